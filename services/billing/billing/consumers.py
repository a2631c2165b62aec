"""Foreign facts billing reacts to. Each only hands over to a service."""

from billing.caller_checks.service import CallerCheckService
from billing.charge_items.service import ChargeItemService
from billing.communities.repository import CommunityRepository
from billing.dunning_reviews.service import ReviewService
from billing.repairs.service import RepairService
from billing.staff.repository import StaffRepository
from billing.tickets.repository import TicketRepository
from billing.units.service import UnitService
from events import identity, published, registry, ticketing
from kit.consumers import Consumer, Facts, Meta, consumes, consumes_many
from kit.work import Work


@consumes(registry.CommunityCreated)
async def community_created(work: Work, event: registry.CommunityCreated, meta: Meta) -> None:
    await CommunityRepository(work).save(meta.aggregate_id, event.code, event.name)


@consumes(registry.CommunityChanged)
async def community_changed(work: Work, event: registry.CommunityChanged, meta: Meta) -> None:
    await CommunityRepository(work).save(meta.aggregate_id, event.code, event.name)


@consumes_many(registry.UnitCreated)
async def units_created(work: Work, facts: Facts[registry.UnitCreated]) -> None:
    await UnitService(work).keep((meta.aggregate_id, event) for event, meta in facts)


@consumes(registry.UnitChanged)
async def unit_changed(work: Work, event: registry.UnitChanged, meta: Meta) -> None:
    await UnitService(work).keep([(meta.aggregate_id, event)], event.valid_from)


@consumes(registry.UnitRemoved)
async def unit_removed(work: Work, event: registry.UnitRemoved, meta: Meta) -> None:
    await UnitService(work).remove(meta.aggregate_id)


@consumes_many(registry.OwnershipStarted)
async def ownerships_started(work: Work, facts: Facts[registry.OwnershipStarted]) -> None:
    await UnitService(work).start_ownerships((meta.aggregate_id, event) for event, meta in facts)


@consumes(registry.OwnershipEnded)
async def ownership_ended(work: Work, event: registry.OwnershipEnded, meta: Meta) -> None:
    await UnitService(work).end_ownership(meta.aggregate_id, event)


@consumes(registry.ChargePlanImported)
async def charge_plan_imported(work: Work, event: registry.ChargePlanImported, meta: Meta) -> None:
    await ChargeItemService(work).import_plan(event)


@consumes(registry.UnitChargesAssigned)
async def unit_charges_assigned(work: Work, event: registry.UnitChargesAssigned, meta: Meta) -> None:
    await ChargeItemService(work).replace_assignments(meta.aggregate_id, event)


@consumes(identity.StaffOnboarded)
async def staff_onboarded(work: Work, event: identity.StaffOnboarded, meta: Meta) -> None:
    await StaffRepository(work).save(meta.aggregate_id, event.display_name, event.status)


@consumes(identity.StaffChanged)
async def staff_changed(work: Work, event: identity.StaffChanged, meta: Meta) -> None:
    await StaffRepository(work).save(meta.aggregate_id, event.display_name, event.status)


@consumes(identity.StaffLeft)
async def staff_left(work: Work, event: identity.StaffLeft, meta: Meta) -> None:
    await StaffRepository(work).save(meta.aggregate_id, event.display_name, event.status)


@consumes(ticketing.WorkOrderChargeable)
async def work_order_chargeable(work: Work, event: ticketing.WorkOrderChargeable, meta: Meta) -> None:
    await RepairService(work).charge(meta.aggregate_id, event)


@consumes(ticketing.CallerVerificationChanged)
async def caller_verification_changed(work: Work, event: ticketing.CallerVerificationChanged, meta: Meta) -> None:
    await CallerCheckService(work).keep(event)


async def tickets_changed(work: Work, facts: Facts[ticketing.TicketFact]) -> None:
    await TicketRepository(work).keep(facts)
    complaints = [event for event, _ in facts if event.kind == "complaint"]
    units = {event.unit_id for event in complaints if event.unit_id is not None}
    persons = {event.person_id for event in complaints if event.person_id is not None}
    await ReviewService(work).of_tickets(units, persons)


TICKETS = [event for event in published(ticketing) if issubclass(event, ticketing.TicketFact)]
"""Every fact about a ticket says of what kind it is, whose, and whether it is open."""

consumers = [
    community_created,
    community_changed,
    units_created,
    unit_changed,
    unit_removed,
    ownerships_started,
    ownership_ended,
    charge_plan_imported,
    unit_charges_assigned,
    staff_onboarded,
    staff_changed,
    staff_left,
    work_order_chargeable,
    caller_verification_changed,
    *(Consumer(event, tickets_changed, many=True) for event in TICKETS),
]
