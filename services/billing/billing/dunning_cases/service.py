"""What people do about a case: talk to the debtor, suspend it, bear with hardship, ask a leader and decide (C4.11).

Everything is done to a case that is locked and of the version the caller has seen. What follows from it for the case is
found by a review in the same transaction.
"""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.dunning_cases.errors import (
    DunningBelowMinimum,
    DunningHeld,
    DunningStepNotNext,
    ProposalDecided,
)
from billing.dunning_cases.limitation import runs_from
from billing.dunning_cases.models import ASKED, PROMISE_OPEN, PROMISED, DunningCase, DunningContact, DunningProposal
from billing.dunning_cases.repository import DunningCaseRepository
from billing.dunning_cases.schemas import (
    DecideDunningStep,
    GrantHardship,
    NoteDelivery,
    RecordContact,
    RequestDunningStep,
    SuspendDunning,
)
from billing.dunning_cases.stages import AFTER, RUNNING
from billing.dunning_policies.repository import DunningPolicyRepository
from billing.dunning_reviews.service import ReviewService
from events import billing as published
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work

LONGEST = timedelta(days=366)
"""A promise, a hardship or a suspension of more than a year is a mistake of typing."""


class DunningCaseService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.cases = DunningCaseRepository(work)
        self.reviews = ReviewService(work)

    async def record_contact(self, id: UUID, expected: int, wanted: RecordContact) -> None:
        """Raises InvalidFields, DunningCaseEnded."""
        case = await self.cases.get(id, expected, lock=True)
        case.check_live()
        self._check_promise(case, wanted)
        stage = case.stage
        met = case.meet()
        promised = wanted.result == PROMISED
        about = {"case_id": case.id, "community_id": case.community_id, "at": self.work.now}
        await self.cases.contact(
            DunningContact(
                id=uuid7(),
                by=self.work.principal.id,
                way=wanted.way,
                result=wanted.result,
                remark=wanted.remark or None,
                promised_on=wanted.promised_on,
                promised_cents=wanted.promised_cents,
                owed_cents=case.open_cents,
                promise=PROMISE_OPEN if promised else None,
                **about,
            )
        )
        self.work.record(
            case,
            published.DunningContactRecorded(
                **_fact(case),
                result=wanted.result,
                recorded_by=self.work.principal.id,
                promised_on=wanted.promised_on,
                promised_cents=wanted.promised_cents,
            ),
        )
        if met:
            await self.reviews.note(case, self.work.principal.id)
            self.work.record(
                case,
                published.DunningStageChanged(**_fact(case), was=stage, decided_by=self.work.principal.id),
            )
        if promised:
            await self._demand_anew(case)
        await self.reviews.of_case(case.id)

    async def suspend(self, id: UUID, expected: int, wanted: SuspendDunning) -> None:
        """Raises InvalidFields, DunningCaseEnded."""
        case = await self.cases.get(id, expected, lock=True)
        if wanted.until is not None:
            self._check_day("until", wanted.until)
        case.suspend(self.work.principal.id, self.work.now, wanted.reason, wanted.until)
        await self._changed(case)

    async def resume(self, id: UUID, expected: int) -> None:
        """Raises DunningCaseEnded, DunningNotSuspended."""
        case = await self.cases.get(id, expected, lock=True)
        case.resume()
        await self._changed(case)

    async def grant_hardship(self, id: UUID, expected: int, wanted: GrantHardship) -> None:
        """Raises InvalidFields, DunningCaseEnded."""
        case = await self.cases.get(id, expected, lock=True)
        self._check_day("until", wanted.until)
        case.bear_with(self.work.principal.id, wanted.reason, wanted.until)
        await self._changed(case)

    async def close(self, id: UUID, expected: int, reason: str) -> None:
        """Raises DunningCaseEnded."""
        case = await self.cases.get(id, expected, lock=True)
        me = self.work.principal.id
        case.close(me, self.work.now, reason)
        closed = published.DunningStageChanged(**_fact(case), reached=False, was=case.stage, decided_by=me)
        self.work.record(case, closed)
        await self.work.session.flush()
        await self.reviews.lapse(case.id)

    async def ask(self, id: UUID, expected: int, wanted: RequestDunningStep) -> None:
        """Raises DunningCaseEnded, DunningHeld, DunningStepNotNext, DunningBelowMinimum, ProposalWaiting."""
        case = await self.cases.get(id, expected, lock=True)
        await self._check_may_come(case, wanted.step)
        await self.cases.propose(
            DunningProposal(
                id=uuid7(),
                case_id=case.id,
                community_id=case.community_id,
                step=wanted.step,
                state=ASKED,
                asked_at=self.work.now,
                asked_by=self.work.principal.id,
                reason=wanted.reason,
            )
        )
        asked = published.DunningApprovalAsked(**_fact(case), step=wanted.step, asked_by=self.work.principal.id)
        self.work.record(case, asked)

    async def decide(self, id: UUID, expected: int, wanted: DecideDunningStep) -> None:
        """Raises InvalidFields, ProposalDecided, SecondPersonRequired, DunningCaseEnded, DunningHeld,
        DunningStepNotNext, DunningBelowMinimum."""
        case = await self.cases.get(id, expected, lock=True)
        proposal = await self.cases.waiting(id)
        if proposal is None:
            raise ProposalDecided
        me = self.work.principal.id
        if not wanted.approved and not wanted.text:
            raise InvalidFields([FieldError("text", "required")])
        proposal.decide(me, self.work.now, wanted.text or None, approved=wanted.approved)
        if wanted.approved:
            await self._check_may_come(case, proposal.step)
            await self.reviews.grant(case.id, proposal.step, me)
            return
        rejected = published.DunningApprovalRejected(
            **_fact(case), step=proposal.step, asked_by=proposal.asked_by, decided_by=me
        )
        self.work.record(case, rejected)

    async def note_delivery(self, id: UUID, step_id: UUID, expected: int, wanted: NoteDelivery) -> None:
        """Raises InvalidFields, NothingSent. It can be noted of cases that have ended, and put right."""
        case = await self.cases.get(id, expected, lock=True)
        step = await self.cases.step(id, step_id)
        if step is None:
            raise NotFound
        if wanted.delivered_on > self.work.today:
            raise InvalidFields([FieldError("delivered_on", "in_the_future")])
        if wanted.delivered_on < step.reached_on:
            raise InvalidFields([FieldError("delivered_on", "out_of_range")])
        me = self.work.principal.id
        step.deliver(me, wanted.delivery, wanted.channel, wanted.delivered_on, wanted.proof or None)
        await self.work.session.flush()
        await self._demand_anew(case)
        await self._changed(case)

    async def _changed(self, case: DunningCase) -> None:
        self.work.record(case, published.DunningChanged(**_fact(case)))
        await self.reviews.of_case(case.id)

    async def _check_may_come(self, case: DunningCase, step: str) -> None:
        case.check_live()
        terms = await DunningPolicyRepository(self.work).terms(self.work.today)
        if AFTER.get(case.stage) != step:
            raise DunningStepNotNext(stage=case.stage)
        if case.state != RUNNING:
            raise DunningHeld(held_by=list(case.held_by))
        if case.open_cents < terms.minimum_cents:
            raise DunningBelowMinimum(minimum_cents=terms.minimum_cents)

    async def _demand_anew(self, case: DunningCase) -> None:
        """Since when each claim runs, by what has been demanded and promised as far as is known now."""
        demands = await self.cases.demands(case)
        bills = await self.cases.overdue(case)
        await self.cases.demanded({bill.id: runs_from(bill.due_date, demands) for bill in bills})

    def _check_promise(self, case: DunningCase, wanted: RecordContact) -> None:
        promised = wanted.result == PROMISED
        wrong = [
            FieldError(name, "required" if promised else "only_with_promise")
            for name in ("promised_on", "promised_cents")
            if (getattr(wanted, name) is None) == promised
        ]
        if wrong:
            raise InvalidFields(wrong)
        if wanted.promised_on is not None:
            self._check_day("promised_on", wanted.promised_on)
        if wanted.promised_cents is not None and wanted.promised_cents > case.open_cents:
            raise InvalidFields([FieldError("promised_cents", "out_of_range")])

    def _check_day(self, name: str, day: date) -> None:
        if day < self.work.today:
            raise InvalidFields([FieldError(name, "in_the_past")])
        if day > self.work.today + LONGEST:
            raise InvalidFields([FieldError(name, "out_of_range")])


def _fact(case: DunningCase) -> dict[str, Any]:
    return {
        "no": case.no,
        "community_id": case.community_id,
        "unit_id": case.unit_id,
        "payer_id": case.payer_id,
        "stage": case.stage,
        "state": case.state,
        "held_by": tuple(case.held_by),
        "open_cents": case.open_cents,
        "bills": case.bills,
        "oldest_due": case.oldest_due,
        "next_on": case.next_on,
    }
