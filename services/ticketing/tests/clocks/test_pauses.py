"""Suspended tickets on real timers: what may pause stands still, moves, and tells once."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from ticketing_world import World

from events import ticketing as facts
from ticketing.clocks.happenings import Happening
from ticketing.clocks.service import ClockService
from ticketing.tickets.repository import TicketRepository


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+08:00").astimezone(UTC)


async def happens(world: World, ticket: dict[str, Any], event: Happening, when: str, **more: Any) -> None:
    world.harness.clock.set(at(when))
    async with world.harness.work() as work:
        found = await TicketRepository(work).get(UUID(ticket["id"]), lock=True)
        await ClockService(work).react(found, event, **more)


async def told(world: World) -> list[tuple[str, str]]:
    await world.harness.fire_timers()
    return [
        (type(fact).__name__, fact.clock) for fact in await world.harness.outbox() if isinstance(fact, facts.ClockFact)
    ]


async def explained(world: World, ticket: dict[str, Any], code: str) -> list[dict[str, Any]]:
    answer = await world.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}/clocks")
    return [item for item in answer.json() if item["clock"]["code"] == code]


async def test_a_pause_moves_the_reply_and_leaves_the_measure(world: World) -> None:
    ticket = await world.register(severity="complex", accept=True)
    await happens(world, ticket, "suspended", "2025-03-05 16:00:00")
    clocks = await world.clocks(ticket)
    assert (clocks["K14"]["result"], clocks["K08"]["result"]) == ("paused", "running")
    world.harness.clock.set(at("2025-03-10 09:00:00"))
    assert {clock for _, clock in await told(world)} == {"K08"}, "a clock that stands still tells nobody"
    await happens(world, ticket, "resumed", "2025-03-10 10:00:00")
    (clock,) = await explained(world, ticket, "K14")
    assert clock["clock"]["result"] == "running"
    assert clock["first_due_at"] == "2025-03-06T02:00:00Z"
    assert clock["clock"]["due_at"] == clock["explanation"]["due_at"] == "2025-03-10T20:00:00Z"
    assert clock["explanation"]["pauses"] == [{"since": "2025-03-05T08:00:00Z", "until": "2025-03-10T02:00:00Z"}]
    assert [segment["begin"] for segment in clock["explanation"]["segments"]] == [
        "2025-03-05T02:00:00Z",
        "2025-03-10T02:00:00Z",
    ]
    world.harness.clock.set(at("2025-03-11 04:00:01"))
    assert (await told(world))[-2:] == [("ClockWarning", "K14"), ("ClockMissed", "K14")]
    world.harness.clock.advance(timedelta(days=9))
    assert [told_of for told_of in await told(world) if told_of[1] == "K14"] == [
        ("ClockWarning", "K14"),
        ("ClockMissed", "K14"),
    ]


async def test_who_was_warned_before_the_pause_is_not_warned_again(world: World) -> None:
    ticket = await world.register(severity="complex", accept=True)
    world.harness.clock.set(at("2025-03-06 05:00:00"))
    assert ("ClockWarning", "K14") in await told(world)
    await happens(world, ticket, "suspended", "2025-03-06 06:00:00")
    await happens(world, ticket, "resumed", "2025-03-07 06:00:00")
    world.harness.clock.set(at("2025-03-07 09:59:59"))
    assert (await told(world)).count(("ClockWarning", "K14")) == 1
    await happens(world, ticket, "replied", "2025-03-07 10:00:00")
    assert (await world.clocks(ticket))["K14"]["result"] == "met"


async def test_a_timer_of_before_the_pause_does_nothing(world: World) -> None:
    """Suspended five seconds before it is due: that timer is the worker's, and finds a clock that stands still."""
    ticket = await world.register(severity="complex", accept=True)
    await happens(world, ticket, "suspended", "2025-03-06 09:59:55")
    await happens(world, ticket, "resumed", "2025-03-06 09:59:58")
    world.harness.clock.set(at("2025-03-06 10:00:02"))
    assert ("ClockMissed", "K14") not in await told(world)
    world.harness.clock.set(at("2025-03-06 10:00:04"))
    assert (await told(world)).count(("ClockMissed", "K14")) == 1


async def test_two_consultations_have_an_expert_and_a_clock_each(world: World) -> None:
    ticket = await world.register(accept=True)
    structure, water = uuid4(), uuid4()
    await happens(
        world, ticket, "consultation_opened", "2025-03-05 10:00:00", about=structure, owner_id=world.manager_id
    )
    await happens(world, ticket, "consultation_opened", "2025-03-05 11:00:00", about=water, owner_id=world.centre_id)
    await happens(world, ticket, "expert_replied", "2025-03-05 12:00:00", about=water)
    first, second = await explained(world, ticket, "K11")
    assert [item["clock"]["result"] for item in (first, second)] == ["running", "met"]
    world.harness.clock.set(at("2025-03-06 04:00:00"))
    await world.harness.fire_timers()
    warned = [
        fact for fact in await world.harness.outbox() if isinstance(fact, facts.ClockWarning) and fact.clock == "K11"
    ]
    assert [(fact.owner_id, fact.recipients) for fact in warned] == [
        (world.manager_id, (world.manager_id, world.clerk_id))
    ]


async def test_a_reopened_ticket_shows_both_rounds_of_its_clock(world: World) -> None:
    ticket = await world.replied()
    ticket = await world.verb(ticket, "close", customer_confirmed=True)
    await happens(world, ticket, "reopened", "2025-03-12 09:00:00")
    before, after = await explained(world, ticket, "K08")
    assert (before["clock"]["result"], after["clock"]["result"]) == ("met", "running")
    assert (after["clock"]["started_by"], after["clock"]["due_at"]) == ("reopened", "2025-03-13T01:00:00Z")


async def test_a_missed_clock_is_owed_until_its_own_event_and_an_ended_ticket_owes_nothing(world: World) -> None:
    ticket = await world.register(severity="major", accept=True)
    world.harness.clock.set(at("2025-03-05 12:00:01"))
    await world.harness.fire_timers()
    assert (await world.clocks(ticket))["K05"]["owed"] is True
    await world.verb(ticket, "report-major", text="迟交的投诉处理单")
    sheet = (await world.clocks(ticket))["K05"]
    assert (sheet["result"], sheet["owed"], sheet["settled_by"]) == ("missed", False, "major_reported")
    other = await world.register(severity="major", accept=True)
    world.harness.clock.set(at("2025-03-05 15:00:00"))
    await world.harness.fire_timers()
    await world.verb(other, "withdraw", statement="不投诉了")
    assert (await world.clocks(other))["K05"]["owed"] is False
