"""Work orders on the wire. Amounts in 分, quantities and unit prices (yuan) as decimal strings."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Prose, Read
from ticketing.contacts.schemas import Name
from ticketing.entries.schemas import Reason
from ticketing.tallies.schemas import TallyRead
from ticketing.tickets.withholding import OfRequester
from ticketing.work_orders.codes import ChargeMode, OrderKind, Urgency
from ticketing.work_orders.models import WorkOrder

Cents = Annotated[int, Meta(ge=0, le=100_000_000)]


class CreateWorkOrder(Body, frozen=True, kw_only=True):
    """With an assignee the order is dispatched at once (needs the permission to dispatch)."""

    ticket_id: UUID
    kind: OrderKind
    place: Line
    problem: Prose
    urgency: Urgency = "normal"
    charge_mode: ChargeMode = "free"
    estimate_cents: Cents | None = None
    assignee_id: UUID | None = None


class DispatchWorkOrder(Body, frozen=True, kw_only=True):
    assignee_id: UUID
    estimate_cents: Cents | None = None


class RefuseWorkOrder(Body, frozen=True, kw_only=True):
    reason: Reason


class StartWorkOrder(Body, frozen=True, kw_only=True):
    """`quote_accepted`: the requester has seen the estimate and agreed; needed when the work is paid."""

    quote_accepted: bool = False


class Material(Body, frozen=True, kw_only=True):
    name: Annotated[str, Meta(min_length=1, max_length=100)]
    quantity: Decimal
    unit: Annotated[str, Meta(min_length=1, max_length=20)]
    unit_price: Decimal


class CompleteWorkOrder(Body, frozen=True, kw_only=True):
    work_done: Prose
    labour_cents: Cents = 0
    material: Annotated[tuple[Material, ...], Meta(max_length=100)] = ()


class ConfirmByRequester(Body, frozen=True, kw_only=True):
    """A name as signature, or the code the requester was told."""

    name: Name | None = None
    code: Annotated[str, Meta(min_length=6, max_length=6)] | None = None


class CancelWorkOrder(Body, frozen=True, kw_only=True):
    reason: Reason


class WorkOrderBriefRead(OfRequester, frozen=True, kw_only=True):
    id: UUID
    version: int
    no: str
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    unit_id: UUID | None
    unit_code: str | None
    kind: str
    place: str | None
    problem: str
    urgency: str
    charge_mode: str
    state: str
    state_since: datetime
    assignee_id: UUID | None
    assignee_name: str | None
    created_at: datetime


class MaterialRead(Read, frozen=True, kw_only=True):
    line: int
    name: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    amount_cents: int


class WorkOrderRead(OfRequester, frozen=True, kw_only=True):
    id: UUID
    version: int
    no: str
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    building_id: UUID | None
    unit_id: UUID | None
    person_id: UUID | None
    kind: str
    place: str | None
    problem: str
    urgency: str
    charge_mode: str
    estimate_cents: int | None
    state: str
    state_since: datetime
    created_by: UUID
    created_at: datetime
    assignee_id: UUID | None
    reason: str | None
    quote_accepted_at: datetime | None
    work_done: str | None
    labour_cents: int
    material_cents: int
    completed_at: datetime | None
    verified_at: datetime | None
    verified_by: str | None
    closed_at: datetime | None

    @classmethod
    def of(cls, order: WorkOrder) -> "WorkOrderRead":
        return cls(**{name: getattr(order, name) for name in cls.own_fields()})


class OrderEntryRead(Read, frozen=True, kw_only=True):
    """One thing that happened to the order. `assignee_name`: to whom it was sent."""

    id: UUID
    at: datetime
    actor_name: str | None
    verb: str
    text: str | None
    assignee_name: str | None


class WorkOrderDetailRead(Read, frozen=True, kw_only=True):
    version: int
    order: WorkOrderRead
    unit_code: str | None
    assignee_name: str | None
    material: list[MaterialRead]
    possible: tuple[str, ...]
    entries: list[OrderEntryRead]


class BoardColumnRead(Read, frozen=True, kw_only=True):
    """`count` is exact; `orders` are the first of the queue, the most urgent and oldest first."""

    state: str
    count: int
    orders: list[WorkOrderBriefRead]


class BoardRead(Read, frozen=True, kw_only=True):
    columns: list[BoardColumnRead]


class WorkOrderPageRead(TallyRead, frozen=True, kw_only=True):
    items: list[WorkOrderBriefRead]
    next_cursor: str | None
