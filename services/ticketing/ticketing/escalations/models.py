"""A matter that was handed up."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.escalations import errors
from ticketing.models import Model, one_of

SUBJECT_KINDS = ("duty_entry", "ticket", "work_order")


class Escalation(Model, Aggregate):
    """Points at any record of the desk; no foreign key, for the records are of several kinds."""

    __tablename__ = "escalation"
    __scope__ = Scope(community="community_id", own=("raised_by",))
    __table_args__ = (
        CheckConstraint(one_of("subject_kind", SUBJECT_KINDS), name="escalation_subject_kind_check"),
        Index("escalation_newest", "tenant_id", "community_id", "created_at", "id"),
        Index("escalation_of_subject", "tenant_id", "subject_id"),
    )

    community_id: Mapped[UUID]
    subject_kind: Mapped[str]
    subject_id: Mapped[UUID]
    subject_label: Mapped[str]
    """how the record is called: a document number, or the beginning of an entry"""
    reason: Mapped[str]
    raised_by: Mapped[UUID]
    told: Mapped[list[Any]]
    """staff ids"""
    acknowledged_by: Mapped[UUID | None]
    acknowledged_at: Mapped[datetime | None]
    answer: Mapped[str | None]

    def acknowledge(self, by: UUID, answer: str, at: datetime) -> None:
        if self.acknowledged_at is not None:
            raise errors.AlreadyAcknowledged
        if by == self.raised_by:
            raise errors.OwnEscalation
        self.acknowledged_by, self.acknowledged_at, self.answer = by, at, answer
