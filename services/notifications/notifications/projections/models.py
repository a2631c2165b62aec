"""Copies of foreign facts. Each is filled by consumers and holds no more than texts and recipients need."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from notifications.models import Model


class StaffProjection(Model, TenantRow):
    __tablename__ = "staff_projection"

    display_name: Mapped[str]
    status: Mapped[str]
    locale: Mapped[str]
    roles: Mapped[list[Any]]
    scope: Mapped[str]
    communities: Mapped[list[Any]]

    def serves(self, community_id: UUID) -> bool:
        return self.scope == "tenant" or str(community_id) in self.communities


class CommunityProjection(Model, TenantRow):
    __tablename__ = "community_projection"

    name: Mapped[str]
    hotline: Mapped[str | None]


class AccusedProjection(Model, TenantRow):
    """All whom a ticket is about: they do not learn from what its customer was told whose it is. The id is that of the
    ticket."""

    __tablename__ = "accused_projection"

    staff_id: Mapped[UUID]
    """one of them: all that an earlier version of the service, which may run beside, knows and writes"""
    staff_ids: Mapped[list[Any]]

    @classmethod
    def names(cls, staff_id: UUID) -> ColumnElement[bool]:
        """Whether the ticket is about this colleague, whichever version wrote it down."""
        return or_(cls.staff_id == staff_id, cls.staff_ids.contains([str(staff_id)]))


class UnitProjection(Model, TenantRow):
    __tablename__ = "unit_projection"

    community_id: Mapped[UUID]
    code: Mapped[str]
