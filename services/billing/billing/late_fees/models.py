"""What is agreed about late fees, by charge item and date, and the LPR a company has entered (C4.6)."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.late_fees.accrual import Terms
from billing.late_fees.errors import AlreadyDecided
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope, TenantRow

PROPOSED, ACTIVE, REJECTED, REPLACED = "proposed", "active", "rejected", "replaced"


class LateFeePolicy(Model, Aggregate):  # type: ignore[misc]
    """A version of what is agreed; `clause` says where in the contract. Never edited: a new version counts for bills
    that fall late from a later day on. One that costs more than courts bear waits as `proposed` for a leader; who sets
    another one meanwhile has `replaced` it."""

    __tablename__ = "late_fee_policy"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    charge_item_id: Mapped[UUID]
    valid_from: Mapped[date]
    mode: Mapped[str]
    rate: Mapped[Decimal]
    grace_days: Mapped[int]
    grace_kind: Mapped[str]
    cap_ratio: Mapped[Decimal | None]
    clause: Mapped[str]
    state: Mapped[str]
    created_by: Mapped[UUID]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]

    @property
    def terms(self) -> Terms:
        return Terms(
            id=self.id,
            valid_from=self.valid_from,
            mode=self.mode,
            rate=self.rate,
            grace_days=self.grace_days,
            grace_kind=self.grace_kind,
            cap_ratio=self.cap_ratio,
        )

    def decide(self, by: UUID, at: datetime, *, approved: bool) -> None:
        """Raises AlreadyDecided, and SecondPersonRequired for whoever proposed it."""
        if self.state != PROPOSED:
            raise AlreadyDecided(state=self.state)
        if by == self.created_by:
            raise SecondPersonRequired
        self.state, self.decided_by, self.decided_at = ACTIVE if approved else REJECTED, by, at


class LprRate(Model, TenantRow):  # type: ignore[misc]
    """The one-year LPR from a day on, as a share of one. Append-only."""

    __tablename__ = "lpr_rate"

    valid_from: Mapped[date]
    rate: Mapped[Decimal]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
