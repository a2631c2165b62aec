"""Finds gaps."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.duty_gaps.models import DutyGap
from ticketing.duty_posts.models import DutyPost
from ticketing.rosters.models import DutyShift
from ticketing.shift_templates.shift_times import Span
from ticketing.staff.models import StaffMember


class DutyGapRepository(Repository[DutyGap]):
    model: ClassVar[type[DutyGap]] = DutyGap

    async def open_of(self, post_id: UUID) -> DutyGap | None:
        found = await self.session.execute(
            select(DutyGap)
            .where(DutyGap.tenant_id == self.work.tenant_id, DutyGap.post_id == post_id, DutyGap.until.is_(None))
            .execution_options(populate_existing=True)
        )
        return found.scalar_one_or_none()

    async def any_during(self, post_id: UUID, span: Span) -> bool:
        found = await self.session.execute(
            select(DutyGap.id).where(
                DutyGap.tenant_id == self.work.tenant_id,
                DutyGap.post_id == post_id,
                DutyGap.since < span[1],
                or_(DutyGap.until.is_(None), DutyGap.until > span[0]),
            )
        )
        return found.first() is not None

    async def all_open(self, community_id: UUID | None) -> Sequence[DutyGap]:
        statement = self.scoped(select(DutyGap)).where(DutyGap.until.is_(None))
        if community_id is not None:
            statement = statement.where(DutyGap.community_id == community_id)
        return (await self.session.execute(statement)).scalars().all()

    async def newest(
        self, community_id: UUID | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        gap = DutyGap
        statement: AnySelect = self.scoped(
            select(
                gap.id, gap.version, gap.community_id, gap.post_id, DutyPost.name.label("post_name"),
                DutyShift.name.label("shift_name"), gap.cause, gap.since, gap.until, gap.length_seconds,
                StaffMember.display_name.label("covered_by_name"),
            )
            .join(DutyPost, (DutyPost.tenant_id == gap.tenant_id) & (DutyPost.id == gap.post_id))
            .join(DutyShift, (DutyShift.tenant_id == gap.tenant_id) & (DutyShift.id == gap.shift_id))
            .outerjoin(StaffMember, (StaffMember.tenant_id == gap.tenant_id) & (StaffMember.id == gap.covered_by))
        )  # fmt: skip
        if community_id is not None:
            statement = statement.where(gap.community_id == community_id)
        return await self.page(statement, (gap.since.desc(), gap.id.desc()), cursor, limit, community_id)
