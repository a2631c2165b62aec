"""Puts one ticket together for reading: core, names, timeline, clocks, work orders."""

from uuid import UUID

from kit.work import Work
from ticketing.attachments.service import AttachmentService
from ticketing.clocks.repository import ClockRepository
from ticketing.clocks.schemas import ClockExplainedRead, ClockRead
from ticketing.contacts.service import ContactService
from ticketing.dossiers.repository import DossierRepository
from ticketing.entries.schemas import EntryRead
from ticketing.policies.repository import PolicyRepository
from ticketing.routings.service import RoutingService
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.schemas import NamesRead, TicketDetailRead, TicketRead
from ticketing.tickets.transitions import possible
from ticketing.work_orders.repository import WorkOrderRepository
from ticketing.work_orders.schemas import WorkOrderBriefRead


class DossierService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketRepository(work)
        self.clocks = ClockRepository(work)

    async def read(self, id: UUID) -> TicketDetailRead:
        ticket = await self.tickets.get(id)
        dossier = DossierRepository(self.work)
        place = await dossier.place(ticket)
        entries = await self.tickets.timeline(id)
        orders = await WorkOrderRepository(self.work).of_ticket(id)
        people = {ticket.handler_id, ticket.first_receiver_id, *(order.assignee_id for order in orders)}
        for entry in entries:
            people |= {entry.actor_id, entry.from_handler_id, entry.to_handler_id}
        attachments = await AttachmentService(self.work).of_ticket(id)
        for file in attachments:
            people |= {file.added_by, file.struck_out_by}
        return TicketDetailRead(
            version=ticket.version,
            ticket=TicketRead.of(ticket),
            names=NamesRead(
                community=place.community,
                unit=place.unit,
                staff=await dossier.staff({id for id in people if id is not None}),
            ),
            contact=await ContactService(self.work).masked(ticket),
            possible=possible(ticket.kind, ticket.state),
            reply_permission=await RoutingService(self.work).reply_permission(ticket),
            entries=[EntryRead(**entry._mapping) for entry in entries],
            clocks=[ClockRead.of(clock) for clock in await self.clocks.of_ticket(id)],
            attachments=attachments,
            work_orders=[WorkOrderBriefRead(**order._mapping) for order in orders],
        )

    async def explain(self, id: UUID) -> list[ClockExplainedRead]:
        """Each clock with the rule of the policy version it was started under."""
        ticket = await self.tickets.get(id)
        policies = PolicyRepository(self.work)
        return [
            ClockExplainedRead.of(clock, await policies.at(clock.policy_version))
            for clock in await self.clocks.of_ticket(ticket.id)
        ]
