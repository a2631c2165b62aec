"""Merges a duplicate into the ticket that goes on."""

from uuid import UUID

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.consultations.service import ConsultationService
from ticketing.mergers.errors import MergeNeedsSupervisor, NotMergeable
from ticketing.tickets.codes import ENDED, SUPERVISE
from ticketing.tickets.models import Ticket
from ticketing.tickets.naming import Naming
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step
from ticketing.visit_origins.service import VisitOriginService


class MergerService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)

    async def merge(self, id: UUID, expected: int, into: UUID, reason: str) -> Ticket:
        """Both are locked with all that belongs together with them, in one order, so that two who merge crosswise do
        not wait for each other. Raises ConflictOfInterest, and AccusedHasPart where whom either is about has something
        to do on the other, or on what belongs together with it."""
        naming = Naming(self.work)
        await naming.hold(id, into)
        found = {one: await self.tickets.tickets.find(one, lock=True) for one in sorted({id, into})}
        ticket, target = await self.tickets.locked(id, expected), found[into]
        if target is None or target is ticket:
            raise InvalidFields([FieldError("into", "itself" if target else "unknown")])
        known = await self.tickets.tickets.accused([ticket])
        step = ticket.merge(target.id, self.work.now)
        if target.state in ENDED or (target.community_id, target.kind) != (ticket.community_id, ticket.kind):
            raise NotMergeable
        if not self.work.principal.may(SUPERVISE) and not _plainly_the_same(ticket, target):
            raise MergeNeedsSupervisor
        (await self.tickets.tickets.still_open(ticket.id)).refuse()
        followers = await self.tickets.tickets.merged_into(ticket.id)
        newly = await self._refuse_accused(ticket, known, target)
        for follower in followers:
            follower.merged_into = target.id
            await self.tickets.stated(follower, Step(verb="merge", from_state="merged", to_state="merged"), text=reason)
        await self.tickets.clocks.react(ticket, "merged")
        await ConsultationService(self.work).end_with(ticket)
        await VisitOriginService(self.work).no_longer_due(ticket, reason)
        self.tickets.timeline.write(target.id, Step(verb="absorb"), text=reason, details={"no": ticket.no})
        await self.tickets.stated(ticket, step, text=reason, details={"no": target.no})
        if newly:
            await naming.restate(target.id, [target.id, ticket.id, *(follower.id for follower in followers)])
        return ticket

    async def _refuse_accused(self, ticket: Ticket, known: set[UUID], target: Ticket) -> bool:
        """What follows brings nothing of its own: all that was open of it is done, or ends with it. What repeats it
        goes on. `known` are whom it was about before. Returns whether either becomes about somebody it was not about
        before."""
        tickets, parts = self.tickets.tickets, Naming(self.work).refuse_parts
        await tickets.refuse_me(target)
        at_target = await tickets.accused([target])
        await parts("into", target, known - at_target)
        await parts("into", ticket, at_target - known, ends=True)
        return known != at_target


def _plainly_the_same(ticket: Ticket, target: Ticket) -> bool:
    """The later report of one matter in one building follows the earlier one. Anything else ends clocks that have run
    for a while, so it is looked at twice."""
    same = (target.building_id, target.class_l1) == (ticket.building_id, ticket.class_l1)
    return same and target.registered_at <= ticket.registered_at
