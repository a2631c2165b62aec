"""What ticketing knows of persons, as registry stated it. No foreign keys: facts arrive in any order."""

from datetime import date
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class Person(Model, TenantRow):
    __tablename__ = "person"

    removed: Mapped[bool]
    """the import that brought the person was undone"""


class Owner(Model, TenantRow):
    """One person of one ownership, past ones included: former owners have matters too. The id follows from both."""

    __tablename__ = "owner"
    __table_args__ = (
        Index("owner_by_person", "tenant_id", "person_id", "community_id"),
        Index("owner_of_ownership", "tenant_id", "ownership_id"),
    )

    ownership_id: Mapped[UUID | None]
    """None, like the day, on those that were told before they were kept"""
    person_id: Mapped[UUID]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class Occupant(Model, TenantRow):
    """One stay of a person in a unit, past ones included. An undone one ended before it began."""

    __tablename__ = "occupant"
    __table_args__ = (Index("occupant_by_person", "tenant_id", "person_id", "community_id"),)

    person_id: Mapped[UUID]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    relation: Mapped[str | None]
    """family | lessee | staff; None on those that were told before it was"""
