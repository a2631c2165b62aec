"""A version of what a company has set about dunning. Append-only: a new version counts from a later day on."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.dunning_policies.terms import DAYS, Terms
from billing.models import Model
from kit.models import Aggregate


class DunningPolicy(Model, Aggregate):  # type: ignore[misc]
    __tablename__ = "dunning_policy"

    valid_from: Mapped[date]
    minimum_cents: Mapped[int]
    response_days: Mapped[int]
    before_days: Mapped[int]
    open_days: Mapped[int]
    reminded_days: Mapped[int]
    visit_days: Mapped[int]
    demand_1_days: Mapped[int]
    demand_2_days: Mapped[int]
    lawyer_days: Mapped[int]
    litigation_days: Mapped[int]
    created_by: Mapped[UUID]

    @property
    def terms(self) -> Terms:
        days = {name: int(getattr(self, f"{name}_days")) for name in DAYS}
        return Terms(minimum_cents=self.minimum_cents, response_days=self.response_days, days=days)
