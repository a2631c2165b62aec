"""For any sequence of these events and these deaths of workers each clock ends in one outcome and tells it once (C3.3).

Virtual time, real PostgreSQL. Workers fire through `step`, in batches of two or fifty, one alone or two at once on two
runtimes. One that dies has its session ended at the server before the effect, after it, between two groups of a batch,
or after the commit; in the batch, or when a batch that failed is fired one by one. Killing the whole process, and the
servers, is what tests/resilience does.

In the end nothing that is due waits any more, and everything that was stated is handed to notifications, twice, while
its worker dies as well: whoever a timeline names has heard of that warning or miss once, and of each level of a
consultation's escalation once.

What the clocks heard is lived through once more, under the policy that was in force each time and with a worker that is
never late and never dies: it must come to the same outcomes. It asks the same `evaluate` as the live clocks, so this
proves what becomes of timers, locks and transactions, not the rules: those are held against a model of their own in
tests/journeys/clock_model.py and against the table of the procedure in test_evaluation.py.

`LINTEL_SEQUENCES=500` plays as many sequences instead of the few of an ordinary run.
"""

import asyncio
import os
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest
from beside import REFUSED, Beside
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st
from mortal import POINTS, Killed, Mortal
from policy_history import PolicyHistory
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from ticketing_world import World
from told_staff import ESCALATED, Told, ToldStaff
from walks import GUARDS, ROUTES, body

from events import ticketing as facts
from kit import alarm
from kit.runtime import Runtime
from testkit.harness import Harness, Running
from ticketing.clocks.evaluation import LIVE
from ticketing.policies.repository import PolicyRepository
from ticketing.replays.repository import ReplayRepository
from ticketing.tickets.transitions import possible

KINDS = ("complaint", "complaint", "repair", "inquiry", "help_request", "task")
MINUTES = (0, 1, 12, 30, 95, 125, 245, 700, 1500)
WORKERS = ("away", "away", "fires", "two fire", "dies", "dies", "one of two dies")
STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(MINUTES), st.sampled_from(WORKERS)), min_size=8, max_size=22
)
THE_LAST_IS_DUE = timedelta(days=60)
SEQUENCES = int(os.environ.get("LINTEL_SEQUENCES", "15"))
_DUE = text("SELECT kind, error FROM timer WHERE tenant_id = :tenant_id AND next_at <= :now")
_FORGET = text("DELETE FROM timer WHERE tenant_id = :tenant_id")


