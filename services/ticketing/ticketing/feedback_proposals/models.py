"""What is proposed after a period."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model


class FeedbackProposal(Model, Aggregate):
    """One for each period and department."""

    __tablename__ = "feedback_proposal"
    __table_args__ = (UniqueConstraint("tenant_id", "first_day", "last_day", "department"),)

    first_day: Mapped[date]
    last_day: Mapped[date]
    department: Mapped[str]
    """empty: of the whole company"""
    text: Mapped[bytes]
    """sealed: words may tell of customers"""
    written_by: Mapped[UUID]
    written_at: Mapped[datetime]
