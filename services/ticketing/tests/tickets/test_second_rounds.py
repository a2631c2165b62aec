"""What was answered or closed and is taken up again runs against a limit of its own (C3.2 rows 16 and 17)."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from ticketing_world import World

from kit.clock import midnight

ANSWER = {"text": "已处理", "channel": "phone"}
DAY = timedelta(days=1)


async def running(world: World, ticket: dict[str, Any]) -> dict[str, datetime]:
    found = (await world.detail(ticket))["clocks"]
    return {one["code"]: datetime.fromisoformat(one["due_at"]) for one in found if one["result"] == "running"}


async def sent_back(world: World, ticket: dict[str, Any]) -> dict[str, Any]:
    world.harness.clock.advance(timedelta(hours=3))
    return await world.verb(ticket, "return", reason="业主不满意")


async def reopened(world: World, ticket: dict[str, Any]) -> dict[str, Any]:
    closed = await world.verb(ticket, "close", customer_confirmed=True, text="业主确认")
    world.harness.clock.advance(5 * DAY)
    return await world.verb(closed, "reopen", by=world.supervisor_id, reason="又漏了")


@pytest.mark.parametrize("taken_up", [sent_back, reopened])
async def test_a_complaint_waits_for_a_measure_again(world: World, taken_up: Any) -> None:
    ticket = await taken_up(world, await world.replied())
    now = world.harness.clock.now()
    assert (ticket["state"], (await running(world, ticket))["K08"]) == ("processing", now + DAY)
    planned = {"measure": "重新做防水", "planned_on": (now + 2 * DAY).date().isoformat()}
    measured = await world.verb(ticket, "first-measure", **planned)
    assert (measured["state"], measured["measure"]) == ("processing", "重新做防水")
    assert "K08" not in await running(world, measured)


@pytest.mark.parametrize("taken_up", [sent_back, reopened])
async def test_departments_work_within_the_limit_of_the_second_round(world: World, taken_up: Any) -> None:
    ticket = await taken_up(world, await world.replied())
    now = world.harness.clock.now()
    body = {"department": "工程部", "task": "重新做防水", "assignee_id": world.technician_id}

    async def due(at: datetime) -> tuple[int, Any]:
        answer = await world.post(f"tickets/{ticket['id']}/department-tasks", **body, due_at=at.isoformat())
        return answer.status_code, answer.json().get("latest")

    promise = now + timedelta(hours=1)
    assert await due(promise + timedelta(minutes=1)) == (422, promise.strftime("%Y-%m-%dT%H:%M:%SZ"))
    assert (await due(promise))[0] == 201, "what is promised binds while it lies ahead"
    world.harness.clock.advance(timedelta(hours=2))
    assert await due(now + DAY + timedelta(minutes=1)) == (422, (now + DAY).strftime("%Y-%m-%dT%H:%M:%SZ"))
    assert (await due(now + DAY))[0] == 201
    planned = {"measure": "重新做防水", "planned_on": (now + 2 * DAY).date().isoformat()}
    await world.verb((await world.detail(ticket))["ticket"], "first-measure", **planned)
    assert (await due(now + 2 * DAY))[0] == 201, "on the day that is planned"
    assert (await due(now + 4 * DAY))[0] == 422


async def test_a_measure_stands_until_the_second_round(world: World) -> None:
    ticket = await world.processing()
    assert "take_measure" not in (await world.detail(ticket))["possible"]
    again = {"measure": "改期", "planned_on": "2025-06-01"}
    assert await world.refusal(ticket, "first-measure", **again) == (409, "measure_stands")
    now = (await world.detail(ticket))["ticket"]
    assert (now["version"], now["measure"]) == (ticket["version"], "先关总阀")
    ticket = await world.verb(ticket, "resolve", result="已修好", evidence="复查照片")
    ticket = await sent_back(world, await world.verb(ticket, "reply", **ANSWER))
    assert "take_measure" in (await world.detail(ticket))["possible"]


async def latest(world: World, ticket: dict[str, Any]) -> datetime:
    """Until when a department may be given time."""
    due = world.harness.clock.now() + 30 * DAY
    body = {"department": "工程部", "task": "重新做防水", "assignee_id": world.technician_id, "due_at": due.isoformat()}
    answer = (await world.post(f"tickets/{ticket['id']}/department-tasks", **body)).json()
    assert answer["code"] == "due_after_promise"
    return datetime.fromisoformat(answer["latest"])


async def test_clocks_that_something_else_started_give_departments_no_more_time(world: World) -> None:
    ticket = await sent_back(world, await world.replied())
    limit = (await running(world, ticket))["K08"]
    world.harness.clock.advance(timedelta(hours=12))
    ticket = await world.verb(ticket, "reclassify", severity="major", reason="有人受伤")
    ticket = await world.verb(ticket, "report-major", text="投诉处理单")
    assert (await running(world, ticket))["K04"] > limit
    assert await latest(world, ticket) == limit


async def test_what_the_first_round_planned_is_no_limit_of_the_second(world: World) -> None:
    ticket = await sent_back(world, await world.replied())
    promise = datetime.fromisoformat(ticket["promised_reply_at"])
    world.harness.clock.advance(DAY + timedelta(hours=1))
    await world.harness.fire_timers()
    clocks = (await world.detail(ticket))["clocks"]
    assert [one["result"] for one in clocks if one["code"] == "K08"] == ["met", "missed"]
    today = world.harness.clock.now().date()
    assert ticket["measure_planned_on"] == today.isoformat(), "the day is not over"
    assert await latest(world, ticket) == promise
    await world.verb(ticket, "first-measure", measure="重新做防水", planned_on=(today + DAY).isoformat())
    assert await latest(world, ticket) == midnight(today + 2 * DAY)


@pytest.mark.parametrize(("severity", "code", "hours"), [("general", "K13", 2), ("complex", "K14", 24)])
async def test_what_knows_no_measure_is_answered_again(world: World, severity: str, code: str, hours: int) -> None:
    ticket = await world.register(kind="suggestion", class_l1=None, severity=severity, accept=True)
    ticket = await sent_back(world, await world.verb(ticket, "reply", **ANSWER))
    assert await running(world, ticket) == {code: world.harness.clock.now() + timedelta(hours=hours)}
    answered = await world.verb(ticket, "reply", **ANSWER)
    assert await running(world, answered) == {}
