"""What an access token says about a member of staff (architecture.md §7)."""

from uuid import UUID

from msgspec import Struct

from identity.roles.service import RoleService
from identity.sessions.errors import SessionOver
from identity.sessions.service import Signed
from identity.staff.models import ACTIVE, Staff
from identity.staff.repository import StaffRepository
from identity.tenants.errors import UnknownTenant
from identity.tenants.models import TenantAccount
from identity.tenants.repository import TenantRepository
from kit.tokens import AUDIENCE, ISSUER, LIFE, Claims
from kit.work import Work


class Access(Struct, frozen=True):
    """Everything a signed-in client needs to start."""

    staff: Staff
    tenant: TenantAccount
    permissions: tuple[str, ...]


class AccessService:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def of(self, staff_id: UUID) -> Access:
        """What the person may do now. Raises SessionOver for somebody who has left."""
        staff = await StaffRepository(self.work).find(staff_id)
        if staff is None or staff.status != ACTIVE:
            raise SessionOver
        tenant = await TenantRepository(self.work).find(self.work.tenant_id)
        if tenant is None:
            raise UnknownTenant
        permissions = await RoleService(self.work).permissions(staff.roles)
        return Access(staff, tenant, tuple(sorted(permissions)))

    def token(self, access: Access, signed: Signed) -> str:
        """A token of the session; it dies by itself after five minutes."""
        scope = access.staff.data_scope
        now = int(self.work.now.timestamp())
        return self.work.runtime.tokens.issue(
            Claims(
                iss=ISSUER,
                aud=AUDIENCE,
                sub=access.staff.id,
                iat=now,
                exp=now + int(LIFE.total_seconds()),
                realm="staff",
                tid=self.work.tenant_id,
                slug=access.tenant.slug,
                sid=signed.session_id,
                av=access.staff.access_version,
                perms=access.permissions,
                communities=None if scope.communities is None else tuple(sorted(scope.communities)),
                own=scope.own_only,
                name=access.staff.display_name,
            )
        )
