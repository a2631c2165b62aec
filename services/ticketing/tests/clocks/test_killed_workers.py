"""For any sequence of events and any kill of the worker each clock ends in one outcome and tells it once (C3.3).

Virtual time, real PostgreSQL. What the clocks heard is lived through once more by the pure model, whose worker is never
late and never dies: it must come to the same outcomes.
"""

from collections import Counter
from contextlib import suppress
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from ticketing_world import World
from walks import GUARDS, ROUTES, body

from events import ticketing as facts
from kit import failpoints
from ticketing.clocks.evaluation import LIVE
from ticketing.policies.repository import PolicyRepository
from ticketing.replays.replaying import replay
from ticketing.replays.repository import ReplayRepository
from ticketing.tickets.transitions import possible

KINDS = ("complaint", "complaint", "repair", "inquiry", "help_request")
MINUTES = (0, 1, 12, 30, 95, 125, 245, 700, 1500)
STEPS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(MINUTES),
        st.sampled_from(["away", "away", "fires", "killed", "killed"]),
    ),
    min_size=8,
    max_size=22,
)
THE_LAST_IS_DUE = timedelta(days=60)


class Killed(BaseException):
    """The worker is gone at this point; nothing of it cleans up but the database."""


class Life:
    """Three tickets of one company, a worker that comes and goes, and people who send whatever they like."""

    def __init__(self, world: World, chance: Random) -> None:
        self.world = world
        self.chance = chance
        self.tickets: dict[int, dict[str, Any]] = {}

    async def step(self, place: int, minutes: int, worker: str) -> None:
        self.world.harness.clock.advance(timedelta(minutes=minutes))
        await self.work(worker)
        if place not in self.tickets:
            severity = self.chance.choice(["general", "complex", "major"])
            kind = self.chance.choice(KINDS)
            self.tickets[place] = await self.world.register(kind=kind, class_l1=None, severity=severity)
        else:
            await self.send(self.tickets[place])

    async def work(self, worker: str) -> None:
        if worker == "killed":
            failpoints.arm("timer.effect", "die")
            with suppress(Killed):
                await self.world.harness.running.alarm.serve(self.world.harness.tenant_id)
            failpoints.disarm()
        elif worker == "fires":
            await self.world.harness.fire_timers()

    async def send(self, ticket: dict[str, Any]) -> None:
        ticket |= (await self.world.detail(ticket))["ticket"]
        allowed = [verb for verb in possible(ticket["kind"], ticket["state"]) if verb in ROUTES]
        likely = [verb for verb in allowed if verb != "withdraw" or self.chance.random() < 0.1]
        verb = self.chance.choice(sorted(likely or ROUTES))
        by = self.world.as_staff(self.chance.choice([self.world.supervisor_id, self.world.centre_id]))
        answer = await self.world.send(by, ticket, ROUTES[verb], **body(self.world, verb, self.chance))
        assert answer.is_success or answer.json()["code"] in {*GUARDS, "ticket_wrong_state"}, answer.text

    async def check(self) -> None:
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

    async def expected(self, ticket: dict[str, Any]) -> Counter[tuple[str, datetime, str]]:
        async with self.world.harness.work() as work:
            (heard,) = (await ReplayRepository(work).heard([ticket["id"]])).values()
            return Counter(replay(await PolicyRepository(work).current(), heard, work.now))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def told(fact: facts.ClockFact) -> tuple[str, str, datetime]:
    return str(fact.ticket_id), fact.clock, fact.started_at


def key(ticket: dict[str, Any], clock: dict[str, Any]) -> tuple[str, str, datetime]:
    return ticket["id"], clock["code"], at(clock["started_at"])


@settings(
    max_examples=20,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a failure is reproduced by its seed; shrinking takes long
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(STEPS, st.randoms(use_true_random=False))
async def test_one_outcome_told_once_whenever_the_worker_dies(
    world: World, monkeypatch: pytest.MonkeyPatch, steps: list[tuple[int, int, str]], chance: Random
) -> None:
    hit = failpoints.hit

    def die(name: str) -> None:
        if failpoints._armed.pop(name, None) == "die":
            raise Killed
        hit(name)

    company = await world.harness.other_tenant()
    try:
        with monkeypatch.context() as patched:
            patched.setattr(failpoints, "hit", die)
            life = Life(await World(company).build(), chance)
            for step in steps:
                await life.step(*step)
            for worker in ("killed", "fires", "fires"):  # what is resumed when it fires goes on for a while
                company.clock.advance(THE_LAST_IS_DUE)
                await life.work(worker)
            await life.check()
    finally:
        await company.close()
