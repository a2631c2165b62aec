"""Takes wishes for appointments, confirms them with a person and a slot, and sees them through."""

from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from kit.work import Work
from ticketing.appointments import errors, schemas
from ticketing.appointments.models import Appointment
from ticketing.appointments.repository import AppointmentRepository
from ticketing.appointments.slots import EVALUATED_WITHIN, Slot, reminder
from ticketing.registrations.service import Intake, RegistrationService
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.errors import HandlerNotEligible
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step

LAPSED, NEAR = "appointment.lapsed", "appointment.near"
SERVE, CONFIRM = "ticketing.appointment.serve", "ticketing.appointment.confirm"


class AppointmentService:
    """The ticket is locked first; bookings of one colleague then wait for each other."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)
        self.appointments = AppointmentRepository(work)

    async def request(self, data: schemas.RequestAppointment) -> Ticket:
        slot = Slot(data.starts_at, data.ends_at)
        slot.refuse_unless_possible(self.work.now)
        said = {name: getattr(data, name) for name in data.__struct_fields__ if name not in ("starts_at", "ends_at")}
        intake = Intake(
            **said,
            kind="appointment",
            promised_reply_at=slot.starts_at,
            first_receiver_id=self.work.principal.id,
        )
        ticket = await RegistrationService(self.work).register(intake)
        await self.wish(ticket.id, slot)
        return ticket

    async def wish(self, ticket_id: UUID, slot: Slot) -> None:
        """Note the slot somebody would like, on a ticket that is or becomes an appointment."""
        slot.refuse_unless_possible(self.work.now)
        found = await self.appointments.of_ticket(ticket_id)
        if found is None:
            found = self.appointments.add(Appointment(ticket_id=ticket_id))
        found.put_at(slot)
        found.staff_id = None

    async def confirm(self, id: UUID, expected: int, data: schemas.ConfirmSlot) -> Ticket:
        """The desk answers for a person and a time; the clock of the confirmation stops."""
        ticket, found, details = await self._booked(id, expected, "confirm_slot", data)
        await self.tickets.clocks.react(ticket, "confirmed")
        return await self._stated(ticket, found, details)

    async def reschedule(self, id: UUID, expected: int, data: schemas.RescheduleAppointment) -> Ticket:
        ticket, found, details = await self._booked(id, expected, "reschedule", data)
        return await self._stated(ticket, found, details, text=data.reason)

    async def begin(self, id: UUID, expected: int) -> Ticket:
        ticket, found, step = await self._of_server(id, expected, "begin_service")
        found.began_at = self.work.now
        return await self.tickets.stated(ticket, step)

    async def finish(self, id: UUID, expected: int, result: str) -> Ticket:
        ticket, found, step = await self._of_server(id, expected, "finish_service")
        found.finished_at = ticket.resolved_at = self.work.now
        ticket.result = result
        self.work.schedule(LAPSED, self.work.now + EVALUATED_WITHIN, ticket.id)
        return await self.tickets.stated(ticket, step, _said(found), text=result)

    async def evaluate(self, id: UUID, expected: int, data: schemas.EvaluateService) -> Ticket:
        ticket, found, step = await self._step(id, expected, "evaluate")
        found.score, found.comment = data.score, data.comment
        self.work.cancel(LAPSED, ticket.id)
        return await self._ended(ticket, step, "evaluated", data.comment, {"score": data.score})

    async def remind(self, id: UUID, starts_at: str) -> None:
        """It comes near. Nothing happens when it was moved or called off meanwhile."""
        ticket = await self.tickets.locked(id, None)
        found = await self.appointments.of_ticket(id)
        if ticket.state == "confirmed" and found is not None and found.starts_at == datetime.fromisoformat(starts_at):
            same = Step(verb="reminded", from_state=ticket.state, to_state=ticket.state)
            self.tickets.timeline.write(ticket.id, same, details={"starts_at": starts_at})
            await self.tickets.told(ticket, same, _said(found))

    async def lapse(self, id: UUID) -> None:
        """Nobody has said anything for a week. Nothing happens when somebody had."""
        ticket = await self.tickets.locked(id, None)
        if ticket.kind == "appointment" and ticket.state == "done":
            await self._ended(ticket, ticket.step("lapse", self.work.now), "not_evaluated")

    async def cancel(self, id: UUID, expected: int, reason: str) -> Ticket:
        ticket, found, step = await self._step(id, expected, "cancel")
        return await self._ended(ticket, step, "cancelled", reason, said=_said(found))

    async def miss(self, id: UUID, expected: int) -> Ticket:
        """Somebody came, and nobody was there."""
        ticket, found, step = await self._step(id, expected, "miss")
        if self.work.now < found.starts_at:
            raise errors.NotYetMissed(starts_at=found.starts_at)
        return await self._ended(ticket, step, "no_show", said=_said(found))

    async def _step(self, id: UUID, expected: int, verb: str) -> tuple[Ticket, Appointment, Any]:
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step(verb, self.work.now)
        found = await self.appointments.of_ticket(ticket.id)
        assert found is not None, "an appointment has a slot from its request on"
        return ticket, found, step

    async def _of_server(self, id: UUID, expected: int, verb: str) -> tuple[Ticket, Appointment, Any]:
        """By the colleague who comes, or by the desk for them."""
        ticket, found, step = await self._step(id, expected, verb)
        if found.staff_id != self.work.principal.id and not self.work.principal.may(CONFIRM):
            raise errors.ServedByAnother
        return ticket, found, step

    async def _booked(
        self, id: UUID, expected: int, verb: str, data: schemas.ConfirmSlot
    ) -> tuple[Ticket, Appointment, dict[str, Any]]:
        """Raises ConflictOfInterest, DoubleBooked, HandlerNotEligible and refusals of the slot."""
        ticket, found, step = await self._step(id, expected, verb)
        slot = Slot(data.starts_at, data.ends_at)
        slot.refuse_unless_possible(self.work.now)
        await self.tickets.tickets.refuse_accused([ticket], data.staff_id)
        member = await StaffRepository(self.work).find(data.staff_id)
        if member is None or not member.may_do(SERVE, ticket.community_id):
            raise HandlerNotEligible
        await self.appointments.reserve(data.staff_id)
        other = await self.appointments.booked(data.staff_id, slot, ticket.id)
        if other is not None:
            raise errors.DoubleBooked(no=other.no, starts_at=other.starts_at, ends_at=other.ends_at)
        found.put_at(slot)
        found.staff_id = data.staff_id
        before = ticket.handler_id
        if before != data.staff_id:
            if before is not None:
                step = replace(step, dwell_seconds=ticket.lain(self.work.now))
            ticket.handler_id, ticket.handler_since = data.staff_id, self.work.now
        ticket.promised_reply_at = slot.starts_at
        step = step.handing(before, data.staff_id)
        await self.tickets.offers.after(ticket, step)
        return ticket, found, {"step": step}

    async def _stated(
        self, ticket: Ticket, found: Appointment, done: dict[str, Any], text: str | None = None
    ) -> Ticket:
        slot = {"starts_at": found.starts_at.isoformat(), "ends_at": found.ends_at.isoformat()}
        await self.tickets.stated(ticket, done["step"], _said(found), text=text, details=slot)
        if at := reminder(found.starts_at, self.work.now):  # one of an earlier slot does nothing when it rings
            self.work.schedule(NEAR, at, ticket.id, {"starts_at": slot["starts_at"]}, key=at.isoformat())
        return await self.tickets.told(ticket, replace(done["step"], verb="assign"))

    async def _ended(
        self,
        ticket: Ticket,
        step: Any,
        reason: str,
        text: str | None = None,
        details: dict[str, Any] | None = None,
        *,
        said: dict[str, Any] | None = None,
    ) -> Ticket:
        ticket.closed_at, ticket.close_reason = self.work.now, reason
        await self.tickets.clocks.react(ticket, "closed")
        return await self.tickets.stated(ticket, step, said, text=text, details=details)


def _said(found: Appointment) -> dict[str, Any]:
    return {"starts_at": found.starts_at, "ends_at": found.ends_at, "staff_id": found.staff_id}
