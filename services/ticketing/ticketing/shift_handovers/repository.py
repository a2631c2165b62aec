"""Finds hand-overs and what is carried."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.callbacks.models import Callback
from ticketing.duty_posts.models import DutyPost
from ticketing.phone_messages.models import PhoneMessage
from ticketing.rosters.models import DutyShift
from ticketing.shift_handovers.models import UNDER_WAY, HandoverItem, HandoverLine, ShiftHandover
from ticketing.staff.models import StaffMember
from ticketing.tickets.codes import ENDED
from ticketing.tickets.models import IS_OPEN, Ticket

MOST_TICKETS = 200
"""on one hand-over; the oldest first, the others follow when these are done"""
MOST_CALLS = 100
"""call-backs, and messages, that are brought up at once"""


class HandoverRepository(Repository[ShiftHandover]):
    model: ClassVar[type[ShiftHandover]] = ShiftHandover

    async def latest_of(self, shift_id: UUID) -> ShiftHandover | None:
        """The last hand-over of a shift; earlier ones were refused."""
        statement = select(ShiftHandover).where(
            ShiftHandover.tenant_id == self.work.tenant_id, ShiftHandover.shift_id == shift_id
        )
        order = (ShiftHandover.created_at.desc(), ShiftHandover.id.desc())
        return (await self.session.execute(statement.order_by(*order).limit(1))).scalar_one_or_none()

    async def under_way(self, post_ids: Collection[UUID]) -> Sequence[ShiftHandover]:
        statement = select(ShiftHandover).where(
            ShiftHandover.tenant_id == self.work.tenant_id,
            ShiftHandover.post_id.in_(post_ids),
            ShiftHandover.state.in_(UNDER_WAY),
        )
        found = await self.session.execute(statement.order_by(ShiftHandover.created_at, ShiftHandover.id))
        return found.scalars().all()

    async def lines(self, handover_id: UUID) -> list[tuple[HandoverLine, HandoverItem]]:
        """In the order the items came up."""
        statement = (
            select(HandoverLine, HandoverItem)
            .join(
                HandoverItem,
                (HandoverItem.tenant_id == HandoverLine.tenant_id) & (HandoverItem.id == HandoverLine.item_id),
            )
            .where(HandoverLine.tenant_id == self.work.tenant_id, HandoverLine.handover_id == handover_id)
            .order_by(HandoverItem.raised_at, HandoverItem.id)
        )
        return [(row[0], row[1]) for row in await self.session.execute(statement)]

    async def newest(
        self, community_id: UUID | None, post_id: UUID | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        paper, going, coming = ShiftHandover, aliased(StaffMember), aliased(StaffMember)
        statement: AnySelect = self.scoped(
            select(
                paper.id, paper.version, paper.no, paper.community_id, paper.post_id, DutyPost.name.label("post_name"),
                DutyShift.name.label("shift_name"), DutyShift.day, paper.state, paper.created_at,
                going.display_name.label("off_going_name"), paper.off_going_signed_at,
                coming.display_name.label("on_coming_name"), paper.on_coming_signed_at,
            )
            .join(DutyPost, (DutyPost.tenant_id == paper.tenant_id) & (DutyPost.id == paper.post_id))
            .join(DutyShift, (DutyShift.tenant_id == paper.tenant_id) & (DutyShift.id == paper.shift_id))
            .outerjoin(going, (going.tenant_id == paper.tenant_id) & (going.id == paper.off_going_id))
            .outerjoin(coming, (coming.tenant_id == paper.tenant_id) & (coming.id == paper.on_coming_id))
        )  # fmt: skip
        if community_id is not None:
            statement = statement.where(paper.community_id == community_id)
        if post_id is not None:
            statement = statement.where(paper.post_id == post_id)
        order = (paper.created_at.desc(), paper.id.desc())
        return await self.page(statement, order, cursor, limit, (community_id, post_id))


class ItemRepository(Repository[HandoverItem]):
    model: ClassVar[type[HandoverItem]] = HandoverItem

    async def open_at(self, post_id: UUID) -> Sequence[HandoverItem]:
        """Everything that is carried, whoever brought it up."""
        statement = select(HandoverItem).where(
            HandoverItem.tenant_id == self.work.tenant_id,
            HandoverItem.post_id == post_id,
            HandoverItem.done_at.is_(None),
        )
        return (await self.session.execute(statement.order_by(HandoverItem.raised_at, HandoverItem.id))).scalars().all()

    async def known_records(self, post_id: UUID, record_ids: Collection[UUID]) -> set[UUID]:
        """Those that are an item of this post, or were one that somebody ended. What ended by itself, with its record,
        comes again when the record goes on."""
        found = await self.session.execute(
            select(HandoverItem.record_id).where(
                HandoverItem.tenant_id == self.work.tenant_id,
                HandoverItem.post_id == post_id,
                HandoverItem.record_id.in_(record_ids),
                HandoverItem.done_at.is_(None) | HandoverItem.done_by.is_not(None),
            )
        )
        return {id for id in found.scalars() if id is not None}

    async def tickets_of(self, community_id: UUID, crew: Collection[UUID]) -> Sequence[AnyRow]:
        """Open tickets somebody of the crew handles, or took in while nobody handles them."""
        statement = (
            select(Ticket.id, Ticket.no, Ticket.title)
            .where(
                Ticket.tenant_id == self.work.tenant_id,
                Ticket.community_id == community_id,
                IS_OPEN,
                or_(Ticket.handler_id.in_(crew), Ticket.handler_id.is_(None) & Ticket.first_receiver_id.in_(crew)),
            )
            .order_by(Ticket.registered_at, Ticket.id)
            .limit(MOST_TICKETS)
        )
        return (await self.session.execute(statement)).all()

    async def ended_tickets(self, ids: Collection[UUID]) -> dict[UUID, str]:
        """Those that are closed or withdrawn, with their state."""
        found = await self.session.execute(
            select(Ticket.id, Ticket.state).where(
                Ticket.tenant_id == self.work.tenant_id, Ticket.id.in_(ids), Ticket.state.in_(ENDED)
            )
        )
        return {row.id: row.state for row in found}

    async def callbacks_of(self, community_id: UUID, crew: Collection[UUID]) -> Sequence[AnyRow]:
        """What somebody of the crew has promised to call back for; what nobody has taken is in the queue of all."""
        table = Callback
        statement = (
            select(table.id, table.due_at, table.matter)
            .where(
                table.tenant_id == self.work.tenant_id,
                table.owner_id.in_(crew),
                table.state == "due",
                or_(table.community_id == community_id, table.community_id.is_(None)),
            )
            .order_by(table.due_at, table.id)
            .limit(MOST_CALLS)
        )
        return (await self.session.execute(statement)).all()

    async def settled_callbacks(self, ids: Collection[UUID]) -> dict[UUID, str]:
        found = await self.session.execute(
            select(Callback.id, Callback.state).where(
                Callback.tenant_id == self.work.tenant_id, Callback.id.in_(ids), Callback.state != "due"
            )
        )
        return {row.id: row.state for row in found}

    async def messages_of(self, community_id: UUID, crew: Collection[UUID], since: datetime) -> Sequence[AnyRow]:
        """Messages somebody of the crew has taken and their colleague has not acknowledged; not what they say."""
        table = PhoneMessage
        statement = (
            select(table.id, table.taken_at, StaffMember.display_name)
            .outerjoin(StaffMember, (StaffMember.tenant_id == table.tenant_id) & (StaffMember.id == table.for_id))
            .where(
                table.tenant_id == self.work.tenant_id,
                table.taken_at >= since,
                table.taken_by.in_(crew),
                table.acknowledged_at.is_(None),
                or_(table.community_id == community_id, table.community_id.is_(None)),
            )
            .order_by(table.taken_at, table.id)
            .limit(MOST_CALLS)
        )
        return (await self.session.execute(statement)).all()

    async def acknowledged_messages(self, ids: Collection[UUID]) -> set[UUID]:
        found = await self.session.execute(
            select(PhoneMessage.id).where(
                PhoneMessage.tenant_id == self.work.tenant_id,
                PhoneMessage.id.in_(ids),
                PhoneMessage.acknowledged_at.is_not(None),
            )
        )
        return set(found.scalars())
