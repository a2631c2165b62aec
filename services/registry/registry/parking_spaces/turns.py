"""When the status of a parking space turns: with the first day of a right, and after its last.

One right holds on a day (C2.10), so the status of a day follows from the rights alone. A space can have rights of
several periods to come; each of them has timers of its own.
"""

from collections.abc import Iterable
from datetime import date, datetime

from registry.ownerships.periods import Period

BEGUN = "parking_right.begun"
ENDED = "parking_right.ended"
STATUS_OF = {"owned": "sold", "leased": "leased", "none": "free"}


def turns(period: Period, today: date) -> dict[str, datetime | None]:
    """The instant of each timer of a right; None for a turn that is past or never comes."""
    return {BEGUN: period.begins_after(today), ENDED: period.ends_after(today)}


def status_on(day: date, rights: Iterable[tuple[str, Period]]) -> str:
    """The status by the kind of the right that holds on the day."""
    return STATUS_OF[next((kind for kind, period in rights if period.holds_on(day)), "none")]
