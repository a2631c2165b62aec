"""A billing run: calculating → calculated → issuing → issued, or discarded.

Created by one person, issued by another (segregation of duties, 40-roles). Counters are in units, bills,
lines and 分; `previous_cents` is what the same items amounted to in their previous cycle.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.billing_runs.errors import RunEmpty, RunNotCalculated
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope, TenantRow

CALCULATING, CALCULATED, ISSUING = "calculating", "calculated", "issuing"
ISSUED, DISCARDED = "issued", "discarded"
JUMP, NO_BILL = "jump", "no_bill"


class BillingRun(Model, Aggregate):  # type: ignore[misc]
    __tablename__ = "billing_run"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    period_from: Mapped[date]
    period_to: Mapped[date]
    state: Mapped[str]
    requested_by: Mapped[UUID]
    issued_by: Mapped[UUID | None]
    issued_at: Mapped[datetime | None]
    discarded_by: Mapped[UUID | None]
    discard_reason: Mapped[str | None]
    cursor_id: Mapped[UUID | None]
    """the last unit (calculating) or bill (issuing) that is done"""
    units_total: Mapped[int]
    units_done: Mapped[int]
    bills: Mapped[int]
    bills_done: Mapped[int]
    lines: Mapped[int]
    amount_cents: Mapped[int]
    previous_cents: Mapped[int]
    jumps: Mapped[int]
    unbilled: Mapped[int]

    def finish_calculation(self) -> None:
        self.state, self.cursor_id = CALCULATED, None

    def start_issue(self, by: UUID, at: datetime) -> None:
        if self.state != CALCULATED:
            raise RunNotCalculated(state=self.state)
        if by == self.requested_by:
            raise SecondPersonRequired
        if self.bills == 0:
            raise RunEmpty
        self.state, self.issued_by, self.issued_at = ISSUING, by, at

    def finish_issue(self) -> None:
        self.state, self.cursor_id = ISSUED, None

    def discard(self, by: UUID, reason: str) -> None:
        """Also while it is still calculating: the next step finds it discarded and stops."""
        if self.state not in (CALCULATING, CALCULATED):
            raise RunNotCalculated(state=self.state)
        self.state, self.discarded_by, self.discard_reason = DISCARDED, by, reason


class BillingRunTotal(Model, TenantRow):  # type: ignore[misc]
    __tablename__ = "billing_run_total"

    run_id: Mapped[UUID]
    charge_item_id: Mapped[UUID]
    lines: Mapped[int]
    amount_cents: Mapped[int]
    previous_cents: Mapped[int]


class BillingRunFinding(Model, TenantRow):  # type: ignore[misc]
    """A jump of more than 20 % against the previous cycle, or a unit that gets no bill and why."""

    __tablename__ = "billing_run_finding"

    run_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    kind: Mapped[str]
    reason: Mapped[str]
    charge_item_id: Mapped[UUID | None]
    previous_cents: Mapped[int]
    current_cents: Mapped[int]
