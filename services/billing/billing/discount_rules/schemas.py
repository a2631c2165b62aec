"""Discount rules on the wire. Shares are decimal strings."""

from datetime import date, datetime
from typing import Annotated, Any, Self
from uuid import UUID

from msgspec import Meta

from billing.discount_rules.models import DiscountRule, Kind
from kit.schemas import Body, Line, Read

Share = Annotated[str, Meta(pattern=r"^0(\.\d{1,4})?$(?!\n)")]


class SetDiscountRule(Body, frozen=True):
    """`charged_share`: what is still charged of the items, from 0 up to below 1 (`0.70`: 30 % less)."""

    community_id: UUID
    name: Line
    kind: Kind
    charged_share: Share
    item_ids: Annotated[list[UUID], Meta(min_length=1, max_length=50)]
    valid_from: date
    valid_to: date | None = None


class DiscountRuleRead(Read, frozen=True):
    id: UUID
    version: int
    community_id: UUID
    name: str
    kind: str
    charged_share: str
    item_ids: list[UUID]
    valid_from: date
    valid_to: date | None
    state: str
    created_at: datetime
    created_by: UUID
    retired_at: datetime | None
    retired_by: UUID | None

    @classmethod
    def of(cls, rule: DiscountRule) -> Self:
        shown: dict[str, Any] = {"charged_share": f"{rule.charged_share.normalize():f}"}
        return cls(**shown, **{name: getattr(rule, name) for name in cls.__struct_fields__ if name not in shown})


class DiscountRulesRead(Read, frozen=True):
    """The newest first."""

    items: list[DiscountRuleRead]
