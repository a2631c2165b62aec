"""Facts stated by identity: tenants, staff, sessions, departments, specialist teams, expert panel."""

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
    department_id: UUID | None = None
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


class DepartmentSnapshot(Event, frozen=True, kw_only=True):
    """A department as it is now; `code` names one of the standard organisation, whatever it is called by now."""

    code: str | None = None
    name: str
    kind: str
    parent_id: UUID | None = None
    head_id: UUID | None = None


class DepartmentCreated(DepartmentSnapshot, frozen=True, kw_only=True):
    type = "identity.department.created.v1"


class DepartmentChanged(DepartmentSnapshot, frozen=True, kw_only=True):
    """`vacated_by`: whoever headed it has left the company."""

    type = "identity.department.changed.v1"
    vacated_by: UUID | None = None


class DepartmentRemoved(DepartmentSnapshot, frozen=True, kw_only=True):
    type = "identity.department.removed.v1"


class SpecialistTeamChanged(Event, frozen=True, kw_only=True):
    """Who sits in the team of a community now; `vacated_by`: whose leaving emptied a seat."""

    type = "identity.specialist_team.changed.v1"
    community_id: UUID
    property_manager: UUID | None = None
    dedicated_clerk: UUID | None = None
    project_delegate: UUID | None = None
    vacated_by: UUID | None = None


class ExpertPanelChanged(Event, frozen=True, kw_only=True):
    """Who is asked in a discipline, in the order of appointment, and whom silence is reported to."""

    type = "identity.expert_panel.changed.v1"
    discipline: str
    experts: tuple[UUID, ...] = ()
    leader_id: UUID | None = None
    vacated_by: UUID | None = None
