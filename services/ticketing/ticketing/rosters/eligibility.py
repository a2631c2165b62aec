"""Who can be put on a shift: an active colleague who does duty here and is not on another post at that time."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple, Self
from uuid import UUID

from kit.problems import FieldError, InvalidFields, Refusal
from kit.work import Work
from ticketing.duty_posts.models import DutyPost
from ticketing.rosters import errors
from ticketing.rosters.models import DutyShift, RosterEntry
from ticketing.rosters.repository import ShiftRepository
from ticketing.shift_templates.shift_times import overlap
from ticketing.staff.models import LEFT, StaffMember
from ticketing.staff.repository import StaffRepository

DUTY = "ticketing.duty.work"


class Engagement(NamedTuple):
    """A shift somebody is on."""

    id: UUID
    """of the entry in the roster"""
    staff_id: UUID
    shift_id: UUID
    starts_at: datetime
    ends_at: datetime
    post_id: UUID
    post_name: str
    concurrent: bool
    """somebody at this post may be on another one as well"""

    @classmethod
    def on(cls, entry: RosterEntry, shift: DutyShift, post: DutyPost) -> Self:
        return cls(
            entry.id, entry.staff_id, shift.id, *shift.span, post_id=post.id, post_name=post.name,
            concurrent=post.concurrent,
        )  # fmt: skip


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
        engaged = [Engagement(**row._mapping) for row in await self.shifts.duties_of([staff_id], shift.span)]
        return fault_of(member, shift, post, [one for one in engaged if one.id not in but])


def fault_of(
    member: StaffMember | None, shift: DutyShift, post: DutyPost, engaged: Iterable[Engagement]
) -> Refusal | None:
    """What speaks against putting somebody on a shift, given what they are on already."""
    if member is None:
        return InvalidFields([FieldError("staff_id", "unknown_staff")])
    if member.status == LEFT:
        return errors.ColleagueLeft()
    if not member.may_do(DUTY, post.community_id):
        return errors.ColleagueOutOfReach()
    for duty in engaged:
        if duty.shift_id == shift.id:
            return errors.AlreadyOnShift()
        apart = post.concurrent or duty.concurrent
        if overlap((duty.starts_at, duty.ends_at), shift.span) and (duty.post_id == post.id or not apart):
            return errors.TwoShiftsAtOnce(
                post_name=duty.post_name, starts_at=duty.starts_at.isoformat(), ends_at=duty.ends_at.isoformat()
            )
    return None
