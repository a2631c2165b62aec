"""Refusals around hand-overs."""

from kit.problems import Refusal


class HandoverExists(Refusal):
    status, code, title = 409, "handover_exists", "The shift has a hand-over already"


class HandoverWrongState(Refusal):
    status, code, title = 409, "handover_wrong_state", "The hand-over is in a state that does not allow this"


class HandoverFrozen(Refusal):
    status, code, title = 409, "handover_frozen", "The hand-over carries a signature and is not changed any more"


class OwnHandover(Refusal):
    status, code, title = 409, "own_handover", "Nobody hands over to themselves"


class NotOffGoing(Refusal):
    status, code, title = 409, "not_off_going", "Only the off-going shift can do this"


class NotOnComing(Refusal):
    status, code, title = 409, "not_on_coming", "Only the on-coming shift can do this; sign in at the post first"


class LinesNotReviewed(Refusal):
    status, code, title = 409, "lines_not_reviewed", "Every line is reviewed before it is signed"


class ContentChanged(Refusal):
    status, code, title = 409, "content_changed", "The hand-over has changed since you saw it"


class AlreadySigned(Refusal):
    status, code, title = 409, "already_signed", "You have signed already"


class ItemDone(Refusal):
    status, code, title = 409, "item_done", "The item is done already"
