"""Provisioning a tenant over all services, and preparing identity's own part of it."""

from collections.abc import Sequence
from uuid import UUID

from events import identity as facts
from identity.departments.service import DepartmentService
from identity.posts.repository import PostRepository
from identity.provisionings import steps
from identity.provisionings.models import DONE, RUNNING, Saga, SagaStep
from identity.provisionings.repository import SagaRepository
from identity.roles.repository import RoleRepository
from identity.staff.service import StaffService
from identity.tenants import tidying
from identity.tenants.models import TenantAccount
from identity.tenants.repository import TenantRepository
from kit import tenants
from kit.work import Work

ASK_AGAIN = "provisioning.ask"


class ProvisioningService:
    """The saga: ask every service, count the answers, open the doors when all are there.

    The saga row is locked by every step, so answers that arrive together are counted one after the other, and each
    step may be repeated at any time.
    """

    def __init__(self, work: Work) -> None:
        self.work = work
        self.sagas = SagaRepository(work)
        self.tenants = TenantRepository(work)

    async def start(self, account: TenantAccount) -> None:
        """The work is bound to the new tenant. Prepares identity itself and asks the others."""
        await self.sagas.begin(account.id)
        await tenants.admit(self.work, account.slug, account.name, account.locale)
        saga = await self._running(account.id)
        if saga is not None:
            await prepare(self.work)
            await self.sagas.finish_step(account.id, steps.OWN)
            await self._ask(saga, account)

    async def answered(self, step: str) -> None:
        """A service has prepared the tenant. Late and repeated answers change nothing."""
        saga = await self._running(self.work.tenant_id)
        if saga is not None and await self.sagas.finish_step(saga.id, step):
            await self._activate_when_complete(saga)

    async def ask_again(self) -> None:
        """Somebody has not answered in time: do the own step again and repeat the question to all."""
        saga = await self._running(self.work.tenant_id)
        if saga is None:
            return
        await prepare(self.work)
        await self.sagas.finish_step(saga.id, steps.OWN)
        if not await self._activate_when_complete(saga):
            await self._ask(saga, await self.tenants.get(saga.id, lock=True))

    async def progress(self, id: UUID) -> Sequence[SagaStep]:
        return await self.sagas.steps(id)

    async def _running(self, id: UUID) -> Saga | None:
        saga = await self.sagas.find(id, lock=True)
        return saga if saga is not None and saga.state == RUNNING else None

    async def _ask(self, saga: Saga, account: TenantAccount) -> None:
        saga.asked += 1
        request = facts.TenantProvisionRequested(slug=account.slug, name=account.name, locale=account.locale)
        self._publish(account, request)
        self.work.schedule(ASK_AGAIN, self.work.now + steps.pause(saga.asked), saga.id)

    async def _activate_when_complete(self, saga: Saga) -> bool:
        done = {step.name for step in await self.sagas.steps(saga.id) if step.done_at is not None}
        if not steps.may_activate(done):
            return False
        account = await self.tenants.get(saga.id, lock=True)
        account.activate(self.work.now)
        await tenants.set_status(self.work, account.status)
        self._publish(account, facts.TenantActivated())
        await self.sagas.finish_step(saga.id, steps.ACTIVATE)
        saga.state = DONE
        saga.finished_at = self.work.now
        self.work.cancel(ASK_AGAIN, saga.id)
        return True

    def _publish(self, account: TenantAccount, event: facts.TenantProvisionRequested | facts.TenantActivated) -> None:
        account.version += 1
        self.work.publish(event, account.id, account.version)


async def prepare(work: Work) -> None:
    """Identity's own step: the directory entry, the roles, posts and departments of a tenant.

    Repeated for every tenant by each release: what is missing comes; told of is whoever holds a role that may do more,
    or is somebody of whom facts say more than they did.
    """
    directory = TenantRepository(work)
    if await directory.find(work.tenant_id) is None:
        await directory.open(work.tenant_id, *await SagaRepository(work).served_name())
    await StaffService(work).roles_changed(await RoleRepository(work).seed())
    await work.flush()  # nobody is told of twice
    await StaffService(work).state_anew()
    await PostRepository(work).seed()
    _, company, locale = await SagaRepository(work).served_name()
    await DepartmentService(work).seed(company, locale)
    await tidying.begin(work)
