"""A version of the company's routing table. Never changed: another table is another version."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class RoutingTable(Model, TenantRow):
    __tablename__ = "routing_table"
    __table_args__ = (UniqueConstraint("tenant_id", "version"),)

    version: Mapped[int]
    content: Mapped[dict[str, Any]]
    published_by: Mapped[UUID | None]
    published_at: Mapped[datetime]
