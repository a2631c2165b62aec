"""The assessment of one department for one quarter."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model, one_of

STATES = ("draft", "sent")


class DepartmentAssessment(Model, Aggregate):
    """Counted until it is sent, frozen then."""

    __tablename__ = "department_assessment"
    __table_args__ = (
        UniqueConstraint("tenant_id", "quarter", "department_id"),
        CheckConstraint(one_of("state", STATES), name="department_assessment_state_check"),
    )

    quarter: Mapped[str]
    """2026-Q4"""
    first_day: Mapped[date]
    last_day: Mapped[date]
    department_id: Mapped[UUID]
    department: Mapped[str]
    """as tickets name it; the name it had when the quarter was assessed"""
    state: Mapped[str]
    edition: Mapped[int]
    sent_by: Mapped[UUID | None]
    sent_at: Mapped[datetime | None]

    def send(self, by: UUID, at: datetime) -> None:
        self.state, self.sent_by, self.sent_at = "sent", by, at
        self.edition += 1
