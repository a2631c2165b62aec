"""The verbs of a return visit: hold the ticket, then the visit; ask the model; move the clock; state the fact."""

from datetime import timedelta
from secrets import token_urlsafe
from uuid import UUID

import msgspec
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields, StaleVersion
from kit.work import Work
from ticketing.case_parties.repository import CasePartyRepository
from ticketing.clocks.happenings import Happening
from ticketing.clocks.repository import ClockRepository
from ticketing.clocks.service import ClockService
from ticketing.entries.service import Timeline
from ticketing.low_scores.service import LowScoreService
from ticketing.question_sets.questions import LOW_SCORE, faults_of_answers, satisfaction
from ticketing.question_sets.schemas import questions_of
from ticketing.question_sets.service import QuestionSetService
from ticketing.return_visits import schemas
from ticketing.return_visits.codes import QUEUE, REACHED
from ticketing.return_visits.errors import ClaimedByColleague, OwnCase, OwnerNotEligible, PersonBeingCalled
from ticketing.return_visits.facts import fact
from ticketing.return_visits.links import address, digest
from ticketing.return_visits.models import ReturnVisit, VisitAttempt, VisitClaim
from ticketing.return_visits.repository import ReturnVisitRepository
from ticketing.settings import settings_of
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.naming import Naming
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.steps import Step
from ticketing.turns.repository import TurnRepository

CONDUCT = "ticketing.return_visit.conduct"
CLAIM_LASTS = timedelta(minutes=15)


