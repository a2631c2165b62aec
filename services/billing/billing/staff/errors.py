"""Refusals that protect the segregation of duties (40-roles)."""

from kit.problems import Refusal


class SecondPersonRequired(Refusal):
    status, code, title = 403, "second_person_required", "Another person than the one before must do this"


class WholeCompanyOnly(Refusal):
    status = 403
    code = "whole_company_only"
    title = "This counts for the whole company: only somebody who serves all of it can change it"
