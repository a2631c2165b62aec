"""A reading: draft → checked → approved → billed, or rejected (C4.3, C4.13a).

What is as usual is checked by itself; what is unusual is a draft until somebody says why it is right, and is approved
by a person who neither entered nor checked it. `quantity` in m³ or kWh, other values as the register shows them.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.models import Model
from billing.ratings.usage import BACKWARDS, counted
from billing.readings.errors import ReadingBackwards, ReadingNotChecked, ReadingNotDraft, ReadingSettled
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope
from kit.problems import FieldError, InvalidFields

DRAFT, CHECKED, APPROVED, BILLED, REJECTED = "draft", "checked", "approved", "billed", "rejected"
MANUAL, IMPORT, CLOSING, ESTIMATED = "manual", "import", "closing", "estimated"


class Register(Protocol):
    """What of a meter counts."""

    @property
    def digits(self) -> int: ...

    @property
    def multiplier(self) -> Decimal: ...


class MeterReading(Model, Aggregate):  # type: ignore[misc]
    """`average`: of the uses before it, when there were any. `goes_on_from`: what the next one counts from."""

    __tablename__ = "meter_reading"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    meter_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    kind: Mapped[str]
    read_on: Mapped[date]
    value: Mapped[Decimal]
    previous_on: Mapped[date]
    previous_value: Mapped[Decimal]
    previous_estimated: Mapped[bool]
    rolled_over: Mapped[bool]
    quantity: Mapped[Decimal]
    goes_on_from: Mapped[Decimal]
    average: Mapped[Decimal | None]
    source: Mapped[str]
    reader: Mapped[str | None]
    finding: Mapped[str | None]
    state: Mapped[str]
    entered_by: Mapped[UUID]
    checked_by: Mapped[UUID | None]
    checked_at: Mapped[datetime | None]
    check_text: Mapped[str | None]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    reject_text: Mapped[str | None]
    bill_id: Mapped[UUID | None]
    """also of a draft bill of a run that is not issued"""

    @property
    def leaves_estimated(self) -> bool:
        """Whether what the next one counts from was estimated: by this one, or by one this one has not passed yet."""
        return self.source == ESTIMATED or self.goes_on_from != self.value

    def check(self, by: UUID, at: datetime, text: str, turn_of: Register | None) -> None:
        """Say why it is right. `turn_of`: the register, where it went over its last digit. Raises ReadingNotDraft,
        ReadingBackwards, InvalidFields."""
        if self.state != DRAFT:
            raise ReadingNotDraft(state=self.state)
        if turn_of is not None:
            if self.value >= self.previous_value:
                raise InvalidFields([FieldError("rolled_over", "not_turned")])
            found = counted(self.previous_value, self.value, turn_of.multiplier, turn_of.digits, rolled_over=True)
            self.rolled_over, self.quantity = True, found.quantity
        elif self.finding == BACKWARDS:
            raise ReadingBackwards
        self.state, self.checked_by, self.checked_at, self.check_text = CHECKED, by, at, text

    def approve(self, by: UUID, at: datetime) -> None:
        """Raises ReadingNotChecked, SecondPersonRequired."""
        if self.state != CHECKED:
            raise ReadingNotChecked(reading_id=self.id, state=self.state)
        if self.finding is not None and by in {self.entered_by, self.checked_by}:
            raise SecondPersonRequired
        self.state, self.decided_by, self.decided_at = APPROVED, by, at

    def reject(self, by: UUID, at: datetime, text: str) -> None:
        """Raises ReadingSettled."""
        if self.state not in {DRAFT, CHECKED, APPROVED} or self.bill_id is not None:
            raise ReadingSettled(state=self.state)
        self.state, self.decided_by, self.decided_at, self.reject_text = REJECTED, by, at, text
