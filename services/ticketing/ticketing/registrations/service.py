"""Intake: one transaction from what somebody says to a numbered ticket whose clocks run."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from uuid_utils.compat import uuid7

from kit import clock
from kit.problems import FieldError, Forbidden, InvalidFields
from kit.work import Work
from ticketing.clocks.evaluation import Circumstances
from ticketing.clocks.happenings import Happening
from ticketing.clocks.policy import Policy
from ticketing.clocks.service import ClockService
from ticketing.contacts.service import ContactService
from ticketing.entries.service import Timeline
from ticketing.persons.service import PersonService
from ticketing.policies.repository import PolicyRepository
from ticketing.registrations.limits import ReplyLimits
from ticketing.registrations.repository import RegistrationRepository
from ticketing.routings.service import RoutingService
from ticketing.silences.service import SilenceService
from ticketing.staff.repository import StaffRepository
from ticketing.subclasses.service import SubclassService
from ticketing.tickets.codes import CLASSES, FIRST_STATE, LOCATED, NUMBER_PREFIX
from ticketing.tickets.errors import (
    ConflictOfInterest,
    DemandMissing,
    HandlerNotRouted,
    OccurredInTheFuture,
    PromiseBeyondLimit,
    PromiseInThePast,
)
from ticketing.tickets.facts import fact
from ticketing.tickets.models import Ticket
from ticketing.tickets.naming import Naming
from ticketing.tickets.outset import OutsetService, Stated
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step, stated

ASSIGN = "ticketing.ticket.assign"
MAJOR_CASE = "major"
"""Of such a case it is asked at once what the requester wants; where there is danger in delay, with the sheet"""


class Intake(Struct, frozen=True, kw_only=True):
    """What is known when a ticket is opened, whoever opens it."""

    kind: str
    channel: str
    community_id: UUID
    title: str
    description: str
    promised_reply_at: datetime | None = None
    """None: the latest the limits allow (public form)"""
    unit_id: UUID | None = None
    person_id: UUID | None = None
    place: str | None = None
    contact_name: str | None = None
    contact_phone: str | None = None
    contact_email: str | None = None
    contact_email_proven: bool | None = None
    anonymous: bool = False
    desired_outcome: str | None = None
    class_l1: str | None = None
    class_l2: str | None = None
    nature: str | None = None
    severity: str = "general"
    phase: str | None = None
    occurred_at: datetime | None = None
    repeat_of: UUID | None = None
    severity_signs: Sequence[str] = ()
    claim_cents: int | None = None
    households: int | None = None
    complained_about_id: UUID | None = None
    first_receiver_id: UUID | None = None
    handler_id: UUID | None = None
    """who is to act, when that is not the first receiver: a task"""
    hand_to_id: UUID | None = None
    """who gets it as soon as it is accepted; without one, whoever accepts it keeps it"""
    asks: bool = False
    """somebody speaks with the requester, who can say what they want"""
    status_token_hash: bytes | None = None
    accept: bool = False
    answer_by: datetime | None = None
    """what somebody outside demands; the promise is never later"""


class RegistrationService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.policies = PolicyRepository(work)
        self.limits = ReplyLimits(work)
        self.timeline = Timeline(work)

    async def register(self, intake: Intake) -> Ticket:
        """Raises a refusal naming the field that does not fit; nothing is numbered then."""
        if intake.accept and not self.work.principal.may("ticketing.ticket.accept"):
            raise Forbidden(permission="ticketing.ticket.accept")
        outset = await OutsetService(self.work).of(_stated(intake))
        place, phase, severity = outset.place, outset.phase, outset.severity
        _check(intake)
        await SubclassService(self.work).check(intake.kind, intake.class_l1, intake.class_l2)
        if intake.person_id is not None and not await PersonService(self.work).within_reach(intake.person_id):
            raise InvalidFields([FieldError("person_id", "unknown")])
        about = intake.complained_about_id
        if about is not None and await StaffRepository(self.work).find(about) is None:
            raise InvalidFields([FieldError("complained_about_id", "unknown")])
        if intake.occurred_at is not None and intake.occurred_at > self.work.now:
            raise OccurredInTheFuture
        policy = await self.policies.at(place.policy_version)
        if intake.asks and intake.kind == "complaint" and severity == MAJOR_CASE and not stated(intake.desired_outcome):
            raise DemandMissing
        case = Circumstances(kind=intake.kind, severity=severity, phase=phase)
        latest = await self.limits.latest(case, intake.class_l1, policy, accept=intake.accept)
        promise = self._promise(intake, latest)
        contact = await ContactService(self.work).seal(intake.contact_name, intake.contact_phone, intake.contact_email)
        ticket = Ticket(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            kind=intake.kind,
            channel=intake.channel,
            community_id=intake.community_id,
            building_id=place.building_id if intake.unit_id else None,
            unit_id=intake.unit_id,
            person_id=intake.person_id,
            place=intake.place,
            contact_name=contact.name,
            contact_phone=contact.phone,
            contact_phone_blind=contact.blind,
            contact_phone_last4=contact.last4,
            contact_email=contact.email,
            contact_email_blind=contact.email_blind,
            contact_email_proven=intake.contact_email_proven,
            anonymous=intake.anonymous,
            title=intake.title,
            description=intake.description,
            desired_outcome=intake.desired_outcome,
            class_l1=intake.class_l1,
            class_l2=intake.class_l2,
            nature=intake.nature,
            severity=severity,
            severity_signs=outset.signs,
            claim_cents=intake.claim_cents,
            households=intake.households,
            complained_about_id=intake.complained_about_id,
            phase=phase,
            state=FIRST_STATE.get(intake.kind, "registered"),
            state_since=self.work.now,
            first_receiver_id=intake.first_receiver_id,
            promised_reply_at=promise,
            occurred_at=intake.occurred_at,
            registered_at=self.work.now,
            return_count=0,
            reopen_count=0,
            repeat_of=intake.repeat_of,
            status_token_hash=intake.status_token_hash,
            attachment_count=0,
            created_at=self.work.now,
            updated_at=self.work.now,
        )
        accused = await self._begin_with(ticket, intake)
        hand_to = await self._recipient(ticket, intake)
        await self._open(ticket, policy, place.code, accused, accept=intake.accept, hand_to=hand_to)
        return ticket

    async def _begin_with(self, ticket: Ticket, intake: Intake) -> set[UUID]:
        """Whoever took it in has it until somebody accepts it, unless it is about them, by itself or by what it
        repeats: who they are is returned. What it repeats is held: nobody is named there while they are given this.
        Raises ConflictOfInterest where one of them accepts it, or is to do it."""
        if ticket.repeat_of is not None:
            await Naming(self.work).hold_earlier(ticket.repeat_of)
        accused = await TicketRepository(self.work).accused([ticket])
        if intake.handler_id in accused or (intake.accept and self.work.principal.id in accused):
            raise ConflictOfInterest
        handler_id = intake.handler_id or intake.first_receiver_id
        if handler_id is not None and handler_id not in accused:
            ticket.handler_id, ticket.handler_since = handler_id, self.work.now
        return accused

    async def _recipient(self, ticket: Ticket, intake: Intake) -> UUID | None:
        """Whoever the routing table names may be given it by everybody; anybody else by those who assign. Raises
        InvalidFields, ConflictOfInterest, HandlerNotEligible, HandlerNotRouted."""
        to, me = intake.hand_to_id, self.work.principal
        if to is None or to == me.id:
            return None
        if not intake.accept:
            raise InvalidFields([FieldError("handler_id", "only_with_acceptance")])
        await TicketService(self.work).eligible(ticket, to)
        if not me.may(ASSIGN):
            routed = (await RoutingService(self.work).of_ticket(ticket)).handler
            if routed is None or routed.staff.id != to:
                raise HandlerNotRouted
        return to

    async def _open(
        self, ticket: Ticket, policy: Policy, code: str, accused: set[UUID], *, accept: bool, hand_to: UUID | None
    ) -> None:
        """Everything is decided before anything is written, so it is written at once."""
        now, me = self.work.now, self.work.principal.id
        registered = Step(verb="register", to_state=ticket.state, to_handler_id=ticket.handler_id)
        entries = [self.timeline.entry(ticket.id, registered, channel=ticket.channel)]
        facts = [fact("give_task" if ticket.kind == "task" else "register", ticket, accused)]
        if accept:
            entries.append(self.timeline.entry(ticket.id, ticket.accept(me, now, ticket.promised_reply_at)))
            facts.append(fact("accept", ticket, accused))
        if hand_to is not None:
            entries.append(self.timeline.entry(ticket.id, ticket.hand_over(hand_to, now)))
            facts.append(fact("hand_over", ticket, accused))
        events: tuple[Happening, ...] = ("registered", "accepted") if accept else ("registered",)
        begun = ClockService(self.work).begin(ticket, policy, events)
        SilenceService(self.work).watch(ticket)
        ticket.version = len(facts)
        ticket.no = await RegistrationRepository(self.work).open(
            ticket,
            entries,
            begun,
            prefix=NUMBER_PREFIX[ticket.kind],
            community_code=code,
        )
        # The facts were stated as the ticket stood then; only its number was not known yet.
        for version, event in enumerate(facts, start=1):
            self.work.publish(replace(event, no=ticket.no), ticket.id, version)

    def _promise(self, intake: Intake, latest: datetime | None) -> datetime:
        """The promised reply, never later than the limit (C3.1 invariant 3)."""
        now = self.work.now
        promised = intake.promised_reply_at or latest or intake.answer_by or now
        if intake.answer_by is not None:
            promised = min(promised, max(intake.answer_by, now))
        if promised < now:
            raise PromiseInThePast
        if latest is not None and promised > latest:
            raise PromiseBeyondLimit(latest=latest)
        return promised


def _stated(intake: Intake) -> Stated:
    return Stated(
        community_id=intake.community_id,
        channel=intake.channel,
        kind=intake.kind,
        severity=intake.severity,
        unit_id=intake.unit_id,
        class_l1=intake.class_l1,
        class_l2=intake.class_l2,
        occurred_on=clock.day_of(intake.occurred_at) if intake.occurred_at is not None else None,
        phase=intake.phase,
        severity_signs=intake.severity_signs,
        claim_cents=intake.claim_cents,
        households=intake.households,
        repeat_of=intake.repeat_of,
        named=intake.asks,
    )


def _check(intake: Intake) -> None:
    """Rules between fields."""
    errors = []
    reachable = intake.contact_phone or intake.contact_email or intake.person_id
    if not reachable and not intake.anonymous:
        errors.append(FieldError("contact_phone", "required_unless_anonymous"))
    if intake.kind in LOCATED and intake.unit_id is None and not (intake.place or "").strip():
        errors.append(FieldError("place", "unit_or_place"))
    if intake.class_l1 is not None and intake.class_l1 not in CLASSES[intake.kind]:
        errors.append(FieldError("class_l1", "unknown"))
    if not intake.title.strip():
        errors.append(FieldError("title", "required"))
    if not intake.description.strip():
        errors.append(FieldError("description", "required"))
    if errors:
        raise InvalidFields(errors)
