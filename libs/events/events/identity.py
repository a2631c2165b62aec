"""Facts stated by identity: tenants, staff, sessions."""

from datetime import datetime
from uuid import UUID

from events import Event


class TenantProvisionRequested(Event, frozen=True, kw_only=True):
    """A company confirmed its sign-up: every service prepares the tenant and answers with `TenantProvisioned`."""

    type = "identity.tenant.provision_requested.v1"
    slug: str
    name: str
    locale: str


class TenantActivated(Event, frozen=True, kw_only=True):
    """Every service is ready: staff may sign in."""

    type = "identity.tenant.activated.v1"


class TenantSuspended(Event, frozen=True, kw_only=True):
    type = "identity.tenant.suspended.v1"
    reason_code: str


class TenantResumed(Event, frozen=True, kw_only=True):
    type = "identity.tenant.resumed.v1"


class StaffSnapshot(Event, frozen=True, kw_only=True):
    """What other services need to know of a staff member; every staff event carries the whole of it."""

    display_name: str
    status: str
    posts: tuple[str, ...]
    roles: tuple[str, ...]
    permissions: tuple[str, ...]
    scope: str
    """`tenant`, `community` or `own`"""
    communities: tuple[UUID, ...] = ()
    reports_to: UUID | None = None
    access_version: int = 1
    locale: str = "zh-CN"


class StaffOnboarded(StaffSnapshot, frozen=True, kw_only=True):
    type = "identity.staff.onboarded.v1"


class StaffChanged(StaffSnapshot, frozen=True, kw_only=True):
    type = "identity.staff.changed.v1"


class StaffLeft(StaffSnapshot, frozen=True, kw_only=True):
    type = "identity.staff.left.v1"


class SessionRevoked(Event, frozen=True, kw_only=True):
    """Tokens of this session are refused from now on; `expires_at` is when its last token dies by itself."""

    type = "identity.session.revoked.v1"
    staff_id: UUID
    expires_at: datetime
