"""Finds work orders."""

from collections.abc import Sequence
from functools import cache
from typing import ClassVar
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Text, case, cast, func, select

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.entries.models import TicketEntry
from ticketing.places.models import Unit
from ticketing.staff.models import StaffMember
from ticketing.tallies.repository import Tally, by_state
from ticketing.work_orders.codes import NOT_BEGUN, OFF_THE_BOARD, ON_THE_BOARD, UNDER_WAY, URGENCIES
from ticketing.work_orders.models import WorkOrder, WorkOrderMaterial

COLUMN_LENGTH = 100
"""Cards of one column of the board; its count is exact beyond that"""


class OrderFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    assignee_id: UUID | None = None
    state: str | None = None


class WorkOrderRepository(Repository[WorkOrder]):
    model: ClassVar[type[WorkOrder]] = WorkOrder

    async def add_material(self, lines: Sequence[WorkOrderMaterial]) -> None:
        for line in lines:
            line.tenant_id = self.work.tenant_id
            self.session.add(line)

    async def material(self, order_id: UUID) -> Sequence[WorkOrderMaterial]:
        found = await self.session.execute(
            select(WorkOrderMaterial)
            .where(WorkOrderMaterial.tenant_id == self.work.tenant_id, WorkOrderMaterial.work_order_id == order_id)
            .order_by(WorkOrderMaterial.line)
        )
        return found.scalars().all()

    async def of_ticket(self, ticket_id: UUID) -> Sequence[AnyRow]:
        """All orders of a ticket the caller sees, whoever carries them out."""
        order = WorkOrder
        statement = _briefs().where(order.tenant_id == self.work.tenant_id, order.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(order.id))).all()

    async def not_begun(self, ticket_id: UUID) -> Sequence[WorkOrder]:
        """Orders of a ticket nobody has begun, whoever sees them: locked, the oldest first."""
        order = WorkOrder
        statement = (
            select(order)
            .where(order.tenant_id == self.work.tenant_id, order.ticket_id == ticket_id, order.state.in_(NOT_BEGUN))
            .order_by(order.id)
            .with_for_update()
        )
        return (await self.session.execute(statement)).scalars().all()

    async def codes_of_ticket(self, ticket_id: UUID) -> Sequence[AnyRow]:
        """Numbers and verification codes of finished work, for the requester's own page."""
        found = await self.session.execute(
            select(WorkOrder.no, WorkOrder.verification_code).where(
                WorkOrder.tenant_id == self.work.tenant_id,
                WorkOrder.ticket_id == ticket_id,
                WorkOrder.state == "completed",
            )
        )
        return found.all()

    async def entries(self, order: WorkOrder) -> Sequence[AnyRow]:
        """What happened to the order: the rows of its ticket's timeline that name it, oldest first."""
        entry, assignee = TicketEntry, StaffMember.__table__.alias("assignee")
        sent_to = entry.details["assignee_id"].astext
        found = await self.session.execute(
            select(
                entry.id,
                entry.at,
                StaffMember.display_name.label("actor_name"),
                entry.verb,
                entry.text,
                assignee.c.display_name.label("assignee_name"),
            )
            .outerjoin(StaffMember, (StaffMember.tenant_id == entry.tenant_id) & (StaffMember.id == entry.actor_id))
            .outerjoin(
                assignee,
                (assignee.c.tenant_id == entry.tenant_id) & (cast(assignee.c.id, Text) == sent_to),
            )
            .where(
                entry.tenant_id == self.work.tenant_id,
                entry.ticket_id == order.ticket_id,
                entry.details["work_order_id"].astext == str(order.id),
            )
            .order_by(entry.at, entry.id)
        )
        return found.all()

    async def names(self, order: WorkOrder) -> AnyRow:
        statement = _briefs().where(WorkOrder.tenant_id == self.work.tenant_id, WorkOrder.id == order.id)
        return (await self.session.execute(statement)).one()

    async def tally(self, wanted: OrderFilter, ended: Sequence[str] = OFF_THE_BOARD) -> Tally:
        found, state = self._filtered(select(WorkOrder.state), replace(wanted, state=None)), WorkOrder.state
        return await by_state(self.session, found, state, state.in_(ON_THE_BOARD), ended)

    async def board(self, wanted: OrderFilter) -> Sequence[AnyRow]:
        """The head of each column, ranked: urgency first, then who came first (S2-39, S2-43)."""
        order = WorkOrder
        rank = case({urgency: place for place, urgency in enumerate(URGENCIES)}, value=order.urgency)
        place = func.row_number().over(partition_by=order.state, order_by=(rank, order.created_at, order.id))
        queue = (
            self._filtered(select(order.id, place.label("place")), wanted)
            .where(order.state.in_(ON_THE_BOARD))
            .subquery()
        )
        statement = (
            _briefs()
            .join(queue, queue.c.id == order.id)
            .where(order.tenant_id == self.work.tenant_id, queue.c.place <= COLUMN_LENGTH)
            .order_by(queue.c.place)
        )
        return (await self.session.execute(statement)).all()

    async def assigned_to(self, staff_id: UUID, limit: int) -> Sequence[AnyRow]:
        """What a member of staff still has to do, the oldest first."""
        order = WorkOrder
        statement = self._filtered(_briefs(), OrderFilter(assignee_id=staff_id)).where(order.state.in_(UNDER_WAY))
        return (await self.session.execute(statement.order_by(order.created_at, order.id).limit(limit))).all()

    async def newest(self, wanted: OrderFilter, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        order = (WorkOrder.created_at.desc(), WorkOrder.id.desc())
        return await self.page(self._filtered(_briefs(), wanted), order, cursor, limit, wanted)

    def _filtered(self, statement: AnySelect, wanted: OrderFilter) -> AnySelect:
        statement = self.scoped(statement)
        for column, value in (
            (WorkOrder.community_id, wanted.community_id),
            (WorkOrder.assignee_id, wanted.assignee_id),
            (WorkOrder.state, wanted.state),
        ):
            if value is not None:
                statement = statement.where(column == value)
        return statement


@cache
def _briefs() -> AnySelect:
    order = WorkOrder
    return (
        select(
            order.id,
            order.version,
            order.no,
            order.ticket_id,
            order.ticket_no,
            order.community_id,
            order.unit_id,
            Unit.code.label("unit_code"),
            order.kind,
            order.place,
            order.problem,
            order.urgency,
            order.charge_mode,
            order.state,
            order.state_since,
            order.assignee_id,
            StaffMember.display_name.label("assignee_name"),
            order.created_at,
        )
        .select_from(order)
        .outerjoin(Unit, (Unit.tenant_id == order.tenant_id) & (Unit.id == order.unit_id))
        .outerjoin(StaffMember, (StaffMember.tenant_id == order.tenant_id) & (StaffMember.id == order.assignee_id))
    )
