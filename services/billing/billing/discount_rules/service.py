"""Setting a discount rule, and retiring it."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.charge_items.repository import ChargeItemRepository
from billing.communities.repository import CommunityRepository
from billing.discount_rules.errors import NotDiscountable
from billing.discount_rules.models import ACTIVE, DiscountRule, discountable
from billing.discount_rules.repository import DiscountRuleRepository
from billing.discount_rules.schemas import SetDiscountRule
from events import billing as published
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class DiscountRuleService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.rules = DiscountRuleRepository(work)

    async def set(self, wanted: SetDiscountRule) -> DiscountRule:
        """Raises InvalidFields, NotDiscountable."""
        await CommunityRepository(self.work).get(wanted.community_id)
        if wanted.valid_to is not None and wanted.valid_to < wanted.valid_from:
            raise InvalidFields([FieldError("valid_to", "before_valid_from")])
        items = {item.id: item for item in await ChargeItemRepository(self.work).all(wanted.community_id)}
        ids = list(dict.fromkeys(wanted.item_ids))
        if any(id not in items for id in ids):
            raise InvalidFields([FieldError("item_ids", "unknown_reference")])
        if wrong := [id for id in ids if not discountable(items[id])]:
            raise NotDiscountable(item_ids=wrong)
        rule = self.rules.add(
            DiscountRule(
                id=uuid7(),
                community_id=wanted.community_id,
                name=wanted.name,
                kind=wanted.kind,
                charged_share=Decimal(wanted.charged_share),
                item_ids=ids,
                valid_from=wanted.valid_from,
                valid_to=wanted.valid_to,
                state=ACTIVE,
                created_by=self.work.principal.id,
            )
        )
        self.work.record(rule, published.DiscountRuleOffered(**_fact(rule)))
        await self.work.session.flush()
        return rule

    async def retire(self, id: UUID, expected: int) -> DiscountRule:
        """Grant it no more; what was granted goes on. Raises DiscountRuleRetired."""
        rule = await self.rules.get(id, expected, lock=True)
        rule.retire(self.work.principal.id, self.work.now)
        self.work.record(rule, published.DiscountRuleRetired(**_fact(rule)))
        return rule


def _fact(rule: DiscountRule) -> dict[str, Any]:
    return {
        "community_id": rule.community_id,
        "kind": rule.kind,
        "charged_share": f"{rule.charged_share.normalize():f}",
        "item_ids": tuple(rule.item_ids),
        "valid_from": rule.valid_from,
        "valid_to": rule.valid_to,
    }
