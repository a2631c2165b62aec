"""Somebody becomes whom a case is about: it is so of everything that belongs together with it (C3.2 row 20).

All of it is held meanwhile, so that nobody is given a part of one while they are named in another; what they have to
do is asked of all of it; and of each it is stated anew, for services that keep whom a ticket is about.
"""

from collections.abc import Awaitable, Callable, Collection
from functools import partial
from uuid import UUID

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.case_parties.repository import CasePartyRepository
from ticketing.kinships.repository import KinshipRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.codes import SUPERVISE
from ticketing.tickets.errors import AccusedHasPart, AccusedKnown
from ticketing.tickets.facts import fact
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.schemas import ReclassifyTicket


class Naming:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.kin = KinshipRepository(work)
        self.tickets = TicketRepository(work)

    async def learn(self, ticket: Ticket, data: ReclassifyTicket) -> None:
        """Take over what is newly known of the case. Whom it is about is a supervisor's to change, once it is known;
        what they have to do and have not begun, on it or on what becomes about them with it, is given to others before
        they are named. The caller holds the ticket and, where somebody is named, what belongs together with it
        (`hold`). Raises AccusedKnown, AccusedHasPart."""
        about, stated = ticket.complained_about_id, data.complained_about_id
        if about is not None and stated not in (None, about) and not self.work.principal.may(SUPERVISE):
            raise AccusedKnown
        for name in ("claim_cents", "households", "complained_about_id"):
            if (known := getattr(data, name)) is not None:
                setattr(ticket, name, known or None)
        if stated is not None and stated != about:
            if await StaffRepository(self.work).find(stated) is None:
                raise InvalidFields([FieldError("complained_about_id", "unknown")])
            await self.refuse_parts("complained_about_id", ticket, {stated})

    async def hold(self, *ids: UUID) -> None:
        """Lock the tickets with everything that becomes about whom they are about. What somebody registers or merges
        into it meanwhile waits for the same locks, or is found when they are had."""
        await _until_all(partial(self.kin.locked_later, ids))

    async def hold_earlier(self, repeated: UUID, *, answered: bool = False) -> None:
        """Nobody becomes whom one of them is about while a repeat is registered that would be about them too.
        `answered`: the one that may be repeated changes as well."""
        await _until_all(partial(self.kin.locked_earlier if answered else self.kin.shared_earlier, repeated))

    async def hold_followers(self, id: UUID) -> None:
        """Lock the ticket with those that are answered with it. While it is held nobody merges another."""
        await _until_all(partial(self.kin.locked_with_followers, id))

    async def refuse_parts(self, field: str, ticket: Ticket, staff: Collection[UUID], *, ends: bool = False) -> None:
        """Raises AccusedHasPart where one of `staff`, whom the ticket is about from now on, has something to do on it,
        unless it `ends` with this, or on what belongs together with it."""
        if not staff:
            return
        others = await self.kin.later([ticket.id]) - {ticket.id}
        if parts := await CasePartyRepository(self.work).open_parts(ticket.id, staff, others, ends=ends):
            raise AccusedHasPart(field, parts)

    async def restate(self, first: UUID, told: Collection[UUID]) -> None:
        """State of everything that belongs together with `first` whom it is about by now; `told` are those of whom the
        fact of what happened says so itself."""
        await self.work.flush()
        others = await self.kin.counted_up(await self.kin.later([first]) - set(told))
        accused = await self.tickets.accused_of(others)
        for one in others:
            self.work.publish(fact("reclassify", one, accused[one.id]), one.id, one.version)


async def _until_all(lock: Callable[[], Awaitable[set[UUID]]]) -> None:
    """What joined them while the others were waited for is had as well."""
    held: set[UUID] = set()
    while (found := await lock()) != held:
        held = found
