"""The investigation of a complaint: five steps, evidence, cause and who is responsible (S0-19, S0-20)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model

CHECKLIST = ("listen", "ask", "look", "check", "think")
"""All five are done before a complaint is concluded"""


class Investigation(Model, TenantRow):
    __tablename__ = "investigation"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        UniqueConstraint("tenant_id", "ticket_id"),
    )

    ticket_id: Mapped[UUID]
    begun_by: Mapped[UUID]
    begun_at: Mapped[datetime]
    evidence: Mapped[list[Any]]
    concluded_by: Mapped[UUID | None]
    concluded_at: Mapped[datetime | None]
