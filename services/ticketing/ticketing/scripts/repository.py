"""Finds scripts."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.models import TenantRow
from kit.repository import Repository
from ticketing.places.repository import within_reach
from ticketing.scripts.models import Script


class ScriptRepository(Repository[Script]):
    model: ClassVar[type[Script]] = Script

    def scoped(self, statement: Any, model: type[TenantRow] | None = None) -> Any:
        return super().scoped(statement, model).where(*within_reach(self.work, Script.community_id))

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
