"""A member of staff with posts, roles and data scope, and the states from invited to left."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship
from uuid_utils.compat import uuid7

from identity.models import Model
from identity.roles.catalogue import COMMUNITY, OWN
from identity.staff.errors import AlreadyJoined, StaffHasLeft
from kit.models import Aggregate, TenantRow
from kit.principal import DataScope

INVITED = "invited"
ACTIVE = "active"
LEFT = "left"


class StaffRole(Model, TenantRow):
    __tablename__ = "staff_role"
    __table_args__ = (ForeignKeyConstraint(["tenant_id", "staff_id"], ["staff.tenant_id", "staff.id"]),)

    staff_id: Mapped[UUID]
    role_code: Mapped[str]


class StaffPost(Model, TenantRow):
    __tablename__ = "staff_post"
    __table_args__ = (ForeignKeyConstraint(["tenant_id", "staff_id"], ["staff.tenant_id", "staff.id"]),)

    staff_id: Mapped[UUID]
    post_code: Mapped[str]


class StaffCommunity(Model, TenantRow):
    __tablename__ = "staff_community"
    __table_args__ = (ForeignKeyConstraint(["tenant_id", "staff_id"], ["staff.tenant_id", "staff.id"]),)

    staff_id: Mapped[UUID]
    community_id: Mapped[UUID]


class Staff(Model, Aggregate):
    """A person who works for the tenant.

    `access_version` counts changes of what the person may do; tokens that carry an older one are refused everywhere.
    """

    __tablename__ = "staff"
    __table_args__ = (ForeignKeyConstraint(["tenant_id", "department_id"], ["department.tenant_id", "department.id"]),)

    display_name: Mapped[str]
    name_key: Mapped[str]
    """lower case, for search by the beginning of the name"""
    email_sealed: Mapped[bytes | None]
    email_blind: Mapped[bytes | None]
    mobile_sealed: Mapped[bytes | None]
    mobile_blind: Mapped[bytes | None]
    mobile_last4: Mapped[str | None]
    status: Mapped[str] = mapped_column(default=INVITED)
    scope: Mapped[str]
    reports_to: Mapped[UUID | None]
    department_id: Mapped[UUID | None]
    locale: Mapped[str]
    access_version: Mapped[int] = mapped_column(default=1)
    left_at: Mapped[datetime | None]
    to_be_stated: Mapped[bool] = mapped_column(default=False)
    """facts say more of a colleague than they did when this one was last stated (`StaffService.state_anew`)"""

    role_rows: Mapped[list[StaffRole]] = relationship(lazy="selectin", cascade="all, delete-orphan")
    post_rows: Mapped[list[StaffPost]] = relationship(lazy="selectin", cascade="all, delete-orphan")
    community_rows: Mapped[list[StaffCommunity]] = relationship(lazy="selectin", cascade="all, delete-orphan")

    @classmethod
    def new(cls, tenant_id: UUID, display_name: str, locale: str) -> "Staff":
        """Somebody who may do nothing yet and sees what is theirs."""
        staff = cls(tenant_id=tenant_id, id=uuid7(), status=INVITED, scope=OWN, locale=locale, access_version=1)
        staff.role_rows, staff.post_rows, staff.community_rows = [], [], []
        staff.rename(display_name)
        return staff

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(sorted(row.role_code for row in self.role_rows))

    @property
    def posts(self) -> tuple[str, ...]:
        return tuple(sorted(row.post_code for row in self.post_rows))

    @property
    def communities(self) -> tuple[UUID, ...]:
        return tuple(sorted(row.community_id for row in self.community_rows))

    @property
    def data_scope(self) -> DataScope:
        """What the person sees; own records may be limited to communities as well."""
        if self.scope == COMMUNITY:
            return DataScope(frozenset(self.communities))
        if self.scope == OWN:
            return DataScope(frozenset(self.communities) or None, own_only=True)
        return DataScope()

    def serves(self, community_id: UUID) -> bool:
        """Whether work of this community can be theirs; `own` limits what somebody sees, not where they work."""
        return not self.communities or community_id in self.communities

    def assign_roles(self, codes: set[str]) -> None:
        kept = [row for row in self.role_rows if row.role_code in codes]
        added = codes - {row.role_code for row in kept}
        self.role_rows = kept + [StaffRole(tenant_id=self.tenant_id, role_code=code) for code in sorted(added)]

    def assign_posts(self, codes: set[str]) -> None:
        kept = [row for row in self.post_rows if row.post_code in codes]
        added = codes - {row.post_code for row in kept}
        self.post_rows = kept + [StaffPost(tenant_id=self.tenant_id, post_code=code) for code in sorted(added)]

    def assign_scope(self, scope: str, communities: set[UUID]) -> None:
        self.scope = scope
        kept = [row for row in self.community_rows if row.community_id in communities]
        added = communities - {row.community_id for row in kept}
        self.community_rows = kept + [
            StaffCommunity(tenant_id=self.tenant_id, community_id=community) for community in sorted(added)
        ]

    def rename(self, display_name: str) -> None:
        self.display_name = display_name
        self.name_key = display_name.lower()

    def join(self) -> None:
        """The invitation was accepted."""
        if self.status == LEFT:
            raise StaffHasLeft
        if self.status == ACTIVE:
            raise AlreadyJoined
        self.status = ACTIVE

    def leave(self, at: datetime) -> None:
        if self.status == LEFT:
            raise StaffHasLeft
        self.status = LEFT
        self.left_at = at
        self.access_version += 1
