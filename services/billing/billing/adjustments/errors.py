"""Refusals about corrections of bills."""

from kit.problems import Refusal


class NotAdjustable(Refusal):
    status = 409
    code = "not_adjustable"
    title = "Only what a billing run has charged on an issued bill is worked out anew"


class ReplacedElsewhere(Refusal):
    status, code, title = 409, "replaced_elsewhere", "Another bill charges this by now: correct that one"


class NotRated(Refusal):
    status, code, title = 409, "not_rated", "It cannot be worked out anew: something it is charged by is missing"


class NothingToAdjust(Refusal):
    status, code, title = 409, "nothing_to_adjust", "Worked out anew, the bill charges the same"


class AddsTooLittle(Refusal):
    status = 409
    code = "adds_too_little"
    title = "This bill only adds to another one, and less than is to go: void it, then correct the other"


class BelowWaived(Refusal):
    status, code, title = 409, "below_waived", "More was waived of the bill than it would charge"


class AdjustmentWaits(Refusal):
    status, code, title = 409, "adjustment_waits", "A correction of this bill waits for a decision"


class AdjustmentDecided(Refusal):
    status, code, title = 409, "adjustment_decided", "This correction does not wait for a decision"


class AdjustmentOutdated(Refusal):
    status = 409
    code = "adjustment_outdated"
    title = "What it is charged by has changed since this was asked for: ask anew"


class NotYourAdjustment(Refusal):
    status, code, title = 403, "not_your_adjustment", "Only whoever asked for a correction withdraws it"
