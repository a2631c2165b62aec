"""A billing run: calculating → calculated → issuing → issued, or discarded. A half that cannot go on is failed.

Created by one person, issued by another (segregation of duties, 40-roles). Counters are in units, bills,
lines and 分; `previous_cents` is what the same items amounted to in their previous cycle.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.billing_runs.errors import RunEmpty, RunNotCalculated, RunNotFailed
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope, TenantRow

CALCULATING, CALCULATED, ISSUING = "calculating", "calculated", "issuing"
ISSUED, DISCARDED, FAILED = "issued", "discarded", "failed"
CALCULATION_FAILED, ISSUE_FAILED = "calculation_failed", "issue_failed"
JUMP, NO_BILL, UNREAD = "jump", "no_bill", "unread"


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
    failure: Mapped[str | None]
    """calculation_failed | issue_failed: the half that stopped, and that goes on when the run is resumed"""
    cursor_id: Mapped[UUID | None]
    """the last unit (calculating) or bill (issuing) that is done"""
    price_list: Mapped[dict[str, Any] | None]
    """what is charged, by item code, as it stood when the calculation began; until it is done"""
    offers: Mapped[list[dict[str, Any]] | None]
    """what is offered for paying its bills early, as it stood when the calculation began"""
    units_total: Mapped[int]
    units_done: Mapped[int]
    bills: Mapped[int]
    bills_done: Mapped[int]
    lines: Mapped[int]
    amount_cents: Mapped[int]
    previous_cents: Mapped[int]
    jumps: Mapped[int]
    unbilled: Mapped[int]
    unread: Mapped[int]

    def finish_calculation(self) -> None:
        self.state, self.cursor_id, self.price_list = CALCULATED, None, None

    def renew(self) -> bool:
        """Calculate everything anew, because what the drafts stand on has changed. A calculation that failed begins at
        the front when it is resumed; then there is nothing to do yet: False."""
        self.units_done = self.bills = self.lines = self.amount_cents = self.previous_cents = 0
        self.jumps = self.unbilled = self.unread = 0
        self.cursor_id = self.price_list = self.offers = None
        if self.state != FAILED:
            self.state = CALCULATING
        return self.state == CALCULATING

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

    def fail(self) -> bool:
        """False when nothing was under way."""
        if self.state not in (CALCULATING, ISSUING):
            return False
        self.failure = CALCULATION_FAILED if self.state == CALCULATING else ISSUE_FAILED
        self.state = FAILED
        return True

    def resume(self) -> None:
        """Go on where the last good step ended. The second person's approval of an issue still holds."""
        if self.state != FAILED:
            raise RunNotFailed(state=self.state)
        self.state, self.failure = ISSUING if self.failure == ISSUE_FAILED else CALCULATING, None

    def discard(self, by: UUID, reason: str) -> None:
        """Also while it is still calculating: the next step finds it discarded and stops. What a failed issue has
        numbered already are documents and stay."""
        if self.state not in (CALCULATING, CALCULATED, FAILED):
            raise RunNotCalculated(state=self.state)
        self.state, self.discarded_by, self.discard_reason = DISCARDED, by, reason
        self.price_list = None


class BillingRunTotal(Model, TenantRow):  # type: ignore[misc]
    __tablename__ = "billing_run_total"

    run_id: Mapped[UUID]
    charge_item_id: Mapped[UUID]
    lines: Mapped[int]
    amount_cents: Mapped[int]
    previous_cents: Mapped[int]


class BillingRunFinding(Model, TenantRow):  # type: ignore[misc]
    """A jump of more than 20 % against the previous cycle, a unit that gets no bill and why, or one of whose meters not
    all is billed for want of a reading."""

    __tablename__ = "billing_run_finding"

    run_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    kind: Mapped[str]
    reason: Mapped[str]
    charge_item_id: Mapped[UUID | None]
    previous_cents: Mapped[int]
    current_cents: Mapped[int]
