"""Departments on the wire."""

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType

from identity.departments.catalogue import Kind
from identity.departments.models import Department
from identity.staff.names import PLAIN
from kit.schemas import Body, Read

Name = Annotated[str, Meta(min_length=1, max_length=60, pattern=PLAIN)]


class CreateDepartment(Body, frozen=True, kw_only=True):
    name: Name
    kind: Kind
    parent_id: UUID
    head_id: UUID | None = None


class ChangeDepartment(Body, frozen=True, kw_only=True):
    """Only what is sent changes; `head_id: null` leaves the department without a head."""

    name: Name | UnsetType = UNSET
    kind: Kind | UnsetType = UNSET
    parent_id: UUID | UnsetType = UNSET
    head_id: UUID | UnsetType | None = UNSET


class DepartmentRead(Read, frozen=True, kw_only=True):
    id: UUID
    code: str | None
    name: str
    kind: str
    parent_id: UUID | None
    head_id: UUID | None
    head_name: str | None
    staff: int
    """how many people work in it, not counting the departments below"""
    version: int

    @classmethod
    def of(cls, department: Department, head_name: str | None, staff: int) -> "DepartmentRead":
        return cls(
            id=department.id,
            code=department.code,
            name=department.name,
            kind=department.kind,
            parent_id=department.parent_id,
            head_id=department.head_id,
            head_name=head_name,
            staff=staff,
            version=department.version,
        )
