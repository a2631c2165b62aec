"""Who can be put on a shift: an active colleague who does duty here and is not on another post at that time."""

from collections.abc import Collection
from uuid import UUID

from kit.problems import FieldError, InvalidFields, Refusal
from kit.work import Work
from ticketing.duty_posts.models import DutyPost
from ticketing.rosters import errors
from ticketing.rosters.models import DutyShift
from ticketing.rosters.repository import ShiftRepository
from ticketing.staff.models import LEFT
from ticketing.staff.repository import StaffRepository

DUTY = "ticketing.duty.work"


class Eligibility:
    def __init__(self, work: Work) -> None:
        self.staff = StaffRepository(work)
        self.shifts = ShiftRepository(work)

    async def check(self, staff_id: UUID, shift: DutyShift, post: DutyPost, but: Collection[UUID] = ()) -> None:
        """Raises what speaks against it. `but` are entries they give up for this one."""
        if fault := await self.fault(staff_id, shift, post, but):
            raise fault

    async def fault(
        self, staff_id: UUID, shift: DutyShift, post: DutyPost, but: Collection[UUID] = ()
    ) -> Refusal | None:
        """The row of the colleague stays locked: nobody else plans them for the same hours meanwhile."""
        member = await self.staff.find(staff_id, lock=True)
        if member is None:
            return InvalidFields([FieldError("staff_id", "unknown_staff")])
        if member.status == LEFT:
            return errors.ColleagueLeft()
        if not member.may_do(DUTY, post.community_id):
            return errors.ColleagueOutOfReach()
        for duty in await self.shifts.duties_of(staff_id, shift.span):
            if duty.id in but:
                continue
            if duty.shift_id == shift.id:
                return errors.AlreadyOnShift()
            if duty.post_id == post.id or not (post.concurrent or duty.concurrent):
                return errors.TwoShiftsAtOnce(
                    post_name=duty.post_name,
                    starts_at=duty.starts_at.isoformat(),
                    ends_at=duty.ends_at.isoformat(),
                )
        return None
