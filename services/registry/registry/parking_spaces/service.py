"""Creating spaces, granting and ending rights to them. One active right per space (C2.10)."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from uuid_utils.compat import uuid7

from events.registry import ParkingRightChanged, ParkingSpaceChanged, ParkingSpaceCreated
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from registry.communities.repository import CommunityRepository
from registry.ownerships.periods import Period, overlapping
from registry.parking_spaces.errors import NoActiveRight, SpaceBlocked, SpaceCodeTaken, SpaceHasRight
from registry.parking_spaces.models import ParkingRight, ParkingSpace
from registry.parking_spaces.repository import ParkingRepository
from registry.parking_spaces.schemas import CreateParkingSpace, EndParkingRight, GrantParkingRight
from registry.parking_spaces.turns import BEGUN, ENDED, status_on, turns
from registry.persons.repository import PersonRepository
from registry.units import areas


class ParkingService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.spaces = ParkingRepository(work)

    async def create(self, community_id: UUID, body: CreateParkingSpace) -> ParkingSpace:
        """Raises SpaceCodeTaken, InvalidFields, NotFound (community)."""
        if body.area is not None and (fault := areas.fault(body.area)):
            raise InvalidFields([FieldError("area", fault)])
        community = await CommunityRepository(self.work).get(community_id)
        if await self.spaces.code_taken(community.id, body.lot_code, body.code):
            raise SpaceCodeTaken
        space = ParkingSpace(
            community_id=community.id,
            lot_id=await self.spaces.lot(community.id, body.lot_code),
            lot_code=body.lot_code,
            code=body.code,
            kind=body.kind,
            place=body.place,
            area=body.area,
            status="free",
            version=0,
        )
        self.spaces.add(space)
        self.work.record(
            space,
            ParkingSpaceCreated(community_id=community.id, code=space.code, kind=space.kind, status=space.status),
        )
        await self.work.session.flush()
        return space

    async def grant(self, id: UUID, expected: int, body: GrantParkingRight) -> ParkingSpace:
        """The status turns on the first day of the right, and again after its last.

        Raises SpaceBlocked, SpaceHasRight, InvalidFields, NotFound, StaleVersion.
        """
        space = await self.spaces.get(id, expected, lock=True)
        period = Period(body.valid_from, body.valid_to)
        if not period.is_ordered():
            raise InvalidFields([FieldError("valid_to", "dates_reversed")])
        if body.kind == "owned" and body.valid_to is not None:
            raise InvalidFields([FieldError("valid_to", "owned_has_no_end")])
        if space.status == "blocked":
            raise SpaceBlocked
        rights = await self.spaces.rights(space.id)
        if clash := overlapping(period, (right.period for right in rights)):
            raise SpaceHasRight(valid_from=clash.valid_from, valid_to=clash.valid_to)
        persons = PersonRepository(self.work)
        person = await persons.get(body.person_id)
        await persons.belongs(person.id, space.community_id)
        right = ParkingRight(
            id=uuid7(),
            community_id=space.community_id,
            space_id=space.id,
            person_id=person.id,
            kind=body.kind,
            valid_from=body.valid_from,
            valid_to=body.valid_to,
        )
        self.spaces.grant(right)
        space.status = self._status([*rights, right])
        self.work.record(
            space,
            ParkingRightChanged(
                community_id=space.community_id,
                holder_id=person.id,
                kind=body.kind,
                valid_from=body.valid_from,
                valid_to=body.valid_to,
            ),
        )
        self._turn_with(right)
        return space

    async def end(self, id: UUID, expected: int, body: EndParkingRight) -> ParkingSpace:
        """The right that runs on `valid_to` gets it as its last day.

        Raises NoActiveRight, NotFound, StaleVersion.
        """
        space = await self.spaces.get(id, expected, lock=True)
        rights = await self.spaces.rights(space.id)
        active = next((right for right in rights if right.period.holds_on(body.valid_to)), None)
        if active is None:
            raise NoActiveRight
        active.valid_to = body.valid_to
        space.status = self._status(rights)
        event = ParkingRightChanged(
            community_id=space.community_id,
            holder_id=active.person_id,
            kind=active.kind,
            valid_from=active.valid_from,
            valid_to=active.valid_to,
        )
        self.work.record(space, event)
        self._turn_with(active)
        return space

    def _status(self, rights: Sequence[ParkingRight]) -> str:
        return status_on(self.work.today, ((right.kind, right.period) for right in rights))

    def _turn_with(self, right: ParkingRight) -> None:
        for kind, due_at in turns(right.period, self.work.today).items():
            if due_at is None:
                self.work.cancel(kind, right.space_id, key=str(right.id))
            else:
                self.work.schedule(kind, due_at, right.space_id, key=str(right.id))

    def forget(self, space_id: UUID, right_id: UUID) -> None:
        """The right is gone, so it neither begins nor ends."""
        for kind in (BEGUN, ENDED):
            self.work.cancel(kind, space_id, key=str(right_id))

    async def turn(self, id: UUID) -> None:
        """A right has begun, ended or gone: the status follows the right that holds today, if any.

        That nobody holds the space is told until the day before the next right.
        """
        space = await self.spaces.find(id, lock=True)
        if space is None or space.status == "blocked":
            return
        rights = await self.spaces.rights(space.id)
        status = self._status(rights)
        if status == space.status:
            return
        space.status = status
        if status == "free":
            following = next((right.valid_from for right in rights if right.valid_from > self.work.today), None)
            event = ParkingRightChanged(
                community_id=space.community_id,
                holder_id=None,
                kind="none",
                valid_from=self.work.today,
                valid_to=following and following - timedelta(days=1),
            )
            self.work.record(space, event)
        else:
            self.work.record(
                space,
                ParkingSpaceChanged(
                    community_id=space.community_id, code=space.code, kind=space.kind, status=space.status
                ),
            )
