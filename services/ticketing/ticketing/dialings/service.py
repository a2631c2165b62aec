"""Click to call: the wish is written down with the call, handed over after the commit, and looked after by a timer."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.callbacks.models import Callback
from ticketing.callbacks.repository import CallbackRepository
from ticketing.calls import numbers
from ticketing.calls.courses import CallCourse
from ticketing.calls.facts import fact
from ticketing.calls.models import Call
from ticketing.calls.repository import CallRepository
from ticketing.clients.pbx import CallOut
from ticketing.dialings.models import Dialing
from ticketing.dialings.repository import DialingRepository
from ticketing.dialings.schemas import DialingRead, StartCall
from ticketing.pbx_links.errors import NoExtension, NoWayOut
from ticketing.pbx_links.repository import PbxLinkRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository

PLACE, UNREPORTED = "dialing.place", "dialing.unreported"
AGAIN = timedelta(seconds=15)
REPORTED_WITHIN = timedelta(minutes=3)
"""No phone rings longer; who clicked may click again"""
DIALLER = "dialler"
"""where the running service keeps the hands that speak to telephone systems"""


class Order(Struct, frozen=True, kw_only=True):
    """All that is needed to ask for a call, outside of any transaction."""

    tenant_id: UUID
    dialing_id: UUID
    url: str
    key: bytes
    call: CallOut


class DialingService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.dialings = DialingRepository(work)
        self.calls = CallRepository(work)
        self.links = PbxLinkRepository(work)

    async def start(self, asked: StartCall) -> DialingRead:
        """Raises NoWayOut, NoExtension, InvalidFields, ConflictOfInterest."""
        call, tickets = await self._call(asked)
        link = await self.links.way_out()
        if link is None:
            raise NoWayOut
        extension = await self.calls.extension_of(self.work.principal.id)
        if extension is None:
            raise NoExtension
        call.pbx_link_id, call.extension = link.id, extension.number
        self.calls.add(call)
        self.work.record(call, fact(facts.CallAnnounced, call))
        dialing = Dialing(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            call_id=call.id,
            pbx_link_id=link.id,
            extension=extension.number,
            state="planned",
            attempts=0,
            asked_at=self.work.now,
        )
        await self.work.flush()
        for ticket in tickets:
            await self.calls.link(call.id, ticket.id)
        self.dialings.add(dialing)
        self.work.schedule(PLACE, self.work.now, dialing.id)
        return _read(dialing)

    async def read(self, call_id: UUID) -> DialingRead:
        await self.calls.get(call_id)
        dialing = await self.dialings.of_call(call_id)
        return _read(dialing) if dialing else DialingRead(call_id=call_id, state="none", reason=None)

    async def place(self, id: UUID) -> None:
        """Hand it to the telephone system, once more if the last try was lost, or give it up."""
        dialing = await self.dialings.get(id, lock=True)
        if not dialing.may_try(self.work.now):
            await self._give_up(dialing, dialing.reason or "too_late")
            return
        link = await self.links.get(dialing.pbx_link_id)
        call = await self.calls.get(dialing.call_id)
        if not link.active or link.dial_url is None or call.number is None:
            await self._give_up(dialing, "no_way_out")
            return
        dialing.state, dialing.attempts = "sending", dialing.attempts + 1
        cipher = await self.work.cipher()
        order = Order(
            tenant_id=self.work.tenant_id,
            dialing_id=dialing.id,
            url=link.dial_url,
            key=cipher.open(link.signing_key),
            call=CallOut(dialled_for=call.id, extension=dialing.extension, number=cipher.decrypt(call.number)),
        )
        self.work.schedule(PLACE, self.work.now + AGAIN, dialing.id)
        dialler = self.work.runtime.state[DIALLER]

        async def hand_over() -> None:
            dialler.accept(order)

        self.work.after_commit(hand_over)

    async def placed(self, id: UUID) -> None:
        dialing = await self.dialings.get(id, lock=True)
        if dialing.state == "sending":
            dialing.state = "placed"
            self.work.schedule(UNREPORTED, self.work.now + REPORTED_WITHIN, id)
        self.work.cancel(PLACE, id)

    async def stop_waiting(self, id: UUID) -> None:
        """The telephone system has placed it and said nothing since. Nothing happens when it has."""
        dialing = await self.dialings.get(id, lock=True)
        call = await self.calls.get(dialing.call_id, lock=True)
        if call.give_up_waiting(self.work.now):
            await CallCourse(self.work).moved(call, "dialling")

    async def not_placed(self, id: UUID, reason: str, *, final: bool) -> None:
        dialing = await self.dialings.get(id, lock=True)
        if dialing.state != "sending":
            return
        dialing.reason = reason
        if final or not dialing.may_try(self.work.now):
            self.work.cancel(PLACE, id)
            await self._give_up(dialing, reason)

    async def _give_up(self, dialing: Dialing, reason: str) -> None:
        """Nobody's phone rings for it any more; the call stands in the log as one that reached nobody."""
        if dialing.state not in ("planned", "sending"):
            return
        dialing.state, dialing.reason = "failed", reason
        call = await self.calls.get(dialing.call_id, lock=True)
        if call.state == "dialling":
            call.state, call.result, call.ended_at, call.missed_at = (
                "missed",
                "unreachable",
                self.work.now,
                self.work.now,
            )
            await CallCourse(self.work).moved(call, "dialling")

    async def _call(self, asked: StartCall) -> tuple[Call, Sequence[Ticket]]:
        """A new call out to whoever is meant, and what it is about."""
        given = [n for n in ("phone", "callback_id", "call_id", "ticket_id") if getattr(asked, n) is not None]
        if len(given) != 1:
            raise InvalidFields([FieldError("phone", "exactly_one")])
        call = Call(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            direction="out",
            operator_id=self.work.principal.id,
            state="dialling",
            rang_at=self.work.now,
        )
        if asked.phone is not None:
            sealed = await numbers.seal(self.work, asked.phone, field="phone")
            call.number, call.number_blind, call.number_last4 = sealed.number, sealed.blind, sealed.last4
            return call, ()
        source = await self._source(asked)
        if source is None:
            raise InvalidFields([FieldError(given[0], "unknown")])
        about = await self._about(source)
        await TicketRepository(self.work).refuse_me(*about)
        if isinstance(source, Callback) and source.ticket_id is not None:
            about = [ticket for ticket in about if ticket.id == source.ticket_id]
        if isinstance(source, Ticket):
            call.number, call.number_blind = source.contact_phone, source.contact_phone_blind
            call.number_last4 = source.contact_phone_last4
        else:
            call.number, call.number_blind, call.number_last4 = source.number, source.number_blind, source.number_last4
        call.community_id, call.unit_id, call.person_id = source.community_id, source.unit_id, source.person_id
        if call.number is None:
            raise InvalidFields([FieldError(given[0], "no_number")])
        return call, about

    async def _about(self, source: Callback | Call | Ticket) -> Sequence[Ticket]:
        """The tickets the call out may be about; a promise that names its ticket is about that one. Whom a complaint is
        about does not call who complained, neither from the ticket nor from a promise of it nor from the call in which
        it was made."""
        if isinstance(source, Ticket):
            return [source]
        if isinstance(source, Call):
            return await self.calls.spoken_about(source.id)
        return await CallbackRepository(self.work).about(source)

    async def _source(self, asked: StartCall) -> Callback | Call | Ticket | None:
        if asked.callback_id is not None:
            return await CallbackRepository(self.work).find(asked.callback_id)
        if asked.call_id is not None:
            return await self.calls.find(asked.call_id)
        return await TicketRepository(self.work).find(asked.ticket_id) if asked.ticket_id is not None else None


def _read(dialing: Dialing) -> DialingRead:
    return DialingRead(call_id=dialing.call_id, state=dialing.state, reason=dialing.reason)
