from datetime import timedelta
from typing import Any

from ticketing_world import World

from events import ticketing as facts


def order(world: World, **changes: Any) -> dict[str, Any]:
    due = world.harness.clock.now() + timedelta(hours=4)
    return {
        "community_id": str(world.community), "title": "布置展板", "description": "大堂两块", "class_l1": "event",
        "assignee_id": str(world.handler_id), "due_at": due.isoformat(), **changes,
    }  # fmt: skip


async def give(world: World) -> dict[str, Any]:
    answer = await world.as_staff(world.supervisor_id).post("/api/ticketing/tasks", json=order(world))
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def clock(world: World, ticket: dict[str, Any]) -> tuple[str, str, str]:
    read = (await world.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}")).json()
    (only,) = read["clocks"]
    return only["code"], only["result"], only["due_at"]


async def test_a_task_is_given_done_and_confirmed_by_the_giver(world: World) -> None:
    task = await give(world)
    assert (task["kind"], task["state"], task["no"][:2], task["channel"]) == ("task", "assigned", "RW", "internal")
    assert (task["first_receiver_id"], task["handler_id"]) == (str(world.supervisor_id), str(world.handler_id))
    assert await clock(world, task) == ("K18", "running", task["promised_reply_at"])
    task = await world.verb(task, "task/accept")
    task = await world.verb(task, "task/begin")
    task = await world.verb(task, "task/finish", result="已布置")
    assert (await clock(world, task))[1] == "met"
    assert await world.refusal(task, "task/confirm", by=world.handler_id) == (403, "forbidden")
    task = await world.verb(task, "task/return", by=world.supervisor_id, reason="少一块")
    task = await world.verb(task, "task/finish", result="两块都在")
    task = await world.verb(task, "task/confirm", by=world.supervisor_id)
    assert (task["state"], task["close_reason"]) == ("closed", "confirmed")
    stated = [type(event).__name__ for event in await world.harness.outbox() if isinstance(event, facts.TicketFact)]
    assert stated == [
        "TaskGiven", "TicketProgressed", "TicketProgressed", "TaskDone", "TaskReturned", "TaskDone", "TicketClosed",
    ]  # fmt: skip


async def test_the_clock_of_a_task_is_due_when_the_giver_said(world: World) -> None:
    task = await give(world)
    world.harness.clock.advance(timedelta(hours=4, seconds=1))
    await world.harness.fire_timers()
    assert (await clock(world, task))[:2] == ("K18", "missed")
    (missed,) = [event for event in await world.harness.outbox() if isinstance(event, facts.ClockMissed)]
    assert set(missed.recipients) >= {world.handler_id, world.supervisor_id}
    explained = (await world.as_staff().get(f"/api/ticketing/tickets/{task['id']}/clocks")).json()
    assert explained[0]["explanation"]["due_at"] == explained[0]["first_due_at"] == task["promised_reply_at"]


async def test_who_may_give_to_whom(world: World) -> None:
    boss = world.as_staff(world.supervisor_id)
    for changes, refused in (
        ({"assignee_id": str(world.supervisor_id)}, (409, "task_for_oneself")),
        ({"due_at": world.harness.clock.now().isoformat()}, (422, "task_due_in_the_past")),
        ({"assignee_id": str(await world.stranger())}, (409, "handler_not_eligible")),
    ):
        answer = await boss.post("/api/ticketing/tasks", json=order(world, **changes))
        assert (answer.status_code, answer.json()["code"]) == refused
    answer = await world.as_staff().post("/api/ticketing/tasks", json=order(world))
    assert answer.status_code == 403


async def test_only_whoever_has_it_works_on_it(world: World) -> None:
    task = await give(world)
    assert await world.refusal(task, "task/accept", by=world.clerk_id) == (409, "not_your_task")
    assert await world.refusal(task, "task/finish", result="好了") == (409, "ticket_wrong_state")
    task = await world.verb(task, "task/accept")
    task = await world.verb(task, "task/finish", result="好了")
    other = {"ticketing.task.give", "ticketing.ticket.read"}
    answer = await world.send(world.as_staff(world.clerk_id, other), task, "task/confirm")
    assert (answer.status_code, answer.json()["code"]) == (409, "not_the_giver")


async def test_passing_a_task_on_does_not_restart_its_clock(world: World) -> None:
    task = await give(world)
    before = await clock(world, task)
    world.harness.clock.advance(timedelta(hours=1))
    task = await world.verb(task, "hand-over", by=world.supervisor_id, handler_id=world.clerk_id, reason="换班")
    assert task["handler_id"] == str(world.clerk_id)
    assert await clock(world, task) == before


async def test_a_task_is_no_matter_of_a_customer(world: World) -> None:
    task = await give(world)
    refused = await world.refusal(task, "convert", by=world.supervisor_id, kind="inquiry", reason="改类")
    assert refused == (409, "ticket_wrong_state")
    answer = await world.as_staff().post("/api/ticketing/tickets", json=world.intake(kind="task"))
    assert answer.status_code == 422 or answer.status_code == 400
