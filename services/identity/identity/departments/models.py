"""A department of the company."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from identity.departments.catalogue import KINDS
from identity.models import Model
from kit.models import Aggregate


class Department(Model, Aggregate):
    """`code` is that of the catalogue, for the seeded ones. Removed departments stay: old cases name them."""

    __tablename__ = "department"
    __table_args__ = (
        UniqueConstraint("tenant_id", "code"),
        CheckConstraint(f"kind IN ({', '.join(repr(kind) for kind in KINDS)})", name="department_kind_check"),
        ForeignKeyConstraint(["tenant_id", "parent_id"], ["department.tenant_id", "department.id"]),
        Index("department_of_head", "tenant_id", "head_id"),
    )

    code: Mapped[str | None]
    name: Mapped[str]
    kind: Mapped[str]
    parent_id: Mapped[UUID | None]
    head_id: Mapped[UUID | None]
    removed_at: Mapped[datetime | None]
