"""A discount: requested → granted | rejected | withdrawn, granted → ended (C4.9).

Whoever asks for one never grants it. It is ended from a day on; what is billed stays as it was billed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.discounts.errors import DiscountDecided, DiscountNotGranted, NotYourDiscount
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope
from kit.problems import FieldError, InvalidFields

REQUESTED, GRANTED, REJECTED, WITHDRAWN, ENDED = "requested", "granted", "rejected", "withdrawn", "ended"
HOLDING = (REQUESTED, GRANTED, ENDED)
"""In these nobody else is granted the same for the same days."""
PREFIX = "YH"


class Discount(Model, Aggregate):  # type: ignore[misc]
    """`payer_id`: who pays for the unit on its first day. `ticket_id`: what justifies it."""

    __tablename__ = "discount"
    __scope__ = Scope(community="community_id", own=("requested_by",))

    no: Mapped[str]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    payer_id: Mapped[UUID | None]
    rule_id: Mapped[UUID]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    ended_from: Mapped[date | None]
    reason: Mapped[str]
    ticket_id: Mapped[UUID | None]
    state: Mapped[str]
    requested_by: Mapped[UUID]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    decision: Mapped[str | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[UUID | None]
    end_reason: Mapped[str | None]

    def decide(self, by: UUID, at: datetime, text: str | None, *, approved: bool) -> None:
        """Raises DiscountDecided, SecondPersonRequired."""
        self._open()
        if by == self.requested_by:
            raise SecondPersonRequired
        self.state = GRANTED if approved else REJECTED
        self.decided_by, self.decided_at, self.decision = by, at, text

    def withdraw(self, by: UUID, at: datetime) -> None:
        """Raises NotYourDiscount, DiscountDecided."""
        if by != self.requested_by:
            raise NotYourDiscount
        self._open()
        self.state, self.decided_at, self.decided_by = WITHDRAWN, at, by

    def end(self, by: UUID, at: datetime, day: date, reason: str) -> None:
        """From `day` on it does not count. Raises DiscountNotGranted, InvalidFields."""
        if self.state != GRANTED:
            raise DiscountNotGranted(state=self.state)
        if day < self.valid_from or (self.valid_to is not None and day > self.valid_to):
            raise InvalidFields([FieldError("from_day", "outside_discount")])
        self.state, self.ended_from, self.end_reason = ENDED, day, reason
        self.ended_by, self.ended_at = by, at

    def _open(self) -> None:
        if self.state != REQUESTED:
            raise DiscountDecided(state=self.state)
