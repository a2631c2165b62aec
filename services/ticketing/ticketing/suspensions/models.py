"""One interruption of a ticket."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model

LONGEST = timedelta(days=30)
"""How far ahead the day may lie on which it goes on (C3.2 row 18)"""


class Suspension(Model, TenantRow):
    __tablename__ = "suspension"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        Index("suspension_of_ticket", "tenant_id", "ticket_id", "suspended_at"),
    )

    ticket_id: Mapped[UUID]
    reason: Mapped[str]
    suspended_by: Mapped[UUID]
    suspended_at: Mapped[datetime]
    resume_on: Mapped[date]
    resumed_at: Mapped[datetime | None]
    resumed_by: Mapped[UUID | None]
    """None while it lasts, and when the day came"""


def bearable(today: date, resume_on: date) -> bool:
    """The day lies ahead and not too far."""
    return today < resume_on <= today + LONGEST
