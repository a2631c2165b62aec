"""Refusals about late fees."""

from kit.problems import Refusal


class NoLateFee(Refusal):
    status, code, title = 409, "no_late_fee", "Deposits and the maintenance fund bear no late fee"


class PolicyInThePast(Refusal):
    status, code, title = 409, "policy_in_the_past", "What is agreed counts from a later day than the version before"


class PolicyReplaced(Refusal):
    status, code, title = 409, "policy_replaced", "Another version counts from this day or later by now"


class AlreadyDecided(Refusal):
    status, code, title = 409, "already_decided", "This has been decided already"


class RateKnown(Refusal):
    status, code, title = 409, "rate_known", "The rate of this day is known; only later ones can be entered"
