"""A shift as it recurs. Times are minutes after midnight; see `shift_times`."""

from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.models import Model


class ShiftTemplate(Model, Aggregate):
    __tablename__ = "shift_template"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        UniqueConstraint("tenant_id", "community_id", "name"),
        CheckConstraint("begins BETWEEN 0 AND 1439", name="shift_template_begins_check"),
        CheckConstraint("ends BETWEEN 0 AND 1439 AND ends <> begins", name="shift_template_ends_check"),
    )

    community_id: Mapped[UUID]
    name: Mapped[str]
    begins: Mapped[int]
    ends: Mapped[int]
    active: Mapped[bool]
