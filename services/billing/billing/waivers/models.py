"""A waiver: requested → applied | rejected | withdrawn (C4.9). Amounts in 分.

It is of the balance of a bill or of its late fee. Whoever asks for one never grants it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from billing.waivers.errors import NotYourWaiver, WaiverDecided
from kit.models import Aggregate, Scope

PRINCIPAL, LATE_FEE = "principal", "late_fee"
REQUESTED, APPLIED, REJECTED, WITHDRAWN = "requested", "applied", "rejected", "withdrawn"
STATES = (REQUESTED, APPLIED, REJECTED, WITHDRAWN)
PREFIX = "JM"


class Waiver(Model, Aggregate):  # type: ignore[misc]
    """`ticket_id`: the complaint that justifies it."""

    __tablename__ = "waiver"
    __scope__ = Scope(community="community_id", own=("requested_by",))

    no: Mapped[str]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    bill_id: Mapped[UUID]
    payer_id: Mapped[UUID | None]
    part: Mapped[str]
    amount_cents: Mapped[int]
    reason: Mapped[str]
    ticket_id: Mapped[UUID | None]
    state: Mapped[str]
    requested_by: Mapped[UUID]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    decision: Mapped[str | None]
    journal_id: Mapped[UUID | None]

    def grant(self, by: UUID, at: datetime, text: str | None, journal_id: UUID | None) -> None:
        self._decide(by, at, text)
        self.state, self.journal_id = APPLIED, journal_id

    def reject(self, by: UUID, at: datetime, text: str | None) -> None:
        self._decide(by, at, text)
        self.state = REJECTED

    def withdraw(self, by: UUID, at: datetime) -> None:
        """Raises NotYourWaiver, WaiverDecided."""
        if by != self.requested_by:
            raise NotYourWaiver
        self._open()
        self.state, self.decided_at, self.decided_by = WITHDRAWN, at, by

    def _decide(self, by: UUID, at: datetime, text: str | None) -> None:
        """Raises WaiverDecided, SecondPersonRequired."""
        self._open()
        if by == self.requested_by:
            raise SecondPersonRequired
        self.decided_by, self.decided_at, self.decision = by, at, text

    def _open(self) -> None:
        if self.state != REQUESTED:
            raise WaiverDecided(state=self.state)
