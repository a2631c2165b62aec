"""A leave from the desk during a shift (C3.16: staffed ↔ relief; approval and relief sign-in before leaving)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.desk_leaves import errors
from ticketing.models import Model, one_of

STATES = ("requested", "approved", "relieved", "away", "ended", "declined", "withdrawn")
OPEN = ("requested", "approved", "relieved", "away")


class DeskLeave(Model, Aggregate):
    __tablename__ = "desk_leave"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "attendance_id"], ["attendance.tenant_id", "attendance.id"]),
        ForeignKeyConstraint(["tenant_id", "relief_id"], ["attendance.tenant_id", "attendance.id"]),
        CheckConstraint(one_of("state", STATES), name="desk_leave_state_check"),
        Index(
            "desk_leave_open", "tenant_id", "attendance_id", unique=True, postgresql_where=text(one_of("state", OPEN))
        ),
        Index("desk_leave_of_post", "tenant_id", "post_id", "created_at"),
        Index("desk_leave_of_relief", "tenant_id", "relief_id"),
    )

    community_id: Mapped[UUID]
    post_id: Mapped[UUID]
    shift_id: Mapped[UUID]
    attendance_id: Mapped[UUID]
    staff_id: Mapped[UUID]
    reason: Mapped[str]
    state: Mapped[str]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    answer: Mapped[str | None]
    relief_id: Mapped[UUID | None]
    """the attendance of whoever relieves"""
    left_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    def _from(self, *states: str) -> None:
        if self.state not in states:
            raise errors.LeaveWrongState(state=self.state, allowed_from=list(states))

    def decide(self, state: str, by: UUID, answer: str | None, at: datetime) -> None:
        """`approved` or `declined`, by somebody else."""
        self._from("requested")
        if by == self.staff_id:
            raise errors.OwnLeave
        self.state, self.decided_by, self.decided_at, self.answer = state, by, at, answer

    def relieved_by(self, attendance_id: UUID, by: UUID) -> None:
        self._from("approved")
        if by == self.staff_id:
            raise errors.OwnLeave
        self.state, self.relief_id = "relieved", attendance_id

    def go(self, by: UUID, at: datetime) -> None:
        self._by_staff(by)
        if self.state == "approved":
            raise errors.ReliefMissing
        self._from("relieved")
        self.state, self.left_at = "away", at

    def come_back(self, by: UUID, at: datetime) -> None:
        self._by_staff(by)
        self._from("away")
        self.state, self.ended_at = "ended", at

    def withdraw(self, by: UUID) -> None:
        self._by_staff(by)
        self._from("requested", "approved", "relieved")
        self.state = "withdrawn"

    def lapse(self, at: datetime) -> None:
        """Whoever asked is not on duty any more."""
        self._from(*OPEN)
        self.state, self.ended_at = "ended", at

    def _by_staff(self, by: UUID) -> None:
        if by != self.staff_id:
            raise errors.NotYourLeave
