"""Converts a ticket: the clocks of the old kind end, those of the new one begin, everything else is kept."""

from uuid import UUID

from kit.problems import FieldError, Forbidden, InvalidFields
from kit.work import Work
from ticketing.appointments.service import AppointmentService
from ticketing.appointments.slots import Slot
from ticketing.consultations.service import ConsultationService
from ticketing.conversions import errors
from ticketing.conversions.schemas import ConvertTicket
from ticketing.conversions.table import BY_SUPERVISOR, CONVERSIONS, state_of
from ticketing.places.repository import PlaceRepository
from ticketing.silences.service import SilenceService
from ticketing.tickets.codes import AGREED, CLASSES, LOCATED, SUPERVISE
from ticketing.tickets.errors import UnknownClass
from ticketing.tickets.gravity import GravityService
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step


class ConversionService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)

    async def convert(self, id: UUID, expected: int, data: ConvertTicket) -> Ticket:
        """Raises a refusal while anybody still works on it, and naming the field the new kind asks for."""
        ticket = await self.tickets.locked(id, expected)
        before, was = ticket.kind, ticket.state
        ticket.step("convert", self.work.now)
        await self._refuse(ticket, data.kind)
        await self._place(ticket, data)
        self._classify(ticket, data)
        step = self._become(ticket, data.kind, was)
        if data.kind == "appointment":
            await self._wish(ticket, data)
        if data.kind in AGREED:
            await ConsultationService(self.work).end_with(ticket)
        await self._weigh(ticket)
        await self.tickets.clocks.react(ticket, "converted")
        SilenceService(self.work).watch(ticket, key=str(ticket.version))
        details = {"kind": [before, ticket.kind]}
        return await self.tickets.stated(ticket, step, {"from_kind": before}, text=data.reason, details=details)

    async def _refuse(self, ticket: Ticket, kind: str) -> None:
        if kind not in CONVERSIONS.get(ticket.kind, ()):
            raise errors.NotConvertible(kind=ticket.kind, possible=CONVERSIONS.get(ticket.kind, ()))
        if ticket.kind in BY_SUPERVISOR and not self.work.principal.may(SUPERVISE):
            raise Forbidden(permission=SUPERVISE)
        if answered_before(ticket):
            raise errors.AnsweredBefore
        await self.tickets.leads_nobody(ticket)
        (await self.tickets.tickets.still_open(ticket.id)).refuse()

    async def _place(self, ticket: Ticket, data: ConvertTicket) -> None:
        """What is given replaces what was known; a kind that is about a place needs one."""
        words = (data.place or "").strip() or None
        if data.unit_id is not None:
            place = await PlaceRepository(self.work).locate(ticket.community_id, data.unit_id)
            if place is None or place.unit_id != data.unit_id:
                raise InvalidFields([FieldError("unit_id", "unknown")])
            ticket.unit_id, ticket.building_id = data.unit_id, place.building_id
        ticket.place = words or ticket.place
        if data.kind in LOCATED and ticket.unit_id is None and ticket.place is None:
            raise InvalidFields([FieldError("place", "unit_or_place")])

    def _classify(self, ticket: Ticket, data: ConvertTicket) -> None:
        known = CLASSES[data.kind]
        if data.class_l1 is not None and data.class_l1 not in known:
            raise UnknownClass(known=known)
        if data.class_l1 is None and ticket.class_l1 is not None and ticket.class_l1 not in known:
            raise errors.ClassOfOldKind
        ticket.class_l1, ticket.class_l2 = data.class_l1 or ticket.class_l1, None

    def _become(self, ticket: Ticket, kind: str, was: str) -> Step:
        """Nothing that was decided for the old kind holds for the new one."""
        lay = int((self.work.now - ticket.state_since).total_seconds())
        ticket.validity = ticket.nature = None
        ticket.kind, ticket.state = kind, state_of(kind, ticket.accepted_at)
        if ticket.state == was:
            return Step(verb="convert", from_state=was, to_state=was)
        ticket.state_since = self.work.now
        return Step(verb="convert", from_state=was, to_state=ticket.state, dwell_seconds=lay)

    async def _wish(self, ticket: Ticket, data: ConvertTicket) -> None:
        missing = [name for name in ("starts_at", "ends_at") if getattr(data, name) is None]
        if data.starts_at is None or data.ends_at is None:
            raise InvalidFields([FieldError(name, "required") for name in missing])
        slot = Slot(data.starts_at, data.ends_at)
        await AppointmentService(self.work).wish(ticket.id, slot)
        ticket.promised_reply_at = slot.starts_at

    async def _weigh(self, ticket: Ticket) -> None:
        """What is known of the case may make the new kind graver, and its reply is due no later than its own limit."""
        gravity = await GravityService(self.work).of_ticket(ticket)
        ticket.severity, ticket.severity_signs = gravity.of(ticket.severity), gravity.signs
        await self.tickets.promises.of_another_kind(ticket)


def answered_before(ticket: Ticket) -> bool:
    """The requester has heard something: the matter keeps its kind."""
    return ticket.replied_at is not None or ticket.taken_up_again
