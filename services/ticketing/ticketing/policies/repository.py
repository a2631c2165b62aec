"""Reads policy versions; a version never changes, so a process keeps what it has read."""

from typing import ClassVar
from uuid import UUID

import msgspec
from sqlalchemy import func, select

from kit.repository import Repository
from kit.work import Work
from ticketing.clocks.policy import Policy
from ticketing.policies.models import ClockPolicy

Known = dict[tuple[UUID, int], Policy]


class PolicyRepository(Repository[ClockPolicy]):
    model: ClassVar[type[ClockPolicy]] = ClockPolicy

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._known: Known = work.runtime.state.setdefault("clock_policies", {})

    async def any(self) -> bool:
        found = select(ClockPolicy.version).where(ClockPolicy.tenant_id == self.work.tenant_id).limit(1)
        return (await self.session.execute(found)).first() is not None

    async def current(self) -> Policy:
        newest = select(func.max(ClockPolicy.version)).where(ClockPolicy.tenant_id == self.work.tenant_id)
        version = (await self.session.execute(newest)).scalar_one()
        assert version is not None, "every tenant is provisioned with a policy"
        return await self.at(version)

    async def at(self, version: int) -> Policy:
        key = (self.work.tenant_id, version)
        if key not in self._known:
            content = await self.session.execute(
                select(ClockPolicy.content).where(
                    ClockPolicy.tenant_id == self.work.tenant_id, ClockPolicy.version == version
                )
            )
            self._known[key] = msgspec.convert(content.scalar_one(), Policy)
        return self._known[key]
