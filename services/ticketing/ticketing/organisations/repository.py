"""Finds departments, seats and experts."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import select

from kit import copies
from kit.models import TenantRow
from kit.repository import Repository
from ticketing.organisations.models import Department, ExpertPanel, SpecialistTeam


class OrganisationRepository(Repository[Department]):
    model: ClassVar[type[Department]] = Department

    async def save(self, model: type[TenantRow], row: dict[str, Any]) -> None:
        """Replace what is known of a department, a team or a panel."""
        await copies.keep(self.work, model, [row])

    async def departments(self) -> Sequence[Department]:
        """Those that are there, the seeded ones first and in their order."""
        table = Department
        statement = (
            select(table).where(table.tenant_id == self.work.tenant_id, table.removed.is_(False)).order_by(table.id)
        )
        return (await self.session.execute(statement)).scalars().all()

    async def team(self, community_id: UUID) -> SpecialistTeam | None:
        statement = select(SpecialistTeam).where(
            SpecialistTeam.tenant_id == self.work.tenant_id, SpecialistTeam.community_id == community_id
        )
        return (await self.session.execute(statement)).scalars().first()

    async def panel(self, discipline: str) -> ExpertPanel | None:
        statement = select(ExpertPanel).where(
            ExpertPanel.tenant_id == self.work.tenant_id, ExpertPanel.discipline == discipline
        )
        return (await self.session.execute(statement)).scalars().first()

    async def panels(self) -> Sequence[ExpertPanel]:
        statement = select(ExpertPanel).where(ExpertPanel.tenant_id == self.work.tenant_id)
        return (await self.session.execute(statement.order_by(ExpertPanel.discipline))).scalars().all()
