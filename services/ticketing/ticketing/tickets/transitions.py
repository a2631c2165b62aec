"""The one table of what may happen to a ticket in which state (C3.2 rows 1-22, C3.16).

A verb without a target leaves the state as it is. Guards that need more than the state (work orders open, cause
missing, who decides) are in the model; what is not in this table is refused.
"""

from msgspec import Struct

from ticketing.tickets.codes import HANDLED, KINDS, OPEN, PROCEDURE
from ticketing.tickets.errors import WrongState

ANSWERED_ONLY = ("inquiry", "suggestion", "help_request")
"""Kinds that need an answer rather than a procedure: accepted → answered → closed"""

BY_ITSELF = ("begin_work", "lapse", "write_in", "press")
"""Follows from work on site, from nobody saying anything, or comes from outside; nobody of staff sends it"""


class Transition(Struct, frozen=True, kw_only=True):
    verb: str
    sources: tuple[str, ...]
    target: str | None = None
    kinds: tuple[str, ...] = HANDLED
    again: bool = False
    """Only in a second round, which begins with a measure of its own (C3.2 rows 16 and 17)"""


COMPLAINT = ("complaint",)
APPLICATION, APPOINTMENT, TASK = ("application",), ("appointment",), ("task",)
BACK = "back"
"""Target of a verb that returns to the state before the suspension"""

_BEFORE_WORK = ("accepted", "validity_pending", "assigned", "investigating", "planning", "plan_review")
WORKING = (*_BEFORE_WORK, "processing")
"""Taken in charge and without a result yet"""
_UNRESOLVED = ("registered", *WORKING)
_RUNNING = tuple(state for state in OPEN if state != "suspended")
_UNDECIDED = ("registered", "accepted", "in_approval")
_TAKEN = ("accepted", "in_progress")

