"""The account of a tenant with the states of its life, and counters of what it uses."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model
from identity.tenants.errors import TenantNotActive, TenantNotSuspended

PROVISIONING = "provisioning"
ACTIVE = "active"
SUSPENDED = "suspended"

TRIAL = "trial"
"""the plan of a company nobody has looked at yet"""


class TenantAccount(Model):
    """A company on the platform. Its id is the tenant id; its facts are versioned like those of any aggregate."""

    __tablename__ = "tenant_account"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    slug: Mapped[str]
    name: Mapped[str]
    locale: Mapped[str]
    plan: Mapped[str] = mapped_column(default=TRIAL)
    cell: Mapped[str] = mapped_column(default="main")
    status: Mapped[str] = mapped_column(default=PROVISIONING)
    logo_url: Mapped[str | None]
    color: Mapped[str | None]
    suspend_reason: Mapped[str | None]
    suspended_at: Mapped[datetime | None]
    activated_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=0)

    def activate(self, at: datetime) -> None:
        self.status = ACTIVE
        self.activated_at = at

    def suspend(self, reason: str, at: datetime) -> None:
        if self.status != ACTIVE:
            raise TenantNotActive
        self.status = SUSPENDED
        self.suspend_reason = reason
        self.suspended_at = at

    def resume(self) -> None:
        if self.status != SUSPENDED:
            raise TenantNotSuspended
        self.status = ACTIVE
        self.suspend_reason = None
        self.suspended_at = None


class TenantUsage(Model):
    """Counters of a tenant, kept from facts of the other services; apart from the account because they change often."""

    __tablename__ = "tenant_usage"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    staff: Mapped[int] = mapped_column(default=0)
    units: Mapped[int] = mapped_column(default=0)
    tickets: Mapped[int] = mapped_column(default=0)
    last_activity_at: Mapped[datetime | None]
