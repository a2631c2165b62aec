"""What ticketing knows of the company's organisation, as identity stated it last."""

from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Scope, TenantRow
from ticketing.models import Model


class Department(Model, TenantRow):
    """A removed one stays, because old tickets name it."""

    __tablename__ = "department"

    code: Mapped[str | None]
    name: Mapped[str]
    kind: Mapped[str]
    parent_id: Mapped[UUID | None]
    head_id: Mapped[UUID | None]
    removed: Mapped[bool]


class FormerDepartmentName(Model, TenantRow):
    """What a department was called before, by which tickets of that time still name it. Never what a department that
    is there is called: then that one is meant."""

    __tablename__ = "former_department_name"
    __table_args__ = (
        UniqueConstraint("tenant_id", "name"),
        Index("former_department_name_of_department", "tenant_id", "department_id"),
    )

    name: Mapped[str]
    department_id: Mapped[UUID]


class SpecialistTeam(Model, TenantRow):
    """The three seats of a community; an empty one falls back to the head of a department."""

    __tablename__ = "specialist_team"
    __scope__ = Scope(community="community_id")
    __table_args__ = (Index("specialist_team_of_community", "tenant_id", "community_id"),)

    community_id: Mapped[UUID]
    property_manager: Mapped[UUID | None]
    dedicated_clerk: Mapped[UUID | None]
    project_delegate: Mapped[UUID | None]


class ExpertPanel(Model, TenantRow):
    __tablename__ = "expert_panel"

    discipline: Mapped[str]
    experts: Mapped[list[Any]]
    """ids, the first is asked first"""
    leader_id: Mapped[UUID | None]
