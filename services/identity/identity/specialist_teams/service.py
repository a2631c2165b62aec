"""Appointing the specialist team of a community, and what is missing in it."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from events import identity as facts
from identity.audit_entries.service import AuditService
from identity.communities.models import Community
from identity.communities.repository import CommunityRepository
from identity.departments.repository import DepartmentRepository
from identity.specialist_teams.errors import AppointedInTheFuture
from identity.specialist_teams.models import SpecialistTeam
from identity.specialist_teams.repository import SpecialistTeamRepository
from identity.specialist_teams.seats import SEATS, check_once
from identity.staff.models import ACTIVE, Staff
from identity.staff.repository import StaffRepository
from kit.problems import FieldError, InvalidFields, NotFound, StaleVersion
from kit.work import Work


class Described(Struct, frozen=True):
    """A community with its team, None when nobody was ever appointed."""

    community: Community
    team: SpecialistTeam | None
    names: Mapping[UUID, str]
    beyond_reach: frozenset[str]
    """seats whose holders do not serve the community any more"""


class SpecialistTeamService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.teams = SpecialistTeamRepository(work)
        self.communities = CommunityRepository(work)
        self.staff = StaffRepository(work)

    async def all(self) -> list[Described]:
        """Every community of the caller's reach, whether or not it has a team."""
        return await self._described(await self.communities.among(self.work.principal.scope.communities))

    async def of(self, community_id: UUID) -> Described:
        return (await self._described([await self._community(community_id)]))[0]

    async def appoint(
        self, community_id: UUID, expected: int, holders: Mapping[str, UUID | None], on: date | None, concurrent: bool
    ) -> Described:
        """Seats not among `holders` stay as they are; None leaves a seat empty. `on` is the day of appointment."""
        community = await self._community(community_id)
        on = on or self.work.today
        if on > self.work.today:
            raise AppointedInTheFuture
        team = await self.teams.of_community(community_id)
        if (team.version if team else 0) != expected:
            raise StaleVersion(current_version=team.version if team else 0)
        if team is None:
            team = self.teams.add(
                SpecialistTeam(
                    tenant_id=self.work.tenant_id, id=uuid7(), community_id=community_id, seats=[], version=0
                )
            )
        before = {seat: held.staff_id for seat, held in team.holders.items()}
        check_once({**before, **holders}, concurrent=concurrent)
        for seat, staff_id in holders.items():
            if staff_id is not None and staff_id != before.get(seat):
                self._check_eligible(seat, await self.staff.find(staff_id), community_id)
            team.appoint(seat, staff_id, on)
        self.work.record(team, _fact(team))
        appointed = {seat: str(held.staff_id) for seat, held in team.holders.items()}
        await AuditService(self.work).note(
            "specialist_team.changed", team.id, community=str(community_id), seats=appointed
        )
        return (await self._described([community]))[0]

    async def vacate(self, staff_id: UUID) -> None:
        """Somebody leaves the company: the seats are empty from today."""
        for team in await self.teams.with_holder(staff_id):
            for seat, held in team.holders.items():
                if held.staff_id == staff_id:
                    team.appoint(seat, None, max(self.work.today, held.appointed_on))
            self.work.record(team, _fact(team, vacated_by=staff_id))

    async def _community(self, id: UUID) -> Community:
        reach = self.work.principal.scope.communities
        if self.work.principal.realm == "staff" and reach is not None and id not in reach:
            raise NotFound
        return await self.communities.get(id)

    async def _described(self, communities: Sequence[Community]) -> list[Described]:
        teams = await self.teams.of([community.id for community in communities])
        everybody = {seat.staff_id for team in teams.values() for seat in team.seats}
        names = await DepartmentRepository(self.work).names(everybody)
        reach = await self.staff.by_ids({held.staff_id for team in teams.values() for held in team.holders.values()})
        found = []
        for community in communities:
            team = teams.get(community.id)
            held = team.holders.items() if team else ()
            beyond = frozenset(seat for seat, row in held if not reach[row.staff_id].serves(community.id))
            found.append(Described(community, team, names, beyond))
        return found

    def _check_eligible(self, seat: str, staff: Staff | None, community_id: UUID) -> None:
        if staff is None or staff.status != ACTIVE:
            raise InvalidFields([FieldError(seat, "not_active")])
        if not staff.serves(community_id):
            raise InvalidFields([FieldError(seat, "beyond_reach")])


def _fact(team: SpecialistTeam, vacated_by: UUID | None = None) -> facts.SpecialistTeamChanged:
    held = team.holders
    seats = {seat: held[seat].staff_id if seat in held else None for seat in SEATS}
    return facts.SpecialistTeamChanged(community_id=team.community_id, vacated_by=vacated_by, **seats)
