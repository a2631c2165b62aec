"""Who owns a unit, with which shares, from when to when."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Numeric
from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, Scope, TenantRow
from registry.models import Model
from registry.ownerships.errors import TransferBeforeStart
from registry.ownerships.periods import Period, ended_before


class Ownership(Model, Aggregate):
    __tablename__ = "ownership"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    evidence: Mapped[str | None]

    @property
    def period(self) -> Period:
        return Period(self.valid_from, self.valid_to)

    def end_before(self, successor_from: date) -> date:
        """Make room for a successor; answers the last day. Raises TransferBeforeStart."""
        ended = ended_before(self.period, successor_from)
        if ended is None or ended.valid_to is None:
            raise TransferBeforeStart(valid_from=self.valid_from)
        self.valid_to = ended.valid_to
        return ended.valid_to


class OwnershipShare(Model, TenantRow):
    __tablename__ = "ownership_share"

    ownership_id: Mapped[UUID]
    person_id: Mapped[UUID]
    share: Mapped[Decimal] = mapped_column(Numeric(7, 6))
