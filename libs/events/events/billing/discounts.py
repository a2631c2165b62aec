"""Discounts: rules that were set, what units were granted of them, and what is offered for paying early. Shares are
decimal strings."""

from datetime import date
from uuid import UUID

from events import Event


class DiscountRuleFact(Event, frozen=True, kw_only=True):
    """What is charged less for. `charged_share`: what is still charged of the items."""

    community_id: UUID
    kind: str
    """vacancy | hardship | staff | campaign"""
    charged_share: str
    item_ids: tuple[UUID, ...]
    valid_from: date
    valid_to: date | None = None


class DiscountRuleOffered(DiscountRuleFact, frozen=True, kw_only=True):
    type = "billing.discount_rule.offered.v1"


class DiscountRuleRetired(DiscountRuleFact, frozen=True, kw_only=True):
    """It is granted no more; what was granted goes on."""

    type = "billing.discount_rule.retired.v1"


class DiscountFact(Event, frozen=True, kw_only=True):
    """What a unit is charged less for. `valid_to` null: until further notice."""

    no: str
    community_id: UUID
    unit_id: UUID
    payer_id: UUID | None = None
    rule_id: UUID
    rule_name: str
    kind: str
    charged_share: str
    valid_from: date
    valid_to: date | None = None
    ended_from: date | None = None
    requested_by: UUID
    decided_by: UUID | None = None


class DiscountRequested(DiscountFact, frozen=True, kw_only=True):
    type = "billing.discount.requested.v1"


class DiscountGranted(DiscountFact, frozen=True, kw_only=True):
    type = "billing.discount.granted.v1"


class DiscountRejected(DiscountFact, frozen=True, kw_only=True):
    type = "billing.discount.rejected.v1"


class DiscountWithdrawn(DiscountFact, frozen=True, kw_only=True):
    type = "billing.discount.withdrawn.v1"


class DiscountEnded(DiscountFact, frozen=True, kw_only=True):
    """From `ended_from` on it does not count."""

    type = "billing.discount.ended.v1"


class EarlyPaymentFact(Event, frozen=True, kw_only=True):
    """What is offered for paying bills early that charge the items for so many months. `charged_parts` of `of_parts`
    are charged; `pay_by_day`: MM-DD."""

    community_id: UUID
    item_ids: tuple[UUID, ...]
    months: int
    pay_by_day: str | None = None
    pay_within_days: int | None = None
    charged_parts: int
    of_parts: int
    valid_from: date
    valid_to: date | None = None


class EarlyPaymentOffered(EarlyPaymentFact, frozen=True, kw_only=True):
    type = "billing.early_payment.offered.v1"


class EarlyPaymentRetired(EarlyPaymentFact, frozen=True, kw_only=True):
    """It is offered no more; what was promised on bills stays."""

    type = "billing.early_payment.retired.v1"
