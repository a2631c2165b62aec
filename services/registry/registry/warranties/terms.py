"""How long which part of a building is under warranty (C2.4; 建设工程质量管理条例 §40).

Unit: calendar days. A term of months ends on the corresponding calendar day, which still belongs to it, or on the last
day of a month that has no such day (民法典 §§201-202). A heating season runs from 15 November to 15 March and counts
when the term begins on its first day or before it. The developer's term counts from delivery with the lengths of the
statute; the certificate may say otherwise. The structure is under warranty for the design life of the building: its
term has no last day. The contractor's term is known only where somebody entered it.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Literal, get_args

from msgspec import Struct

Part = Literal["foundation_structure", "waterproof", "heating_cooling", "mep_fitout", "other"]
Track = Literal["developer", "contractor"]
PARTS: tuple[Part, ...] = get_args(Part)
DEVELOPER, CONTRACTOR = "developer", "contractor"

MONTHS: dict[Part, int] = {"waterproof": 5 * 12, "mep_fitout": 2 * 12, "other": 2 * 12}
"""Lengths of the statute; `other` is by contract, and the general two years where the contract is not known"""
SEASONS = 2
"""Heating or cooling seasons of `heating_cooling`"""

_SEASON_BEGINS, _SEASON_ENDS = (11, 15), (3, 15)


class Term(Struct, frozen=True, kw_only=True):
    """`last_day` None: no end. `document` and `reason` are there when it was entered from a certificate."""

    part: str
    track: str
    starts_on: date
    last_day: date | None
    document: str | None = None
    reason: str | None = None
    ended: bool = False

    @property
    def entered(self) -> bool:
        return self.reason is not None

    def over(self, today: date) -> bool:
        return self.last_day is not None and self.last_day < today


def corresponding_day(start: date, months: int) -> date:
    """The last day of a term of `months` that begins on `start`."""
    number = start.year * 12 + start.month - 1 + months
    year, month = divmod(number, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def last_season_day(start: date, seasons: int = SEASONS) -> date:
    """The last day of the `seasons`-th whole heating season from `start` on."""
    first = start.year if start <= date(start.year, *_SEASON_BEGINS) else start.year + 1
    return date(first + seasons, *_SEASON_ENDS)


def statutory_end(part: Part, start: date) -> date | None:
    if part == "heating_cooling":
        return last_season_day(start)
    months = MONTHS.get(part)
    return corresponding_day(start, months) if months is not None else None


def statutory(delivered_on: date) -> list[Term]:
    """The developer's terms of a unit delivered that day."""
    return [
        Term(part=part, track=DEVELOPER, starts_on=delivered_on, last_day=statutory_end(part, delivered_on))
        for part in PARTS
    ]


def in_force(delivered_on: date | None, entered: Iterable[Term]) -> list[Term]:
    """What was entered, and the statute for every part of the developer's about which nothing was entered."""
    known = {(term.part, term.track): term for term in entered}
    shipped = statutory(delivered_on) if delivered_on is not None else []
    return [*known.values(), *(term for term in shipped if (term.part, term.track) not in known)]


def ends_too_early(terms: Iterable[Term]) -> str | None:
    """The part whose term towards the buyer ends before the contractor's does, when there is one."""
    ends = {(term.part, term.track): term.last_day or date.max for term in terms}
    known = {part for part, track in ends if track == CONTRACTOR and (part, DEVELOPER) in ends}
    return next((part for part in sorted(known) if ends[part, DEVELOPER] < ends[part, CONTRACTOR]), None)
