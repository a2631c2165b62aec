"""What ticketing knows of the warranty of a unit, as registry stated it last."""

from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class Warranty(Model, TenantRow):
    __tablename__ = "warranty"
    __table_args__ = (Index("warranty_of_unit", "tenant_id", "unit_id"),)

    unit_id: Mapped[UUID]
    terms: Mapped[list[Any]]
    """the developer's: `[{"part", "last_day"}]`, a last day that is null means that there is none"""
