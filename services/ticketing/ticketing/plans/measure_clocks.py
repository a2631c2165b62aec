"""Watches the days of the measures of an approved plan (C3.2, S0-21, S0-64): each has a timer for the morning of its
day and one for its end.

What rings does so under the lock of the case and asks what is true then, so a measure is told of once, however often it
rings. While a case rests nobody can do anything for it: nothing is told, and what came to be due meanwhile is told when
it goes on.
"""

from collections.abc import Collection, Sequence
from uuid import UUID

from events import ticketing as facts
from kit.work import Work
from ticketing.entries.service import Timeline
from ticketing.plans import measure_days
from ticketing.plans.models import PlanItem
from ticketing.plans.repository import PlanRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.steps import Step

DUE, OVERDUE = "measure.due", "measure.overdue"
CARRIED_OUT = "processing"
"""The one state in which measures are done"""


class MeasureClocks:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.plans = PlanRepository(work)
        self.tickets = TicketRepository(work)

    def start(self, items: Collection[PlanItem]) -> None:
        """Of a plan that was approved just now: who has one is told of its day with that. A day that is over already
        is told at once."""
        for item in items:
            if (morning := measure_days.morning(item.due_on)) > self.work.now:
                self.work.schedule(DUE, morning, item.id)
            self.work.schedule(OVERDUE, measure_days.over(item.due_on), item.id)

    def stop(self, item: PlanItem) -> None:
        self.work.cancel(DUE, item.id)
        self.work.cancel(OVERDUE, item.id)

    async def stop_all(self, ticket_id: UUID) -> None:
        """The case, which the caller holds, has ended: nobody carries out its plan any more."""
        for item in await self.plans.undone(ticket_id):
            self.stop(item)

    async def ring(self, item_id: UUID) -> None:
        plan = await self.plans.of_item(item_id)
        if plan is None:
            return
        ticket = await self.tickets.beyond_reach(plan.ticket_id, lock=True)
        await self._tell(ticket, [item for item in await self.plans.undone(ticket.id) if item.id == item_id])

    async def catch_up(self, ticket: Ticket) -> None:
        """The case, which the caller holds, goes on."""
        await self._tell(ticket, await self.plans.undone(ticket.id))

    async def _tell(self, ticket: Ticket, items: Sequence[PlanItem]) -> None:
        if ticket.state != CARRIED_OUT or not items:
            return
        there = await self._there(ticket, [item.owner_id for item in items])
        for item in items:
            named = (item.owner_id, ticket.handler_id, ticket.first_receiver_id)
            told = tuple(id for id in dict.fromkeys(named) if id in there)
            if item.fall_overdue(self.work.now):
                self._state(ticket, item, facts.MeasureOverdue, told)
                of = {"item_id": str(item.id), "to": str(item.owner_id)}
                Timeline(self.work).write(ticket.id, Step(verb="measure_overdue"), text=item.measure, details=of)
            elif item.come_due(self.work.now):
                self._state(ticket, item, facts.MeasureDue, told[:1])

    async def _there(self, ticket: Ticket, owners: Collection[UUID]) -> set[UUID]:
        """Who can see to it: nobody who has left, nor whom the complaint turned out to be about. Who received the case
        first hears of all that is late in it (S2-34)."""
        named = {id for id in (*owners, ticket.handler_id, ticket.first_receiver_id) if id is not None}
        return named - await StaffRepository(self.work).not_active(named) - await self.tickets.accused([ticket])

    def _state(
        self, ticket: Ticket, item: PlanItem, fact: type[facts.MeasureFact], recipients: tuple[UUID, ...]
    ) -> None:
        stated = fact(
            ticket_id=ticket.id,
            ticket_no=ticket.no,
            community_id=ticket.community_id,
            owner_id=item.owner_id,
            due_on=item.due_on,
            recipients=recipients,
        )
        self.work.publish(stated, item.id, item.facts_stated)


async def watch_measures(work: Work) -> None:
    """Measures that were approved before they had clocks."""
    MeasureClocks(work).start(await PlanRepository(work).unwatched(OVERDUE))
