"""Keeping and reading the copies of foreign facts."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, select, text

from kit import copies
from kit.models import TenantRow
from kit.work import Work
from notifications.projections.models import AccusedProjection, CommunityProjection, StaffProjection, UnitProjection

_COMPANY = text("SELECT name, locale FROM tenant WHERE tenant_id = :tenant_id")


class ProjectionRepository:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tenant_id = work.tenant_id
        self.session = work.session

    async def keep(self, model: type[TenantRow], *rows: dict[str, Any]) -> None:
        await copies.keep(self.work, model, rows)

    async def forget(self, model: type[TenantRow], id: UUID) -> None:
        await self.session.execute(delete(model).where(model.tenant_id == self.tenant_id, model.id == id))

    async def readers(self, ids: Collection[UUID]) -> dict[UUID, Row[UUID, str, str]]:
        """Status and locale of these staff members, as far as they are known."""
        statement = select(StaffProjection.id, StaffProjection.status, StaffProjection.locale).where(
            StaffProjection.tenant_id == self.tenant_id, StaffProjection.id.in_(ids)
        )
        return {row.id: row for row in await self.session.execute(statement)}

    async def about_me(self, ticket_ids: Collection[UUID]) -> set[UUID]:
        """Those of the tickets that are about whoever asks."""
        table = AccusedProjection
        statement = select(table.id).where(
            table.tenant_id == self.tenant_id,
            table.id.in_(ticket_ids),
            table.names(self.work.principal.id),
        )
        return set((await self.session.execute(statement)).scalars())

    async def communities(self, ids: Collection[UUID]) -> dict[UUID | None, tuple[str | None, str | None]]:
        """Name and hotline."""
        if not ids:
            return {}
        table = CommunityProjection
        statement = select(table.id, table.name, table.hotline).where(
            table.tenant_id == self.tenant_id, table.id.in_(ids)
        )
        return {id: (name, hotline) for id, name, hotline in await self.session.execute(statement)}

    async def units(self, ids: Collection[UUID]) -> dict[UUID | None, str]:
        """Codes."""
        if not ids:
            return {}
        table = UnitProjection
        statement = select(table.id, table.code).where(table.tenant_id == self.tenant_id, table.id.in_(ids))
        return {row.id: row.code for row in await self.session.execute(statement)}

    async def active_staff(self) -> list[StaffProjection]:
        statement = select(StaffProjection).where(
            StaffProjection.tenant_id == self.tenant_id, StaffProjection.status != "left"
        )
        return list((await self.session.execute(statement)).scalars())

    async def company(self) -> tuple[str, str]:
        """Name and language of the company, from kit's directory of tenants."""
        name, locale = (await self.session.execute(_COMPANY, {"tenant_id": self.tenant_id})).one()
        return name, locale

    async def staff_names(self, ids: Collection[UUID]) -> dict[UUID, str]:
        statement = select(StaffProjection.id, StaffProjection.display_name).where(
            StaffProjection.tenant_id == self.tenant_id, StaffProjection.id.in_(ids)
        )
        return {row.id: row.display_name for row in await self.session.execute(statement)}
