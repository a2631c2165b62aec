"""Somebody who assists on a ticket."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class Assistant(Model, TenantRow):
    __tablename__ = "assistant"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        UniqueConstraint("tenant_id", "ticket_id", "staff_id"),
    )

    ticket_id: Mapped[UUID]
    staff_id: Mapped[UUID]
    since: Mapped[datetime]
