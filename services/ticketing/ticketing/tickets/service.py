"""The verbs of a ticket: load and lock, ask the model, move the clocks, write the timeline, state the fact."""

from datetime import datetime
from typing import Any
from uuid import UUID

from kit import clock
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.clocks.evaluation import Circumstances, latest_promise
from ticketing.clocks.service import ClockService
from ticketing.entries.service import Timeline
from ticketing.places.repository import PlaceRepository
from ticketing.policies.repository import PolicyRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets import schemas
from ticketing.tickets.codes import CLASSES
from ticketing.tickets.errors import HandlerNotEligible, PromiseBeyondLimit, PromiseInThePast, UnknownClass
from ticketing.tickets.facts import fact
from ticketing.tickets.models import Step, Ticket
from ticketing.tickets.phase import phase_on
from ticketing.tickets.repository import TicketRepository
from ticketing.visit_origins.service import VisitOriginService

SUPERVISORS = ("cs_supervisor", "cs_manager")
CLASSIFICATION = ("class_l1", "class_l2", "nature", "severity", "phase")


class TicketService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketRepository(work)
        self.places = PlaceRepository(work)
        self.policies = PolicyRepository(work)
        self.staff = StaffRepository(work)
        self.clocks = ClockService(work)
        self.timeline = Timeline(work)

    async def _locked(self, id: UUID, expected: int | None) -> Ticket:
        return await self.tickets.get(id, expected, lock=True)

    def _state(self, ticket: Ticket, step: Step, **entry: Any) -> Ticket:
        """Leave the row in the timeline and state the fact."""
        self.timeline.write(ticket.id, step, **entry)
        self.work.record(ticket, fact(step.verb, ticket))
        return ticket

    async def accept(self, id: UUID, expected: int, promised: datetime | None) -> Ticket:
        ticket = await self._locked(id, expected)
        now = self.work.now
        policy = await self.policies.current()
        case = Circumstances(kind=ticket.kind, severity=ticket.severity, phase=ticket.phase, accepted_at=now)
        latest = latest_promise(policy, case, ticket.registered_at)
        if promised is not None and promised < now:
            raise PromiseInThePast
        if promised is not None and latest is not None and promised > latest:
            raise PromiseBeyondLimit(latest=latest)
        promise = promised or ticket.promised_reply_at
        step = ticket.accept(self.work.principal.id, now, min(promise, latest) if latest else promise)
        await self.clocks.react(ticket, "accepted", policy=policy)
        return self._state(ticket, step)

    async def assign(self, id: UUID, expected: int, data: schemas.AssignTicket) -> Ticket:
        ticket = await self._locked(id, expected)
        before = _classified(ticket)
        _classify(ticket, data)
        step = ticket.assign(data.handler_id, data.department, self.work.now)
        await self._eligible(ticket, data.handler_id)
        details = {"department": data.department} | await self._reclassified(ticket, before)
        return self._state(ticket, step, text=data.text, details=details)

    async def reclassify(self, id: UUID, expected: int, data: schemas.ReclassifyTicket) -> Ticket:
        ticket = await self._locked(id, expected)
        before = _classified(ticket)
        step = ticket.reclassify(self.work.now)
        _classify(ticket, data)
        details = await self._reclassified(ticket, before)
        return self._state(ticket, step, text=data.reason, details=details)

    async def locate(self, id: UUID, expected: int, data: schemas.LocateTicket) -> Ticket:
        """Raises InvalidFields for a unit of another community and when neither unit nor place is given."""
        ticket = await self._locked(id, expected)
        words = (data.place or "").strip() or None
        if data.unit_id is None and words is None:
            raise InvalidFields([FieldError("place", "unit_or_place")])
        place = await self.places.locate(ticket.community_id, data.unit_id)
        if place is None or place.unit_id != data.unit_id:
            raise InvalidFields([FieldError("unit_id", "unknown")])
        before = _classified(ticket)
        step = ticket.locate(data.unit_id, place.building_id, words, self.work.now)
        if data.unit_id is not None:
            ticket.classify(phase=phase_on(self.work.today, place.delivered_on))
        details = {"unit": place.unit_code, "place": words} | await self._reclassified(ticket, before)
        return self._state(ticket, step, details=details)

    async def hand_over(self, id: UUID, expected: int, data: schemas.HandOverTicket) -> Ticket:
        ticket = await self._locked(id, expected)
        step = ticket.hand_over(data.handler_id, self.work.now)
        await self._eligible(ticket, data.handler_id)
        return self._state(ticket, step, text=data.reason)

    async def report_major(self, id: UUID, expected: int, sheet: str) -> Ticket:
        ticket = await self._locked(id, expected)
        step = ticket.report_major(self.work.now)
        await self.clocks.react(ticket, "major_reported")
        return self._state(ticket, step, text=sheet)

    async def take_measure(self, id: UUID, expected: int, data: schemas.TakeMeasure) -> Ticket:
        ticket = await self._locked(id, expected)
        step = ticket.take_measure(data.measure, data.planned_on, self.work.today, self.work.now)
        await self.clocks.react(ticket, "first_measure")
        details = {"planned_on": data.planned_on.isoformat()}
        return self._state(ticket, step, text=data.measure, details=details)

    async def note(self, id: UUID, data: schemas.AddNote) -> Ticket:
        """Notes are only added, so they need no version: two people may write at the same time."""
        ticket = await self._locked(id, None)
        step = ticket.note(self.work.now)
        public = data.visibility == "public"
        if public and ticket.accepted_at is not None:
            await self.clocks.react(ticket, "public_reply")
        return self._state(ticket, step, text=data.text, public=public, channel=data.channel)

    async def resolve(self, id: UUID, expected: int, data: schemas.ResolveTicket) -> Ticket:
        ticket = await self._locked(id, expected)
        under_way = await self.tickets.open_work_orders(ticket.id)
        step = ticket.resolve(data.result, data.cause, under_way, self.work.now)
        return self._state(ticket, step, text=data.result, details={"cause": data.cause} if data.cause else None)

    async def reply(self, id: UUID, expected: int, data: schemas.ReplyToRequester) -> Ticket:
        ticket = await self._locked(id, expected)
        step = ticket.reply(self.work.now)
        await self.clocks.react(ticket, "replied")
        return self._state(ticket, step, text=data.text, public=True, channel=data.channel)

    async def record_attempt(self, id: UUID, data: schemas.RecordContactAttempt) -> Ticket:
        ticket = await self._locked(id, None)
        step = ticket.record_attempt(self.work.now)
        return self._state(ticket, step, text=data.text, channel=data.channel)

    async def close(self, id: UUID, expected: int, data: schemas.CloseTicket) -> Ticket:
        ticket = await self._locked(id, expected)
        attempts = await self.tickets.failed_attempts(ticket.id, ticket.replied_at)
        days = len({clock.day_of(at) for at in attempts})
        step = ticket.close(data.customer_confirmed, days, self.work.now)
        await self.clocks.react(ticket, "closed")
        self._state(ticket, step, text=data.text, details={"reason": ticket.close_reason})
        await VisitOriginService(self.work).after_closing(ticket)
        return ticket

    async def send_back(self, id: UUID, expected: int, reason: str) -> Ticket:
        ticket = await self._locked(id, expected)
        by_supervisor = await self.staff.holds_role(self.work.principal.id, SUPERVISORS)
        step = ticket.send_back(by_supervisor, self.work.now)
        return self._state(ticket, step, text=reason)

    async def withdraw(self, id: UUID, expected: int, statement: str) -> Ticket:
        ticket = await self._locked(id, expected)
        step = ticket.withdraw(await self.tickets.open_work_orders(ticket.id), self.work.now)
        await self.clocks.react(ticket, "withdrawn")
        return self._state(ticket, step, text=statement)

    async def begin_work(self, id: UUID) -> None:
        """Somebody has started to repair it: the ticket of the repair is being processed from now on."""
        ticket = await self.tickets.of_order(id, lock=True)
        if ticket.kind == "repair" and ticket.state in ("accepted", "assigned"):
            self._state(ticket, ticket.begin_work(self.work.now))

    async def _eligible(self, ticket: Ticket, handler_id: UUID) -> None:
        handler = await self.staff.find(handler_id)
        if handler is None or not handler.may_do("ticketing.ticket.process", ticket.community_id):
            raise HandlerNotEligible

    async def _reclassified(self, ticket: Ticket, before: dict[str, Any]) -> dict[str, Any]:
        """Start and cancel what the new class decides; returns what changed, for the timeline."""
        changed = {name: [old, getattr(ticket, name)] for name, old in before.items() if old != getattr(ticket, name)}
        if ticket.accepted_at is not None and changed.keys() & {"severity", "phase"}:
            await self.clocks.react(ticket, "reclassified")
        return changed


def _classified(ticket: Ticket) -> dict[str, Any]:
    return {name: getattr(ticket, name) for name in CLASSIFICATION}


def _classify(ticket: Ticket, data: schemas.AssignTicket | schemas.ReclassifyTicket) -> None:
    if data.class_l1 is not None and data.class_l1 not in CLASSES[ticket.kind]:
        raise UnknownClass(known=CLASSES[ticket.kind])
    ticket.classify(**{name: getattr(data, name) for name in CLASSIFICATION})
