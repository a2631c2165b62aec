"""Refusals around stand-ins."""

from kit.problems import Refusal


class StandInNotEligible(Refusal):
    status, code, title = 409, "stand_in_not_eligible", "This colleague cannot decide for somebody who is away"


class StandInOver(Refusal):
    status, code, title = 409, "stand_in_over", "Nobody stands in any more"


class AbsenceTaken(Refusal):
    status, code, title = 409, "absence_taken", "Somebody stands in for part of that time already"
