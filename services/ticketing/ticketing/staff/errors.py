"""Refusals that follow from whom a colleague serves."""

from kit.problems import Refusal


class WholeCompanyOnly(Refusal):
    status = 403
    code = "whole_company_only"
    title = "This counts for the whole company: only somebody who serves all of it can change it"
