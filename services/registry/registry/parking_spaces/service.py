"""Creating spaces, granting and ending rights to them. One active right per space (C2.10)."""

from datetime import date
from uuid import UUID

from events.registry import ParkingRightChanged, ParkingSpaceChanged, ParkingSpaceCreated
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from registry.communities.days import day_of, first_instant_after
from registry.communities.repository import CommunityRepository
from registry.ownerships.periods import Period, overlapping
from registry.parking_spaces.errors import NoActiveRight, SpaceBlocked, SpaceCodeTaken, SpaceHasRight
from registry.parking_spaces.models import ParkingRight, ParkingSpace
from registry.parking_spaces.repository import ParkingRepository
from registry.parking_spaces.schemas import CreateParkingSpace, EndParkingRight, GrantParkingRight
from registry.persons.repository import PersonRepository
from registry.units import areas

STATUS_OF = {"owned": "sold", "leased": "leased", "none": "free"}


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
        """Raises SpaceBlocked, SpaceHasRight, InvalidFields, NotFound, StaleVersion."""
        space = await self.spaces.get(id, expected, lock=True)
        period = Period(body.valid_from, body.valid_to)
        if not period.is_ordered():
            raise InvalidFields([FieldError("valid_to", "dates_reversed")])
        if body.kind == "owned" and body.valid_to is not None:
            raise InvalidFields([FieldError("valid_to", "owned_has_no_end")])
        if space.status == "blocked":
            raise SpaceBlocked
        if clash := overlapping(period, (right.period for right in await self.spaces.rights(space.id))):
            raise SpaceHasRight(valid_from=clash.valid_from, valid_to=clash.valid_to)
        persons = PersonRepository(self.work)
        person = await persons.get(body.person_id)
        await persons.belongs(person.id, space.community_id)
        self.spaces.grant(
            ParkingRight(
                community_id=space.community_id,
                space_id=space.id,
                person_id=person.id,
                kind=body.kind,
                valid_from=body.valid_from,
                valid_to=body.valid_to,
            )
        )
        space.status = STATUS_OF[body.kind]
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
        if body.valid_to is not None:
            self._free_after(space.id, body.valid_to)
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
        if body.valid_to < day_of(self.work.now):
            space.status = STATUS_OF["none"]
        event = ParkingRightChanged(
            community_id=space.community_id,
            holder_id=active.person_id,
            kind=active.kind,
            valid_from=active.valid_from,
            valid_to=active.valid_to,
        )
        self.work.record(space, event)
        if body.valid_to >= day_of(self.work.now):
            self._free_after(space.id, body.valid_to)
        return space

    def _free_after(self, space_id: UUID, last_day: date) -> None:
        self.work.schedule("parking_right.ended", first_instant_after(last_day), space_id)

    async def free(self, id: UUID) -> None:
        """The day after the last day of a right: the space is free unless another right has begun."""
        space = await self.spaces.find(id, lock=True)
        if space is None or space.status == "blocked":
            return
        today = day_of(self.work.now)
        rights = await self.spaces.rights(space.id)
        current = next((right for right in rights if right.period.holds_on(today)), None)
        status = STATUS_OF[current.kind if current else "none"]
        if status == space.status:
            return
        space.status = status
        if current is None:
            event = ParkingRightChanged(community_id=space.community_id, holder_id=None, kind="none", valid_from=today)
            self.work.record(space, event)
        else:
            self.work.record(
                space,
                ParkingSpaceChanged(
                    community_id=space.community_id, code=space.code, kind=space.kind, status=space.status
                ),
            )
