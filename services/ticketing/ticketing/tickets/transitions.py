"""The one table of what may happen to a ticket in which state (C3.2 rows 1-22, C3.16).

A verb without a target leaves the state as it is. Guards that need more than the state (work orders open, cause
missing, who decides) are in the model; what is not in this table is refused.
"""

from msgspec import Struct

from ticketing.tickets.codes import KINDS, OPEN, PROCEDURE
from ticketing.tickets.errors import WrongState

ANSWERED_ONLY = ("inquiry", "suggestion", "help_request")
"""Kinds that need an answer rather than a procedure: accepted → answered → closed"""

BY_ITSELF = "begin_work"
"""Follows from work on site; nobody sends it"""


class Transition(Struct, frozen=True, kw_only=True):
    verb: str
    sources: tuple[str, ...]
    target: str | None = None
    kinds: tuple[str, ...] = KINDS


COMPLAINT = ("complaint",)
BACK = "back"
"""Target of a verb that returns to the state before the suspension"""

_BEFORE_WORK = ("accepted", "validity_pending", "assigned", "investigating", "planning", "plan_review")
WORKING = (*_BEFORE_WORK, "processing")
"""Taken in charge and without a result yet"""
_UNRESOLVED = ("registered", *WORKING)
_RUNNING = tuple(state for state in OPEN if state != "suspended")

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
    Transition(verb="note", sources=OPEN),
    Transition(verb="attach", sources=OPEN),
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
    Transition(verb="urge", sources=_RUNNING),
    Transition(verb="suspend", sources=_RUNNING, target="suspended"),
    Transition(verb="merge", sources=_RUNNING, target="merged"),
    Transition(verb="withdraw", sources=_UNRESOLVED, target="withdrawn"),
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


def possible(kind: str, state: str) -> tuple[str, ...]:
    """The verbs of people the table allows now, so a client offers nothing that would be refused for the state."""
    found = (row.verb for row in TRANSITIONS if kind in row.kinds and state in row.sources)
    return tuple(dict.fromkeys(verb for verb in found if verb != BY_ITSELF))
