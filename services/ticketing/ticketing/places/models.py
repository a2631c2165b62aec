"""What ticketing knows of the property, as registry stated it last. No foreign keys: facts arrive in any order."""

from datetime import date
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from kit.models import Scope, TenantRow
from ticketing.models import Model


class Community(Model, TenantRow):
    __tablename__ = "community"
    __scope__ = Scope(community="id")

    code: Mapped[str]
    name: Mapped[str]
    hotline: Mapped[str | None]


class Building(Model, TenantRow):
    __tablename__ = "building"
    __scope__ = Scope(community="community_id")
    __table_args__ = (Index("building_of_community", "tenant_id", "community_id"),)

    community_id: Mapped[UUID]
    code: Mapped[str]
    removed: Mapped[bool]


class Unit(Model, TenantRow):
    __tablename__ = "unit"
    __scope__ = Scope(community="community_id")
    __table_args__ = (Index("unit_by_code", "tenant_id", "community_id", "code"),)

    community_id: Mapped[UUID]
    building_id: Mapped[UUID]
    code: Mapped[str]
    delivered_on: Mapped[date | None]
    removed: Mapped[bool]
