"""The verbs of a work order."""

from secrets import randbelow
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, Forbidden, InvalidFields
from kit.work import Work
from ticketing.contacts.schemas import UnmaskedContactRead
from ticketing.contacts.service import ContactService
from ticketing.department_tasks.service import DepartmentTaskService
from ticketing.entries.service import Timeline
from ticketing.numbers.repository import NumberRepository
from ticketing.places.repository import PlaceRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step
from ticketing.tickets.transitions import after
from ticketing.visit_origins.service import VisitOriginService
from ticketing.work_orders import schemas
from ticketing.work_orders.errors import AssigneeNotEligible
from ticketing.work_orders.material import line_cents, plausible
from ticketing.work_orders.models import WorkOrder, WorkOrderMaterial
from ticketing.work_orders.repository import WorkOrderRepository

EXECUTE = "ticketing.work_order.execute"
PREFIX = "PG"


class WorkOrderService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.orders = WorkOrderRepository(work)
        self.tickets = TicketRepository(work)
        self.staff = StaffRepository(work)
        self.timeline = Timeline(work)

    async def create(self, data: schemas.CreateWorkOrder) -> WorkOrder:
        """Work for a repair or a complaint. The ticket is locked, so it cannot be resolved in the same moment."""
        if data.assignee_id is not None and not self.work.principal.may("ticketing.work_order.dispatch"):
            raise Forbidden(permission="ticketing.work_order.dispatch")
        ticket = await TicketService(self.work).locked(data.ticket_id, None)
        after("order_work", ticket.kind, ticket.state)
        place = await PlaceRepository(self.work).locate(ticket.community_id, None)
        if place is None:
            raise InvalidFields([FieldError("ticket_id", "unknown_community")])
        order = WorkOrder(
            id=uuid7(),
            no=await NumberRepository(self.work).next(PREFIX, ticket.community_id, place.code),
            ticket_id=ticket.id,
            ticket_no=ticket.no,
            community_id=ticket.community_id,
            building_id=ticket.building_id,
            unit_id=ticket.unit_id,
            person_id=ticket.person_id,
            kind=data.kind,
            place=data.place,
            problem=data.problem,
            urgency=data.urgency,
            charge_mode=data.charge_mode,
            estimate_cents=data.estimate_cents,
            state="created",
            state_since=self.work.now,
            created_by=self.work.principal.id,
            created_at=self.work.now,
            labour_cents=0,
            material_cents=0,
            verification_code=f"{randbelow(10**6):06d}",
        )
        self.orders.add(order)
        self._state(order, facts.WorkOrderCreated, "work_order_created")
        if data.assignee_id is not None:
            await self._dispatch(ticket, order, data.assignee_id, data.estimate_cents)
        return order

    async def dispatch(self, id: UUID, expected: int, data: schemas.DispatchWorkOrder) -> WorkOrder:
        ticket, order = await self.tickets.locked_with(self.orders, id, expected)
        await self._dispatch(ticket, order, data.assignee_id, data.estimate_cents)
        return order

    async def _dispatch(self, ticket: Ticket, order: WorkOrder, assignee_id: UUID, estimate_cents: int | None) -> None:
        """Raises ConflictOfInterest for somebody the complaint is about, AssigneeNotEligible."""
        await self.tickets.refuse_accused([ticket], assignee_id)
        about = await self.tickets.accused([ticket])
        accused = order.assignee_id in about
        order.dispatch(assignee_id, self.work.principal.id, estimate_cents, self.work.now, accused=accused)
        assignee = await self.staff.find(assignee_id)
        if assignee is None or not assignee.may_do(EXECUTE, order.community_id):
            raise AssigneeNotEligible
        details = {"assignee_id": str(assignee_id)}
        said = {"accused": tuple(sorted(about))}
        self._state(order, facts.WorkOrderDispatched, "work_order_dispatched", said, details=details)

    async def accept(self, id: UUID, expected: int) -> WorkOrder:
        order = await self._locked(id, expected)
        order.accept(self.work.principal.id, self.work.now)
        return self._state(order, facts.WorkOrderAccepted, "work_order_accepted")

    async def refuse(self, id: UUID, expected: int, reason: str) -> WorkOrder:
        """Open to whom the complaint turned out to be about, too: that is how they let go of it."""
        ticket, order = await self.tickets.locked_with(self.orders, id, expected, accused=True)
        order.refuse(self.work.principal.id, reason, self.work.now)
        said = {"accused": await self.tickets.told_about(ticket)}
        return self._state(order, facts.WorkOrderRefused, "work_order_refused", said, text=reason)

    async def start(self, id: UUID, expected: int, quote_accepted: bool) -> WorkOrder:
        order = await self._locked(id, expected)
        order.start(self.work.principal.id, quote_accepted, self.work.now)
        self._state(order, facts.WorkOrderStarted, "work_order_started")
        await TicketService(self.work).begin_work(order.ticket_id)
        return order

    async def complete(self, id: UUID, expected: int, data: schemas.CompleteWorkOrder) -> WorkOrder:
        """Open to whom the complaint turned out to be about, too: what they have begun they finish, until it is given
        to somebody else; others look at what they did."""
        order = await self._locked(id, expected, accused=True)
        lines = [_line(order, number, item) for number, item in enumerate(data.material, start=1)]
        total = sum(line.amount_cents for line in lines)
        order.complete(self.work.principal.id, data.work_done, data.labour_cents, total, self.work.now)
        await self.orders.add_material(lines)
        return self._state(order, facts.WorkOrderCompleted, "work_order_completed", text=data.work_done)

    async def confirm_by_requester(self, id: UUID, expected: int, data: schemas.ConfirmByRequester) -> WorkOrder:
        order = await self._locked(id, expected)
        name = (await self.work.cipher()).encrypt(data.name) if data.name else None
        order.verify_by_requester(self.work.principal.id, data.code, name, self.work.now)
        return await self._verified(order)

    async def confirm_by_supervisor(self, id: UUID, expected: int) -> WorkOrder:
        order = await self._locked(id, expected)
        order.verify_by_supervisor(self.work.principal.id, self.work.now)
        return await self._verified(order)

    async def _verified(self, order: WorkOrder) -> WorkOrder:
        """Paid work is billing's from here on."""
        self._state(order, facts.WorkOrderVerified, "work_order_verified", details={"by": order.verified_by})
        if order.chargeable_cents:
            chargeable = facts.WorkOrderChargeable(
                **_facts(order),
                labour_cents=order.labour_cents,
                material_cents=order.material_cents,
                material=tuple(_used(line) for line in await self.orders.material(order.id)),
            )
            self.work.record(order, chargeable)
        return order

    async def close(self, id: UUID, expected: int) -> WorkOrder:
        order = await self._locked(id, expected)
        order.close(self.work.now)
        return await self._closed(order)

    async def settle(self, id: UUID, bill_id: UUID) -> None:
        """Billing says that the bill is paid. Told again, nothing happens."""
        order = await self._locked(id)
        if order.settle(bill_id, self.work.now):
            await self._closed(order)

    async def _closed(self, order: WorkOrder) -> WorkOrder:
        """Once the last work of a repair is closed, its requester is asked how it was."""
        self._state(order, facts.WorkOrderClosed, "work_order_closed")
        await self.work.flush()
        await VisitOriginService(self.work).after_work(await self.tickets.beyond_reach(order.ticket_id))
        return order

    async def cancel(self, id: UUID, expected: int, reason: str) -> WorkOrder:
        order = await self._locked(id, expected)
        order.cancel(reason, self.work.now)
        return self._state(order, facts.WorkOrderCancelled, "work_order_cancelled", text=reason)

    async def withdraw_ticket(self, ticket_id: UUID, expected: int, statement: str) -> Ticket:
        """End a ticket with what departments had to do and the work nobody has begun. Work in progress holds it."""
        await TicketService(self.work).locked(ticket_id, expected)
        for order in await self.orders.not_begun(ticket_id):
            order.cancel(statement, self.work.now)
            self._state(order, facts.WorkOrderCancelled, "work_order_cancelled", text=statement)
        await DepartmentTaskService(self.work).cancel_all(ticket_id, statement)
        await self.work.flush()
        return await TicketService(self.work).withdraw(ticket_id, expected, statement)

    async def contact(self, id: UUID) -> UnmaskedContactRead:
        """Whom the assignee calls; on record like every look behind the mask."""
        order = await self.orders.get(id)
        order.may_call(self.work.principal.id, self.work.now)
        ticket = await self.tickets.beyond_reach(order.ticket_id)
        return await ContactService(self.work).unmask(ticket, f"work order {order.no}")

    async def _locked(self, id: UUID, expected: int | None = None, *, accused: bool = False) -> WorkOrder:
        return (await self.tickets.locked_with(self.orders, id, expected, accused=accused))[1]

    def _state(
        self,
        order: WorkOrder,
        fact: type[facts.WorkOrderFact],
        verb: str,
        said: dict[str, Any] | None = None,
        *,
        text: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> WorkOrder:
        """State the fact and leave a row in the ticket's timeline; `said` is what the fact says besides the order."""
        self.work.record(order, fact(**_facts(order), **(said or {})))
        about = {"work_order_id": str(order.id), "no": order.no, "state": order.state}
        self.timeline.write(order.ticket_id, Step(verb=verb), text=text, details=about | (details or {}))
        return order


def _facts(order: WorkOrder) -> dict[str, Any]:
    return {
        "no": order.no,
        "ticket_id": order.ticket_id,
        "ticket_no": order.ticket_no,
        "community_id": order.community_id,
        "unit_id": order.unit_id,
        "person_id": order.person_id,
        "kind": order.kind,
        "urgency": order.urgency,
        "state": order.state,
        "charge_mode": order.charge_mode,
        "assignee_id": order.assignee_id,
    }


def _line(order: WorkOrder, number: int, item: schemas.Material) -> WorkOrderMaterial:
    if not plausible(item.quantity, item.unit_price):
        raise InvalidFields([FieldError(f"material.{number}", "out_of_range")])
    return WorkOrderMaterial(
        id=uuid7(),
        work_order_id=order.id,
        line=number,
        name=item.name,
        quantity=item.quantity,
        unit=item.unit,
        unit_price=item.unit_price,
        amount_cents=line_cents(item.quantity, item.unit_price),
    )


def _used(line: WorkOrderMaterial) -> facts.MaterialUsed:
    return facts.MaterialUsed(
        id=line.id,
        name=line.name,
        quantity=format(line.quantity, "f"),
        unit=line.unit,
        unit_price=format(line.unit_price, "f"),
        amount_cents=line.amount_cents,
    )