TRANSITIONS: tuple[Transition, ...] = (
    Transition(verb="accept", sources=("registered",), target="accepted"),
    Transition(verb="assign", sources=("accepted",), target="assigned"),
    Transition(verb="rule_valid", sources=("validity_pending",), target="assigned", kinds=COMPLAINT),
    Transition(verb="investigate", sources=("assigned",), target="investigating", kinds=COMPLAINT),
    Transition(verb="conclude", sources=("investigating",), target="planning", kinds=COMPLAINT),
    Transition(verb="approve_plan", sources=("plan_review",), target="processing", kinds=COMPLAINT),
    Transition(verb="return_plan", sources=("plan_review",), target="planning", kinds=COMPLAINT),
    Transition(verb="take_measure", sources=("planning",), target="processing", kinds=COMPLAINT),
    # What cannot wait is done at once; the procedure goes on beside it.
    Transition(
        verb="take_measure",
        sources=("accepted", "validity_pending", "assigned", "investigating", "plan_review"),
        kinds=COMPLAINT,
    ),
    Transition(verb="finish_item", sources=("processing",), kinds=COMPLAINT),
    Transition(verb="hand_on_item", sources=("processing",), kinds=COMPLAINT),
    Transition(verb="take_measure", sources=("processing",), again=True),
    Transition(verb="take_measure", sources=("assigned",), target="processing", kinds=("repair", *ANSWERED_ONLY)),
    Transition(verb="take_measure", sources=("accepted",), target="processing", kinds=ANSWERED_ONLY),
    Transition(verb="submit_plan", sources=("planning",), target="plan_review", kinds=COMPLAINT),
    Transition(verb="begin_work", sources=("accepted", "assigned"), target="processing", kinds=("repair",)),
    Transition(verb="resolve", sources=("processing",), target="resolved"),
    Transition(verb="reply", sources=("resolved",), target="feedback_given"),
    Transition(
        verb="reply",
        sources=("accepted", "assigned", "processing"),
        target="feedback_given",
        kinds=ANSWERED_ONLY,
    ),
    Transition(verb="close", sources=("feedback_given",), target="closed"),
    Transition(verb="close", sources=("invalid_replied",), target="closed", kinds=COMPLAINT),
    Transition(verb="return", sources=("feedback_given",), target="processing"),
    Transition(verb="reopen", sources=("closed",), target="processing"),
    Transition(verb="resume", sources=("suspended",), target=BACK),
    Transition(verb="note_doubt", sources=("accepted",), kinds=COMPLAINT),
    Transition(verb="request_validity", sources=("accepted",), target="validity_pending", kinds=COMPLAINT),
    Transition(
        verb="rule_invalid",
        sources=("accepted", "validity_pending"),
        target="invalid_replied",
        kinds=COMPLAINT,
    ),
    Transition(verb="object", sources=("invalid_replied",), target="validity_pending", kinds=COMPLAINT),
    Transition(verb="report_major", sources=WORKING, kinds=PROCEDURE),
    Transition(verb="note", sources=OPEN, kinds=KINDS),
    Transition(verb="attach", sources=OPEN, kinds=KINDS),
    # The requester writes again, or the outside system presses for an answer.
    Transition(verb="write_in", sources=OPEN, kinds=KINDS),
    Transition(verb="press", sources=OPEN, kinds=KINDS),
    Transition(verb="record_attempt", sources=("feedback_given", "invalid_replied")),
    Transition(verb="hand_over", sources=(*WORKING, "resolved", "feedback_given", "invalid_replied")),
    Transition(verb="reclassify", sources=_UNRESOLVED),
    Transition(verb="locate", sources=_UNRESOLVED),
    Transition(verb="order_work", sources=("accepted", *WORKING[2:]), kinds=("repair", "complaint")),
    Transition(verb="order_task", sources=("assigned", "investigating", "planning", "plan_review", "processing")),
    Transition(verb="refer", sources=("accepted", "assigned", "investigating", "planning"), kinds=PROCEDURE),
    Transition(verb="transfer", sources=(*WORKING, "resolved", "feedback_given", "invalid_replied")),
    Transition(verb="assist", sources=WORKING),
    Transition(verb="release_assistant", sources=WORKING),
    Transition(verb="urge", sources=_RUNNING, kinds=KINDS),
    Transition(verb="suspend", sources=_RUNNING, target="suspended"),
    Transition(verb="merge", sources=_RUNNING, target="merged"),
    Transition(verb="withdraw", sources=_UNRESOLVED, target="withdrawn"),
    # Another kind (C3.1): as long as nobody was answered and no work on it has begun.
    Transition(verb="convert", sources=("registered", "accepted", "assigned"), kinds=("complaint", "repair")),
    Transition(verb="convert", sources=("registered", "accepted", "assigned", "processing"), kinds=ANSWERED_ONLY),
    Transition(verb="convert", sources=("registered", "accepted"), kinds=APPLICATION),
    Transition(verb="convert", sources=("requested",), kinds=APPOINTMENT),
    # Applications (C3.16): accepted → approval in order → granted or declined → closed.
    Transition(verb="accept", sources=("registered",), target="accepted", kinds=APPLICATION),
    Transition(verb="submit_approval", sources=("accepted",), target="in_approval", kinds=APPLICATION),
    Transition(verb="approve_step", sources=("in_approval",), kinds=APPLICATION),
    Transition(verb="grant", sources=("in_approval",), target="granted", kinds=APPLICATION),
    Transition(verb="decline", sources=("in_approval",), target="declined", kinds=APPLICATION),
    Transition(verb="close", sources=("granted", "declined"), target="closed", kinds=APPLICATION),
    Transition(verb="hand_over", sources=("accepted",), kinds=APPLICATION),
    Transition(verb="transfer", sources=("accepted",), kinds=APPLICATION),
    Transition(verb="assist", sources=("accepted", "in_approval"), kinds=APPLICATION),
    Transition(verb="release_assistant", sources=("accepted", "in_approval"), kinds=APPLICATION),
    Transition(verb="reclassify", sources=("registered", "accepted"), kinds=APPLICATION),
    Transition(verb="locate", sources=("registered", "accepted"), kinds=APPLICATION),
    Transition(verb="suspend", sources=("registered", "accepted"), target="suspended", kinds=APPLICATION),
    Transition(verb="resume", sources=("suspended",), target=BACK, kinds=APPLICATION),
    Transition(verb="merge", sources=("registered", "accepted"), target="merged", kinds=APPLICATION),
    Transition(verb="withdraw", sources=_UNDECIDED, target="withdrawn", kinds=APPLICATION),
    # Appointments (C3.16): requested → confirmed → in service → done → evaluated.
    Transition(verb="confirm_slot", sources=("requested",), target="confirmed", kinds=APPOINTMENT),
    Transition(verb="reschedule", sources=("confirmed",), kinds=APPOINTMENT),
    Transition(verb="begin_service", sources=("confirmed",), target="in_service", kinds=APPOINTMENT),
    Transition(verb="finish_service", sources=("in_service",), target="done", kinds=APPOINTMENT),
    Transition(verb="evaluate", sources=("done",), target="evaluated", kinds=APPOINTMENT),
    Transition(verb="lapse", sources=("done",), target="closed", kinds=APPOINTMENT),
    Transition(verb="miss", sources=("confirmed",), target="no_show", kinds=APPOINTMENT),
    Transition(verb="cancel", sources=("requested", "confirmed"), target="cancelled", kinds=APPOINTMENT),
    Transition(verb="locate", sources=("requested", "confirmed"), kinds=APPOINTMENT),
    # Tasks (C3.16): assigned by a superior → accepted → in progress → done; confirming it closes it.
    Transition(verb="take_task", sources=("assigned",), target="accepted", kinds=TASK),
    Transition(verb="begin_task", sources=("accepted",), target="in_progress", kinds=TASK),
    Transition(verb="finish_task", sources=_TAKEN, target="done", kinds=TASK),
    Transition(verb="confirm_task", sources=("done",), target="closed", kinds=TASK),
    Transition(verb="return_task", sources=("done",), target="in_progress", kinds=TASK),
    Transition(verb="hand_over", sources=("assigned", *_TAKEN), kinds=TASK),
    Transition(verb="transfer", sources=_TAKEN, kinds=TASK),
    Transition(verb="assist", sources=_TAKEN, kinds=TASK),
    Transition(verb="release_assistant", sources=_TAKEN, kinds=TASK),
    Transition(verb="withdraw", sources=("assigned", *_TAKEN), target="withdrawn", kinds=TASK),
)

_TABLE: dict[tuple[str, str, str], str | None] = {
    (row.verb, kind, source): row.target for row in TRANSITIONS for kind in row.kinds for source in row.sources
}


def after(verb: str, kind: str, state: str) -> str:
    """The state after `verb`, or `BACK`. Raises `WrongState` when the table does not allow it here."""
    try:
        target = _TABLE[verb, kind, state]
    except KeyError:
        allowed = [source for (v, k, source) in _TABLE if v == verb and k == kind]
        raise WrongState(verb=verb, kind=kind, state=state, allowed_from=allowed) from None
    return target or state


def possible(kind: str, state: str, *, again: bool = False) -> tuple[str, ...]:
    """The verbs of people the table allows now, so a client offers nothing that would be refused for the state."""
    rows = (row for row in TRANSITIONS if kind in row.kinds and state in row.sources and (again or not row.again))
    return tuple(dict.fromkeys(row.verb for row in rows if row.verb not in BY_ITSELF))
