"""Clocks as durable timers: warned once, missed once, told to the right people."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from ticketing_world import MORNING, World

from events import ticketing as facts
from kit import failpoints
from testkit.statements import noted


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+08:00").astimezone(UTC)


async def told(world: World) -> list[facts.ClockFact]:
    return [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ClockFact)]


async def test_whom_a_case_is_about_hears_of_no_clock_of_it(world: World) -> None:
    """Neither as its first receiver nor as the supervisor it would reach: those above do (C3.2 row 20)."""
    await world.register(complained_about_id=world.supervisor_id)
    first = await world.register(complained_about_id=world.clerk_id)
    world.harness.clock.set(at("2025-03-05 10:15:01"))
    await world.harness.fire_timers()
    missed = {
        fact.ticket_id == UUID(first["id"]): fact for fact in await told(world) if fact.type.endswith("missed.v1")
    }
    assert missed[False].recipients == (world.clerk_id, world.manager_id)
    assert world.clerk_id not in missed[True].recipients
    assert world.supervisor_id in missed[True].recipients
    assert missed[True].owner_id is None


async def test_an_unaccepted_ticket_warns_and_misses_once(world: World) -> None:
    ticket = await world.register()
    world.harness.clock.set(at("2025-03-05 10:11:14.999999"))
    assert await world.harness.fire_timers() == 0
    world.harness.clock.set(at("2025-03-05 10:11:15"))
    assert await world.harness.fire_timers() == 1
    (warning,) = await told(world)
    assert isinstance(warning, facts.ClockWarning)
    assert (warning.clock, warning.ticket_no, warning.owner_id) == ("K01", ticket["no"], world.clerk_id)
    assert warning.recipients == (world.clerk_id,)
    world.harness.clock.set(at("2025-03-05 10:15:00"))
    assert await world.harness.fire_timers() == 0
    world.harness.clock.set(at("2025-03-05 10:15:01"))
    assert await world.harness.fire_timers() == 1
    _, missed = await told(world)
    assert isinstance(missed, facts.ClockMissed)
    assert missed.recipients == (world.clerk_id, world.supervisor_id)
    assert missed.due_at == at("2025-03-05 10:15:00")
    world.harness.clock.advance(timedelta(days=3))
    await world.harness.fire_timers()
    assert len(await told(world)) == 2
    clocks = await world.clocks(ticket)
    assert (clocks["K01"]["result"], clocks["K01"]["warned_at"]) == ("missed", "2025-03-05T02:11:15Z")
    verbs = [entry["verb"] for entry in (await world.detail(ticket))["entries"]]
    assert verbs == ["register", "clock_warning", "clock_missed"]


async def test_acceptance_exactly_at_the_due_time_is_in_time(world: World) -> None:
    ticket = await world.register()
    world.harness.clock.set(at("2025-03-05 10:15:00"))
    await world.harness.fire_timers()
    await world.verb(ticket, "accept")
    world.harness.clock.advance(timedelta(hours=1))
    await world.harness.fire_timers()
    assert (await world.clocks(ticket))["K01"]["result"] == "met"


async def test_a_stop_too_late_is_missed_even_when_the_worker_sleeps(world: World) -> None:
    ticket = await world.register()
    world.harness.clock.set(at("2025-03-05 10:15:00.000001"))
    ticket = await world.verb(ticket, "accept")
    clock = (await world.clocks(ticket))["K01"]
    assert (clock["result"], clock["stopped_by"]) == ("missed", "accepted")
    assert [type(fact) for fact in await told(world)] == [facts.ClockMissed]
    await world.harness.fire_timers()
    assert [type(fact) for fact in await told(world)] == [facts.ClockMissed]
    assert (await world.clocks(ticket))["K01"]["result"] == "missed"


async def test_k01_counts_duty_hours_only(world: World) -> None:
    world.harness.clock.set(at("2025-03-05 21:30:00"))
    ticket = await world.register(promised_reply_at=at("2025-03-06 10:00:00").isoformat())
    clock = (await world.clocks(ticket))["K01"]
    assert clock["due_at"] == at("2025-03-06 08:15:00").isoformat().replace("+00:00", "Z")


@pytest.mark.parametrize(
    ("phase", "code", "due"),
    [
        ("in_warranty", "K05", "2025-03-05 18:30:00"),
        ("after_warranty", "K06", "2025-03-05 20:30:00"),
        ("pre_handover", "K06", "2025-03-05 20:30:00"),
    ],
    ids=["gs03", "gs04", "gs04_before_handover"],
)
async def test_the_sheet_of_a_major_case(world: World, phase: str, code: str, due: str) -> None:
    world.harness.clock.set(at("2025-03-05 16:30:00"))
    ticket = await world.register(severity="major", phase=phase, accept=True)
    clocks = await world.clocks(ticket)
    assert {"K05", "K06"} & clocks.keys() == {code}
    assert clocks[code]["due_at"] == at(due).isoformat().replace("+00:00", "Z")
    world.harness.clock.set(at(due) + timedelta(seconds=1))
    await world.harness.fire_timers()
    missed = [fact for fact in await told(world) if isinstance(fact, facts.ClockMissed) and fact.clock == code]
    assert [set(fact.recipients) for fact in missed] == [{world.clerk_id, world.centre_id, world.manager_id}]
    await world.verb(ticket, "report-major", text="迟交的投诉处理单")
    assert (await world.clocks(ticket))[code]["result"] == "missed"


async def test_gs12_general_and_complex_replies(world: World) -> None:
    general = await world.register(accept=True)
    complex_case = await world.register(severity="complex", accept=True)
    assert (await world.clocks(general))["K13"]["due_at"] == "2025-03-05T04:00:00Z"
    assert (await world.clocks(complex_case))["K14"]["due_at"] == "2025-03-06T02:00:00Z"
    world.harness.clock.advance(timedelta(hours=2, seconds=1))
    await world.harness.fire_timers()
    missed = [fact for fact in await told(world) if isinstance(fact, facts.ClockMissed)]
    assert [(fact.clock, fact.ticket_no) for fact in missed] == [("K13", general["no"])]
    assert set(missed[0].recipients) == {world.clerk_id, world.supervisor_id}


async def test_an_interim_answer_stops_the_reply_clock_and_an_internal_note_does_not(world: World) -> None:
    ticket = await world.register(accept=True)
    await world.verb(ticket, "notes", text="内部:等工程部")
    assert (await world.clocks(ticket))["K13"]["result"] == "running"
    await world.verb(ticket, "notes", text="师傅下午三点到", visibility="public", channel="phone")
    assert (await world.clocks(ticket))["K13"]["result"] == "met"


async def test_becoming_major_starts_the_report_clock_then_and_both_times_stay(world: World) -> None:
    ticket = await world.register(accept=True)
    world.harness.clock.advance(timedelta(minutes=30))
    ticket = await world.verb(ticket, "reclassify", severity="major", reason="五户受影响")
    clocks = await world.clocks(ticket)
    assert (clocks["K05"]["started_at"], clocks["K05"]["due_at"]) == (
        "2025-03-05T02:30:00Z",
        "2025-03-05T04:30:00Z",
    )
    assert clocks["K08"]["started_at"] == "2025-03-05T02:00:00Z"
    assert clocks["K13"]["result"] == "cancelled"
    assert clocks["K14"]["due_at"] == "2025-03-06T02:00:00Z"
    entry = (await world.detail(ticket))["entries"][-1]
    assert entry["details"] == {"severity": ["general", "major"]}


async def test_a_worker_killed_in_the_middle_fires_again_once(world: World) -> None:
    ticket = await world.register()
    world.harness.clock.set(at("2025-03-05 10:12:00"))
    failpoints.arm("timer.effect")
    with pytest.raises(failpoints.Failed):
        await world.harness.running.alarm._fire(world.harness.tenant_id, 50)
    assert await told(world) == []
    failpoints.disarm()
    await world.harness.fire_timers()
    await world.harness.fire_timers()
    assert [fact.clock for fact in await told(world)] == ["K01"]
    assert (await world.clocks(ticket))["K01"]["warned_at"] is not None


@pytest.mark.parametrize("accused", [False, True])
async def test_many_clocks_are_looked_at_with_no_more_statements_than_one(world: World, accused: bool) -> None:
    """However many people their cases are about. A company may have hundreds of them due within a minute, warnings
    among misses. Each is written by its own version, which PostgreSQL confirms one by one."""
    counted = []
    people = cycle((world.technician_id, world.manager_id, world.handler_id, world.centre_id))
    for late, soon in ((1, 1), (4, 3)):
        for _ in range(late):
            await world.register(complained_about_id=next(people) if accused else None)
        world.harness.clock.advance(timedelta(minutes=4))
        for _ in range(soon):
            await world.register(complained_about_id=next(people) if accused else None)
        world.harness.clock.advance(timedelta(minutes=11, seconds=15))
        with noted(world.harness.runtime.engine) as statements:
            assert await world.harness.fire_timers() == 2 * late + soon
        counted.append(sum(not statement.startswith("UPDATE clock ") for statement in statements))
        world.harness.clock.advance(timedelta(hours=1))
        await world.harness.fire_timers()
    assert counted[1] == counted[0], "\n".join(statements)


@pytest.mark.parametrize("round_", range(3))
async def test_worker_and_caller_at_the_same_moment_agree_on_one_outcome(world: World, round_: int) -> None:
    tickets = [await world.register() for _ in range(4)]
    world.harness.clock.set(at("2025-03-05 10:16:00"))
    await asyncio.gather(
        world.harness.fire_timers(),
        world.harness.fire_timers(),
        *(world.verb(ticket, "accept") for ticket in tickets),
    )
    await world.harness.fire_timers()
    missed = [fact.ticket_no for fact in await told(world) if isinstance(fact, facts.ClockMissed)]
    assert sorted(missed) == sorted(ticket["no"] for ticket in tickets)
    for ticket in tickets:
        assert (await world.clocks(ticket))["K01"]["result"] == "missed"


async def test_the_handler_of_the_moment_owns_the_clock(world: World) -> None:
    ticket = await world.verb(await world.register(), "accept")
    await world.verb(ticket, "hand-over", by=world.supervisor_id, handler_id=world.supervisor_id, reason="换班")
    world.harness.clock.set(MORNING + timedelta(minutes=91))
    await world.harness.fire_timers()
    (warning,) = await told(world)
    assert (warning.clock, warning.owner_id) == ("K13", world.supervisor_id)
    assert warning.recipients == (world.supervisor_id, world.clerk_id)


async def test_every_clock_explains_itself(world: World) -> None:
    ticket = await world.register(severity="major", accept=True)
    path = f"/api/ticketing/tickets/{ticket['id']}/clocks"
    explained: list[dict[str, Any]] = (await world.as_staff().get(path)).json()
    sheet = next(item for item in explained if item["clock"]["code"] == "K05")
    assert sheet["clock"]["started_by"] == "accepted"
    assert sheet["clock"]["policy_version"] == 1
    rule = sheet["rule"]
    assert (rule["text_key"], rule["limit_minutes"], rule["source"]) == ("clock.rule.K05", 120, "S0 §5.2.2.4")
    assert rule["escalates_to"] == ["csc_staff", "cs_manager"]
    assert sheet["explanation"]["segments"] == [{"begin": "2025-03-05T02:00:00Z", "end": "2025-03-05T04:00:00Z"}]
    assert sheet["explanation"]["due_at"] == sheet["clock"]["due_at"] == sheet["first_due_at"]
    acceptance = next(item for item in explained if item["clock"]["code"] == "K01")
    assert (acceptance["rule"]["calendar"], acceptance["hours"]) == ("duty", ["08:00:00", "20:00:00"])
    assert (await world.as_staff(communities=[world.elsewhere]).get(path)).status_code == 404


async def test_one_locked_case_holds_back_no_other_clock(world: World) -> None:
    """Whatever holds a ticket for long: the clocks of the others ring at once, its own when it is let go."""
    held, free = await world.register(), await world.register()
    world.harness.clock.set(at("2025-03-05 10:12:00"))
    lock = text("SELECT 1 FROM ticket WHERE tenant_id = :tenant_id AND id = :id FOR UPDATE")
    async with world.harness.work() as work:
        await work.session.execute(lock, {"tenant_id": world.harness.tenant_id, "id": held["id"]})
        await world.harness.running.alarm.step()
        assert [fact.ticket_no for fact in await told(world)] == [free["no"]]
    world.harness.clock.advance(timedelta(minutes=1))
    await world.harness.running.alarm.step()
    assert [fact.ticket_no for fact in await told(world)] == [free["no"], held["no"]]
