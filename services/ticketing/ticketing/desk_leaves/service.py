"""Asking for, approving and taking a leave from the desk (S1-46: only when somebody takes over)."""

from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.attendances.models import Attendance
from ticketing.attendances.repository import AttendanceRepository
from ticketing.desk_leaves import errors
from ticketing.desk_leaves.facts import about
from ticketing.desk_leaves.models import DeskLeave
from ticketing.desk_leaves.repository import DeskLeaveRepository
from ticketing.desk_leaves.schemas import AskForLeave
from ticketing.duty_gaps.service import DutyGapService
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.escalations.supervisors import supervisors_of


class DeskLeaveService:
    """Locks are taken in the order: post, leave, attendance."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.leaves = DeskLeaveRepository(work)
        self.attendances = AttendanceRepository(work)
        self.posts = DutyPostRepository(work)

    async def ask(self, data: AskForLeave) -> DeskLeave:
        attendance = await self.attendances.find(data.attendance_id, lock=True)
        if attendance is None or attendance.ended_at is not None:
            raise InvalidFields([FieldError("attendance_id", "unknown_attendance")])
        attendance.is_of(self.work.principal.id)
        if await self.leaves.pending(attendance.id) is not None:
            raise errors.LeavePending
        leave = DeskLeave(
            id=uuid7(),
            community_id=attendance.community_id,
            post_id=attendance.post_id,
            shift_id=attendance.shift_id,
            attendance_id=attendance.id,
            staff_id=attendance.staff_id,
            reason=data.reason,
            state="requested",
            created_at=self.work.now,
        )
        self.leaves.add(leave)
        post = await self.posts.get(leave.post_id)
        told = await supervisors_of(self.work, leave.community_id, but=(leave.staff_id,))
        self.work.record(leave, facts.DeskLeaveRequested(**about(leave, post), recipients=told))
        return leave

    async def approve(self, id: UUID, expected: int) -> DeskLeave:
        leave = await self.leaves.get(id, expected, lock=True)
        leave.decide("approved", self.work.principal.id, None, self.work.now)
        return await self._state(leave, facts.DeskLeaveApproved)

    async def decline(self, id: UUID, expected: int, reason: str) -> DeskLeave:
        leave = await self.leaves.get(id, expected, lock=True)
        leave.decide("declined", self.work.principal.id, reason, self.work.now)
        return await self._state(leave, facts.DeskLeaveDeclined)

    async def go(self, id: UUID, expected: int) -> DeskLeave:
        """The desk is the relief's now."""
        leave, attendance = await self._locked(id, expected)
        leave.go(self.work.principal.id, self.work.now)
        relief = await self.attendances.relief(leave.relief_id)
        if relief is None or relief.ended_at is not None:
            raise errors.ReliefMissing
        attendance.away_since = self.work.now
        return await self._moved(leave, facts.DeskLeaveStarted)

    async def come_back(self, id: UUID, expected: int) -> DeskLeave:
        leave, attendance = await self._locked(id, expected)
        leave.come_back(self.work.principal.id, self.work.now)
        attendance.away_since = None
        return await self._moved(leave, facts.DeskLeaveEnded)

    async def withdraw(self, id: UUID, expected: int) -> DeskLeave:
        leave = await self.leaves.get(id, expected, lock=True)
        leave.withdraw(self.work.principal.id)
        return await self._state(leave, facts.DeskLeaveWithdrawn)

    async def _locked(self, id: UUID, expected: int) -> tuple[DeskLeave, Attendance]:
        leave = await self.leaves.get(id)
        await self.posts.get(leave.post_id, lock=True)
        leave = await self.leaves.get(id, expected, lock=True)
        return leave, await self.attendances.get(leave.attendance_id, lock=True)

    async def _moved(self, leave: DeskLeave, fact: type[facts.DeskLeaveFact]) -> DeskLeave:
        await self._state(leave, fact)
        await self.work.session.flush()
        await DutyGapService(self.work).look(await self.posts.get(leave.post_id), "left", came=leave.staff_id)
        return leave

    async def _state(self, leave: DeskLeave, fact: type[facts.DeskLeaveFact]) -> DeskLeave:
        self.work.record(leave, fact(**about(leave, await self.posts.get(leave.post_id))))
        return leave
