"""Whether the host of a tenant is open, and suspending and resuming it."""

from uuid import UUID

from msgspec import Struct

from events import identity as facts
from identity.audit_entries.service import AuditService
from identity.tenants.errors import TenantNotReady, UnknownTenant
from identity.tenants.models import TenantAccount, TenantUsage
from identity.tenants.repository import Filter, TenantRepository
from kit import tenants
from kit.principal import public
from kit.problems import TenantNotServed
from kit.work import Work


class Described(Struct, frozen=True):
    """A tenant as operators see it."""

    account: TenantAccount
    usage: TenantUsage


class Listed(Struct, frozen=True):
    items: list[Described]
    next_cursor: str | None
    counts: dict[str, int]


class TenantService:
    """The life of a tenant after its provisioning, and whether its host is open."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.tenants = TenantRepository(work)

    async def enter(self, slug: str) -> None:
        """Before somebody proves who they are: nobody, on an open host. Raises the refusal that fits the host.

        Whoever was signed in in this browser before has no part in it, and their data scope hides nothing.
        """
        if self.work.bound:
            self.work.principal = public(self.work.tenant_id)
            return
        account = await self.tenants.by_slug(slug)
        if account is None:
            raise UnknownTenant
        if account.status == "suspended":
            raise TenantNotServed
        if account.status == "provisioning":
            raise TenantNotReady
        # Activated a moment ago: the directory of this process has not noticed yet.
        await self.work.bind(account.id)
        self.work.principal = public(account.id)

    async def brand(self, slug: str) -> TenantAccount:
        account = await self.tenants.by_slug(slug)
        if account is None:
            raise UnknownTenant
        return account

    async def ids(self, slug: str | None) -> dict[str, UUID]:
        """Slug → id of one company or of all."""
        return await self.tenants.ids(slug)

    async def own(self) -> Described:
        """The company one works for."""
        return await self.get(self.work.tenant_id)

    async def get(self, id: UUID) -> Described:
        return await self._described(await self.tenants.get(id))

    async def listed(self, wanted: Filter, cursor: str | None, limit: int) -> Listed:
        found, following = await self.tenants.listed(wanted, cursor, limit)
        items = [Described(account, usage) for account, usage in found]
        return Listed(items, following, await self.tenants.counts(wanted))

    async def suspend(self, id: UUID, reason: str) -> Described:
        """Sign-in, requests, consumers and timers of the tenant stop everywhere."""
        account = await self._locked(id)
        account.suspend(reason, self.work.now)
        self._publish(account, facts.TenantSuspended(reason_code="operator"))
        await tenants.set_status(self.work, account.status)
        await AuditService(self.work).note("tenant.suspended", account.id, reason=reason)
        return await self._described(account)

    async def resume(self, id: UUID) -> Described:
        account = await self._locked(id)
        account.resume()
        self._publish(account, facts.TenantResumed())
        await tenants.set_status(self.work, account.status)
        await AuditService(self.work).note("tenant.resumed", account.id)
        return await self._described(account)

    async def _described(self, account: TenantAccount) -> Described:
        return Described(account, await self.tenants.usage(account.id))

    async def _locked(self, id: UUID) -> TenantAccount:
        account = await self.tenants.get(id, lock=True)
        await self.work.bind(account.id)
        return account

    def _publish(self, account: TenantAccount, event: facts.TenantSuspended | facts.TenantResumed) -> None:
        account.version += 1
        self.work.publish(event, account.id, account.version)
