"""The warranty of one unit."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
from msgspec.structs import replace
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, Scope
from registry.models import Model
from registry.ownerships.periods import Period
from registry.warranties.errors import ShorterThanContractor
from registry.warranties.terms import Term, ends_too_early, in_force


class Warranty(Model, Aggregate):
    """`delivered_on` is the day its terms count from; a term that is over is marked once it was told."""

    __tablename__ = "warranty"
    __scope__ = Scope(community="community_id")
    __table_args__ = (UniqueConstraint("tenant_id", "unit_id"),)

    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    delivered_on: Mapped[date | None]
    terms: Mapped[list[Any]] = mapped_column(default=list)

    @property
    def known(self) -> list[Term]:
        return msgspec.convert(self.terms or [], list[Term])

    def count_from(self, delivered_on: date | None, today: date) -> None:
        """The unit was delivered on another day than was known, or not at all."""
        self.delivered_on = delivered_on
        self._keep(in_force(delivered_on, [term for term in self.known if term.entered]), today)

    def enter(self, term: Term, today: date) -> None:
        """What a certificate says of one part. Raises ShorterThanContractor."""
        others = [one for one in self.known if (one.part, one.track) != (term.part, term.track)]
        terms = [*others, term]
        if part := ends_too_early(terms):
            raise ShorterThanContractor(part=part)
        self._keep(terms, today)

    def expire(self, today: date) -> tuple[Term, ...]:
        """The terms that are over by now and were not before."""
        over = tuple(term for term in self.known if term.over(today) and not term.ended)
        self._keep(self.known, today)
        return over

    def next_end(self, today: date) -> datetime | None:
        """The first instant after the last day of the term that ends next."""
        ends = (Period(term.starts_on, term.last_day).ends_after(today) for term in self.known)
        return min((end for end in ends if end is not None), default=None)

    def _keep(self, terms: list[Term], today: date) -> None:
        kept = [replace(term, ended=term.over(today)) for term in terms]
        self.terms = msgspec.to_builtins(sorted(kept, key=lambda term: (term.track != "developer", term.part)))
