"""What identity does about the facts of other services: steps of the saga, usage of a tenant, names of communities."""

from events import Event, billing, notifications, registry, ticketing
from identity.communities.repository import CommunityRepository
from identity.provisionings.service import ProvisioningService
from identity.tenants.repository import UsageRepository
from kit.consumers import Consumer, Facts, Meta, consumes, consumes_many
from kit.work import Work


async def _answered(work: Work, event: Event, meta: Meta) -> None:
    await ProvisioningService(work).answered(meta.source)


async def _community_kept(work: Work, event: registry.CommunityCreated, meta: Meta) -> None:
    await CommunityRepository(work).keep(meta.aggregate_id, event.code, event.name)


async def _ticket_registered(work: Work, event: Event, meta: Meta) -> None:
    await UsageRepository(work).count(tickets=1)


@consumes_many(registry.UnitCreated)
async def units_created(work: Work, facts: Facts[registry.UnitCreated]) -> None:
    await UsageRepository(work).count(units=len(facts))


@consumes(registry.UnitRemoved)
async def unit_removed(work: Work, event: registry.UnitRemoved, meta: Meta) -> None:
    await UsageRepository(work).count(units=-1)


consumers = [
    Consumer(registry.TenantProvisioned, _answered),
    Consumer(ticketing.TenantProvisioned, _answered),
    Consumer(billing.TenantProvisioned, _answered),
    Consumer(notifications.TenantProvisioned, _answered),
    Consumer(registry.CommunityCreated, _community_kept),
    Consumer(registry.CommunityChanged, _community_kept),
    units_created,
    unit_removed,
    Consumer(ticketing.ComplaintRegistered, _ticket_registered),
    Consumer(ticketing.TicketRegistered, _ticket_registered),
]
