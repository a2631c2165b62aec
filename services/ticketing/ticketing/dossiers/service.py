"""Puts one ticket together for reading: core, names, timeline, clocks, work orders."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

import msgspec
from msgspec.structs import replace

from kit.paging import AnyRow
from kit.work import Work
from ticketing.attachments.service import AttachmentService
from ticketing.clocks.escalation import Hearer
from ticketing.clocks.repository import ClockRepository
from ticketing.clocks.schemas import AlarmRead, ClockExplainedRead, ClockRead, HearerRead
from ticketing.clocks.service import ClockService
from ticketing.contacts.service import ContactService
from ticketing.dossiers.blockers import applicable, blockers
from ticketing.dossiers.repository import DossierRepository
from ticketing.entries.schemas import EntryRead
from ticketing.policies.repository import PolicyRepository
from ticketing.routings.service import RoutingService
from ticketing.tickets.promises import Promises
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.schemas import NamesRead, PromiseLimitsRead, RepeatRead, TicketDetailRead
from ticketing.tickets.withheld import ticket_read
from ticketing.work_orders.repository import WorkOrderRepository
from ticketing.work_orders.schemas import WorkOrderBriefRead

WHERE = ("unit", "place")
"""What an entry says of where the matter is"""
OF_INCIDENT = ("incident_joined", "incident_left", "incident_notice", "reclassify")
"""Entries that name an incident, which says where it is"""


class DossierService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketRepository(work)
        self.clocks = ClockRepository(work)

    async def read(self, id: UUID) -> TicketDetailRead:
        ticket = await self.tickets.opened(id)
        dossier = DossierRepository(self.work)
        place = await dossier.place(ticket)
        entries = await self.tickets.timeline(id)
        orders = await WorkOrderRepository(self.work).of_ticket(id)
        people = {ticket.handler_id, ticket.first_receiver_id, ticket.complained_about_id}
        people |= {order.assignee_id for order in orders}
        for entry in entries:
            people |= {entry.actor_id, entry.from_handler_id, entry.to_handler_id, *_named(entry.details)}
        attachments = await AttachmentService(self.work).of_ticket(ticket)
        for file in attachments:
            people |= {file.added_by, file.struck_out_by}
        verbs, shown = applicable(ticket), await ticket_read(self.work, ticket)
        accused = shown.withheld
        return TicketDetailRead(
            version=ticket.version,
            ticket=shown,
            names=NamesRead(
                community=place.community,
                unit=None if accused else place.unit,
                staff=await dossier.staff({id for id in people if id is not None}),
            ),
            contact=await ContactService(self.work).masked(ticket, accused=accused),
            possible=verbs,
            blocked=await blockers(self.work, ticket, verbs),
            reply_permission=await RoutingService(self.work).reply_permission(ticket),
            entries=await self._entries(entries, accused=accused),
            clocks=[ClockRead.of(clock) for clock in await self.clocks.of_ticket(id)],
            attachments=attachments,
            work_orders=[] if accused else [WorkOrderBriefRead(**order._mapping) for order in orders],
            repeats=[RepeatRead(**later._mapping) for later in await dossier.repeats(id)],
        )

    async def _entries(self, rows: Sequence[AnyRow], *, accused: bool) -> list[EntryRead]:
        about_me = await self.tickets.those_about_me({id for id in map(_meant, rows) if id is not None})
        return [_entry(row, accused=accused, about_me=about_me) for row in rows]

    async def explain(self, id: UUID) -> list[ClockExplainedRead]:
        """Each clock with the rule of the policy version it was started under and those who heard of it."""
        ticket = await self.tickets.opened(id)
        policies = PolicyRepository(self.work)
        alarms = await self._alarms(ticket.id)
        return [
            ClockExplainedRead.of(clock, await policies.at(clock.policy_version), alarms.get(clock.id, []))
            for clock in await self.clocks.of_ticket(ticket.id)
        ]

    async def promise_limits(self, id: UUID) -> PromiseLimitsRead:
        ticket = await self.tickets.get(id)
        promises = Promises(self.work, ClockService(self.work))
        again = {"reopen", "return"} & set(applicable(ticket))
        return PromiseLimitsRead(
            next_answer=await promises.of_the_next_answer(ticket),
            another_round=await promises.of_a_round_to_come(ticket) if again else None,
        )

    async def _alarms(self, ticket_id: UUID) -> dict[UUID, list[AlarmRead]]:
        """By clock. Entries from before reasons were kept say nothing here."""
        told = [
            (row, UUID(row.details["clock_id"]), msgspec.convert(row.details["hearers"], list[Hearer]))
            for row in await self.clocks.alarms(ticket_id)
            if "hearers" in row.details
        ]
        names = await DossierRepository(self.work).staff({one.staff_id for _, _, those in told for one in those})
        found: dict[UUID, list[AlarmRead]] = {}
        for row, clock_id, those in told:
            hearers = [HearerRead(name=names.get(one.staff_id), **msgspec.structs.asdict(one)) for one in those]
            alarm = AlarmRead(at=row.at, missed=row.verb == "clock_missed", hearers=hearers)
            found.setdefault(clock_id, []).append(alarm)
        return found


def _entry(row: AnyRow, *, accused: bool, about_me: Collection[UUID]) -> EntryRead:
    """`about_me`: of the tickets the entries name those that are about whoever reads them."""
    entry = EntryRead(**row._mapping)
    if entry.details is None:
        return entry
    hidden: set[str] = {*WHERE} if accused else set()
    if accused and entry.verb in OF_INCIDENT:
        hidden.add("no")
        entry = replace(entry, text=None) if entry.verb == "incident_joined" else entry  # the title of the incident
    if accused and entry.verb == "visited":
        hidden |= {"visit_id", "no"}
    if _meant(row) in about_me:
        hidden |= {"ticket_id", "no"}
    said = entry.details or {}
    return replace(entry, details={name: value for name, value in said.items() if name not in hidden})


def _meant(row: AnyRow) -> UUID | None:
    """The ticket a letter meant whose sender is another."""
    id = (row.details or {}).get("ticket_id") if row.verb == "sender_differs" else None
    return None if id is None else UUID(id)


def _named(details: dict[str, Any] | None) -> set[UUID]:
    """Whom an entry names besides those it passed between: the assistant, whoever was urged or asked, who had a measure
    and who has it, and whom the complaint was and is about."""
    if details is None:
        return set()
    return {
        UUID(id)
        for id in (details.get("from"), details.get("to"), *details.get("complained_about_id", ()))
        if id is not None
    }
