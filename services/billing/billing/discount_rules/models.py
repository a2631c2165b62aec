"""What a company charges less for: empty homes, hardship, its own staff, a campaign (C4.9).

A rule is never edited: it is retired and replaced by another one, and what was granted of it stays as it was granted.
Services only: what is collected for others, funds, deposits, rents and fees are never discounted."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal, get_args
from uuid import UUID

from sqlalchemy import Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from billing.charge_items.models import ONE_OFF, SERVICE, ChargeItem
from billing.charge_items.models import RETIRED as ITEM_RETIRED
from billing.discount_rules.errors import DiscountRuleRetired
from billing.models import Model
from billing.ratings.reductions import Reduction
from kit.models import Aggregate, Scope

Kind = Literal["vacancy", "hardship", "staff", "campaign"]
KINDS: tuple[Kind, ...] = get_args(Kind)
OPEN_ENDED = frozenset({"staff", "hardship"})
"""What may be granted until further notice."""
ACTIVE, RETIRED = "active", "retired"


def discountable(item: ChargeItem) -> bool:
    """A service that is billed again and again; what is charged case by case is agreed on case by case. Nothing that
    meters count is a service."""
    return item.nature == SERVICE and item.cycle_months != ONE_OFF and item.state != ITEM_RETIRED


class DiscountRule(Model, Aggregate):  # type: ignore[misc]
    """`charged_share`: what is still charged, from 0 up to below 1."""

    __tablename__ = "discount_rule"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    name: Mapped[str]
    kind: Mapped[str]
    charged_share: Mapped[Decimal]
    item_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    state: Mapped[str]
    created_by: Mapped[UUID]
    retired_at: Mapped[datetime | None]
    retired_by: Mapped[UUID | None]

    def over(self, first: date, last: date | None) -> Reduction:
        """What the rating core is told of it over some days."""
        return Reduction(first, last, self.charged_share, self.name)

    def retire(self, by: UUID, at: datetime) -> None:
        """Raises DiscountRuleRetired."""
        self.check_active()
        self.state, self.retired_by, self.retired_at = RETIRED, by, at

    def check_active(self) -> None:
        """Raises DiscountRuleRetired."""
        if self.state != ACTIVE:
            raise DiscountRuleRetired
