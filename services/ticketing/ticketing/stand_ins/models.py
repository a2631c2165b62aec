"""One absence and who decides meanwhile."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.models import Model
from ticketing.stand_ins import errors


class StandIn(Model, Aggregate):
    """`begins_at` included, `ends_at` not."""

    __tablename__ = "stand_in"
    __scope__ = Scope(own=("absent_id", "stand_in_id"))
    __table_args__ = (
        CheckConstraint("begins_at <= ends_at", name="stand_in_span_check"),
        Index("stand_in_of_absent", "tenant_id", "absent_id", "ends_at"),
        Index("stand_in_by_colleague", "tenant_id", "stand_in_id", "ends_at"),
    )

    absent_id: Mapped[UUID]
    stand_in_id: Mapped[UUID]
    begins_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    reason: Mapped[str]

    def end(self, at: datetime) -> None:
        if at >= self.ends_at:
            raise errors.StandInOver
        self.begins_at, self.ends_at = min(self.begins_at, at), at
