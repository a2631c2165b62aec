"""Reads what is going on at the posts right now."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from msgspec import Struct

from kit.work import Work
from ticketing.attendances.models import Attendance
from ticketing.attendances.repository import AttendanceRepository
from ticketing.attendances.service import EARLIEST
from ticketing.desk_leaves.models import DeskLeave
from ticketing.desk_leaves.repository import DeskLeaveRepository
from ticketing.duty_desks import schemas
from ticketing.duty_desks.desk_state import desk_state
from ticketing.duty_desks.schemas import DutyDeskRead
from ticketing.duty_gaps.models import DutyGap
from ticketing.duty_gaps.repository import DutyGapRepository
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.rosters.models import DutyShift, RosterEntry
from ticketing.rosters.repository import ShiftRepository
from ticketing.shift_handovers.models import ShiftHandover
from ticketing.shift_handovers.repository import HandoverRepository
from ticketing.staff.repository import StaffRepository

AHEAD = timedelta(days=2)
"""How far ahead the next shift is looked for"""


class Scene(Struct, frozen=True, kw_only=True):
    """Everything known of all posts, read once."""

    shifts: Sequence[DutyShift]
    crews: Sequence[RosterEntry]
    stays: Sequence[Attendance]
    leaves: Sequence[DeskLeave]
    handovers: Sequence[ShiftHandover]
    gaps: Sequence[DutyGap]
    names: dict[UUID, str]

    def name(self, id: UUID) -> str:
        return self.names.get(id, "")


class DutyDesks:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.shifts = ShiftRepository(work)

    async def read(self, community_id: UUID | None) -> list[DutyDeskRead]:
        posts = [post for post in await DutyPostRepository(self.work).listed(community_id) if post.active]
        if not posts:
            return []
        scene = await self._scene([post.id for post in posts], community_id)
        return [self._desk(post, scene) for post in posts]

    async def _scene(self, post_ids: list[UUID], community_id: UUID | None) -> Scene:
        shifts = await self.shifts.to_come(post_ids, (self.work.now, self.work.now + AHEAD))
        crews = await self.shifts.entries([shift.id for shift in shifts])
        stays = await AttendanceRepository(self.work).open_at(post_ids)
        leaves = await DeskLeaveRepository(self.work).open_at(post_ids)
        handovers = await HandoverRepository(self.work).under_way(post_ids)
        people = {each.staff_id for each in crews} | {stay.staff_id for stay in stays}
        people |= {leave.staff_id for leave in leaves}
        people |= {stay.relieves for stay in stays if stay.relieves} | {paper.off_going_id for paper in handovers}
        return Scene(
            shifts=shifts,
            crews=crews,
            stays=stays,
            leaves=leaves,
            handovers=handovers,
            gaps=await DutyGapRepository(self.work).all_open(community_id),
            names=await StaffRepository(self.work).names(people),
        )

    def _desk(self, post: DutyPost, scene: Scene) -> DutyDeskRead:
        now = self.work.now
        shifts = [shift for shift in scene.shifts if shift.post_id == post.id]
        running = next((shift for shift in shifts if shift.starts_at <= now), None)
        following = next((shift for shift in shifts if shift.starts_at > now), None)
        stays = [stay for stay in scene.stays if stay.post_id == post.id]
        away = sum(stay.away_since is not None for stay in stays)
        gap = next((gap for gap in scene.gaps if gap.post_id == post.id), None)
        crew = [each for each in scene.crews if running and each.shift_id == running.id]
        return DutyDeskRead(
            post_id=post.id,
            post_version=post.version,
            community_id=post.community_id,
            name=post.name,
            kind=post.kind,
            minimum_heads=post.minimum_heads,
            state=desk_state(
                on_duty=running is not None, present=len(stays) - away, away=away, minimum=post.minimum_heads
            ),
            shift=_shift(running),
            next_shift=_shift(following),
            awaits_me=self._awaits_me(shifts, scene),
            rostered=[
                schemas.RosteredRead(
                    staff_id=each.staff_id,
                    display_name=scene.name(each.staff_id),
                    signed_in=any(s.staff_id == each.staff_id and s.shift_id == each.shift_id for s in stays),
                )
                for each in crew
            ],
            people=[_person(stay, scene) for stay in stays],
            gap=schemas.OpenGapRead(id=gap.id, since=gap.since, cause=gap.cause) if gap else None,
            leaves=[_leave(leave, scene) for leave in scene.leaves if leave.post_id == post.id],
            handovers=[
                schemas.OpenHandoverRead(
                    id=paper.id,
                    no=paper.no,
                    shift_id=paper.shift_id,
                    state=paper.state,
                    off_going_name=scene.name(paper.off_going_id),
                )
                for paper in scene.handovers
                if paper.post_id == post.id
            ],
        )

    def _awaits_me(self, shifts: Sequence[DutyShift], scene: Scene) -> bool:
        me = self.work.principal.id
        soon = {shift.id for shift in shifts if shift.starts_at < self.work.now + EARLIEST}
        here = {stay.shift_id for stay in scene.stays if stay.staff_id == me}
        return any(each.staff_id == me and each.shift_id in soon - here for each in scene.crews)


def _shift(shift: DutyShift | None) -> schemas.DeskShiftRead | None:
    if shift is None:
        return None
    return schemas.DeskShiftRead(id=shift.id, name=shift.name, starts_at=shift.starts_at, ends_at=shift.ends_at)


def _person(stay: Attendance, scene: Scene) -> schemas.DeskPersonRead:
    return schemas.DeskPersonRead(
        attendance_id=stay.id,
        version=stay.version,
        staff_id=stay.staff_id,
        display_name=scene.name(stay.staff_id),
        shift_id=stay.shift_id,
        relieves_name=scene.name(stay.relieves) if stay.relieves else None,
        begun_at=stay.begun_at,
        late_seconds=stay.late_seconds,
        away_since=stay.away_since,
    )


def _leave(leave: DeskLeave, scene: Scene) -> schemas.OpenLeaveRead:
    relief = next((stay for stay in scene.stays if stay.id == leave.relief_id), None)
    return schemas.OpenLeaveRead(
        id=leave.id,
        version=leave.version,
        staff_id=leave.staff_id,
        display_name=scene.name(leave.staff_id),
        reason=leave.reason,
        state=leave.state,
        relief_name=scene.name(relief.staff_id) if relief else None,
    )
