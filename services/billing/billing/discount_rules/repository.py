"""Discount rules in SQL."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from billing.discount_rules.models import DiscountRule
from kit.repository import Repository


class DiscountRuleRepository(Repository[DiscountRule]):
    model = DiscountRule

    async def of_community(self, community_id: UUID | None) -> Sequence[DiscountRule]:
        """The newest first, retired ones among them."""
        statement = self.scoped(select(DiscountRule)).order_by(DiscountRule.id.desc())
        if community_id is not None:
            statement = statement.where(DiscountRule.community_id == community_id)
        return (await self.session.execute(statement)).scalars().all()
