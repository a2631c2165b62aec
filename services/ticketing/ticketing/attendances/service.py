"""Signing in and out at a post."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.attendances import errors
from ticketing.attendances.models import Attendance, late
from ticketing.attendances.repository import AttendanceRepository
from ticketing.desk_leaves.facts import about
from ticketing.desk_leaves.models import DeskLeave
from ticketing.desk_leaves.repository import DeskLeaveRepository
from ticketing.duty_gaps.service import DutyGapService
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.rosters.models import DutyShift
from ticketing.rosters.repository import ShiftRepository
from ticketing.shift_handovers.ending import ShiftEnding

EARLIEST = timedelta(hours=1)
"""How long before a shift its people can sign in (C3.16: the on-coming are 10–15 minutes early)"""


class AttendanceService:
    """Every change of who is at a post holds the lock of the post."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.attendances = AttendanceRepository(work)
        self.posts = DutyPostRepository(work)
        self.shifts = ShiftRepository(work)
        self.leaves = DeskLeaveRepository(work)
        self.gaps = DutyGapService(work)

    async def sign_in(self, post_id: UUID, leave_id: UUID | None) -> Attendance:
        post = await self.posts.get(post_id, lock=True)
        me = self.work.principal.id
        leave = await self._to_relieve(post, leave_id) if leave_id else None
        shift = await self.shifts.get(leave.shift_id) if leave else await self._rostered(post, me)
        await self._free(me, post, shift)
        await self.gaps.look(post, "nobody_came", arriving=True)
        attendance = Attendance(
            id=uuid7(),
            community_id=post.community_id,
            post_id=post.id,
            shift_id=shift.id,
            staff_id=me,
            relieves=leave.staff_id if leave else None,
            begun_at=self.work.now,
            late_seconds=0 if leave else late(shift.span, self.work.now),
        )
        self.attendances.add(attendance)
        if leave:
            leave.relieved_by(attendance.id, me)
            self.work.record(leave, facts.DeskLeaveRelieved(**about(leave, post)))
        begun = facts.AttendanceBegun(
            community_id=post.community_id,
            post_id=post.id,
            shift_id=shift.id,
            staff_id=me,
            relief=leave is not None,
            late_seconds=attendance.late_seconds,
        )
        self.work.record(attendance, begun)
        await self.work.session.flush()
        await self.gaps.look(post, "nobody_came", came=me)
        return attendance

    async def sign_out(self, id: UUID, expected: int) -> Attendance:
        attendance = await self.attendances.get(id)
        post = await self.posts.get(attendance.post_id, lock=True)
        attendance = await self.attendances.get(id, expected, lock=True)
        attendance.is_of(self.work.principal.id)
        if attendance.ended_at is not None:
            raise errors.AlreadySignedOut
        if not await self._relief_is_over(attendance):
            await ShiftEnding(self.work).check(await self.shifts.get(attendance.shift_id), post)
        return await self._end(attendance, post, "signed_out", "left")

    async def report_empty(self, post_id: UUID) -> Sequence[Attendance]:
        """A supervisor has found nobody at the post: whoever is signed in is not there."""
        post = await self.posts.get(post_id, lock=True)
        present = await self.attendances.present(post.id)
        if not present:
            raise errors.NobodyToFind
        for attendance in present:
            await self._end(attendance, post, "found_absent", "found_empty")
        return present

    async def leave_company(self, staff_id: UUID) -> None:
        """Who has left the company is at no post."""
        for attendance in await self.attendances.open_of(staff_id):
            post = await self.posts.get(attendance.post_id, lock=True)
            await self._end(attendance, post, "left_company", "left_company")

    async def _end(self, attendance: Attendance, post: DutyPost, ending: str, cause: str) -> Attendance:
        shift = await self.shifts.get(attendance.shift_id)
        attendance.end(ending, shift.span, self.work.now)
        leave = await self.leaves.pending(attendance.id)
        if leave is not None:
            leave.lapse(self.work.now)
            self.work.record(leave, facts.DeskLeaveEnded(**about(leave, post)))
        assert attendance.early_seconds is not None
        ended = facts.AttendanceEnded(
            community_id=post.community_id,
            post_id=post.id,
            shift_id=shift.id,
            staff_id=attendance.staff_id,
            ending=ending,
            early_seconds=attendance.early_seconds,
        )
        self.work.record(attendance, ended)
        await self.work.session.flush()
        await self.gaps.look(post, cause)
        return attendance

    async def _rostered(self, post: DutyPost, staff_id: UUID) -> DutyShift:
        """The shift of mine at this post that runs or begins soon and that I am not signed in for."""
        soon = await self.shifts.to_come([post.id], (self.work.now, self.work.now + EARLIEST))
        crews = await self.shifts.entries([shift.id for shift in soon])
        mine = [shift for shift in soon if any(e.shift_id == shift.id and e.staff_id == staff_id for e in crews)]
        here = {stay.shift_id for stay in await self.attendances.open_of(staff_id)}
        if mine and all(shift.id in here for shift in mine):
            raise errors.AlreadySignedIn
        for shift in mine:
            if shift.id not in here:
                return shift
        raise errors.NotRostered

    async def _to_relieve(self, post: DutyPost, leave_id: UUID) -> DeskLeave:
        leave = await self.leaves.find(leave_id, lock=True)
        if leave is None or leave.post_id != post.id:
            raise InvalidFields([FieldError("leave_id", "unknown_leave")])
        return leave

    async def _free(self, staff_id: UUID, post: DutyPost, shift: DutyShift) -> None:
        for stay in await self.attendances.open_of(staff_id):
            if stay.post_id != post.id:
                if not (post.concurrent or (await self.posts.of_stay(stay.post_id)).concurrent):
                    raise errors.SignedInElsewhere
            elif stay.shift_id == shift.id:
                raise errors.AlreadySignedIn

    async def _relief_is_over(self, attendance: Attendance) -> bool:
        """A relief goes when the leave is over; who relieved somebody that never came back ends like the shift."""
        leave = await self.leaves.relieved_with(attendance.id)
        if leave is None:
            return False
        if leave.state == "away":
            shift = await self.shifts.get(attendance.shift_id)
            if shift.ends_at > self.work.now:
                raise errors.ReliefNotOver
            return False
        return leave.state in ("ended", "withdrawn")
