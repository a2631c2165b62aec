"""Facts stated by ticketing: tickets of every kind, clocks, work orders."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from events import Event


class TenantProvisioned(Event, frozen=True, kw_only=True):
    type = "ticketing.tenant.provisioned.v1"


class TicketFact(Event, frozen=True, kw_only=True):
    """What every fact about a ticket carries. A complaint and a repair request are both tickets."""

    aggregate = "ticket"
    no: str
    kind: str
    """complaint | repair | inquiry | suggestion | help_request"""
    channel: str
    state: str
    severity: str
    community_id: UUID
    unit_id: UUID | None = None
    person_id: UUID | None = None
    first_receiver_id: UUID | None = None
    handler_id: UUID | None = None
    promised_reply_at: datetime | None = None


class ComplaintRegistered(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.registered.v1"


class ComplaintAccepted(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.accepted.v1"


class ComplaintAssigned(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.assigned.v1"


class ComplaintMajorReported(TicketFact, frozen=True, kw_only=True):
    """The complaint sheet of a major or urgent case reached the service centre (K05/K06 stop)."""

    type = "ticketing.complaint.major_reported.v1"


class ComplaintFirstMeasure(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.first_measure.v1"


class ComplaintProgressed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.progressed.v1"


class ComplaintResolved(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.resolved.v1"


class ComplaintReplied(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.replied.v1"


class ComplaintReturned(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.returned.v1"


class ComplaintClosed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.closed.v1"


class ComplaintWithdrawn(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.withdrawn.v1"


class TicketRegistered(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.registered.v1"


class TicketAccepted(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.accepted.v1"


class TicketAssigned(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.assigned.v1"


class TicketProgressed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.progressed.v1"


class TicketResolved(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.resolved.v1"


class TicketAnswered(TicketFact, frozen=True, kw_only=True):
    """The requester was told the result."""

    type = "ticketing.ticket.answered.v1"


class TicketReturned(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.returned.v1"


class TicketClosed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.closed.v1"


class TicketWithdrawn(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.withdrawn.v1"


class ClockFact(Event, frozen=True, kw_only=True):
    """`recipients` are the staff who must be told, the owner of the clock first."""

    clock: str
    """K01 … K16"""
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    started_at: datetime
    due_at: datetime
    owner_id: UUID | None = None
    recipients: tuple[UUID, ...] = ()


class ClockWarning(ClockFact, frozen=True, kw_only=True):
    type = "ticketing.clock.warning.v1"


class ClockMissed(ClockFact, frozen=True, kw_only=True):
    type = "ticketing.clock.missed.v1"


class WorkOrderFact(Event, frozen=True, kw_only=True):
    no: str
    ticket_id: UUID | None
    ticket_no: str | None
    community_id: UUID
    unit_id: UUID | None = None
    person_id: UUID | None = None
    kind: str
    urgency: str
    state: str
    charge_mode: str
    """free | paid | warranty"""
    assignee_id: UUID | None = None


class WorkOrderCreated(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.created.v1"


class WorkOrderDispatched(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.dispatched.v1"


class WorkOrderAccepted(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.accepted.v1"


class WorkOrderRefused(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.refused.v1"


class WorkOrderStarted(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.started.v1"


class WorkOrderCompleted(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.completed.v1"


class WorkOrderVerified(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.verified.v1"


class WorkOrderClosed(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.closed.v1"


class WorkOrderCancelled(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.cancelled.v1"


class MaterialUsed(Struct, frozen=True, kw_only=True):
    """One material of a repair as the payer reads it. Quantity and unit price (yuan) are decimal strings."""

    id: UUID
    name: str
    quantity: str
    unit: str
    unit_price: str
    amount_cents: int


class WorkOrderChargeable(WorkOrderFact, frozen=True, kw_only=True):
    """A verified paid repair: billing makes the bill. Amounts in 分; `material` adds up to `material_cents`."""

    type = "ticketing.work_order.chargeable.v1"
    labour_cents: int
    material_cents: int
    material: tuple[MaterialUsed, ...] = ()
