"""The verbs of a ticket: load and lock, ask the model, move the clocks, write the timeline, state the fact."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from kit import clock
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work
from ticketing.clocks.happenings import REOPENED, TRANSFERRED, Happening
from ticketing.clocks.service import ClockService
from ticketing.consultations.service import ConsultationService
from ticketing.entries.service import Timeline
from ticketing.organisations.service import OrganisationService
from ticketing.places.repository import PlaceRepository
from ticketing.plans.measure_clocks import MeasureClocks
from ticketing.plans.rules import PlanRules
from ticketing.policies.repository import PolicyRepository
from ticketing.routings.service import RoutingService
from ticketing.routings.table import PUBLISH
from ticketing.silences.service import SilenceService
from ticketing.staff.repository import StaffRepository
from ticketing.subclasses.service import SubclassService
from ticketing.tickets import schemas
from ticketing.tickets.codes import CLASSES, SUPERVISE
from ticketing.tickets.errors import (
    CentrePublishes,
    HandlerNotEligible,
    NothingChanged,
    OthersFollow,
    PlanApprovalNeeded,
    SeverityTooLow,
    UnknownClass,
)
from ticketing.tickets.facts import fact
from ticketing.tickets.gravity import GravityService
from ticketing.tickets.models import Ticket
from ticketing.tickets.naming import Naming
from ticketing.tickets.phase import phase_at
from ticketing.tickets.promises import Promises
from ticketing.tickets.reclassification import CLASSIFICATION, Reclassification, changed, classified
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.steps import Found, Step
from ticketing.transfers.offers import Offers
from ticketing.visit_origins.service import VisitOriginService
from ticketing.warranties.service import WarrantyService

RULE = "ticketing.complaint.rule"


class TicketService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketRepository(work)
        self.places = PlaceRepository(work)
        self.policies = PolicyRepository(work)
        self.staff = StaffRepository(work)
        self.clocks = ClockService(work)
        self.timeline = Timeline(work)
        self.offers = Offers(work)
        self.routing = RoutingService(work)
        self.promises = Promises(work, self.clocks)
        self.reclassification = Reclassification(work, self.clocks, self.routing)

    async def locked(self, id: UUID, expected: int | None, *, accused: bool = False, followers: bool = False) -> Ticket:
        """Whoever is complained about has nothing to do with the case, unless it is said that they may (`accused`).
        `followers`: what was merged into it is locked with it. Raises ConflictOfInterest."""
        if followers:
            await Naming(self.work).hold_followers(id)
        ticket = await self.tickets.get(id, expected, lock=True)
        if not accused:
            await self.tickets.refuse_me(ticket)
        return ticket

    async def all_locked(self, ids: Collection[UUID]) -> Sequence[Ticket]:
        """Raises NotFound for one that is beyond the caller's reach, ConflictOfInterest."""
        tickets = await self.tickets.several(set(ids))
        if len(tickets) != len(set(ids)):
            raise NotFound
        await self.tickets.refuse_me(*tickets)
        return tickets

    async def stated(self, ticket: Ticket, step: Step, said: dict[str, Any] | None = None, **entry: Any) -> Ticket:
        """Leave the row in the timeline and state the fact; `said` is what the fact says besides the ticket."""
        self.timeline.write(ticket.id, step, **entry)
        return await self.told(ticket, step, said)

    async def told(self, ticket: Ticket, step: Step, said: dict[str, Any] | None = None) -> Ticket:
        """State the fact alone, for what stands at a row of the timeline that is there already."""
        accused = await self.tickets.accused([ticket])
        self.work.record(ticket, fact(step.verb, ticket, accused, **(said or {})))
        return ticket

    async def accept(self, id: UUID, expected: int, promised: datetime | None) -> Ticket:
        ticket = await self.locked(id, expected)
        policy = await self.policies.current()
        promise = self.promises.at_acceptance(ticket, promised, policy)
        step = ticket.accept(self.work.principal.id, self.work.now, promise)
        await self.offers.after(ticket, step)
        await self.clocks.react(ticket, "accepted", policy=policy)
        return await self.stated(ticket, step)

    async def assign(self, id: UUID, expected: int, data: schemas.AssignTicket) -> Ticket:
        ticket = await self.locked(id, expected)
        before = classified(ticket)
        department = await OrganisationService(self.work).department("department", data.department)
        await self._classify(ticket, data)
        if ticket.severity != before["severity"]:
            await self._weigh(ticket, data.severity)
        step = ticket.assign(data.handler_id, department, self.work.now)
        await self.eligible(ticket, data.handler_id)
        await self.offers.after(ticket, step)
        details = {"department": department} | await self._reclassified(ticket, before)
        return await self.stated(ticket, step, text=data.text, details=details)

    async def reclassify(self, id: UUID, expected: int, data: schemas.ReclassifyTicket) -> Ticket:
        """Raises NothingChanged where everything stays as it is: nothing is written then."""
        naming = Naming(self.work)
        if data.complained_about_id is not None:
            await naming.hold(id)
        ticket = await self.locked(id, expected)
        before = classified(ticket)
        step = ticket.step("reclassify", self.work.now)
        await self._classify(ticket, data)
        stated = data.severity_signs
        signs = await GravityService(self.work).stated(ticket) if stated is None else stated
        await naming.learn(ticket, data)
        await self._weigh(ticket, data.severity, signs)
        if not changed(ticket, before):
            raise NothingChanged
        details = await self._reclassified(ticket, before)
        await self.stated(ticket, step, text=data.reason, details=details)
        if "complained_about_id" in details:
            await naming.restate(ticket.id, [ticket.id])
        return ticket

    async def locate(self, id: UUID, expected: int, data: schemas.LocateTicket) -> Ticket:
        """Raises InvalidFields for a unit of another community and when neither unit nor place is given."""
        ticket = await self.locked(id, expected)
        words = (data.place or "").strip() or None
        if data.unit_id is None and words is None:
            raise InvalidFields([FieldError("place", "unit_or_place")])
        place = await self.places.locate(ticket.community_id, data.unit_id)
        if place is None or place.unit_id != data.unit_id:
            raise InvalidFields([FieldError("unit_id", "unknown")])
        before = classified(ticket)
        step = ticket.locate(data.unit_id, place.building_id, words, self.work.now)
        if data.unit_id is not None:
            day = clock.day_of(ticket.occurred_at or ticket.registered_at)
            ticket.classify(phase=phase_at(place, ticket.class_l1, ticket.class_l2, day))
        details = {"unit": place.unit_code, "place": words} | await self._reclassified(ticket, before)
        return await self.stated(ticket, step, details=details)

    async def hand_over(self, id: UUID, expected: int, data: schemas.HandOverTicket) -> Ticket:
        ticket = await self.locked(id, expected)
        step = ticket.hand_over(data.handler_id, self.work.now)
        await self.eligible(ticket, data.handler_id)
        await self.offers.after(ticket, step)
        return await self.stated(ticket, step, text=data.reason)

    async def report_major(self, id: UUID, expected: int, data: schemas.ReportMajor) -> Ticket:
        ticket = await self.locked(id, expected)
        known = ticket.desired_outcome
        step = ticket.report_major(data.desired_outcome, self.work.now)
        await self.clocks.react(ticket, "major_reported")
        if await self.routing.centre_replies(ticket):
            await self.clocks.react(ticket, TRANSFERRED)
        said = {"desired_outcome": ticket.desired_outcome} if ticket.desired_outcome != known else None
        return await self.stated(ticket, step, text=data.text, details=said)

    async def take_measure(self, id: UUID, expected: int, data: schemas.TakeMeasure) -> Ticket:
        """Out of planning it begins the work, so what needs an approved plan is refused there (C3.2 row 12)."""
        ticket = await self.locked(id, expected)
        if reasons := await PlanRules(self.work).lacking(ticket, data.cost_cents):
            raise PlanApprovalNeeded(reasons=reasons)
        step = ticket.take_measure(data.measure, data.planned_on, self.work.today, self.work.now)
        await self.clocks.react(ticket, "first_measure")
        return await self.stated(ticket, step, text=data.measure, details={"planned_on": data.planned_on.isoformat()})

    async def note(self, id: UUID, data: schemas.AddNote) -> Ticket:
        """Notes are only added, so they need no version: two people may write at the same time."""
        public = data.visibility == "public"
        ticket = await self.locked(id, None, accused=not public)  # what they have to say is written down
        step = ticket.step("note", self.work.now)
        if public and ticket.accepted_at is not None:
            await self.answered(ticket, "public_reply")
        if data.promised_reply_at is not None:
            await self.promises.again(ticket, data.promised_reply_at, public=public)
        return await self.stated(ticket, step, text=data.text, public=public, channel=data.channel)

    async def answered(self, ticket: Ticket, event: Happening) -> None:
        """The requester has heard something. From the centre it is also the centre's reply (K04); so is the final
        answer to what was transferred to it, whoever gives it: after that nothing else would be said."""
        await self.clocks.react(ticket, event)
        final = event == "replied" and ticket.major_reported_at is not None
        if final or self.work.principal.may(PUBLISH):
            await self.clocks.react(ticket, "centre_replied")

    async def resolve(self, id: UUID, expected: int, data: schemas.ResolveTicket) -> Ticket:
        ticket = await self.locked(id, expected)
        waits = await self.tickets.still_open(ticket.id)
        found = Found(cause=data.cause, cause_kind=data.cause_kind, evidence=data.evidence)
        step = ticket.resolve(data.result, found, waits, self.work.now)
        details = {name: said for name in found.__struct_fields__ if (said := getattr(data, name))}
        said = {"centre_replies": await self.routing.centre_replies(ticket)}
        return await self.stated(ticket, step, said, text=data.result, details=details or None)

    async def reply(self, id: UUID, expected: int, data: schemas.ReplyToRequester) -> Ticket:
        ticket = await self.locked(id, expected, followers=True)
        step = ticket.reply(self.work.now)
        if step.from_state != "resolved":
            (await self.tickets.still_open(ticket.id)).refuse()
        await self.may_reply(ticket)
        await self.answered(ticket, "replied")
        await self.answer_merged(ticket, data.text, data.channel)
        return await self.stated(ticket, step, text=data.text, public=True, channel=data.channel)

    async def may_reply(self, ticket: Ticket) -> None:
        """The final answer is given by the desk the routing table names. Raises CentrePublishes."""
        if not await self.routing.may_reply(ticket):
            raise CentrePublishes

    async def leads_nobody(self, ticket: Ticket) -> None:
        """What others were merged into goes on for them. Raises OthersFollow."""
        if await self.tickets.leads(ticket.id):
            raise OthersFollow

    async def answer_merged(self, ticket: Ticket, text: str, channel: str) -> None:
        """Whoever's ticket was merged into this one is answered with it (C3.2 row 20)."""
        accused = await self.tickets.accused_of(followers := await self.tickets.merged_into(ticket.id))
        for follower in followers:
            follower.replied_at = self.work.now
            told = Step(verb="reply", from_state=follower.state, to_state=follower.state)
            self.timeline.write(follower.id, told, text=text, public=True, channel=channel)
            self.work.record(follower, fact(told.verb, follower, accused[follower.id]))

    async def record_attempt(self, id: UUID, data: schemas.RecordContactAttempt) -> Ticket:
        ticket = await self.locked(id, None)
        step = ticket.step("record_attempt", self.work.now)
        return await self.stated(ticket, step, text=data.text, channel=data.channel)

    async def close(self, id: UUID, expected: int, data: schemas.CloseTicket) -> Ticket:
        ticket = await self.locked(id, expected, followers=True)
        attempts = await self.tickets.failed_attempts(ticket.id, ticket.replied_at)
        days = len({clock.day_of(at) for at in attempts})
        step = ticket.close(data.customer_confirmed, days, self.work.now)
        await self.clocks.react(ticket, "closed")
        await ConsultationService(self.work).end_with(ticket)
        await self.stated(ticket, step, text=data.text, details={"reason": ticket.close_reason})
        await VisitOriginService(self.work).after_closing(ticket, *await self.tickets.merged_into(ticket.id))
        return ticket

    async def send_back(self, id: UUID, expected: int, data: schemas.TakeUpAgain) -> Ticket:
        ticket = await self.locked(id, expected)
        step = ticket.send_back(self.work.principal.may(SUPERVISE), self.work.now)
        return await self._another_round(ticket, step, data.reason, data.promised_reply_at)

    async def reopen(self, id: UUID, expected: int, data: schemas.TakeUpAgain) -> Ticket:
        return await self.take_up_again(await self.locked(id, expected), data.reason, data.promised_reply_at)

    async def take_up_again(self, ticket: Ticket, reason: str, promised: datetime | None = None) -> Ticket:
        """The matter goes on, so its requester is visited when it ends the next time. The caller holds the ticket."""
        step = ticket.reopen(self.work.now)
        await VisitOriginService(self.work).no_longer_due(ticket, reason)
        SilenceService(self.work).watch(ticket, key=str(ticket.version))
        return await self._another_round(ticket, step, reason, promised)

    async def _another_round(self, ticket: Ticket, step: Step, reason: str, promised: datetime | None) -> Ticket:
        """The clocks begin again, and the requester is promised another answer (C3.2 rows 16 and 17)."""
        await self.clocks.react(ticket, REOPENED)
        details = await self.promises.of_another_round(ticket, promised)
        return await self.stated(ticket, step, text=reason, details=details)

    async def withdraw(self, id: UUID, expected: int, statement: str) -> Ticket:
        ticket = await self.locked(id, expected)
        await self.leads_nobody(ticket)
        step = ticket.withdraw((await self.tickets.still_open(ticket.id)).work_orders, self.work.now)
        await self.clocks.react(ticket, "withdrawn")
        await MeasureClocks(self.work).stop_all(ticket.id)
        await ConsultationService(self.work).end_with(ticket)
        await VisitOriginService(self.work).no_longer_due(ticket, statement)
        return await self.stated(ticket, step, text=statement)

    async def begin_work(self, id: UUID) -> None:
        """Somebody has started to repair it: the ticket of the repair is being processed from now on."""
        ticket = await self.tickets.beyond_reach(id, lock=True)
        if ticket.kind == "repair" and ticket.state in ("accepted", "assigned"):
            await self.stated(ticket, ticket.step("begin_work", self.work.now))

    async def eligible(self, ticket: Ticket, handler_id: UUID) -> None:
        """Raises ConflictOfInterest, HandlerNotEligible."""
        await self.tickets.refuse_accused([ticket], handler_id)
        needed = "ticketing.task.execute" if ticket.kind == "task" else "ticketing.ticket.process"
        handler = await self.staff.find(handler_id)
        if handler is None or not handler.may_do(needed, ticket.community_id):
            raise HandlerNotEligible

    async def _classify(self, ticket: Ticket, data: schemas.AssignTicket | schemas.ReclassifyTicket) -> None:
        if data.class_l1 is not None and data.class_l1 not in CLASSES[ticket.kind]:
            raise UnknownClass(known=CLASSES[ticket.kind])
        class_l1, class_l2 = ticket.class_l1, ticket.class_l2
        if (data.class_l1 or class_l1, data.class_l2) != (class_l1, class_l2):
            await SubclassService(self.work).check(ticket.kind, data.class_l1 or class_l1, data.class_l2)
        ticket.classify(**{name: getattr(data, name) for name in CLASSIFICATION})
        if data.phase is None:
            await WarrantyService(self.work).follow_class(ticket, class_l1, class_l2)

    async def _weigh(self, ticket: Ticket, stated: str | None, signs: Sequence[str] | None = None) -> None:
        """Let the severity follow from what is known. Raises SeverityTooLow where one is stated below the signs."""
        gravity = await GravityService(self.work).of_ticket(ticket, signs)
        severity = gravity.of(ticket.severity)
        if stated is not None and severity != stated:
            raise SeverityTooLow(signs=gravity.signs, least=gravity.least)
        ticket.severity, ticket.severity_signs = severity, gravity.signs

    async def _reclassified(self, ticket: Ticket, before: dict[str, Any]) -> dict[str, Any]:
        """Start and cancel what the new class decides; returns what changed, for the timeline."""
        return (await self.reclassification.follow([(ticket, before)]))[0]
