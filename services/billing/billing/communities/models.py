"""Projection of registry's communities; the day counters of document numbers."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from billing.models import Model
from kit.models import Scope, TenantRow


class Community(Model, TenantRow):  # type: ignore[misc]
    __tablename__ = "community"
    __scope__ = Scope(community="id")

    code: Mapped[str]
    name: Mapped[str]


class NumberCounter(Model):  # type: ignore[misc]
    """The last number given per community, prefix and day (C0.3)."""

    __tablename__ = "number_counter"

    tenant_id: Mapped[UUID] = mapped_column(primary_key=True)
    community_id: Mapped[UUID] = mapped_column(primary_key=True)
    prefix: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]
