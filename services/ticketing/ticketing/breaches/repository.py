"""Finds the clocks that press: running ones by their index, missed ones by the tickets that are still open."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from sqlalchemy import exists, func, select, union_all
from sqlalchemy.dialects.postgresql import distinct_on

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.clocks.models import Clock
from ticketing.clocks.repository import STILL_OWED
from ticketing.places.models import Unit
from ticketing.staff.models import StaffMember
from ticketing.tickets.models import IS_OPEN, Ticket
from ticketing.work_orders.codes import UNDER_WAY
from ticketing.work_orders.models import WorkOrder


class BreachFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    assignee_id: UUID | None = None
    """who has a work order of the ticket under way"""


class BreachRepository(Repository[Ticket]):
    model: ClassVar[type[Ticket]] = Ticket

    async def pressing(self, wanted: BreachFilter, until: datetime, limit: int) -> Sequence[AnyRow]:
        """Every ticket once, by its earliest limit, with `total` over all of them."""
        clocks = union_all(self._falling_due(wanted, until), self._still_owed(wanted)).subquery("pressing")
        first: AnySelect = (
            select(clocks.c.ticket_id, clocks.c.code, clocks.c.warn_at, clocks.c.due_at)
            .ext(distinct_on(clocks.c.ticket_id))
            .order_by(clocks.c.ticket_id, clocks.c.due_at, clocks.c.code)
        )
        statement = self._shown(first.subquery("first")).limit(limit)
        return (await self.session.execute(statement)).all()

    def _falling_due(self, wanted: BreachFilter, until: datetime) -> AnySelect:
        # A clock warns before it is due: asking for the warning too lets the index of running clocks answer.
        return self._clocks(wanted).where(Clock.result == "running", Clock.warn_at <= until, Clock.due_at <= until)

    def _still_owed(self, wanted: BreachFilter) -> AnySelect:
        return self._clocks(wanted).where(STILL_OWED)

    def _clocks(self, wanted: BreachFilter) -> AnySelect:
        joined: AnySelect = select(Clock.ticket_id, Clock.code, Clock.warn_at, Clock.due_at).join(
            Ticket, (Ticket.tenant_id == Clock.tenant_id) & (Ticket.id == Clock.ticket_id)
        )
        statement = self.scoped(joined).where(Clock.tenant_id == self.work.tenant_id, IS_OPEN)
        if wanted.community_id is not None:
            statement = statement.where(Ticket.community_id == wanted.community_id)
        if wanted.assignee_id is not None:
            carried_out = _under_way().where(WorkOrder.assignee_id == wanted.assignee_id)
            statement = statement.where(exists(carried_out.correlate(Ticket)))
        return statement

    def _shown(self, first: Any) -> AnySelect:
        """The columns of `BreachRead` and the total."""
        order = (
            _under_way()
            .add_columns(WorkOrder.assignee_id)
            .order_by(WorkOrder.id.desc())
            .limit(1)
            .correlate(Ticket)
            .lateral("newest_order")
        )
        handler, assignee = StaffMember.__table__.alias("handler"), StaffMember.__table__.alias("assignee")
        statement: AnySelect = (
            select(
                Ticket.id.label("ticket_id"),
                Ticket.no.label("ticket_no"),
                Ticket.kind,
                Ticket.title,
                Ticket.severity,
                Ticket.state,
                Ticket.community_id,
                Unit.code.label("unit_code"),
                Ticket.place,
                handler.c.display_name.label("handler_name"),
                first.c.code.label("clock_code"),
                first.c.warn_at.label("clock_warn_at"),
                first.c.due_at.label("clock_due_at"),
                order.c.no.label("order_no"),
                assignee.c.display_name.label("assignee_name"),
                func.count().over().label("total"),
            )
            .select_from(first)
            .join(Ticket, (Ticket.tenant_id == self.work.tenant_id) & (Ticket.id == first.c.ticket_id))
            .outerjoin(Unit, (Unit.tenant_id == Ticket.tenant_id) & (Unit.id == Ticket.unit_id))
            .outerjoin(handler, (handler.c.tenant_id == Ticket.tenant_id) & (handler.c.id == Ticket.handler_id))
            .outerjoin(order, order.c.no.is_not(None))
            .outerjoin(assignee, (assignee.c.tenant_id == Ticket.tenant_id) & (assignee.c.id == order.c.assignee_id))
        )
        return statement.order_by(first.c.due_at, Ticket.id)


def _under_way() -> AnySelect:
    return select(WorkOrder.no).where(
        WorkOrder.tenant_id == Ticket.tenant_id, WorkOrder.ticket_id == Ticket.id, WorkOrder.state.in_(UNDER_WAY)
    )
