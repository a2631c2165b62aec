"""Names of staff as projected."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from billing.staff.models import StaffMember
from kit import copies
from kit.work import Work


class StaffRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def save(self, id: UUID, display_name: str, status: str) -> None:
        await copies.keep(self.work, StaffMember, [{"id": id, "display_name": display_name, "status": status}])

    async def hold(self, id: UUID) -> None:
        """What somebody does under a limit of their own is done one after the other."""
        statement = select(StaffMember.id).where(StaffMember.tenant_id == self.work.tenant_id, StaffMember.id == id)
        await self.work.session.execute(statement.with_for_update())

    async def names(self, ids: Sequence[UUID]) -> dict[UUID, str]:
        statement = select(StaffMember.id, StaffMember.display_name).where(
            StaffMember.tenant_id == self.work.tenant_id, StaffMember.id.in_(ids)
        )
        return {row.id: row.display_name for row in await self.work.session.execute(statement)}
