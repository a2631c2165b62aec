"""The specialist teams of the communities."""

from uuid import UUID

from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from identity.specialist_teams.schemas import AppointTeam, SpecialistTeamRead
from identity.specialist_teams.service import SpecialistTeamService
from kit.work import Work

READ, MANAGE = "identity.organisation.read", "identity.organisation.manage"


@get("/specialist-teams", permission=READ, summary="The team of each community, with what is missing")
async def list_teams(work: NamedDependency[Work]) -> list[SpecialistTeamRead]:
    return [SpecialistTeamRead.of(found) for found in await SpecialistTeamService(work).all()]


@get("/specialist-teams/{community_id:uuid}", permission=READ, summary="The team of one community")
async def read_team(community_id: FromPath[UUID], work: NamedDependency[Work]) -> SpecialistTeamRead:
    return SpecialistTeamRead.of(await SpecialistTeamService(work).of(community_id))


@put("/specialist-teams/{community_id:uuid}", permission=MANAGE, summary="Appoint the team of a community")
async def appoint_team(
    community_id: FromPath[UUID],
    data: JSONBody[AppointTeam],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> SpecialistTeamRead:
    """If-Match 0 for a community that has no team yet."""
    teams = SpecialistTeamService(work)
    found = await teams.appoint(community_id, if_match, data.holders, data.appointed_on, data.concurrent)
    return SpecialistTeamRead.of(found)


routes = [list_teams, read_team, appoint_team]