class Life:
    """Three tickets of one company, workers that come and go, and people who send whatever they like."""

    def __init__(self, world: World, runtimes: tuple[Runtime, Runtime], chance: Random) -> None:
        self.world = world
        self.runtimes = runtimes
        self.chance = chance
        self.tickets: dict[int, dict[str, Any]] = {}
        self.beside = Beside(world, chance)
        self.policies = PolicyHistory(world, chance)

    async def step(self, place: int, minutes: int, worker: str) -> None:
        self.world.harness.clock.advance(timedelta(minutes=minutes))
        await self.work(worker)
        if self.chance.random() < 0.08:
            await self.policies.change()
        if place not in self.tickets:
            self.tickets[place] = await self.begin(self.chance.choice(KINDS))
        elif self.chance.random() < 0.3:
            await self.beside.send(self.tickets[place], list(self.tickets.values()))
        else:
            await self.send(self.tickets[place])

    async def begin(self, kind: str) -> dict[str, Any]:
        severity = self.chance.choice(["general", "complex", "major"])
        phase = self.chance.choice(["pre_handover", "after_warranty"])
        channel = self.chance.choice(["phone", "email"])
        if kind == "task":
            return await self.beside.task()
        if kind in ("complaint", "repair") and self.chance.random() < 0.3:  # it need not always come that far by chance
            known = "property_service" if kind == "complaint" else None
            return await self.world.replied(kind=kind, class_l1=known, phase="after_warranty")
        return await self.world.register(kind=kind, class_l1=None, severity=severity, phase=phase, channel=channel)

    async def work(self, worker: str) -> None:
        first, second = self.runtimes
        if worker == "fires":
            await self.fire(self.mortal(first))
        elif worker == "two fire":
            await asyncio.gather(self.fire(self.mortal(first)), self.fire(self.mortal(second)))
        elif worker == "dies":
            await self.fire(self.doomed(first))
        elif worker == "one of two dies":
            await asyncio.gather(self.fire(self.doomed(first)), self.fire(self.mortal(second)))

    def mortal(self, runtime: Runtime, *death: Any, **how: bool) -> Mortal:
        return Mortal(runtime, list(self.world.harness.running.service.timers), *death, **how)

    def doomed(self, runtime: Runtime) -> Mortal:
        point, alone = self.chance.choice(POINTS), self.chance.random() < 0.4
        survives = point != "committed" and not alone and self.chance.random() < 0.3
        return self.mortal(runtime, point, self.chance.choice([1, 1, 2, 3]), alone=alone, survives=survives)

    async def fire(self, worker: Mortal) -> None:
        """Rounds until nothing is due any more, or the worker is dead."""
        try:
            while await worker.step():
                pass
        except (Killed, DBAPIError):
            assert worker.dead, "only death ends a worker"
        finally:
            await worker.stop()

    async def send(self, ticket: dict[str, Any]) -> None:
        ticket |= (await self.world.detail(ticket))["ticket"]
        if ticket["kind"] == "task":
            await self.beside.work_on(ticket)
            return
        allowed = [verb for verb in possible(ticket["kind"], ticket["state"]) if verb in ROUTES]
        likely = [verb for verb in allowed if verb != "withdraw" or self.chance.random() < 0.1]
        verb = self.chance.choice(sorted(likely or ROUTES))
        by = self.world.as_staff(self.chance.choice([self.world.supervisor_id, self.world.centre_id]))
        answer = await self.world.send(by, ticket, ROUTES[verb], **body(self.world, verb, self.chance))
        assert answer.is_success or answer.json()["code"] in {*GUARDS, *REFUSED}, answer.text

    async def check(self) -> Told:
        """Returns whom the timelines name as hearers."""
        hearers: Told = Counter()
        async with self.world.harness.work() as work:
            waiting = (await work.session.execute(_DUE, {"tenant_id": work.tenant_id, "now": work.now})).all()
        assert not waiting, waiting
        recorded = await self.world.harness.outbox()
        missed = Counter(told(fact) for fact in recorded if isinstance(fact, facts.ClockMissed))
        warned = Counter(told(fact) for fact in recorded if isinstance(fact, facts.ClockWarning))
        for ticket in self.tickets.values():
            detail = await self.world.detail(ticket)
            clocks, suspended = detail["clocks"], detail["ticket"]["state"] == "suspended"
            for clock in clocks:
                assert clock["result"] not in LIVE or (suspended and clock["result"] == "paused")
            of_ticket = [(key, number) for key, number in missed.items() if key[0] == ticket["id"]]
            assert dict(of_ticket) == Counter(key(ticket, clock) for clock in clocks if clock["result"] == "missed")
            of_ticket = [(key, number) for key, number in warned.items() if key[0] == ticket["id"]]
            assert dict(of_ticket) == Counter(key(ticket, clock) for clock in clocks if clock["warned_at"])
            written = Counter(e["details"]["clock_id"] for e in detail["entries"] if e["verb"] == "clock_missed")
            assert written == {clock["id"]: 1 for clock in clocks if clock["result"] == "missed"}
            assert Counter((c["code"], at(c["due_at"]), c["result"]) for c in clocks) == await self.expected(ticket)
            hearers += Counter(named(ticket, detail["entries"]))
        return hearers

    async def hear(self, notifications: Running, hearers: Told) -> None:
        staff = ToldStaff(self.world.harness, notifications, self.chance)
        await staff.deliver()
        await staff.check(hearers, {ticket["id"] for ticket in self.tickets.values()}, self.world.centre_id)
        self.beside.sent += ["escalated"] * bool(staff.facts(ESCALATED))

    async def expected(self, ticket: dict[str, Any]) -> Counter[tuple[str, datetime, str]]:
        async with self.world.harness.work() as work:
            (heard,) = (await ReplayRepository(work).heard([ticket["id"]])).values()
            return Counter(await self.policies.relive(PolicyRepository(work), heard, work.now))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def told(fact: facts.ClockFact) -> tuple[str, str, datetime]:
    return str(fact.ticket_id), fact.clock, fact.started_at


