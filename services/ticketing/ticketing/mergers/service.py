"""Merges a duplicate into the ticket that goes on."""

from collections.abc import Collection
from uuid import UUID

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.consultations.service import ConsultationService
from ticketing.mergers.errors import MergeNeedsSupervisor, NotMergeable
from ticketing.tickets.codes import ENDED
from ticketing.tickets.errors import AccusedHasPart
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import SUPERVISE, TicketService
from ticketing.tickets.steps import Step
from ticketing.visit_origins.service import VisitOriginService


class MergerService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)

    async def merge(self, id: UUID, expected: int, into: UUID, reason: str) -> Ticket:
        """Both are locked in the order of their ids, so that two who merge crosswise do not wait for each other.
        Raises ConflictOfInterest, and AccusedHasPart where whom one that follows is about has something to do on the
        ticket that goes on."""
        found = {one: await self.tickets.tickets.find(one, lock=True) for one in sorted({id, into})}
        ticket, target = await self.tickets.locked(id, expected), found[into]
        if target is None or target is ticket:
            raise InvalidFields([FieldError("into", "itself" if target else "unknown")])
        step = ticket.merge(target.id, self.work.now)
        if target.state in ENDED or (target.community_id, target.kind) != (ticket.community_id, ticket.kind):
            raise NotMergeable
        if not self.work.principal.may(SUPERVISE) and not _plainly_the_same(ticket, target):
            raise MergeNeedsSupervisor
        (await self.tickets.tickets.still_open(ticket.id)).refuse()
        followers = await self.tickets.tickets.merged_into(ticket.id)
        await self._refuse_accused(target, [ticket, *followers])
        for follower in followers:
            follower.merged_into = target.id
            await self.tickets.stated(follower, Step(verb="merge", from_state="merged", to_state="merged"), text=reason)
        await self.tickets.clocks.react(ticket, "merged")
        await ConsultationService(self.work).end_with(ticket)
        await VisitOriginService(self.work).no_longer_due(ticket, reason)
        self.tickets.timeline.write(target.id, Step(verb="absorb"), text=reason, details={"no": ticket.no})
        return await self.tickets.stated(ticket, step, text=reason, details={"no": target.no})

    async def _refuse_accused(self, target: Ticket, followers: Collection[Ticket]) -> None:
        """What follows brings nothing of its own: all that was open of it is done, or ends with it."""
        await self.tickets.tickets.refuse_me(target)
        accused = {one.complained_about_id for one in followers if one.complained_about_id is not None}
        if parts := await self.tickets.parties.open_parts(target.id, accused):
            raise AccusedHasPart("into", parts)


def _plainly_the_same(ticket: Ticket, target: Ticket) -> bool:
    """The later report of one matter in one building follows the earlier one. Anything else ends clocks that have run
    for a while, so it is looked at twice."""
    same = (target.building_id, target.class_l1) == (ticket.building_id, ticket.class_l1)
    return same and target.registered_at <= ticket.registered_at
