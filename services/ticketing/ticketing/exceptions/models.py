"""What a supervisor has seen of an exception."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from kit.models import Scope, TenantRow
from ticketing.models import Model


class ExceptionAcknowledgement(Model, TenantRow):
    """Only added: who saw what, when, and how bad it was then."""

    __tablename__ = "exception_acknowledgement"
    __scope__ = Scope(community="community_id", own=("acknowledged_by",))
    __table_args__ = (
        Index("exception_acknowledgement_of_subject", "tenant_id", "source", "subject_id", "acknowledged_at"),
    )

    source: Mapped[str]
    subject_id: Mapped[UUID]
    community_id: Mapped[UUID | None]
    degree: Mapped[int]
    note: Mapped[str]
    acknowledged_by: Mapped[UUID]
    acknowledged_at: Mapped[datetime]
