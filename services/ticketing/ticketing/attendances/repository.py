"""Finds who is and was at a post."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.attendances.models import Attendance
from ticketing.duty_posts.models import DutyPost
from ticketing.rosters.models import DutyShift
from ticketing.shift_templates.shift_times import Span
from ticketing.staff.models import StaffMember


class AttendanceRepository(Repository[Attendance]):
    """What a post has to know of its people does not depend on what the caller may see."""

    model: ClassVar[type[Attendance]] = Attendance

    async def open_at(self, post_ids: Collection[UUID]) -> Sequence[Attendance]:
        """Signed in and not out, those on a leave as well, the first comer first."""
        statement = select(Attendance).where(
            Attendance.tenant_id == self.work.tenant_id, Attendance.post_id.in_(post_ids), Attendance.ended_at.is_(None)
        )
        found = await self.session.execute(
            statement.order_by(Attendance.begun_at, Attendance.id).execution_options(populate_existing=True)
        )
        return found.scalars().all()

    async def present(self, post_id: UUID) -> list[Attendance]:
        """At the post now. Expects the session to be flushed."""
        return [each for each in await self.open_at([post_id]) if each.away_since is None]

    async def open_of(self, staff_id: UUID) -> Sequence[Attendance]:
        statement = select(Attendance).where(
            Attendance.tenant_id == self.work.tenant_id, Attendance.staff_id == staff_id, Attendance.ended_at.is_(None)
        )
        return (await self.session.execute(statement.order_by(Attendance.begun_at))).scalars().all()

    async def relief(self, id: UUID | None) -> Attendance | None:
        statement = select(Attendance).where(Attendance.tenant_id == self.work.tenant_id, Attendance.id == id)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def of_shift(self, shift_id: UUID) -> Sequence[Attendance]:
        statement = select(Attendance).where(
            Attendance.tenant_id == self.work.tenant_id, Attendance.shift_id == shift_id
        )
        return (await self.session.execute(statement.order_by(Attendance.begun_at))).scalars().all()

    async def anybody_during(self, post_id: UUID, span: Span) -> bool:
        statement = select(Attendance.id).where(
            Attendance.tenant_id == self.work.tenant_id,
            Attendance.post_id == post_id,
            Attendance.begun_at < span[1],
            or_(Attendance.ended_at.is_(None), Attendance.ended_at > span[0]),
        )
        return (await self.session.execute(statement.limit(1))).first() is not None

    async def last_left(self, post_id: UUID) -> datetime | None:
        """When somebody was at the post last; counts who is away now as gone since then."""
        left = func.coalesce(Attendance.ended_at, Attendance.away_since)
        statement = select(func.max(left)).where(
            Attendance.tenant_id == self.work.tenant_id, Attendance.post_id == post_id
        )
        at: datetime | None = (await self.session.execute(statement)).scalar_one()
        return at

    async def newest(
        self, community_id: UUID | None, staff_id: UUID | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        stay, relieved = Attendance, aliased(StaffMember)
        statement: AnySelect = self.scoped(
            select(
                stay.id, stay.version, stay.community_id, stay.post_id, DutyPost.name.label("post_name"), stay.shift_id,
                DutyShift.name.label("shift_name"), DutyShift.day, stay.staff_id, StaffMember.display_name,
                relieved.display_name.label("relieves_name"), stay.begun_at, stay.late_seconds, stay.away_since,
                stay.ended_at, stay.early_seconds, stay.ending,
            )
            .join(DutyPost, (DutyPost.tenant_id == stay.tenant_id) & (DutyPost.id == stay.post_id))
            .join(DutyShift, (DutyShift.tenant_id == stay.tenant_id) & (DutyShift.id == stay.shift_id))
            .outerjoin(StaffMember, (StaffMember.tenant_id == stay.tenant_id) & (StaffMember.id == stay.staff_id))
            .outerjoin(relieved, (relieved.tenant_id == stay.tenant_id) & (relieved.id == stay.relieves))
        )  # fmt: skip
        if community_id is not None:
            statement = statement.where(stay.community_id == community_id)
        if staff_id is not None:
            statement = statement.where(stay.staff_id == staff_id)
        order = (stay.begun_at.desc(), stay.id.desc())
        return await self.page(statement, order, cursor, limit, (community_id, staff_id))
