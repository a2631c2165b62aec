"""Every fact is heard once: it is kept if texts need it, told to whom it concerns, and shown on open screens."""

from collections.abc import Iterator
from itertools import product

from msgspec.structs import replace

from events import Event, billing, identity, published, registry, ticketing
from kit.consumers import Consumer, Facts, Meta, consumes_many
from kit.work import Work
from notifications.inbox_items.service import InboxItemService
from notifications.messages import (
    from_adjustments,
    from_allocations,
    from_banking,
    from_billing,
    from_calls,
    from_channels,
    from_consultations,
    from_disputes,
    from_dunning,
    from_duty,
    from_identity,
    from_incidents,
    from_kinds,
    from_procedure,
    from_refunds,
    from_reports,
    from_ticketing,
)
from notifications.messages.service import MessageService
from notifications.messages.telling import Telling, accused
from notifications.projections.service import ProjectionService, cases
from notifications.streams.patches import patches

TOLD = (
    from_ticketing.TOLD
    | from_procedure.TOLD
    | from_kinds.TOLD
    | from_incidents.TOLD
    | from_consultations.TOLD
    | from_duty.TOLD
    | from_calls.TOLD
    | from_reports.TOLD
    | from_billing.TOLD
    | from_allocations.TOLD
    | from_refunds.TOLD
    | from_banking.TOLD
    | from_disputes.TOLD
    | from_dunning.TOLD
    | from_adjustments.TOLD
    | from_channels.TOLD
    | from_identity.TOLD
)

HEARD: list[type[Event]] = [
    *(event for source in (ticketing, billing, registry) for event in published(source) if event.noun() != "tenant"),
    identity.StaffOnboarded,
    identity.StaffChanged,
    identity.StaffLeft,
    identity.DepartmentCreated,
    identity.DepartmentChanged,
    identity.DepartmentRemoved,
    identity.SpecialistTeamChanged,
    identity.ExpertPanelChanged,
]


async def hear(work: Work, event: Event, meta: Meta) -> None:
    await ProjectionService(work).take_in(event, meta)
    if isinstance(event, ticketing.TicketFact):
        # Nothing in it is theirs to do any more, whatever they were told before it was about them.
        for id, staff_id in product(cases(event, meta), event.accused):
            await InboxItemService(work).settle(staff_id, "ticket", id)
    for telling in wished(event, meta):
        await MessageService(work).tell(telling)
    _show(work, event, meta)


async def hear_alarms(work: Work, facts: Facts[ticketing.ClockFact]) -> None:
    """Ten thousands of clocks may come due within minutes. Only staff is told of them."""
    await MessageService(work).tell_staff([telling for event, meta in facts for telling in wished(event, meta)])
    for event, meta in facts:
        _show(work, event, meta)


@consumes_many(registry.UnitCreated)
async def units_created(work: Work, facts: Facts[registry.UnitCreated]) -> None:
    """An import brings thousands of units; nobody is told of them."""
    await ProjectionService(work).take_in_units(facts)
    for event, meta in facts:
        _show(work, event, meta)


def wished(event: Event, meta: Meta) -> Iterator[Telling]:
    """Whom its case is about is left out here, whatever is told and to whom."""
    told = TOLD.get(type(event))
    tellings = told(event, meta) if told else None
    for telling in tellings if isinstance(tellings, tuple) else (tellings,) if tellings else ():
        about = accused(event)
        in_charge = None if telling.in_charge_id in about else telling.in_charge_id
        yield replace(telling, but=(*telling.but, *about), in_charge_id=in_charge)


def _show(work: Work, event: Event, meta: Meta) -> None:
    for patch in patches(event, meta):
        work.live(patch.topic, patch.id, **patch.members())


ALARMS = (ticketing.ClockWarning, ticketing.ClockMissed)
SINGLY = [event for event in HEARD if event not in (registry.UnitCreated, *ALARMS)]

consumers = [
    units_created,
    *(Consumer(event, hear_alarms, many=True) for event in ALARMS),
    *(Consumer(event, hear) for event in SINGLY),
]
