"""A version of the tenant's clock policy. Never changed: a new policy is a new version."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class ClockPolicy(Model, TenantRow):
    __tablename__ = "clock_policy"
    __table_args__ = (UniqueConstraint("tenant_id", "version"),)

    version: Mapped[int]
    content: Mapped[dict[str, Any]]
    published_by: Mapped[UUID | None]
    published_at: Mapped[datetime]
