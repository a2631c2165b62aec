"""A dunning case and what belongs to it: stages reached, contacts, proposals to leaders. Amounts in 分.

The case of a payer and a home is one as long as it is running or paused; what falls overdue meanwhile joins it. What it
owes is kept beside it as of the last review, which every payment, dispute and complaint brings about and every night.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from billing.dunning_cases.errors import DunningCaseEnded, DunningNotSuspended, NothingSent, ProposalDecided
from billing.dunning_cases.stages import CLOSED, LIVE, VISIT_DUE, VISITED
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope, TenantRow

PREFIX = "CS"
ASKED, APPROVED, REJECTED, LAPSED = "asked", "approved", "rejected", "lapsed"
PROMISED, PROMISE_OPEN = "promised", "open"
DELIVERED, UNDELIVERED = "delivered", "undelivered"


class DunningCase(Model, Aggregate):  # type: ignore[misc]
    """`lapse_warned`: the days before lapse somebody was last warned of; `suspended_until` null: until it is
    resumed."""

    __tablename__ = "dunning_case"
    __scope__ = Scope(community="community_id")

    no: Mapped[str]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    payer_id: Mapped[UUID | None]
    """null: the developer"""
    stage: Mapped[str]
    stage_on: Mapped[date]
    state: Mapped[str]
    held_by: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    open_cents: Mapped[int]
    bills: Mapped[int]
    oldest_due: Mapped[date]
    next_on: Mapped[date | None]
    lapses_on: Mapped[date]
    lapse_warned: Mapped[int | None]
    suspended_at: Mapped[datetime | None]
    suspended_by: Mapped[UUID | None]
    suspension: Mapped[str | None]
    suspended_until: Mapped[date | None]
    hardship_by: Mapped[UUID | None]
    hardship: Mapped[str | None]
    hardship_until: Mapped[date | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[UUID | None]
    ending: Mapped[str | None]

    def check_live(self) -> None:
        """Raises DunningCaseEnded."""
        if self.state not in LIVE:
            raise DunningCaseEnded(state=self.state)

    def suspend(self, by: UUID, at: datetime, reason: str, until: date | None) -> None:
        """Raises DunningCaseEnded. Who suspends it again says why and how long anew."""
        self.check_live()
        self.suspended_by, self.suspended_at, self.suspension, self.suspended_until = by, at, reason, until

    def resume(self) -> None:
        """Raises DunningCaseEnded, DunningNotSuspended."""
        self.check_live()
        if self.suspended_at is None:
            raise DunningNotSuspended
        self.suspended_by = self.suspended_at = self.suspension = self.suspended_until = None

    def bear_with(self, by: UUID, reason: str, until: date) -> None:
        """Hardship, as somebody has decided. Raises DunningCaseEnded."""
        self.check_live()
        self.hardship_by, self.hardship, self.hardship_until = by, reason, until

    def close(self, by: UUID, at: datetime, reason: str) -> None:
        """Raises DunningCaseEnded."""
        self.check_live()
        self.state, self.ended_by, self.ended_at, self.ending, self.next_on = CLOSED, by, at, reason, None

    def meet(self) -> bool:
        """Somebody has spoken to the debtor, or tried to; true when that was asked for. The next stage still counts
        from the day it was asked for."""
        self.check_live()
        if self.stage != VISIT_DUE:
            return False
        self.stage = VISITED
        return True


class DunningStep(Model, TenantRow):  # type: ignore[misc]
    """A stage that was reached, each once, with the proof of a letter: its number, when, by which channel, by whom, and
    whether it arrived as far as somebody knows. `by` null: the clock."""

    __tablename__ = "dunning_step"
    __scope__ = Scope(community="community_id")

    case_id: Mapped[UUID]
    community_id: Mapped[UUID]
    stage: Mapped[str]
    reached_on: Mapped[date]
    at: Mapped[datetime]
    by: Mapped[UUID | None]
    no: Mapped[str | None]
    open_cents: Mapped[int]
    bills: Mapped[int]
    oldest_due: Mapped[date]
    response_by: Mapped[date | None]
    delivery: Mapped[str | None]
    channel: Mapped[str | None]
    delivered_on: Mapped[date | None]
    proof: Mapped[str | None]
    noted_by: Mapped[UUID | None]

    def deliver(self, by: UUID, delivery: str, channel: str, on: date, proof: str | None) -> None:
        """Raises NothingSent."""
        if self.no is None:
            raise NothingSent
        self.noted_by, self.delivery, self.channel, self.delivered_on, self.proof = by, delivery, channel, on, proof


class DunningContact(Model, TenantRow):  # type: ignore[misc]
    """A call or a visit. `owed_cents`: what was overdue then; `promise`: what became of what was promised."""

    __tablename__ = "dunning_contact"
    __scope__ = Scope(community="community_id")

    case_id: Mapped[UUID]
    community_id: Mapped[UUID]
    at: Mapped[datetime]
    by: Mapped[UUID]
    way: Mapped[str]
    result: Mapped[str]
    remark: Mapped[str | None]
    promised_on: Mapped[date | None]
    promised_cents: Mapped[int | None]
    owed_cents: Mapped[int]
    promise: Mapped[str | None]


class DunningProposal(Model, TenantRow):  # type: ignore[misc]
    """A lawyer's letter or a suit that waits for a leader. `asked_by` null: the clock."""

    __tablename__ = "dunning_proposal"
    __scope__ = Scope(community="community_id")

    case_id: Mapped[UUID]
    community_id: Mapped[UUID]
    step: Mapped[str]
    state: Mapped[str]
    asked_at: Mapped[datetime]
    asked_by: Mapped[UUID | None]
    reason: Mapped[str | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    answer: Mapped[str | None]

    def decide(self, by: UUID, at: datetime, answer: str | None, *, approved: bool) -> None:
        """Raises ProposalDecided, SecondPersonRequired."""
        if self.state != ASKED:
            raise ProposalDecided(state=self.state)
        if by == self.asked_by:
            raise SecondPersonRequired
        self.state, self.decided_by, self.decided_at, self.answer = APPROVED if approved else REJECTED, by, at, answer


class DemandedBill(Model, TenantRow):  # type: ignore[misc]
    """Since when the claim of a bill runs anew (民法典 §195); its id is that of the bill."""

    __tablename__ = "demanded_bill"

    demanded_on: Mapped[date]
