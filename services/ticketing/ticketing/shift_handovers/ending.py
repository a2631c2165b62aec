"""When the people of a shift may go (C3.11: the off-going person stays until the hand-over is signed)."""

from datetime import timedelta

from kit.work import Work
from ticketing.attendances.errors import ChecklistOpen, HandoverNotSigned, LeaveNotApproved
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_shifts.repository import ShiftCheckRepository
from ticketing.rosters.models import DutyShift
from ticketing.rosters.repository import ShiftRepository
from ticketing.shift_handovers.repository import HandoverRepository

CLOSES_AFTER = timedelta(hours=1)
"""A post nobody comes to within this time after a shift is closed by that shift"""


class ShiftEnding:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.shifts = ShiftRepository(work)

    async def check(self, shift: DutyShift, post: DutyPost) -> None:
        """Raises what keeps the people of the shift at the post."""
        handover = await HandoverRepository(self.work).latest_of(shift.id)
        if handover is not None and handover.state == "signed_both":
            return
        if shift.ends_at > self.work.now:
            raise LeaveNotApproved
        following = await self.shifts.following(shift, CLOSES_AFTER)
        if following is not None:
            if await self._somebody_else_comes(shift, following):
                raise HandoverNotSigned
            return
        done = {check.item for check in await ShiftCheckRepository(self.work).of_shift(shift.id)}
        if missing := [item for item in post.checklist if item not in done]:
            raise ChecklistOpen(missing=missing)
        if handover is None or handover.off_going_signed_at is None:
            raise HandoverNotSigned

    async def _somebody_else_comes(self, shift: DutyShift, following: DutyShift) -> bool:
        going = {each.staff_id for each in await self.shifts.entries([shift.id])}
        coming = {each.staff_id for each in await self.shifts.entries([following.id])}
        return not coming <= going
