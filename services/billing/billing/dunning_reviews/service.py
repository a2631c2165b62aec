"""Reviewing cases: opening them, settling them, holding them up, and letting their next stage come (C4.11).

Every night in chunks; in between whenever a payment, a dispute, a complaint or somebody at the desk changes what a case
is like. Cases are locked in the order of their ids, after bills: a review writes no bill.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from msgspec import Struct, field
from uuid_utils.compat import uuid7

from billing.communities.numbers import document_nos
from billing.communities.repository import CommunityRepository
from billing.dunning_cases.errors import DunningHeld
from billing.dunning_cases.limitation import warning, years_after
from billing.dunning_cases.models import PREFIX, DunningCase
from billing.dunning_cases.stages import (
    LETTERS,
    OPEN,
    RUNNING,
    SETTLED,
    Standing,
    Verdict,
    due_on,
    judge,
)
from billing.dunning_policies.repository import DunningPolicyRepository
from billing.dunning_policies.terms import Terms
from billing.dunning_reviews.repository import ReviewRepository
from events import Event
from events import billing as published
from kit.work import Work

CHUNK = 500


class ReviewService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.reviews = ReviewRepository(work)

    async def open(self) -> bool:
        """Open a chunk of cases; true when more may be waiting."""
        terms = await self._terms()
        due_by = self.work.today - timedelta(days=terms.days["open"])
        debtors = await self.reviews.debtors(terms.minimum_cents, due_by, CHUNK)
        if not debtors:
            return False
        numbers = await self._numbers((PREFIX, row.community_id, row.code) for row in debtors)
        rows = [
            {
                "id": uuid7(),
                "no": next(numbers[PREFIX, row.community_id]),
                "community_id": row.community_id,
                "unit_id": row.unit_id,
                "payer_id": row.payer_id,
                "stage": OPEN,
                "state": RUNNING,
                "held_by": (),
                "open_cents": row.open_cents,
                "bills": row.bills,
                "oldest_due": row.oldest_due,
                "next_on": due_on(OPEN, self.work.today, row.oldest_due, terms),
                "lapses_on": row.lapses_on,
            }
            for row in debtors
        ]
        opened = await self.reviews.open(rows)
        rows = [row for row in rows if row["id"] in opened]
        await self.reviews.reach([_step(row, OPEN) for row in rows])
        for row in rows:
            self.work.publish(published.DunningStageChanged(**_fact(row)), row["id"], 1)
        return len(debtors) == CHUNK

    async def night(self, after: UUID) -> UUID | None:
        """Review a chunk of live cases after an id, each stage as it comes; the last id when more may follow."""
        found = await self.reviews.chunk(after, CHUNK)
        await self._review(found, advance=True)
        return found[-1].id if len(found) == CHUNK else None

    async def of_case(self, id: UUID) -> None:
        """Whoever changed what holds it up, and what of it was demanded."""
        await self.work.session.flush()
        await self._review(await self.reviews.one(id), advance=False)

    async def of_units(self, units: Iterable[UUID | None]) -> None:
        """Their bills are no longer what they were. The night sees to what belongs to no home."""
        wanted = {unit for unit in units if unit is not None}
        if wanted:
            await self.work.session.flush()
            await self._review(await self.reviews.of(wanted), advance=False)

    async def of_tickets(self, units: Collection[UUID], persons: Collection[UUID]) -> None:
        """They complain, or do so no longer."""
        if units or persons:
            await self._review(await self.reviews.of(units, persons), advance=False)

    async def grant(self, id: UUID, step: str, by: UUID) -> None:
        """A leader lets a step come. Raises DunningHeld."""
        await self.work.session.flush()
        terms = await self._terms()
        (row,) = await self.reviews.one(id)
        verdict = judge(_standing(row), terms, self.work.today, advance=False, granted=step)
        if verdict.reach is None:
            raise DunningHeld(held_by=list(verdict.held_by))
        await self._write([(row, verdict)], terms, by)

    async def note(self, case: DunningCase, by: UUID) -> None:
        """A stage that somebody has brought about."""
        about = {"id": case.id, "community_id": case.community_id, "open_cents": case.open_cents, "bills": case.bills}
        await self.reviews.reach([_step(about | {"oldest_due": case.oldest_due}, case.stage, by)])

    async def lapse(self, id: UUID) -> None:
        """Nobody has to decide on it any more."""
        await self.reviews.lapse([id])

    async def _review(self, rows: Sequence[Any], *, advance: bool) -> None:
        if rows:
            terms, today = await self._terms(), self.work.today
            await self._write([(row, judge(_standing(row), terms, today, advance=advance)) for row in rows], terms)

    async def _write(self, judged: Sequence[tuple[Any, Verdict]], terms: Terms, by: UUID | None = None) -> None:
        """Each table in one statement, whatever many cases there are."""
        numbers = await self._numbers(
            (LETTERS[verdict.reach], row.community_id, row.community_code)
            for row, verdict in judged
            if verdict.reach in LETTERS
        )
        respond_by = self.work.today + timedelta(days=terms.response_days)
        written = _Written()
        for row, verdict in judged:
            after = _after(row, verdict, self.work)
            about = {"case_id": row.id, "community_id": row.community_id}
            if verdict.reach in LETTERS:
                after |= {
                    "document_no": next(numbers[LETTERS[verdict.reach], row.community_id]),
                    "response_by": respond_by,
                }
                written.demanded.append(row.id)
            if verdict.reach is not None:
                written.steps.append(_step(after, verdict.reach, by))
            if verdict.propose is not None:
                written.proposals.append({"id": uuid7(), "step": verdict.propose} | about)
            if verdict.state == SETTLED:
                written.settled.append(row.id)
            promise = _promise(row, after, self.work)
            if promise is not None:
                written.promises.append({"id": row.promise_id, "promise": promise})
            for event in _facts(row, after, verdict, promise, by):
                after["version"] += 1
                self.work.publish(event, row.id, after["version"])
            if any(after[name] != _plain(getattr(row, name)) for name in _WRITTEN):
                written.changed.append({name: after[name] for name in ("id", *_WRITTEN, "ended_at")})
        await self._keep(written)

    async def _keep(self, written: "_Written") -> None:
        if written.demanded:
            await self.reviews.demand(written.demanded)
        if written.changed:
            await self.reviews.rewrite(written.changed)
        if written.steps:
            await self.reviews.reach(written.steps)
        if written.proposals:
            await self.reviews.propose(written.proposals)
        if written.settled:
            await self.reviews.lapse(written.settled)
        if written.promises:
            await self.reviews.judge_promises(written.promises)

    async def _terms(self) -> Terms:
        return await DunningPolicyRepository(self.work).terms(self.work.today)

    async def _numbers(self, wanted: Iterable[tuple[str, UUID, str]]) -> dict[tuple[str, UUID], Iterator[str]]:
        """Numbers of the day by prefix and community, one statement for each pair; in a fixed order, as all who draw
        some wait for each other."""
        found: dict[tuple[str, UUID], Iterator[str]] = {}
        for (prefix, community_id, code), count in sorted(Counter(wanted).items()):
            seqs = await CommunityRepository(self.work).take(community_id, prefix, self.work.today, count)
            found[prefix, community_id] = iter(document_nos(prefix, code, self.work.today, seqs))
        return found


class _Written(Struct):
    """What a review writes, table by table."""

    demanded: list[UUID] = field(default_factory=list)
    changed: list[dict[str, Any]] = field(default_factory=list)
    steps: list[dict[str, Any]] = field(default_factory=list)
    proposals: list[dict[str, Any]] = field(default_factory=list)
    settled: list[UUID] = field(default_factory=list)
    promises: list[dict[str, Any]] = field(default_factory=list)


_WRITTEN = (
    "version",
    "stage",
    "stage_on",
    "state",
    "held_by",
    "open_cents",
    "bills",
    "oldest_due",
    "next_on",
    "lapses_on",
    "lapse_warned",
)


def _standing(row: Any) -> Standing:
    return Standing(
        stage=row.stage,
        stage_on=row.stage_on,
        cents=row.now_cents,
        bills=row.now_bills,
        oldest_due=row.now_oldest,
        lapses_on=row.now_lapses,
        lapse_warned=row.lapse_warned,
        disputed=row.disputed,
        complaint=row.complaint,
        hardship_until=row.hardship_until,
        suspended=row.suspended_at is not None,
        suspended_until=row.suspended_until,
        asked=row.asked,
    )


def _after(row: Any, verdict: Verdict, work: Work) -> dict[str, Any]:
    """The case as the verdict leaves it. A settled one keeps the day its oldest bill was due."""
    lapses = row.now_lapses or row.lapses_on
    if verdict.reach in LETTERS and lapses >= work.today:
        lapses = years_after(work.today)
    return {
        "id": row.id,
        "no": row.no,
        "community_id": row.community_id,
        "unit_id": row.unit_id,
        "payer_id": row.payer_id,
        "version": row.version,
        "stage": verdict.reach or row.stage,
        "stage_on": work.today if verdict.reach else row.stage_on,
        "state": verdict.state,
        "held_by": verdict.held_by,
        "open_cents": row.now_cents,
        "bills": row.now_bills,
        "oldest_due": row.now_oldest or row.oldest_due,
        "next_on": verdict.next_on,
        "lapses_on": lapses,
        "lapse_warned": None if verdict.state == SETTLED else warning(lapses, work.today),
        "ended_at": work.now if verdict.state == SETTLED else None,
        "document_no": None,
        "response_by": None,
    }


def _promise(row: Any, after: Mapping[str, Any], work: Work) -> str | None:
    """What was promised is kept as soon as so much of what was overdue then is gone, and broken when its day has
    passed."""
    if row.promise_id is None:
        return None
    if after["state"] == SETTLED or row.owed_cents - row.promised_left >= row.promised_cents:
        return "kept"
    return "broken" if row.promised_on < work.today else None


def _step(case: Mapping[str, Any], stage: str, by: UUID | None = None) -> dict[str, Any]:
    return {
        "id": uuid7(),
        "case_id": case["id"],
        "community_id": case["community_id"],
        "stage": stage,
        "by": by,
        "no": case.get("document_no"),
        "open_cents": case["open_cents"],
        "bills": case["bills"],
        "oldest_due": case["oldest_due"],
        "response_by": case.get("response_by"),
    }


def _facts(
    row: Any, after: Mapping[str, Any], verdict: Verdict, promise: str | None, by: UUID | None
) -> Iterator[Event]:
    if verdict.reach is not None or after["state"] != row.state:
        reached = verdict.reach is not None
        yield published.DunningStageChanged(**_fact(after), reached=reached, was=row.stage, decided_by=by)
    if verdict.propose is not None:
        yield published.DunningApprovalAsked(**_fact(after), step=verdict.propose)
    if promise == "broken":
        yield published.DunningPromiseBroken(
            **_fact(after), promised_on=row.promised_on, promised_cents=row.promised_cents, promised_to=row.promised_to
        )
    # What is demanded on this very day is no longer about to lapse.
    if verdict.warn is not None and after["lapse_warned"] == verdict.warn:
        yield published.DunningLimitationNeared(**_fact(after), lapses_on=after["lapses_on"], days=verdict.warn)


def _fact(case: Mapping[str, Any]) -> dict[str, Any]:
    return {name: case.get(name) for name in _TOLD} | {"held_by": tuple(case["held_by"])}


_TOLD = (
    "no",
    "community_id",
    "unit_id",
    "payer_id",
    "stage",
    "state",
    "open_cents",
    "bills",
    "oldest_due",
    "next_on",
    "document_no",
    "response_by",
)


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