def key(ticket: dict[str, Any], clock: dict[str, Any]) -> tuple[str, str, datetime]:
    return ticket["id"], clock["code"], at(clock["started_at"])


def named(ticket: dict[str, Any], entries: list[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    """Whom the timeline names as hearers; administrators who can only appoint somebody are told of the role instead."""
    for entry in entries:
        if entry["verb"] in ("clock_warning", "clock_missed"):
            for hearer in entry["details"]["hearers"]:
                if hearer["role"] != "tenant_admin" or hearer["instead_of"] is None:
                    yield entry["verb"], ticket["id"], entry["details"]["clock_id"], hearer["staff_id"]


@pytest.fixture(scope="module")
async def notifications(running_services: Any) -> Running:
    found: Running = await running_services.get("notifications")
    return found


@pytest.fixture(scope="module")
async def second(running_services: Any) -> AsyncIterator[Runtime]:
    """A second process of the service: connections and keys of its own."""
    first = (await running_services.get("ticketing")).runtime
    runtime = Runtime(first.service, first.settings)
    await runtime.start()
    yield runtime
    await runtime.stop()


@settings(
    max_examples=SEQUENCES,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a failure is reproduced by its seed; shrinking takes long
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(STEPS, st.sampled_from([2, 50]), st.integers(0, 2**32))
async def test_one_outcome_told_once_whenever_a_worker_dies(
    world: World,
    second: Runtime,
    notifications: Running,
    monkeypatch: pytest.MonkeyPatch,
    steps: list[tuple[int, int, str]],
    batch: int,
    seed: int,
) -> None:
    company: Harness = await world.harness.other_tenant()
    try:
        with monkeypatch.context() as patched:
            patched.setattr(alarm, "_BATCH", batch)
            # Not drawn by Hypothesis: how often it is asked hangs on who of two workers was the faster one.
            life = Life(await World(company).build(), (company.runtime, second), Random(seed))
            await life.beside.build()
            for step in steps:
                await life.step(*step)
            for worker in ("one of two dies", "two fire", "fires"):  # what is resumed when it fires goes on for a while
                company.clock.advance(THE_LAST_IS_DUE)
                await life.work(worker)
            await life.hear(notifications, await life.check())
            for what in sorted({*life.beside.sent, *(["policy"] if life.policies.published else [])}):
                event(what)  # what came to pass: --hypothesis-show-statistics
    finally:
        async with company.work() as work:  # its clock is half a year ahead of whoever comes next
            await work.session.execute(_FORGET, {"tenant_id": work.tenant_id})
        await company.close()


@pytest.mark.parametrize("two", [False, True], ids=["alone at work", "beside another"])
@pytest.mark.parametrize(
    ("point", "nth", "how"),
    [
        *((point, 1, {}) for point in POINTS),
        *((point, 2, {"alone": True}) for point in POINTS),
        ("taken", 1, {"survives": True}),
        ("handled", 1, {"survives": True}),
    ],
)
async def test_each_death_leaves_what_was_not_committed_to_the_next_worker(
    world: World,
    second: Runtime,
    notifications: Running,
    monkeypatch: pytest.MonkeyPatch,
    point: str,
    nth: int,
    how: dict[str, bool],
    two: bool,
) -> None:
    """Each place once for certain; which of them the sequences above come to is chance."""
    monkeypatch.setattr(alarm, "_BATCH", 2)
    first, chance = world.harness.runtime, Random(0)
    life = Life(world, (first, second), chance)
    for place in range(3):
        life.tickets[place] = await world.register(severity=("general", "complex", "major")[place])
    world.harness.clock.advance(timedelta(days=1))
    doomed = life.mortal(first, point, nth, **how)
    await asyncio.gather(life.fire(doomed), *([life.fire(life.mortal(second))] if two else []))
    assert two or doomed.fate, "it came to where it dies"
    assert two or doomed.dead is not how.get("survives", False)
    await life.work("fires")
    world.harness.clock.advance(THE_LAST_IS_DUE)
    await life.work("fires")
    await life.check()
