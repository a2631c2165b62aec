"""What may happen to a work order in which state (C3.6)."""

from ticketing.work_orders.codes import NOT_BEGUN
from ticketing.work_orders.errors import OrderWrongState

_TABLE: dict[str, tuple[tuple[str, ...], str]] = {
    "dispatch": (("created", "refused", "dispatched"), "dispatched"),
    "take_away": (("accepted", "in_progress"), "dispatched"),
    "accept": (("dispatched",), "accepted"),
    "refuse": (("dispatched",), "refused"),
    "start": (("accepted",), "in_progress"),
    "complete": (("in_progress",), "completed"),
    "verify": (("completed",), "verified"),
    "close": (("verified",), "closed"),
    "settle": (("verified",), "closed"),
    "cancel": (NOT_BEGUN, "cancelled"),
}

NO_VERB = ("settle", "take_away")
"""What billing does, and what `dispatch` is for an order somebody has taken up"""


def after(verb: str, state: str) -> str:
    """The state after `verb`. Raises `OrderWrongState` when the table does not allow it here."""
    sources, target = _TABLE[verb]
    if state not in sources:
        raise OrderWrongState(verb=verb, state=state, allowed_from=list(sources))
    return target


def possible(state: str, *, accused: bool = False) -> tuple[str, ...]:
    """The verbs of people the table allows now; `accused` whether its ticket is about whoever has the order."""
    verbs = (verb for verb, (sources, _) in _TABLE.items() if state in sources and verb not in NO_VERB)
    return (("dispatch",) if accused and to_be_taken(state) else ()) + tuple(verbs)


def to_be_taken(state: str) -> bool:
    """Whether somebody else is sent only where the complaint is about whoever has taken the order up."""
    return state in _TABLE["take_away"][0]
