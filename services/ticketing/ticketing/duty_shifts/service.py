"""The record of a shift, and the checklist it is closed with."""

from collections.abc import Sequence
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.attendances.errors import NotOnDuty
from ticketing.attendances.models import Attendance
from ticketing.attendances.repository import AttendanceRepository
from ticketing.duty_entries.repository import DutyEntryRepository
from ticketing.duty_entries.schemas import DutyEntryRead
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.duty_shifts.errors import AlreadyChecked
from ticketing.duty_shifts.models import ShiftCheck
from ticketing.duty_shifts.repository import ShiftCheckRepository
from ticketing.duty_shifts.schemas import ShiftCheckRead, ShiftPersonRead, ShiftRecordRead
from ticketing.escalations.repository import EscalationRepository
from ticketing.escalations.schemas import EscalationRead
from ticketing.places.repository import PlaceRepository
from ticketing.rosters.models import DutyShift, RosterEntry
from ticketing.rosters.repository import ShiftRepository
from ticketing.shift_handovers.repository import HandoverRepository
from ticketing.staff.repository import StaffRepository


class ShiftRecordService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.shifts = ShiftRepository(work)
        self.checks = ShiftCheckRepository(work)
        self.staff = StaffRepository(work)

    async def read(self, id: UUID) -> ShiftRecordRead:
        shift = await self.shifts.get(id)
        post = await DutyPostRepository(self.work).get(shift.post_id)
        community = await PlaceRepository(self.work).get(shift.community_id)
        entries = await DutyEntryRepository(self.work).of_shift(shift.id)
        escalations = await EscalationRepository(self.work).of_subjects([row.id for row in entries])
        handover = await HandoverRepository(self.work).latest_of(shift.id)
        return ShiftRecordRead(
            id=shift.id,
            community_id=shift.community_id,
            community_name=community.name,
            post_id=post.id,
            post_name=post.name,
            name=shift.name,
            day=shift.day,
            starts_at=shift.starts_at,
            ends_at=shift.ends_at,
            people=await self._people(shift),
            entries=[DutyEntryRead(**row._mapping) for row in entries],
            escalations=[EscalationRead(**row._mapping) for row in escalations],
            checks=await self._checks(shift, post),
            handover_id=handover.id if handover else None,
        )

    async def complete_check(self, id: UUID, item: str) -> list[ShiftCheckRead]:
        """Done by somebody who is signed in at the post."""
        shift = await self.shifts.get(id)
        post = await DutyPostRepository(self.work).get(shift.post_id, lock=True)
        if item not in post.checklist:
            raise InvalidFields([FieldError("item", "unknown_record")])
        stays = await AttendanceRepository(self.work).open_of(self.work.principal.id)
        if not any(stay.post_id == post.id for stay in stays):
            raise NotOnDuty
        if any(check.item == item for check in await self.checks.of_shift(shift.id)):
            raise AlreadyChecked
        check = ShiftCheck(
            id=uuid7(), shift_id=shift.id, item=item, done_by=self.work.principal.id, done_at=self.work.now
        )
        self.checks.add(check)
        done = facts.ShiftCheckCompleted(community_id=shift.community_id, post_id=post.id, shift_id=shift.id)
        self.work.publish(done, check.id, 1)
        await self.work.session.flush()
        return await self._checks(shift, post)

    async def _checks(self, shift: DutyShift, post: DutyPost) -> list[ShiftCheckRead]:
        """What was done, and what of the checklist of today is open."""
        done = await self.checks.of_shift(shift.id)
        names = await self.staff.names({check.done_by for check in done})
        known = {check.item: check for check in done}
        items = dict.fromkeys([*post.checklist, *known])
        return [
            ShiftCheckRead(
                item=item,
                done_by_name=names.get(known[item].done_by) if item in known else None,
                done_at=known[item].done_at if item in known else None,
            )
            for item in items
        ]

    async def _people(self, shift: DutyShift) -> list[ShiftPersonRead]:
        crew = await self.shifts.entries([shift.id])
        stays = await AttendanceRepository(self.work).of_shift(shift.id)
        ids = {each.staff_id for each in crew} | {stay.staff_id for stay in stays}
        ids |= {each.stands_in_for for each in crew if each.stands_in_for}
        names = await self.staff.names(ids | {stay.relieves for stay in stays if stay.relieves})
        return _people(crew, stays, names)


def _people(crew: Sequence[RosterEntry], stays: Sequence[Attendance], names: dict[UUID, str]) -> list[ShiftPersonRead]:
    stands_in = {each.staff_id: each.stands_in_for for each in crew}
    came = {stay.staff_id for stay in stays}
    absent = [(each.staff_id, None) for each in crew if each.staff_id not in came]
    present = [(stay.staff_id, stay) for stay in stays]
    found = []
    for staff_id, stay in (*present, *absent):
        replaced = stands_in.get(staff_id)
        found.append(
            ShiftPersonRead(
                staff_id=staff_id,
                display_name=names.get(staff_id, ""),
                relieves_name=names.get(stay.relieves) if stay and stay.relieves else None,
                stands_in_for_name=names.get(replaced) if replaced else None,
                begun_at=stay.begun_at if stay else None,
                late_seconds=stay.late_seconds if stay else None,
                ended_at=stay.ended_at if stay else None,
                early_seconds=stay.early_seconds if stay else None,
            )
        )
    return found
