"""Facts about work orders (C3.6)."""

from uuid import UUID

from msgspec import Struct

from events import Event


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
    accused: tuple[UUID, ...] = ()
    """whom its ticket is about: they hear nothing of it"""


class WorkOrderAccepted(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.accepted.v1"


class WorkOrderRefused(WorkOrderFact, frozen=True, kw_only=True):
    type = "ticketing.work_order.refused.v1"
    accused: tuple[UUID, ...] = ()
    """whom its ticket is about: they hear nothing of it"""


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
