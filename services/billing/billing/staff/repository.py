"""Names of staff as projected."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select, text

from billing.staff.models import StaffMember
from kit.work import Work

_SAVE = text("""
INSERT INTO staff (tenant_id, id, display_name, status) VALUES (:tenant_id, :id, :display_name, :status)
ON CONFLICT (tenant_id, id) DO UPDATE SET display_name = excluded.display_name, status = excluded.status""")


class StaffRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def save(self, id: UUID, display_name: str, status: str) -> None:
        values = {"tenant_id": self.work.tenant_id, "id": id, "display_name": display_name, "status": status}
        await self.work.session.execute(_SAVE, values)

    async def names(self, ids: Sequence[UUID]) -> dict[UUID, str]:
        statement = select(StaffMember.id, StaffMember.display_name).where(
            StaffMember.tenant_id == self.work.tenant_id, StaffMember.id.in_(ids)
        )
        return {row.id: row.display_name for row in await self.work.session.execute(statement)}
