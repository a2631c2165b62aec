"""The digest of one department for one period."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model, one_of

STATES = ("draft", "sent")


class DepartmentDigest(Model, Aggregate):
    """Begun for every department something was said of in a month, and for one something is proposed for. What it says
    is counted when it is sent, and frozen then."""

    __tablename__ = "department_digest"
    __table_args__ = (
        UniqueConstraint("tenant_id", "first_day", "last_day", "department_id"),
        CheckConstraint(one_of("state", STATES), name="department_digest_state_check"),
        Index("department_digest_draft", "tenant_id", "last_day", postgresql_where=text("state = 'draft'")),
    )

    first_day: Mapped[date]
    last_day: Mapped[date]
    department_id: Mapped[UUID]
    department: Mapped[str]
    """the name it had when the digest was begun or, once it is sent, when it was sent last"""
    state: Mapped[str]
    edition: Mapped[int]
    sent_at: Mapped[datetime | None]

    @property
    def label(self) -> str:
        """`2026-03 工程部` for a month, the days for any other period."""
        month = self.first_day.strftime("%Y-%m")
        whole = self.first_day.day == 1 and self.last_day.strftime("%Y-%m") == month
        days = month if whole else f"{self.first_day.isoformat()}–{self.last_day.isoformat()}"
        return f"{days} {self.department}"

    def send(self, department: str, at: datetime) -> None:
        self.department, self.state, self.sent_at = department, "sent", at
        self.edition += 1
