"""Keeps the local copy of staff and says who can be given work."""

from uuid import UUID

from events.identity import StaffSnapshot
from kit.work import Work
from ticketing.staff.models import LEFT, reaches
from ticketing.staff.repository import StaffRepository
from ticketing.staff.schemas import ColleagueRead


class StaffService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.staff = StaffRepository(work)

    async def learn(self, id: UUID, snapshot: StaffSnapshot, *, left: bool = False) -> None:
        """Take over what identity says. Who has left holds no role and gets no work."""
        status = LEFT if left else snapshot.status
        member = {
            "id": id,
            "display_name": snapshot.display_name,
            "status": status,
            "roles": snapshot.roles,
            "permissions": snapshot.permissions,
            "scope": snapshot.scope,
            "communities": snapshot.communities,
            "reports_to": snapshot.reports_to,
            "department_id": snapshot.department_id,
        }
        await self.staff.save(member, sorted(set(snapshot.roles)) if status == "active" else ())

    async def able(self, permission: str, community_id: UUID) -> list[ColleagueRead]:
        """Active colleagues with the permission whose reach covers the community; nobody where one has no reach."""
        own = self.work.principal.scope.communities
        if own is not None and community_id not in own:
            return []
        return [
            ColleagueRead(id=row.id, display_name=row.display_name, roles=row.roles, department=row.department)
            for row in await self.staff.active()
            if permission in row.permissions and reaches(row.scope, row.communities, community_id)
        ]
