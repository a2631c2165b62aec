"""Who looked behind the mask of whose contact data, why. Append-only."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class ContactAccess(Model, TenantRow):
    __tablename__ = "contact_access"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        Index("contact_access_of_ticket", "tenant_id", "ticket_id", "at"),
        Index("contact_access_by_age", "tenant_id", "at"),
    )

    ticket_id: Mapped[UUID]
    staff_id: Mapped[UUID]
    fields: Mapped[str]
    """names of the fields shown, comma-separated"""
    purpose: Mapped[str]
    at: Mapped[datetime]
