"""What ticketing knows of the company's staff, as identity stated it last."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from kit.models import TenantRow
from ticketing.models import Model

LEFT = "left"


class StaffMember(Model, TenantRow):
    __tablename__ = "staff"

    display_name: Mapped[str]
    status: Mapped[str]
    roles: Mapped[list[Any]]
    permissions: Mapped[list[Any]]
    scope: Mapped[str]
    """`tenant`, `community` or `own`"""
    communities: Mapped[list[Any]]
    reports_to: Mapped[UUID | None]
    department_id: Mapped[UUID | None]

    def works_for(self, community_id: UUID) -> bool:
        return self.status == "active" and reaches(self.scope, self.communities, community_id)

    def may_do(self, permission: str, community_id: UUID) -> bool:
        """Whether work of this kind in this community can be given to them."""
        return permission in self.permissions and self.works_for(community_id)


class StaffRole(Model):
    """One role of one active member: finds the people an escalation goes to."""

    __tablename__ = "staff_role"
    __table_args__ = (Index("staff_role_of_member", "tenant_id", "staff_id"),)

    tenant_id: Mapped[UUID] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    staff_id: Mapped[UUID] = mapped_column(primary_key=True)


def works_everywhere(scope: str, communities: Sequence[str]) -> bool:
    """`own` limits what somebody sees; without communities it does not limit where they work."""
    return scope == "tenant" or (scope == "own" and not communities)


def reaches(scope: str, communities: Sequence[str], community_id: UUID) -> bool:
    return works_everywhere(scope, communities) or str(community_id) in communities
