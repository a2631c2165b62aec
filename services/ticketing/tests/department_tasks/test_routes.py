"""Each department has its share of a case, with a due time inside the promise (C3.2 row 6, S0-18, S0-40)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
from msgspec.structs import replace
from organisation_facts import departments
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import identity
from events import ticketing as facts
from testkit.harness import Client

EXECUTE = "ticketing.department_task.execute"


async def give(world: World, ticket: dict[str, Any], **changes: Any) -> httpx.Response:
    body = {
        "department": "工程部",
        "task": "勘查漏点",
        "assignee_id": world.technician_id,
        "due_at": "2025-03-05T02:40:00Z",
    }
    return await world.post(f"tickets/{ticket['id']}/department-tasks", **(body | changes))


async def given(world: World, ticket: dict[str, Any], **changes: Any) -> dict[str, Any]:
    answer = await give(world, ticket, **changes)
    assert answer.status_code == 201, answer.text
    task: dict[str, Any] = answer.json()
    return task


async def test_a_task_is_done_by_its_department_before_the_result(world: World) -> None:
    ticket = await world.processing()
    task = await given(world, ticket)
    mine = await world.as_staff(world.technician_id).get("/api/ticketing/department-tasks?mine=true&state=open")
    assert [one["id"] for one in mine.json()["items"]] == [task["id"]]
    done = {"result": "已修好", "evidence": "照片"}
    assert await world.refusal(ticket, "resolve", **done) == (409, "department_tasks_open")
    blocked = (await world.post(f"department-tasks/{task['id']}/block", version=1, reason="等业主在家")).json()
    assert (blocked["state"], blocked["reason"]) == ("blocked", "等业主在家")
    assert (await world.procedure(ticket))["department_tasks"][0]["state"] == "blocked"
    free = (await world.post(f"department-tasks/{task['id']}/unblock", version=2)).json()
    finished = await world.post(f"department-tasks/{task['id']}/done", version=free["version"], result="已查明")
    assert (finished.json()["state"], finished.json()["result"]) == ("done", "已查明")
    late = await world.post(f"department-tasks/{task['id']}/cancel", version=4, reason="不需要")
    assert (late.status_code, late.json()["code"]) == (409, "task_wrong_state")
    ticket = (await world.detail(ticket))["ticket"]
    assert (await world.verb(ticket, "resolve", **done))["state"] == "resolved"


async def test_whoever_does_a_task_sees_its_ticket_though_their_reach_is_their_own(world: World) -> None:
    ticket = await world.processing()
    path = f"/api/ticketing/tickets/{ticket['id']}"

    async def opened() -> int:
        own = world.harness.staff({"ticketing.ticket.read"}, id=world.technician_id, own_only=True)
        return (await own.get(path)).status_code

    assert await opened() == 404
    task = await given(world, ticket)
    assert await opened() == 200
    await world.post(f"department-tasks/{task['id']}/cancel", version=1, reason="不需要")
    # They are told so, and that the ticket says why.
    world.harness.clock.advance(timedelta(hours=23))
    assert await opened() == 200
    world.harness.clock.advance(timedelta(hours=2))
    assert await opened() == 404


async def test_nobody_is_answered_while_a_department_is_still_at_it(world: World) -> None:
    ticket = await world.assigned(kind="inquiry", class_l1="life")
    task = await given(world, ticket)
    told = {"channel": "phone", "text": "已答复"}
    assert await world.refusal(ticket, "reply", **told) == (409, "department_tasks_open")
    await world.post(f"department-tasks/{task['id']}/done", version=1, result="已查明")
    assert (await world.verb(ticket, "reply", **told))["state"] == "feedback_given"


async def test_a_task_ends_within_what_was_promised(world: World) -> None:
    ticket = await world.processing()
    answer = await give(world, ticket, due_at="2025-03-07T02:00:00Z")
    assert (answer.status_code, answer.json()["code"]) == (422, "due_after_promise")
    assert answer.json()["latest"] == ticket["promised_reply_at"]
    past = await give(world, ticket, due_at="2025-03-05T01:00:00Z")
    assert (past.status_code, past.json()["code"]) == (422, "due_in_the_past")
    told = {"text": "周五前给您答复", "visibility": "public", "channel": "phone"}
    await world.verb(ticket, "notes", promised_reply_at="2025-03-07T10:00:00Z", **told)
    assert (await give(world, ticket, due_at="2025-03-07T02:00:00Z")).status_code == 201


async def test_a_new_promise_is_given_to_the_customer_only(world: World) -> None:
    ticket = await world.accepted()
    secret = {"text": "内部", "promised_reply_at": "2025-03-07T10:00:00Z"}
    assert await world.refusal(ticket, "notes", **secret) == (422, "invalid_fields")
    past = {"text": "答复", "visibility": "public", "promised_reply_at": "2025-03-05T01:00:00Z"}
    assert await world.refusal(ticket, "notes", **past) == (422, "promise_in_the_past")


async def test_nobody_gets_a_task_who_cannot_do_it(world: World) -> None:
    ticket = await world.processing()
    far = uuid7()
    fact = world.staff_fact("远方", ("technician",), ["ticketing.department_task.execute"], (world.elsewhere,))
    await world.harness.consume(fact, far)
    for id in (uuid7(), far):
        assert (await give(world, ticket, assignee_id=id)).json()["code"] == "assignee_not_reachable"
    early = await world.accepted()
    assert (await give(world, early)).json()["code"] == "ticket_wrong_state"


async def test_a_due_time_that_passes_is_told_once(world: World) -> None:
    ticket = await world.processing()
    task = await given(world, ticket)
    world.harness.clock.advance(timedelta(hours=2))
    await world.harness.fire_timers()
    await world.harness.fire_timers()
    recorded = await world.harness.outbox()
    assert [fact.assignee_id for fact in recorded if isinstance(fact, facts.DepartmentTaskOverdue)] == [
        world.technician_id
    ]
    (found,) = (await world.procedure(ticket))["department_tasks"]
    assert (found["id"], found["state"], found["overdue_at"] is not None) == (task["id"], "open", True)


async def test_a_withdrawn_ticket_leaves_nobody_working(world: World) -> None:
    ticket = await world.assigned()
    await given(world, ticket)
    ticket = (await world.detail(ticket))["ticket"]
    await world.verb(ticket, "withdraw", statement="已自行解决")
    (found,) = (await world.procedure(ticket))["department_tasks"]
    assert found["state"] == "cancelled"
    (told,) = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.DepartmentTaskCancelled)]
    assert told.told == (world.technician_id,)
    (row,) = (await world.as_staff(world.technician_id).get("/api/ticketing/department-tasks")).json()["items"]
    assert row["ended_at"] is not None
    world.harness.clock.advance(timedelta(hours=2))
    await world.harness.fire_timers()
    assert not [fact for fact in await world.harness.outbox() if isinstance(fact, facts.DepartmentTaskOverdue)]


async def test_only_those_it_concerns_say_how_a_task_goes(world: World) -> None:
    """Whoever has it, their department and its head, the handler of the ticket, supervisors and the centre."""
    head, member, apart = uuid7(), uuid7(), uuid7()
    known = await departments(world, engineering=head)
    may = [EXECUTE, "ticketing.ticket.read"]
    for id, name, department in ((head, "工程经理", None), (member, "工程小孙", known["engineering"])):
        fact = replace(world.staff_fact(name, ("technician",), may), department_id=department)
        await world.harness.consume(fact, id)
    other = replace(world.staff_fact("会计小钱", ("finance",), may), department_id=known["finance"])
    await world.harness.consume(other, apart)
    ticket = await world.processing()
    task = await given(world, ticket)
    version = 1
    for verb, said in (("block", {"reason": "等业主在家"}), ("unblock", {}), ("done", {"result": "已查明"})):
        refused = await world.post(f"department-tasks/{task['id']}/{verb}", by=apart, version=version, **said)
        assert (refused.status_code, refused.json()["code"]) == (403, "not_your_department_task"), verb
    await answers(world, ticket, task, apart, shown=False)
    blocked = True
    for id in (head, member, world.technician_id, world.handler_id, world.supervisor_id, world.centre_id):
        await answers(world, ticket, task, id, shown=True)
        verb, said = ("block", {"reason": "等业主在家"}) if blocked else ("unblock", {})
        done = await world.post(f"department-tasks/{task['id']}/{verb}", by=id, version=version, **said)
        assert done.status_code == 200, done.text
        version, blocked = version + 1, not blocked
    # What the department was called when it was given the task is still its name.
    fact = identity.DepartmentChanged(code="engineering", name="工程维修部", kind="engineering", head_id=head)
    await world.harness.consume(fact, known["engineering"])
    done = await world.post(f"department-tasks/{task['id']}/done", by=member, version=version, result="已查明")
    assert done.status_code == 200, done.text


async def answers(world: World, ticket: dict[str, Any], task: dict[str, Any], id: UUID, *, shown: bool) -> None:
    """Whether the list and the page of the ticket offer it."""
    them = world.as_staff(id)
    (row,) = (await them.get("/api/ticketing/department-tasks")).json()["items"]
    procedure = (await them.get(f"/api/ticketing/tickets/{ticket['id']}/procedure")).json()
    assert (row["answerable"], task["id"] in procedure["answerable_tasks"]) == (shown, shown)


async def test_a_department_is_its_members_though_they_see_only_what_is_their_own(world: World) -> None:
    """A technician's reach is their own: their department's tasks are, and those of a case they handle."""
    head, member, idle, apart = uuid7(), uuid7(), uuid7(), uuid7()
    known = await departments(world, engineering=head)
    may = [EXECUTE]
    for id, name, department in (
        (head, "工程经理", None),
        (member, "工程小孙", known["engineering"]),
        (idle, "工程小李", known["engineering"]),
        (apart, "会计小钱", known["finance"]),
    ):
        fact = replace(world.staff_fact(name, ("technician",), may), department_id=department)
        await world.harness.consume(fact, id)
    ticket = await world.processing()
    task = await given(world, ticket)
    own = {"own_only": True, "communities": [world.community]}
    other = world.harness.staff({EXECUTE}, id=apart, **own)
    assert (await other.get("/api/ticketing/department-tasks")).json()["items"] == []
    path, version = f"/api/ticketing/department-tasks/{task['id']}", 1
    said = {"json": {"reason": "等业主在家"}, "headers": {"If-Match": '"1"'}}
    assert (await other.post(f"{path}/block", **said)).status_code == 404
    for id in (head, member, world.handler_id):
        client = world.harness.staff({EXECUTE}, id=id, **own)
        (row,) = (await client.get("/api/ticketing/department-tasks")).json()["items"]
        assert (row["id"], row["answerable"]) == (task["id"], True)
        for verb, body in (("block", {"reason": "等业主在家"}), ("unblock", {})):
            headers = {"If-Match": f'"{version}"'}
            said = await client.post(f"{path}/{verb}", json=body, headers=headers)
            assert said.status_code == 200, said.text
            version += 1
    elsewhere = world.harness.staff({EXECUTE}, id=member, own_only=True, communities=[world.elsewhere])
    assert (await elsewhere.get("/api/ticketing/department-tasks")).json()["items"] == []
    case = f"/api/ticketing/tickets/{ticket['id']}"
    for id in (head, member):
        assert (await world.harness.staff({EXECUTE}, id=id, **own).get(case)).status_code == 200
        assert (await world.harness.staff({"registry.unit.read"}, id=id, **own).get(case)).status_code == 403
    assert (await other.get(case)).status_code == 403
    assert (await elsewhere.get(case)).status_code == 403
    cancelled = await world.post(f"department-tasks/{task['id']}/cancel", version=version, reason="不需要")
    assert cancelled.status_code == 200
    (fact,) = [one for one in await world.harness.outbox() if isinstance(one, facts.DepartmentTaskCancelled)]
    assert fact.told is not None
    # Whoever said how it goes is told; the rest of the department never heard of it.
    assert sorted(fact.told) == sorted(
        {world.technician_id, head, member, UUID(task["created_by"])} - {world.handler_id}
    )
    for passed, opened in ((timedelta(hours=23), 200), (timedelta(hours=2), 403)):
        world.harness.clock.advance(passed)
        assert (await world.harness.staff({EXECUTE}, id=member, **own).get(case)).status_code == opened


async def test_the_tabs_say_how_many_and_mine_are_those_i_gave_as_well(world: World) -> None:
    ticket = await world.processing()
    first, second, third = [await given(world, ticket) for _ in range(3)]
    await world.post(f"department-tasks/{first['id']}/done", version=1, result="已查明")
    await world.post(f"department-tasks/{second['id']}/block", version=1, reason="等业主在家")
    giver = UUID(third["created_by"])
    for id, many in ((world.technician_id, 2), (giver, 2), (world.clerk_id, 0)):
        found = (await world.as_staff(id).get("/api/ticketing/department-tasks?mine=true&undone=true&limit=1")).json()
        assert found["counts"] == ({"open": 1, "blocked": 1, "done": 1} if many else {}), id
        assert len(found["items"]) == min(many, 1)
    them = world.as_staff(world.technician_id)
    path = "/api/ticketing/department-tasks?limit=2"
    begun = (await them.get(path)).json()
    assert begun["counts"] == {"open": 1, "blocked": 1, "done": 1}
    assert {row["id"]: row["ended_at"] is not None for row in begun["items"]} == {
        first["id"]: True,
        second["id"]: False,
    }
    rest = (await them.get(f"{path}&cursor={begun['next_cursor']}")).json()
    assert (len(rest["items"]), rest["counts"], rest["or_more"]) == (1, {}, [])


async def test_what_is_to_be_found_out_about_somebody_is_not_in_their_list(world: World) -> None:
    """Though it was given to their department, or they reach the whole company; nor of what repeats the complaint."""
    known = await departments(world)
    fact = replace(world.staff_fact("维修老赵", ("technician",), [EXECUTE]), department_id=known["engineering"])
    await world.harness.consume(fact, world.technician_id)
    first = await world.assigned(complained_about_id=world.technician_id)
    again = await world.assigned(contact_phone="13900000001", repeat_of=first["id"])
    other = await world.assigned(contact_phone="13900000002")
    tasks = [await given(world, ticket, assignee_id=world.handler_id) for ticket in (first, again, other)]
    path, mine = "/api/ticketing/department-tasks", tasks[2]["id"]
    for reach in ({"own_only": True, "communities": [world.community]}, {}):
        client = world.harness.staff({EXECUTE}, id=world.technician_id, **reach)
        assert [row["id"] for row in (await client.get(path)).json()["items"]] == [mine], reach
        for ticket in (first, again):
            assert (await client.get(f"/api/ticketing/tickets/{ticket['id']}")).status_code in (403, 404)
    all_of_them = (await world.as_staff(world.supervisor_id).get(path)).json()["items"]
    assert {row["id"] for row in all_of_them} == {task["id"] for task in tasks}


async def test_whoever_of_a_department_says_how_a_task_goes_opens_its_ticket(world: World) -> None:
    """A day longer than it lasts; nobody of another department does."""
    known, member, apart = await departments(world), uuid7(), uuid7()
    for id, name, department in ((member, "工程小孙", "engineering"), (apart, "会计小钱", "finance")):
        fact = replace(world.staff_fact(name, ("technician",), [EXECUTE]), department_id=known[department])
        await world.harness.consume(fact, id)
    ticket = await world.assigned()
    task = await given(world, ticket)
    path = f"/api/ticketing/tickets/{ticket['id']}"

    def of(id: UUID) -> Client:
        return world.harness.staff({EXECUTE}, id=id, own_only=True, communities=[world.community])

    assert (await of(member).get(path)).status_code == 200
    assert (await of(apart).get(path)).status_code == 403
    done = {"json": {"result": "已查明"}, "headers": {"If-Match": '"1"'}}
    assert (await of(member).post(f"/api/ticketing/department-tasks/{task['id']}/done", **done)).status_code == 200
    world.harness.clock.advance(timedelta(hours=23))
    assert (await of(member).get(path)).status_code == 200
    world.harness.clock.advance(timedelta(hours=2))
    assert (await of(member).get(path)).status_code == 403
