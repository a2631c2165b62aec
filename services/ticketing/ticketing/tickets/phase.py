"""The phase of a unit that routes a ticket (C2.4, C3.2): before handover, in warranty, after warranty.

Unit: calendar days, the last day is the corresponding calendar day (民法典 §§201-202). For matters of building quality
the developer's term of the building part decides, on the day the matter occurred; the terms are registry's. For
everything else the general term is two years from delivery.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from kit.paging import AnyRow
from ticketing.tickets.codes import BUILDING_QUALITY

WARRANTY_YEARS = 2

PARTS: tuple[str, ...] = ("foundation_structure", "waterproof", "heating_cooling", "mep_fitout", "other")
_REPAIRS = {**{part: part for part in PARTS if part != "other"}, "fit_out": "mep_fitout"}
"""First-level classes of repairs that name a part"""
_QUALITY = {
    **{part: part for part in PARTS},
    "structure": "foundation_structure",
    "leakage": "waterproof",
    "wall_floor": "mep_fitout",
    "doors_windows": "mep_fitout",
    "water": "mep_fitout",
    "power": "mep_fitout",
    "gas": "mep_fitout",
    "lift": "mep_fitout",
    "fire": "mep_fitout",
    "heating": "heating_cooling",
}
"""Second-level classes of complaints about engineering quality (C3.2 taxonomy) and the part each is about; one of the
company's own is about the part of the shipped one it is a kind of (`leakage.1`)"""


class Matter(Struct, frozen=True, kw_only=True):
    """What a ticket is about and on which day it occurred."""

    class_l1: str | None
    class_l2: str | None
    day: date

    @property
    def part(self) -> str | None:
        """The building part; None when the matter is not one of building quality. `other` when no part is named."""
        if self.class_l1 == BUILDING_QUALITY:
            return _QUALITY.get((self.class_l2 or "").partition(".")[0], "other")
        return _REPAIRS.get(self.class_l1 or "")


def phase_at(place: AnyRow, class_l1: str | None, class_l2: str | None, day: date) -> str:
    """Of a matter of this class in a place, on the day it occurred; what is not about a unit has no warranty."""
    if place.unit_id is None:
        return "after_warranty"
    return phase_of(Matter(class_l1=class_l1, class_l2=class_l2, day=day), place.delivered_on, place.warranty)


def phase_of(matter: Matter, delivered_on: date | None, terms: Iterable[Mapping[str, Any]] | None) -> str:
    """`terms` as the copy of the warranty has them; without a term of the part the general one counts."""
    ends = {term["part"]: term["last_day"] for term in terms or ()}
    if delivered_on is None or matter.day < delivered_on or matter.part not in ends:
        return phase_on(matter.day, delivered_on)
    last_day = ends[matter.part]
    covered = last_day is None or matter.day <= date.fromisoformat(str(last_day))
    return "in_warranty" if covered else "after_warranty"


def phase_on(day: date, delivered_on: date | None) -> str:
    """`pre_handover` without a delivery date or before it, `in_warranty` up to and including the last day."""
    if delivered_on is None or day < delivered_on:
        return "pre_handover"
    return "in_warranty" if day <= last_warranty_day(delivered_on) else "after_warranty"


def last_warranty_day(delivered_on: date) -> date:
    year = delivered_on.year + WARRANTY_YEARS
    try:
        return delivered_on.replace(year=year)
    except ValueError:  # 29 February in a year without one: the last day of the month
        return delivered_on.replace(year=year, day=28)
