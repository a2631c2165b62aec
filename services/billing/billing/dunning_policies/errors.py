"""Refusals about dunning policies."""

from kit.problems import Refusal


class DunningPolicyInThePast(Refusal):
    status = 409
    code = "dunning_policy_in_the_past"
    title = "A version counts from a later day on than today and than the version before it"
