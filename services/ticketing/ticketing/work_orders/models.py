"""The work order, its material and its state rules."""

from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope, TenantRow
from ticketing.models import Model, one_of
from ticketing.work_orders import errors
from ticketing.work_orders.codes import CHARGE_MODES, ORDER_KINDS, ORDER_STATES, URGENCIES
from ticketing.work_orders.transitions import after, to_be_taken

CONTACT_VISIBLE_AFTER = timedelta(hours=24)
"""How long after completion the technician still sees whom to call (40-roles, A)"""


class WorkOrder(Model, Aggregate):
    """One piece of work for one member of staff. Amounts in 分."""

    __tablename__ = "work_order"
    __scope__ = Scope(community="community_id", own=("assignee_id", "created_by"))
    __table_args__ = (
        UniqueConstraint("tenant_id", "no"),
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("kind", ORDER_KINDS), name="work_order_kind_check"),
        CheckConstraint(one_of("urgency", URGENCIES), name="work_order_urgency_check"),
        CheckConstraint(one_of("charge_mode", CHARGE_MODES), name="work_order_charge_mode_check"),
        CheckConstraint(one_of("state", ORDER_STATES), name="work_order_state_check"),
        Index("work_order_of_ticket", "tenant_id", "ticket_id", "id"),
        Index("work_order_board", "tenant_id", "state", "community_id"),
        Index("work_order_by_assignee", "tenant_id", "assignee_id", "state"),
        Index("work_order_newest", "tenant_id", "created_at", "id"),
    )

    no: Mapped[str]
    ticket_id: Mapped[UUID]
    ticket_no: Mapped[str]
    community_id: Mapped[UUID]
    building_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    person_id: Mapped[UUID | None]
    kind: Mapped[str]
    place: Mapped[str]
    problem: Mapped[str]
    urgency: Mapped[str]
    charge_mode: Mapped[str]
    estimate_cents: Mapped[int | None]
    state: Mapped[str]
    state_since: Mapped[datetime]
    created_by: Mapped[UUID]
    assignee_id: Mapped[UUID | None]
    dispatched_by: Mapped[UUID | None]
    reason: Mapped[str | None]
    """why it was refused or cancelled last"""
    quote_accepted_at: Mapped[datetime | None]
    work_done: Mapped[str | None]
    labour_cents: Mapped[int]
    material_cents: Mapped[int]
    completed_at: Mapped[datetime | None]
    verification_code: Mapped[str]
    """told to the requester, who gives it to confirm the work"""
    verified_at: Mapped[datetime | None]
    verified_by: Mapped[str | None]
    verifier_id: Mapped[UUID | None]
    verifier_name: Mapped[bytes | None]
    settled_bill_id: Mapped[UUID | None]
    closed_at: Mapped[datetime | None]

    @property
    def chargeable_cents(self) -> int:
        return self.labour_cents + self.material_cents if self.charge_mode == "paid" else 0

    def _move(self, verb: str, at: datetime) -> None:
        self.state, self.state_since = after(verb, self.state), at

    def _by_assignee(self, by: UUID) -> None:
        if by != self.assignee_id:
            raise errors.NotYourOrder

    def dispatch(
        self, assignee_id: UUID, by: UUID, estimate_cents: int | None, at: datetime, *, accused: bool = False
    ) -> None:
        """What somebody has taken up stays theirs, unless its ticket turned out to be about them (`accused`): then it
        is given to another, who accepts and starts it anew. Raises OrderWrongState, EstimateMissing."""
        self._move("take_away" if accused and to_be_taken(self.state) else "dispatch", at)
        self.estimate_cents = self.estimate_cents if estimate_cents is None else estimate_cents
        if self.charge_mode == "paid" and self.estimate_cents is None:
            raise errors.EstimateMissing
        self.assignee_id, self.dispatched_by, self.reason = assignee_id, by, None

    def accept(self, by: UUID, at: datetime) -> None:
        self._move("accept", at)
        self._by_assignee(by)

    def refuse(self, by: UUID, reason: str, at: datetime) -> None:
        """Back to the dispatcher with the reason; the order is nobody's again."""
        self._move("refuse", at)
        self._by_assignee(by)
        self.assignee_id, self.reason = None, reason

    def start(self, by: UUID, quote_accepted: bool, at: datetime) -> None:
        self._move("start", at)
        self._by_assignee(by)
        if self.charge_mode == "paid":
            if not quote_accepted:
                raise errors.QuoteNotAccepted(estimate_cents=self.estimate_cents)
            self.quote_accepted_at = at

    def complete(self, by: UUID, work_done: str, labour_cents: int, material_cents: int, at: datetime) -> None:
        self._move("complete", at)
        self._by_assignee(by)
        self.work_done, self.labour_cents, self.material_cents = work_done, labour_cents, material_cents
        self.completed_at = at

    def verify_by_requester(self, by: UUID, code: str | None, name: bytes | None, at: datetime) -> None:
        """The requester confirms with a name (signature) or with the code that only they were told.

        A name anybody can write: without the code nobody enters it for their own work. Whoever sent himself could be
        the requester as well, over the public form, so then not even the code will do.
        """
        self._move("verify", at)
        if code is None and name is None:
            raise errors.ProofMissing
        if by == self.assignee_id and (code is None or by == self.dispatched_by):
            raise errors.OwnWork
        if code is not None and code != self.verification_code:
            raise errors.WrongCode
        self.verified_at, self.verified_by, self.verifier_id, self.verifier_name = at, "requester", by, name

    def verify_by_supervisor(self, by: UUID, at: datetime) -> None:
        self._move("verify", at)
        if by == self.assignee_id:
            raise errors.OwnWork
        self.verified_at, self.verified_by, self.verifier_id = at, "supervisor", by

    def close(self, at: datetime) -> None:
        self._move("close", at)
        if self.chargeable_cents:
            raise errors.NotSettled(due_cents=self.chargeable_cents)
        self.closed_at = at

    def settle(self, bill_id: UUID, at: datetime) -> bool:
        """The bill of a paid order is paid. False when it was settled before: the fact may arrive again."""
        if self.settled_bill_id is not None:
            return False
        self._move("settle", at)
        self.settled_bill_id, self.closed_at = bill_id, at
        return True

    def cancel(self, reason: str, at: datetime) -> None:
        self._move("cancel", at)
        self.reason, self.closed_at = reason, at

    def may_call(self, by: UUID, at: datetime) -> None:
        """Technicians see contact data from acceptance to 24 h after completion."""
        self._by_assignee(by)
        working = self.state in ("accepted", "in_progress")
        if not working and (self.completed_at is None or at > self.completed_at + CONTACT_VISIBLE_AFTER):
            raise errors.ContactNotDue


class WorkOrderMaterial(Model, TenantRow):
    __tablename__ = "work_order_material"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "work_order_id"], ["work_order.tenant_id", "work_order.id"]),
        UniqueConstraint("tenant_id", "work_order_id", "line"),
    )

    work_order_id: Mapped[UUID]
    line: Mapped[int]
    name: Mapped[str]
    quantity: Mapped[Decimal]
    unit: Mapped[str]
    unit_price: Mapped[Decimal]
    amount_cents: Mapped[int]
