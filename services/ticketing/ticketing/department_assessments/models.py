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
    """the name it had when the quarter was begun or, once it is sent, when it was sent last"""
    state: Mapped[str]
    edition: Mapped[int]
    sent_by: Mapped[UUID | None]
    sent_at: Mapped[datetime | None]

    @property
    def label(self) -> str:
        return f"{self.quarter} {self.department}"

    def send(self, department: str, by: UUID, at: datetime) -> None:
        self.department, self.state, self.sent_by, self.sent_at = department, "sent", by, at
        self.edition += 1
