"""A version of the company's visit rules. Never changed: new rules are a new version."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class VisitRuleSet(Model, TenantRow):
    __tablename__ = "visit_rule_set"
    __table_args__ = (UniqueConstraint("tenant_id", "version"),)

    version: Mapped[int]
    content: Mapped[dict[str, Any]]
    reason: Mapped[str | None]
    published_by: Mapped[UUID | None]
    published_at: Mapped[datetime]
