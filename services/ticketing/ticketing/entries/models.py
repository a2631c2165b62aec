"""One row of a ticket's timeline. Append-only: a correction is a further row."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class TicketEntry(Model, TenantRow):
    """`public` entries are what the requester may read; everything else stays inside the company."""

    __tablename__ = "ticket_entry"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint("visibility IN ('internal', 'public')", name="ticket_entry_visibility_check"),
        Index("ticket_entry_timeline", "tenant_id", "ticket_id", "at", "id"),
        Index("ticket_entry_by_time", "tenant_id", "at", "ticket_id"),
    )

    ticket_id: Mapped[UUID]
    at: Mapped[datetime]
    actor_id: Mapped[UUID | None]
    """None: the requester or the system"""
    verb: Mapped[str]
    from_state: Mapped[str | None]
    to_state: Mapped[str | None]
    from_handler_id: Mapped[UUID | None]
    to_handler_id: Mapped[UUID | None]
    dwell_seconds: Mapped[int | None]
    visibility: Mapped[str]
    channel: Mapped[str | None]
    text: Mapped[str | None]
    details: Mapped[dict[str, Any] | None]