class ReturnVisitService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.visits = ReturnVisitRepository(work)
        self.tickets = TicketRepository(work)
        self.timeline = Timeline(work)

    async def claim(self, id: UUID) -> ReturnVisit:
        """The caller is on this visit for a while, asked again for another: nobody else calls the person then."""
        await TurnRepository(self.work).take(QUEUE)
        visit = await self.visits.get(id)
        visit.must_be_open()
        await self._take(visit, await self._ticket(visit.ticket_id, lock=False))
        return visit

    async def release(self, id: UUID) -> ReturnVisit:
        """The caller leaves the visit to others."""
        await TurnRepository(self.work).take(QUEUE)
        visit = await self.visits.get(id)
        claim = await self.visits.claim(id)
        if claim is not None and claim.staff_id == self.work.principal.id:
            await self.visits.release(id)
        return visit

    async def attempt(self, id: UUID, expected: int, data: schemas.RecordVisitAttempt) -> ReturnVisit:
        """Nobody was reached, or the person asked to be called later."""
        visit, ticket = await self._held(id, expected)
        visit.contact(data.method, data.asked_for, self.work.now)
        self.work.session.add(
            VisitAttempt(
                tenant_id=self.work.tenant_id,
                id=uuid7(),
                visit_id=visit.id,
                at=self.work.now,
                staff_id=self.work.principal.id,
                method=data.method,
                outcome=data.outcome,
                asked_for=data.asked_for,
                call_back_at=data.call_back_at,
                text=data.text,
            )
        )
        await self.work.session.flush()
        if data.outcome in REACHED:
            assert data.call_back_at is not None, "the body carries it"
            visit.postpone(data.call_back_at, self.work.now)
        else:
            visit.attempt(await self.visits.failed_days(visit.id), self.work.now)
        self.work.record(visit, fact(facts.ReturnVisitAttempted, visit))
        await self.visits.release(visit.id)
        if visit.state == "unreachable" and ticket is not None:
            await self._settle(ticket, "visited", "visit_unreachable", visit)
        return visit

    async def complete(self, id: UUID, expected: int, data: schemas.CompleteVisit) -> ReturnVisit:
        """Somebody of the staff has spoken with the person."""
        visit, ticket = await self._held(id, expected, answered=True)
        visit.contact(data.method, data.asked_for, self.work.now)
        visit.next_action = data.next_action
        await self._answered(visit, ticket, data.method, data)
        return visit

    async def answer_online(self, visit: ReturnVisit, data: schemas.AnswerVisit) -> ReturnVisit:
        """The person has answered alone, once; the caller holds visit and ticket."""
        visit.contact("online", None, self.work.now)
        ticket = await self._ticket(visit.ticket_id)
        await self._answered(visit, ticket, "online", data)
        return visit

    async def invite(self, id: UUID, expected: int) -> ReturnVisit:
        """Mail the person a link to answer alone. The link is told to nobody else; only its hash is kept here."""
        visit, ticket = await self._held(id, expected)
        token = token_urlsafe(32)
        visit.invite(digest(token), self.work.now)
        assert visit.token_expires_at is not None
        link = address(settings_of(self.work.runtime).public_url, await self.visits.slug(), token)
        said = {
            "answer_link": link,
            "expires_at": visit.token_expires_at,
            "accused": await self.tickets.told_about(ticket),
        }
        self.work.record(visit, fact(facts.ReturnVisitInvited, visit, **said))
        return visit

    async def cancel(self, id: UUID, expected: int, reason: str) -> ReturnVisit:
        visit, ticket = await self._locked(id, expected)
        await self._impartial(ticket, self.work.principal.id)
        visit.cancel(reason, self.work.now)
        self.work.record(visit, fact(facts.ReturnVisitCancelled, visit))
        await self.visits.release(visit.id)
        if ticket is not None:
            await self._settle(ticket, "visit_cancelled", "visit_cancelled", visit, text=reason)
        return visit

    async def reassign(self, id: UUID, expected: int, owner_id: UUID) -> ReturnVisit:
        """Somebody else makes it. Whom the case is about does not choose who asks about it either."""
        visit, ticket = await self._locked(id, expected)
        await self._refuse_accused(ticket, self.work.principal.id)
        owner = await StaffRepository(self.work).find(owner_id)
        if owner is None or not owner.may_do(CONDUCT, visit.community_id):
            raise OwnerNotEligible
        await self._impartial(ticket, owner_id)
        visit.assign(owner_id)
        if ticket is not None:
            await ClockRepository(self.work).pass_on(ticket.id, visit.id, owner_id)
        self.work.record(
            visit,
            fact(facts.ReturnVisitReassigned, visit, accused=await self.tickets.told_about(ticket)),
        )
        return visit

    async def _answered(
        self,
        visit: ReturnVisit,
        ticket: Ticket | None,
        method: str,
        given: schemas.CompleteVisit | schemas.AnswerVisit,
    ) -> None:
        """Raises InvalidFields for answers that do not fit the questions and for a low score noted without the reason,
        NotFound for questions that never were."""
        asked = questions_of(await QuestionSetService(self.work).at(visit.cohort, given.questions_version))
        if faults := faults_of_answers(asked, given.answers):
            raise InvalidFields(faults)
        by, score = self.work.principal.id if method != "online" else None, satisfaction(asked, given.answers)
        # Whoever answers alone is not held up; whoever asks can ask why.
        if by is not None and score <= LOW_SCORE and not (given.comment or "").strip():
            raise InvalidFields([FieldError("comment", "low_score_unexplained")])
        visit.complete(method, by, score, self.work.now)
        visit.questions_version, visit.comment = given.questions_version, given.comment
        visit.answers = msgspec.to_builtins(given.answers)
        self.work.record(
            visit,
            fact(facts.ReturnVisitCompleted, visit, method=method, score=visit.score, visitor_id=visit.visitor_id),
        )
        await self.visits.release(visit.id)
        if ticket is not None:
            await self._settle(ticket, "visited", "visited", visit, text=given.comment)
        if visit.low:
            await LowScoreService(self.work).follow_up(visit, ticket, asked, given.answers)

    async def _settle(
        self, ticket: Ticket, event: Happening, verb: str, visit: ReturnVisit, *, text: str | None = None
    ) -> None:
        """What became of the visit, on the ticket it was about: its clock and a row of its timeline."""
        await self.work.session.flush()
        await ClockService(self.work).react(ticket, event, about=visit.id)
        step = Step(verb=verb, from_state=ticket.state, to_state=ticket.state)
        details = {"visit_id": str(visit.id), "no": visit.no, "score": visit.score, "method": visit.method}
        self.timeline.write(ticket.id, step, text=text, details=details)

    async def _held(self, id: UUID, expected: int, *, answered: bool = False) -> tuple[ReturnVisit, Ticket | None]:
        """A visit the caller is on: taken before, or now."""
        await TurnRepository(self.work).take(QUEUE)
        visit, ticket = await self._locked(id, expected, answered=answered)
        if visit.open:
            await self._take(visit, ticket)
        return visit, ticket

    async def _locked(self, id: UUID, expected: int, *, answered: bool = False) -> tuple[ReturnVisit, Ticket | None]:
        """`answered`: a bad answer leads to a repeat of the ticket, so what that would be about is held with it."""
        ticket_id = (await self.visits.get(id)).ticket_id
        if answered and ticket_id is not None:
            await Naming(self.work).hold_earlier(ticket_id, answered=True)
        ticket = await self._ticket(ticket_id)
        visit = await self.visits.get(id, lock=True)
        if visit.version != expected:
            raise StaleVersion(current_version=visit.version)
        return visit, ticket

    async def _ticket(self, id: UUID | None, *, lock: bool = True) -> Ticket | None:
        return await self.tickets.beyond_reach(id, lock=lock) if id is not None else None

    async def _take(self, visit: ReturnVisit, ticket: Ticket | None) -> None:
        """Raises ConflictOfInterest, OwnCase, ClaimedByColleague or PersonBeingCalled; the queue is held."""
        me, now = self.work.principal.id, self.work.now
        await self._impartial(ticket, me)
        claim = await self.visits.claim(visit.id)
        if claim is not None and claim.staff_id != me and claim.expires_at > now:
            raise ClaimedByColleague(until=claim.expires_at)
        if await self.visits.called_by_another(visit, me, now):
            raise PersonBeingCalled
        if claim is None:
            claim = VisitClaim(tenant_id=self.work.tenant_id, id=visit.id, contact_key=visit.contact_key)
            self.work.session.add(claim)
        claim.staff_id, claim.expires_at = me, now + CLAIM_LASTS
        await self.work.session.flush()

    async def _impartial(self, ticket: Ticket | None, staff_id: UUID) -> None:
        """Nobody asks about their own work, or spares it from being asked about; nor of a case that is about them.
        Raises ConflictOfInterest, OwnCase."""
        await self._refuse_accused(ticket, staff_id)
        if ticket is not None and await CasePartyRepository(self.work).has_part(ticket.id, staff_id):
            raise OwnCase

    async def _refuse_accused(self, ticket: Ticket | None, staff_id: UUID) -> None:
        """Raises ConflictOfInterest."""
        if ticket is not None:
            await self.tickets.refuse_accused([ticket], staff_id)
