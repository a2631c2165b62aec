"""The tenant's figures; a tenant that has changed nothing has no row."""

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, TenantRow
from ticketing.models import Model


class ProcedureSetting(Model, Aggregate):
    """One row per tenant: its id is the tenant's."""

    __tablename__ = "procedure_setting"

    content: Mapped[dict[str, Any]]


class ProcedureVersion(Model, TenantRow):
    """What the figures were, version by version. Never changed: what is over is judged by what was in force then."""

    __tablename__ = "procedure_version"
    __table_args__ = (UniqueConstraint("tenant_id", "number"),)

    number: Mapped[int]
    """the version the setting had with them"""
    content: Mapped[dict[str, Any]]
    in_force_from: Mapped[datetime]
