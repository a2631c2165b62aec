"""Discount rules in SQL."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from billing.discount_rules.models import DiscountRule
from kit.repository import Repository


class DiscountRuleRepository(Repository[DiscountRule]):
    model = DiscountRule

    async def shared(self, id: UUID) -> DiscountRule | None:
        """Nobody retires it before this is committed."""
        statement = self.scoped(select(DiscountRule).where(DiscountRule.id == id)).with_for_update(read=True)
        found = await self.session.execute(statement.execution_options(populate_existing=True))
        rule: DiscountRule | None = found.scalar_one_or_none()
        return rule

    async def of_community(self, community_id: UUID | None) -> Sequence[DiscountRule]:
        """The newest first, retired ones among them."""
        statement = self.scoped(select(DiscountRule)).order_by(DiscountRule.id.desc())
        if community_id is not None:
            statement = statement.where(DiscountRule.community_id == community_id)
        return (await self.session.execute(statement)).scalars().all()
