"""What a company offers whoever pays a long bill early (C4.9).

It is made to bills when they are issued, and what was promised on a bill stays. Never edited: retired and replaced."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from billing.early_payments.errors import EarlyPaymentRetired
from billing.early_payments.offers import Terms
from billing.models import Model
from kit.models import Aggregate, Scope

ACTIVE, RETIRED = "active", "retired"


class EarlyPayment(Model, Aggregate):  # type: ignore[misc]
    """`charged_parts` of `of_parts` are charged; `free_months`: it was set as so many of `months` for nothing."""

    __tablename__ = "early_payment"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    name: Mapped[str]
    item_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    months: Mapped[int]
    pay_by_day: Mapped[str | None]
    pay_within_days: Mapped[int | None]
    charged_parts: Mapped[int]
    of_parts: Mapped[int]
    free_months: Mapped[int | None]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    lapses_on_exit: Mapped[bool]
    """who leaves before the time is over pays in full for what was served"""
    state: Mapped[str]
    created_by: Mapped[UUID]
    retired_at: Mapped[datetime | None]
    retired_by: Mapped[UUID | None]

    @property
    def terms(self) -> Terms:
        return Terms(
            self.id,
            tuple(self.item_ids),
            self.months,
            self.pay_by_day,
            self.pay_within_days,
            self.charged_parts,
            self.of_parts,
            self.valid_to,
        )

    def retire(self, by: UUID, at: datetime) -> None:
        """Raises EarlyPaymentRetired."""
        if self.state != ACTIVE:
            raise EarlyPaymentRetired
        self.state, self.retired_by, self.retired_at = RETIRED, by, at
