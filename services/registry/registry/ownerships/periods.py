"""Rules of owning and of every other right that runs in time (C2.2, C2.10).

A period counts whole days and includes both ends; no end means until further notice. Periods of one unit
(or parking space) never overlap; the shares of the owners of one period sum to exactly 1.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from msgspec import Struct

from kit import clock

WHOLE = Decimal(1)
SHARE_PLACES = 6


class Period(Struct, frozen=True):
    valid_from: date
    valid_to: date | None = None

    def is_ordered(self) -> bool:
        return self.valid_to is None or self.valid_from <= self.valid_to

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def overlaps(self, other: "Period") -> bool:
        starts_in_time = other.valid_to is None or self.valid_from <= other.valid_to
        return starts_in_time and (self.valid_to is None or other.valid_from <= self.valid_to)

    def begins_after(self, day: date) -> datetime | None:
        """Its first instant, when that lies ahead."""
        return clock.midnight(self.valid_from) if self.valid_from > day else None

    def ends_after(self, day: date) -> datetime | None:
        """The first instant after its last day, when that lies ahead."""
        if self.valid_to is None or self.valid_to < day:
            return None
        return clock.midnight(self.valid_to + timedelta(days=1))


def overlapping(new: Period, taken: Iterable[Period]) -> Period | None:
    """The first of the taken periods that shares a day with the new one."""
    return next((period for period in taken if period.overlaps(new)), None)


def ended_before(period: Period, successor_from: date) -> Period | None:
    """The period cut so that its successor may start that day; None when nothing of it would remain."""
    last_day = successor_from - timedelta(days=1)
    if last_day < period.valid_from:
        return None
    return Period(period.valid_from, last_day)


def shares_fault(shares: Sequence[tuple[object, Decimal]]) -> str | None:
    """`no_owner`, `owner_twice`, `bad_share` or `shares_not_whole`; None for a rightful set of owners."""
    if not shares:
        return "no_owner"
    if len({person for person, _ in shares}) != len(shares):
        return "owner_twice"
    for _, share in shares:
        exponent = share.as_tuple().exponent
        if not isinstance(exponent, int) or not 0 < share <= WHOLE or -exponent > SHARE_PLACES:
            return "bad_share"
    return None if sum(share for _, share in shares) == WHOLE else "shares_not_whole"
