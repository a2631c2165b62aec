"""The one table of what may happen to a ticket in which state (C3.2 rows 1-19 without validity and planning, C3.16).

A verb without a target leaves the state as it is. Guards that need more than the state (work orders open, cause
missing, who decides) are in the model; what is not in this table is refused.
"""

from msgspec import Struct

from ticketing.tickets.codes import KINDS, OPEN
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


TRANSITIONS: tuple[Transition, ...] = (
    Transition(verb="accept", sources=("registered",), target="accepted"),
    Transition(verb="assign", sources=("accepted",), target="assigned"),
    Transition(verb="reclassify", sources=("registered", "accepted", "assigned", "processing")),
    Transition(verb="locate", sources=("registered", "accepted", "assigned", "processing")),
    Transition(verb="hand_over", sources=("accepted", "assigned", "processing", "resolved", "feedback_given")),
    Transition(verb="report_major", sources=("accepted", "assigned", "processing"), kinds=("complaint", "inquiry")),
    Transition(verb="take_measure", sources=("assigned",), target="processing"),
    Transition(verb="take_measure", sources=("accepted",), target="processing", kinds=ANSWERED_ONLY),
    Transition(verb="begin_work", sources=("accepted", "assigned"), target="processing", kinds=("repair",)),
    Transition(verb="note", sources=OPEN),
    Transition(verb="resolve", sources=("processing",), target="resolved"),
    Transition(verb="reply", sources=("resolved",), target="feedback_given"),
    Transition(
        verb="reply",
        sources=("accepted", "assigned", "processing"),
        target="feedback_given",
        kinds=ANSWERED_ONLY,
    ),
    Transition(verb="record_attempt", sources=("feedback_given",)),
    Transition(verb="close", sources=("feedback_given",), target="closed"),
    Transition(verb="return", sources=("feedback_given",), target="processing"),
    Transition(verb="withdraw", sources=("registered", "accepted", "assigned", "processing"), target="withdrawn"),
    Transition(verb="order_work", sources=("accepted", "assigned", "processing"), kinds=("repair", "complaint")),
)

_TABLE: dict[tuple[str, str, str], str | None] = {
    (row.verb, kind, source): row.target for row in TRANSITIONS for kind in row.kinds for source in row.sources
}


def after(verb: str, kind: str, state: str) -> str:
    """The state after `verb`. Raises `WrongState` when the table does not allow it here."""
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
