"""Finds swaps."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.duty_posts.models import DutyPost
from ticketing.rosters.models import DutyShift, RosterEntry
from ticketing.staff.models import StaffMember
from ticketing.swap_requests.models import OPEN, SwapRequest


class SwapRepository(Repository[SwapRequest]):
    model: ClassVar[type[SwapRequest]] = SwapRequest

    async def pending(self, entry_id: UUID) -> bool:
        found = await self.session.execute(
            select(SwapRequest.id).where(
                SwapRequest.tenant_id == self.work.tenant_id,
                SwapRequest.entry_id == entry_id,
                SwapRequest.state.in_(OPEN),
            )
        )
        return found.first() is not None

    async def newest(
        self, community_id: UUID | None, open_only: bool, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        statement = self.scoped(_lines())
        if community_id is not None:
            statement = statement.where(SwapRequest.community_id == community_id)
        if open_only:
            statement = statement.where(SwapRequest.state.in_(OPEN))
        order = (SwapRequest.created_at.desc(), SwapRequest.id.desc())
        return await self.page(statement, order, cursor, limit, (community_id, open_only))

    async def line(self, id: UUID) -> AnyRow:
        return (await self.session.execute(self.scoped(_lines()).where(SwapRequest.id == id))).one()


def _lines() -> AnySelect:
    swap, asks, asked, decides = SwapRequest, aliased(StaffMember), aliased(StaffMember), aliased(StaffMember)
    statement: AnySelect = select(
        swap.id, swap.version, swap.community_id, swap.state, swap.reason, swap.answer, swap.created_at,
        swap.requested_by, asks.display_name.label("requested_by_name"),
        swap.counterpart_id, asked.display_name.label("counterpart_name"),
        decides.display_name.label("decided_by_name"), swap.decided_at,
    )  # fmt: skip
    for member, column in ((asks, swap.requested_by), (asked, swap.counterpart_id), (decides, swap.decided_by)):
        statement = statement.outerjoin(member, (member.tenant_id == swap.tenant_id) & (member.id == column))
    for prefix, column in (("", swap.entry_id), ("other_", swap.other_entry_id)):
        entry, shift, post = aliased(RosterEntry), aliased(DutyShift), aliased(DutyPost)
        statement = (
            statement.outerjoin(entry, (entry.tenant_id == swap.tenant_id) & (entry.id == column))
            .outerjoin(shift, (shift.tenant_id == swap.tenant_id) & (shift.id == entry.shift_id))
            .outerjoin(post, (post.tenant_id == swap.tenant_id) & (post.id == shift.post_id))
            .add_columns(
                shift.day.label(f"{prefix}day"),
                shift.name.label(f"{prefix}shift_name"),
                shift.starts_at.label(f"{prefix}starts_at"),
                post.name.label(f"{prefix}post_name"),
            )
        )
    return statement
