"""Specialist teams in SQL."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select

from identity.specialist_teams.models import SpecialistTeam, TeamSeat
from kit.repository import Repository


class SpecialistTeamRepository(Repository[SpecialistTeam]):
    model = SpecialistTeam

    async def of(self, communities: Collection[UUID]) -> dict[UUID, SpecialistTeam]:
        statement = self.scoped(select(SpecialistTeam)).where(SpecialistTeam.community_id.in_(sorted(communities)))
        return {team.community_id: team for team in (await self.session.execute(statement)).scalars()}

    async def of_community(self, community_id: UUID) -> SpecialistTeam | None:
        """Locked for a change."""
        statement = (
            self.scoped(select(SpecialistTeam))
            .where(SpecialistTeam.community_id == community_id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def with_holder(self, staff_id: UUID) -> Sequence[SpecialistTeam]:
        """Every team somebody sits in, whatever the caller's data scope: whoever leaves, leaves all of them."""
        seated = select(TeamSeat.team_id).where(
            TeamSeat.tenant_id == self.work.tenant_id, TeamSeat.staff_id == staff_id, TeamSeat.ended_on.is_(None)
        )
        statement = (
            select(SpecialistTeam)
            .where(SpecialistTeam.tenant_id == self.work.tenant_id, SpecialistTeam.id.in_(seated))
            .order_by(SpecialistTeam.id)
            .with_for_update()
        )
        return (await self.session.execute(statement)).scalars().all()
