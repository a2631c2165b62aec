"""By when a requester is promised an answer: never later than a clock of theirs allows (C3.1 invariant 3)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.clocks.evaluation import latest_promise
from ticketing.clocks.happenings import REOPENED
from ticketing.clocks.policy import Policy
from ticketing.clocks.service import ClockService, Due, handled_until, replied_until
from ticketing.policies.repository import PolicyRepository
from ticketing.policies.second_rounds import shipped_limit
from ticketing.tickets.errors import PromiseBeyondLimit, PromiseInThePast
from ticketing.tickets.models import Ticket

LONGEST = timedelta(days=30)
"""What takes longer is suspended, with its reason (A)"""


class Promises:
    def __init__(self, work: Work, clocks: ClockService) -> None:
        self.work = work
        self.clocks = clocks
        self.policies = PolicyRepository(work)

    def at_acceptance(self, ticket: Ticket, promised: datetime | None, policy: Policy) -> datetime:
        """What is promised now, else what was at intake, as far as the limit goes. Raises PromiseInThePast,
        PromiseBeyondLimit."""
        latest = _latest(ticket, policy, self.work.now)
        if promised is not None:
            self._check(promised, latest)
        promise = promised or ticket.promised_reply_at
        return min(promise, latest) if latest else promise

    async def of_another_kind(self, ticket: Ticket) -> None:
        """What was promised for the kind it was holds as far as the limit of the kind it is now goes."""
        latest = _latest(ticket, await self.policies.current(), self.work.now if ticket.accepted_at else None)
        if latest is not None and ticket.promised_reply_at > latest:
            ticket.promised_reply_at = max(latest, self.work.now)

    async def again(self, ticket: Ticket, promised: datetime, *, public: bool) -> None:
        """An interim answer, which the clocks have heard of, may name the time of the next one; nobody is promised
        anything behind their back. Raises InvalidFields, PromiseInThePast, PromiseBeyondLimit."""
        if not public:
            raise InvalidFields([FieldError("promised_reply_at", "only_with_public_note")])
        self._check(promised, await self._next_answer_due(ticket))
        ticket.promised_reply_at = promised

    async def of_another_round(self, ticket: Ticket, promised: datetime | None) -> dict[str, str]:
        """What was answered is taken up again, of which the clocks have heard: what was promised before is over, so
        another time is given, not later than the round ends; where nobody is there to say one, just that. Returns what
        the timeline keeps. Raises PromiseInThePast, PromiseBeyondLimit."""
        latest = await self._end_of_round(ticket, await self.clocks.running(ticket.id))
        if promised is not None:
            self._check(promised, latest)
        ticket.promised_reply_at = promised = promised or latest
        return {"promised_reply_at": promised.isoformat()}

    async def of_a_round_to_come(self, ticket: Ticket) -> datetime:
        """The latest that could be promised, should it be taken up again now: what `of_another_round` will hold to."""
        return await self._end_of_round(ticket, await self.clocks.foreseen(ticket, REOPENED))

    async def _end_of_round(self, ticket: Ticket, dues: Sequence[Due]) -> datetime:
        """By the clocks that run, else, under a policy from before second rounds had a limit, by the shipped one: what
        is the longest somebody may promise is nothing anybody has promised."""
        limits = (handled_until(dues), replied_until(dues))
        running = min((limit for limit in limits if limit is not None), default=None)
        if running is None:
            running = shipped_limit(await self.policies.current(), ticket.circumstances, self.work.now)
        return running or await self._next_answer_due(ticket)

    async def of_the_next_answer(self, ticket: Ticket) -> datetime:
        """The latest that could be promised, should an interim answer be given now. Where that answer is the centre's
        own, it ends the clock of the centre's reply too, and `again` may take a later time."""
        return await self._within(ticket, await self.clocks.foreseen(ticket, "public_reply"))

    async def _next_answer_due(self, ticket: Ticket) -> datetime:
        """By the reply clocks that go on."""
        return await self._within(ticket, await self.clocks.running(ticket.id))

    async def _within(self, ticket: Ticket, dues: Sequence[Due]) -> datetime:
        """Before it is accepted, by the reply clocks that will begin then."""
        due = replied_until(dues)
        if ticket.accepted_at is None:
            due = _latest(ticket, await self.policies.current(), None)
        longest = self.work.now + LONGEST
        return min(due, longest) if due is not None else longest

    def _check(self, promised: datetime, latest: datetime | None) -> None:
        if promised < self.work.now:
            raise PromiseInThePast
        if latest is not None and promised > latest:
            raise PromiseBeyondLimit(latest=latest)


def _latest(ticket: Ticket, policy: Policy, accepted_at: datetime | None) -> datetime | None:
    return latest_promise(policy, replace(ticket.circumstances, accepted_at=accepted_at), ticket.registered_at)
