"""What may happen to a work order in which state (C3.6)."""

from ticketing.work_orders.codes import NOT_BEGUN
from ticketing.work_orders.errors import OrderWrongState

_TABLE: dict[str, tuple[tuple[str, ...], str]] = {
    "dispatch": (("created", "refused", "dispatched"), "dispatched"),
    "accept": (("dispatched",), "accepted"),
    "refuse": (("dispatched",), "refused"),
    "start": (("accepted",), "in_progress"),
    "complete": (("in_progress",), "completed"),
    "verify": (("completed",), "verified"),
    "close": (("verified",), "closed"),
    "settle": (("verified",), "closed"),
    "cancel": (NOT_BEGUN, "cancelled"),
}


def after(verb: str, state: str) -> str:
    """The state after `verb`. Raises `OrderWrongState` when the table does not allow it here."""
    sources, target = _TABLE[verb]
    if state not in sources:
        raise OrderWrongState(verb=verb, state=state, allowed_from=list(sources))
    return target


def possible(state: str) -> tuple[str, ...]:
    """The verbs of people the table allows now."""
    return tuple(verb for verb, (sources, _) in _TABLE.items() if state in sources and verb != "settle")
