"""Finds scripts."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from kit.models import TenantRow
from kit.repository import Repository
from ticketing.scripts.models import Script


class ScriptRepository(Repository[Script]):
    model: ClassVar[type[Script]] = Script

    def scoped(self, statement: Any, model: type[TenantRow] | None = None) -> Any:
        statement = super().scoped(statement, model)
        principal = self.work.principal
        if principal.realm != "staff" or principal.scope.communities is None:
            return statement
        return statement.where(
            or_(Script.community_id.is_(None), Script.community_id.in_(sorted(principal.scope.communities)))
        )

    async def all(self) -> Sequence[Script]:
        order = (Script.situation, Script.community_id.is_not(None), Script.id)
        return (await self.session.execute(self.scoped(select(Script)).order_by(*order))).scalars().all()

    async def own_of(self, community_id: UUID, situation: str) -> Script | None:
        """The community's own words for a situation, in use or not."""
        statement = select(Script).where(Script.community_id == community_id, Script.situation == situation)
        found: Script | None = (
            await self.session.execute(self.scoped(statement).with_for_update())
        ).scalar_one_or_none()
        return found

    async def situations(self) -> set[str]:
        """For which the company has words."""
        found = await self.session.execute(
            select(Script.situation).where(Script.tenant_id == self.work.tenant_id, Script.community_id.is_(None))
        )
        return set(found.scalars())
