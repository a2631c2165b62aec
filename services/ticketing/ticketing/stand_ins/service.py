"""Names who decides for somebody who is away, and ends it."""

from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, Forbidden, InvalidFields, NotFound, StaleVersion
from kit.work import Work
from ticketing.staff.repository import StaffRepository
from ticketing.stand_ins import errors
from ticketing.stand_ins.models import StandIn
from ticketing.stand_ins.repository import StandInRepository
from ticketing.stand_ins.schemas import NameStandIn, StandInRead
from ticketing.tickets.codes import SUPERVISE


class StandInService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.stand_ins = StandInRepository(work)
        self.staff = StaffRepository(work)

    async def name(self, data: NameStandIn) -> StandInRead:
        """For oneself; the centre also for a colleague who could not do it any more, but then never itself: nobody
        gives themselves the power to decide."""
        absent_id = data.absent_id or self.work.principal.id
        if absent_id != self.work.principal.id and not self._for_others():
            raise Forbidden(permission=SUPERVISE)
        if data.ends_at <= data.begins_at or data.ends_at <= self.work.now:
            raise InvalidFields([FieldError("ends_at", "before_beginning")])
        me, named = self.work.principal.id, data.stand_in_id
        if named in (absent_id, me) or await self.staff.not_active({absent_id, named}):
            raise errors.StandInNotEligible
        if await self.stand_ins.overlapping(absent_id, data.begins_at, data.ends_at):
            raise errors.AbsenceTaken
        found = self.stand_ins.add(
            StandIn(
                id=uuid7(),
                absent_id=absent_id,
                stand_in_id=data.stand_in_id,
                begins_at=data.begins_at,
                ends_at=data.ends_at,
                reason=data.reason,
            )
        )
        self.work.record(found, facts.StandInNamed(**_facts(found)))
        return await self._read(found)

    async def end(self, id: UUID, expected: int) -> StandInRead:
        """Back earlier than planned."""
        found = await self.stand_ins.get(id, lock=True)
        if found.absent_id != self.work.principal.id and not self._for_others():
            raise NotFound
        if found.version != expected:
            raise StaleVersion(current_version=found.version)
        found.end(self.work.now)
        self.work.record(found, facts.StandInEnded(**_facts(found)))
        return await self._read(found)

    def _for_others(self) -> bool:
        """Supervision of the whole company: absences belong to no community."""
        return self.work.principal.may(SUPERVISE) and self.work.principal.scope.communities is None

    async def _read(self, found: StandIn) -> StandInRead:
        names = await self.staff.names({found.absent_id, found.stand_in_id})
        own = {name: getattr(found, name) for name in StandInRead.__struct_fields__ if not name.endswith("_name")}
        return StandInRead(**own, absent_name=names.get(found.absent_id), stand_in_name=names.get(found.stand_in_id))


def _facts(found: StandIn) -> dict[str, Any]:
    return {name: getattr(found, name) for name in ("absent_id", "stand_in_id", "begins_at", "ends_at")}
