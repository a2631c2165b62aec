"""Progress is tracked in real time: who has a ticket is reminded when nothing is logged for too long (S0-22)."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from ticketing_world import MORNING, World

from events import ticketing as facts
from kit import failpoints
from ticketing.provisions.service import prepare
from ticketing.silences.service import LOOK

FRIDAY_EVENING = datetime(2025, 3, 7, 8, 0, tzinfo=UTC)
"""24 hours of business after Wednesday 10:00: 8 on Wednesday, 9 on Thursday, 7 on Friday until 16:00"""
SECOND = timedelta(seconds=1)
NOTE = {"text": "已联系楼上业主", "visibility": "internal"}


async def reminders(world: World) -> list[facts.SilenceNoticed]:
    return [fact for fact in await world.harness.outbox() if isinstance(fact, facts.SilenceNoticed)]


async def at(world: World, moment: datetime) -> int:
    """How many reminders there are when the clock has come to `moment`; the worker rings on the way there."""
    while (now := world.harness.clock.now()) < moment:
        world.harness.clock.set(min(moment, now + timedelta(hours=1)))
        await world.harness.fire_timers()
    return len(await reminders(world))


async def after(world: World, **span: float) -> int:
    return await at(world, world.harness.clock.now() + timedelta(**span))


async def listed(world: World) -> list[dict[str, Any]]:
    answer = await world.as_staff(world.supervisor_id).get("/api/ticketing/exceptions?source=ticket_silent")
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def looking(world: World, ticket: dict[str, Any]) -> list[datetime]:
    """When the ticket is looked at."""
    async with world.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT due_at FROM timer WHERE tenant_id = :t AND kind = :k AND subject_id = :id"),
            {"t": world.harness.tenant_id, "k": LOOK, "id": ticket["id"]},
        )
        return list(rows.scalars())


async def test_the_handler_is_reminded_once_when_nothing_is_logged_for_a_day_of_business_hours(world: World) -> None:
    ticket = await world.accepted()
    assert await at(world, FRIDAY_EVENING - SECOND) == 0
    assert await at(world, FRIDAY_EVENING) == 1
    (told,) = await reminders(world)
    assert (told.ticket_no, told.handler_id, told.since) == (ticket["no"], world.handler_id, MORNING)
    assert told.accused == ()
    assert await after(world, days=14) == 1, "once for each silence, however long it lasts"
    entries = [entry for entry in (await world.detail(ticket))["entries"] if entry["verb"] == "silence_noticed"]
    assert [(entry["actor_id"], entry["visibility"]) for entry in entries] == [(None, "internal")]


async def test_a_reminder_is_no_progress_of_the_day(world: World) -> None:
    """Else the daily report of a day on which nobody did anything would not be empty (S0-86)."""
    await world.accepted()
    assert await at(world, FRIDAY_EVENING) == 1
    for day, moved in (("2025-03-05", 1), ("2025-03-07", 0)):
        params = {"happened": "moved", "first_day": day, "last_day": day}
        page = (await world.as_staff().get("/api/ticketing/tickets", params=params)).json()
        assert len(page["items"]) == moved, day


@pytest.mark.parametrize("severity", ["major", "urgent"])
async def test_a_grave_case_is_silent_after_four_hours_of_day_or_night(world: World, severity: str) -> None:
    world.harness.clock.set(datetime(2025, 3, 8, 14, 0, tzinfo=UTC))  # Saturday, 22:00
    await world.accepted(severity=severity)
    assert await after(world, hours=4, seconds=-1) == 0
    assert await after(world, seconds=1) == 1


async def test_a_case_that_becomes_grave_is_held_to_the_shorter_time(world: World) -> None:
    ticket = await world.accepted()
    await after(world, hours=2)
    await world.verb(ticket, "reclassify", severity="major", severity_signs=["injury_or_danger"], reason="有安全隐患")
    assert await after(world, hours=4, seconds=-1) == 0
    assert await after(world, seconds=1) == 1
    assert len(await looking(world, ticket)) == 1


async def task(world: World, ticket: dict[str, Any]) -> None:
    due = (world.harness.clock.now() + timedelta(minutes=30)).isoformat()
    promise = {"text": "下周三答复您", "visibility": "public", "channel": "phone"}
    later = (world.harness.clock.now() + timedelta(days=3)).isoformat()
    await world.verb(ticket, "notes", promised_reply_at=later, **promise)
    body = {"department": "工程部", "task": "勘查", "assignee_id": world.technician_id, "due_at": due}
    assert (await world.post(f"tickets/{ticket['id']}/department-tasks", **body)).status_code == 201


async def urge(world: World, ticket: dict[str, Any]) -> None:
    answer = await world.post(f"tickets/{ticket['id']}/urge-notices", world.supervisor_id, message="请尽快")
    assert answer.status_code == 201


async def note(world: World, ticket: dict[str, Any]) -> None:
    await world.verb(ticket, "notes", **NOTE)


async def measure(world: World, ticket: dict[str, Any]) -> None:
    await world.verb(ticket, "first-measure", measure="先关总阀", planned_on="2025-03-20")


async def order(world: World, ticket: dict[str, Any]) -> None:
    await world.work_order(ticket)


async def pass_on(world: World, ticket: dict[str, Any]) -> None:
    await world.verb(ticket, "hand-over", by=world.supervisor_id, handler_id=world.technician_id, reason="由工程跟进")


@pytest.mark.parametrize("log", [note, measure, order, task, urge, pass_on])
async def test_whatever_one_of_staff_logs_ends_the_silence(
    world: World, log: Callable[[World, dict[str, Any]], Awaitable[None]]
) -> None:
    ticket = await world.assigned()
    moment = FRIDAY_EVENING - timedelta(minutes=10)
    assert await at(world, moment) == 0
    await log(world, ticket)
    following = datetime(2025, 3, 12, 4, 50, tzinfo=UTC)  # Wednesday 12:50: 2:10 on Friday, 9 + 9 + 3:50
    assert await at(world, following - SECOND) == 0
    assert await at(world, following) == 1


async def test_what_the_system_writes_is_no_progress(world: World) -> None:
    ticket = await world.assigned()
    await at(world, FRIDAY_EVENING - timedelta(minutes=1))
    verbs = {entry["verb"] for entry in (await world.detail(ticket))["entries"]}
    assert "clock_missed" in verbs
    assert await at(world, FRIDAY_EVENING) == 1


async def test_a_new_silence_is_told_of_anew_and_exactly_when_it_is_too_long(world: World) -> None:
    ticket = await world.accepted(severity="urgent")
    assert await after(world, hours=4, minutes=20) == 1
    await world.verb(ticket, "notes", **NOTE)
    assert await after(world, hours=4, seconds=-1) == 1
    assert await after(world, seconds=1) == 2
    first, second = await reminders(world)
    assert second.since - first.since == timedelta(hours=4, minutes=20)


async def test_as_long_again_and_the_supervisor_sees_it_until_something_is_logged(world: World) -> None:
    ticket = await world.accepted(severity="urgent")
    await after(world, hours=8, seconds=-1)
    assert await listed(world) == []
    await after(world, seconds=1)
    (row,) = await listed(world)
    assert (row["link_id"], row["label"], row["about"]) == (ticket["id"], ticket["no"], "accepted")
    assert (row["who_name"], row["since"]) == (
        "专员小王",
        (MORNING + timedelta(hours=8)).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    await world.verb(ticket, "notes", **NOTE)
    assert await listed(world) == []


async def test_a_suspended_ticket_is_not_silent_and_begins_anew_when_it_goes_on_by_itself(world: World) -> None:
    ticket = await world.assigned(severity="urgent")
    await after(world, hours=8)
    assert len(await listed(world)) == 1
    ticket = (await world.detail(ticket))["ticket"]
    await world.verb(ticket, "suspend", by=world.supervisor_id, reason="等开发商配件", resume_on="2025-03-07")
    assert await listed(world) == []
    midnight = datetime(2025, 3, 6, 16, 0, tzinfo=UTC)
    assert await at(world, midnight) == 1
    assert (await world.detail(ticket))["ticket"]["state"] == "assigned"
    assert await listed(world) == [], "it has begun anew"
    assert await after(world, hours=4, seconds=-1) == 1
    assert await after(world, seconds=1) == 2


async def test_what_waits_for_the_customer_is_not_silent(world: World) -> None:
    ticket = await world.replied()
    assert await after(world, days=10) == 0
    assert await listed(world) == []
    await world.verb((await world.detail(ticket))["ticket"], "return", reason="又漏了")
    assert await after(world, days=7) == 1


async def test_nobody_has_a_ticket_that_was_not_accepted(world: World) -> None:
    await world.register()
    assert await after(world, days=10) == 0


async def test_an_ended_ticket_is_watched_no_more_until_it_is_reopened(world: World) -> None:
    ticket = await world.replied()
    ticket = await world.verb(ticket, "close", customer_confirmed=True)
    await after(world, days=7)
    assert await looking(world, ticket) == []
    await world.verb(ticket, "reopen", by=world.supervisor_id, reason="又漏了")
    assert await after(world, days=7) == 1
    assert len(await looking(world, ticket)) == 1


async def test_a_worker_killed_in_the_middle_reminds_once(world: World) -> None:
    await world.accepted(severity="urgent")
    await after(world, hours=3)
    world.harness.clock.advance(timedelta(hours=1))
    for _ in range(2):
        failpoints.arm("timer.effect")
        with pytest.raises(failpoints.Failed):
            await world.harness.running.alarm._fire(world.harness.tenant_id, 50)
        failpoints.disarm()
        assert await reminders(world) == []
    await world.harness.fire_timers()
    await world.harness.fire_timers()
    assert len(await reminders(world)) == 1


async def test_a_timer_delivered_again_says_nothing_again(world: World) -> None:
    ticket = await world.accepted(severity="urgent")
    assert await after(world, hours=4) == 1
    for key in ("", "again", "and again"):
        async with world.harness.work() as work:
            work.schedule(LOOK, work.now, ticket["id"], key=key)
    await world.harness.fire_timers()
    assert len(await reminders(world)) == 1
    assert len(await looking(world, ticket)) == 1, "they became one again"


async def test_a_shorter_time_holds_at_once_for_tickets_that_are_open(world: World) -> None:
    await world.accepted()
    await after(world, hours=3)
    manager = world.as_staff(world.manager_id)
    rules = (await manager.get("/api/ticketing/procedure-rules")).json()
    assert (rules.pop("version"), rules["silence_hours"], rules["major_silence_hours"]) == (0, 24, 4)
    rules["silence_hours"] = 3
    path = "/api/ticketing/procedure-rules"
    assert (await manager.put(path, json=rules, headers={"If-Match": '"0"'})).status_code == 200
    assert len(await reminders(world)) == 0
    await world.harness.fire_timers()
    assert len(await reminders(world)) == 1


async def test_tickets_that_were_there_before_are_watched_from_the_release_on(world: World) -> None:
    old, closed, new = await world.accepted(), await world.replied(), await world.accepted(severity="urgent")
    await world.verb(closed, "close", customer_confirmed=True)
    async with world.harness.work() as work:
        await work.session.execute(
            text("DELETE FROM timer WHERE tenant_id = :t AND kind = :k AND subject_id <> :id"),
            {"t": world.harness.tenant_id, "k": LOOK, "id": new["id"]},
        )
    waiting = await looking(world, new)
    world.harness.clock.set(MORNING + timedelta(days=20))
    for _ in range(2):
        async with world.harness.work() as work:
            await prepare(work)
        assert (len(await looking(world, old)), await looking(world, closed)) == (1, [])
        assert await looking(world, new) == waiting, "one that waits keeps its time"
    await world.harness.fire_timers()
    assert [fact.ticket_no for fact in await reminders(world)] == [new["no"]]
    assert await after(world, days=7) == 2
    assert [row["label"] for row in await listed(world)] == [new["no"]], "the old silence is held against nobody yet"


async def test_it_says_whom_the_case_is_about_who_is_not_reminded(world: World) -> None:
    """By what it repeats, too: nobody looked at that when they were given this."""
    first = await world.accepted(complained_about_id=world.technician_id)
    again = await world.accepted(contact_phone="13900000001", repeat_of=first["id"])
    assert await at(world, FRIDAY_EVENING) == 2
    told = {fact.ticket_no: fact.accused for fact in await reminders(world)}
    assert told == {ticket["no"]: (world.technician_id,) for ticket in (first, again)}
