"""Warranties on the wire."""

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.problems import FieldError, InvalidFields
from kit.schemas import Body, Read
from registry.units.models import Unit
from registry.warranties.models import Warranty
from registry.warranties.service import Entered
from registry.warranties.terms import Part, Term, Track

Words = Annotated[str, Meta(min_length=2, max_length=200)]


class EnterWarrantyTerm(Body, frozen=True, kw_only=True):
    """Either `months` or `last_day`. The developer's term begins with the delivery unless `starts_on` is given."""

    part: Part
    track: Track = "developer"
    starts_on: date | None = None
    months: Annotated[int, Meta(ge=1, le=1200)] | None = None
    last_day: date | None = None
    document: Words
    reason: Words

    def entered(self) -> Entered:
        """Raises InvalidFields when the length is said twice or not at all, or the days are reversed."""
        if (self.months is None) == (self.last_day is None):
            raise InvalidFields([FieldError("months", "months_or_last_day")])
        if self.starts_on is not None and self.last_day is not None and self.last_day < self.starts_on:
            raise InvalidFields([FieldError("last_day", "dates_reversed")])
        return Entered(
            part=self.part,
            track=self.track,
            document=self.document,
            reason=self.reason,
            starts_on=self.starts_on,
            months=self.months,
            last_day=self.last_day,
        )


class WarrantyTermRead(Read, frozen=True, kw_only=True):
    """`days_left` counts today and the last day; 0 when it is over, null when there is no end."""

    part: str
    track: str
    starts_on: date
    last_day: date | None
    days_left: int | None
    source: str
    """`statute` or `certificate`"""
    document: str | None
    reason: str | None

    @classmethod
    def of(cls, term: Term, today: date) -> "WarrantyTermRead":
        left = None if term.last_day is None else max(0, (term.last_day - max(today, term.starts_on)).days + 1)
        return cls(
            part=term.part,
            track=term.track,
            starts_on=term.starts_on,
            last_day=term.last_day,
            days_left=left,
            source="certificate" if term.entered else "statute",
            document=term.document,
            reason=term.reason,
        )


class WarrantyRead(Read, frozen=True, kw_only=True):
    """`version` 0: nothing is known, because the unit was not delivered."""

    unit_id: UUID
    delivered_on: date | None
    terms: list[WarrantyTermRead]
    version: int

    @classmethod
    def of(cls, unit: Unit, warranty: Warranty | None, today: date) -> "WarrantyRead":
        terms = warranty.known if warranty else []
        return cls(
            unit_id=unit.id,
            delivered_on=unit.delivered_on,
            terms=[WarrantyTermRead.of(term, today) for term in terms],
            version=warranty.version if warranty else 0,
        )


class BuildingWarrantyRead(Read, frozen=True, kw_only=True):
    units: int
    """for how many units the term was entered"""
