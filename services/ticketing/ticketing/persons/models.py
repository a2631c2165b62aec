"""What ticketing knows of persons, as registry stated it. No foreign keys: facts arrive in any order."""

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
    __table_args__ = (Index("owner_by_person", "tenant_id", "person_id", "community_id"),)

    person_id: Mapped[UUID]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
