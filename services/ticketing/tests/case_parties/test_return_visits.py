"""Nobody asks a requester about their own work, or about a complaint against themselves (C3.8)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace
from organisation_facts import departments
from visit_world import EVERYTHING, VISITS, VisitWorld

from kit.clock import day_of

DAY = timedelta(days=1)


async def offered(visiting: VisitWorld, by: UUID) -> str | None:
    answer = await visiting.as_(by).post(f"{VISITS}/next", json={})
    assert answer.status_code == 200, answer.text
    found: str | None = answer.json()["visit_id"]
    return found


async def refused_everything(visiting: VisitWorld, visit: dict[str, Any], by: UUID, code: str = "own_case") -> None:
    client = visiting.as_(by)
    assert await offered(visiting, by) is None
    for answer in (
        await visiting.send(visit, "claim", client),
        await visiting.attempt(visit, client),
        await visiting.complete(visit, 5, client),
        await visiting.send(visit, "invitation", client),
        await visiting.send(visit, "cancel", client, reason="客户很满意"),
        await visiting.send(visit, "reassign", visiting.as_(visiting.anna), owner_id=str(by)),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, code)
    assert (await client.get(f"{VISITS}/{visit['id']}")).json()["own_case"] is True
    listed = (await client.get(VISITS, params={"open_only": "true"})).json()["items"]
    assert visit["id"] in [row["id"] for row in listed], "a supervisor finds somebody for it"


async def settled(visiting: VisitWorld, ticket: dict[str, Any]) -> dict[str, Any]:
    """The rest of the way of a case whose cause is known."""
    world = visiting.world
    tomorrow = day_of(visiting.harness.clock.now()) + DAY
    for verb, body in (
        ("first-measure", {"measure": "先关总阀", "planned_on": tomorrow.isoformat()}),
        ("resolve", {"result": "已修好", "evidence": "复查照片"}),
        ("reply", {"channel": "phone", "text": "已为您修好"}),
        ("close", {"customer_confirmed": True}),
    ):
        ticket = await world.verb(ticket, verb, **body)
    return ticket


async def test_the_handler_leaves_the_visit_to_a_colleague(visiting: VisitWorld) -> None:
    handler = visiting.world.handler_id
    member = visiting.world.staff_fact("专员小王", ("property_specialist",), sorted(EVERYTHING))
    await visiting.harness.consume(member, handler)
    visit = await visiting.due()
    await refused_everything(visiting, visit, handler)
    assert await offered(visiting, visiting.ben) == visit["id"]
    assert (await visiting.read(visit))["own_case"] is False
    assert (await visiting.complete(visit, by=visiting.as_(visiting.ben))).status_code == 200


@pytest.mark.parametrize(
    "part",
    ["acceptor", "former", "worker", "assistant", "released", "task", "done", "about", "responsible", "merged"],
)
async def test_whoever_has_a_part_in_the_case(visiting: VisitWorld, part: str) -> None:
    world, party = visiting.world, visiting.ben
    ticket = await world.register(**({"complained_about_id": party} if part == "about" else {}))
    ticket = await world.verb(ticket, "accept", party if part in ("acceptor", "merged") else None)
    ticket = await world.verb(ticket, "assign", handler_id=world.handler_id, department="工程部")
    path, follower = f"tickets/{ticket['id']}", None
    if part == "merged":
        follower = await world.accepted(contact_phone="13900000001")
        await world.verb(follower, "merge", into=ticket["id"], reason="同一处漏水")
    elif part == "former":
        for handler in (party, world.handler_id):
            ticket = await world.verb(ticket, "hand-over", world.manager_id, handler_id=handler, reason="换班")
    elif part in ("task", "done"):
        due = (visiting.harness.clock.now() + timedelta(minutes=30)).isoformat()
        if part == "done":  # by somebody of the department, though a colleague had it
            engineering = (await departments(world))["engineering"]
            fact = world.staff_fact("接线小贝", ("hotline_operator",), sorted(EVERYTHING))
            await visiting.harness.consume(replace(fact, department_id=engineering), party)
        assignee = str(party if part == "task" else world.technician_id)
        given = {"department": "工程部", "task": "补缝", "assignee_id": assignee, "due_at": due}
        task = (await world.post(f"{path}/department-tasks", **given)).json()
        done = await world.post(f"department-tasks/{task['id']}/done", party, task["version"], result="已补")
        assert done.status_code == 200, done.text
    elif part in ("assistant", "released"):
        answer = await world.post(f"{path}/assistants", staff_id=party)
        assert answer.is_success, answer.text
        if part == "released":
            assert (await world.post(f"{path}/assistants/{party}/release")).status_code == 200
    ticket = (await world.detail(ticket))["ticket"]
    ticket = await world.verb(ticket, "investigate", party if part == "worker" else None)
    found = world.findings(**({"responsible_id": str(party)} if part == "responsible" else {}))
    ticket = await settled(visiting, await world.verb(ticket, "conclude", **found))
    visit = await visiting.visit_after(follower or ticket)
    await refused_everything(visiting, visit, party, "conflict_of_interest" if part == "about" else "own_case")
    theirs = {row["id"] for row in await visiting.visits(open_only=True)}
    assert len(theirs) == (2 if follower else 1)
    assert await offered(visiting, visiting.anna) in theirs


async def test_a_relations_manager_answers_for_no_visit_of_their_own_case(visiting: VisitWorld) -> None:
    world = visiting.world
    ticket = await world.verb(await world.register(), "accept", visiting.anna)
    ticket = await world.verb(ticket, "assign", visiting.anna, handler_id=world.handler_id, department="工程部")
    visit = await visiting.visit_after(await settled(visiting, await world.investigated(ticket)))
    assert visit["owner_id"] is None, "it waits in the queue of all, and its clock tells the supervisors"
    assert (await visiting.due())["owner_id"] == str(visiting.anna)


async def test_whoever_handled_it_only_before_it_was_taken_up_again_may(visiting: VisitWorld) -> None:
    world = visiting.world
    ticket = await world.verb(await world.register(), "accept", visiting.ben)
    ticket = await world.verb(ticket, "assign", visiting.ben, handler_id=world.handler_id, department="工程部")
    ticket = await settled(visiting, await world.investigated(ticket))
    assert (await visiting.send(await visiting.visit_after(ticket), "claim", visiting.as_(visiting.ben))).is_error
    visiting.harness.clock.advance(DAY)
    ticket = await world.verb(ticket, "reopen", world.supervisor_id, reason="又漏了")
    ticket = await settled(visiting, ticket)
    (visit,) = await visiting.visits(ticket_id=ticket["id"], open_only=True)
    assert (await visiting.complete(visit, by=visiting.as_(visiting.ben))).status_code == 200


async def related(visiting: VisitWorld, way: str, party: UUID) -> dict[str, Any]:
    """The visit of a case that names nobody and is about somebody by what it belongs together with."""
    world = visiting.world
    if way == "repeats":
        first = await world.accepted(complained_about_id=party)
        return await visiting.due(contact_phone="13900000001", repeat_of=first["id"])
    about = {"complained_about_id": party}
    lead = await world.accepted(**(about if way == "follows" else {}))
    follower = await world.accepted(contact_phone="13900000001", **({} if way == "follows" else about))
    if way == "beside":
        about_them, follower = follower, await world.accepted(contact_phone="13900000002")
        await world.verb(about_them, "merge", by=world.supervisor_id, into=lead["id"], reason="同一起因")
    await world.verb(follower, "merge", by=world.supervisor_id, into=lead["id"], reason="同一起因")
    lead = (await world.detail(lead))["ticket"]
    lead = await world.verb(lead, "assign", handler_id=world.handler_id, department="工程部")
    await settled(visiting, await world.investigated(lead))
    return await visiting.visit_after(lead if way == "leads" else follower)


@pytest.mark.parametrize("way", ["repeats", "follows", "leads", "beside"])
async def test_whom_a_case_is_about_by_another_it_belongs_with(visiting: VisitWorld, way: str) -> None:
    visit = await related(visiting, way, visiting.ben)
    await refused_everything(visiting, visit, visiting.ben, "conflict_of_interest")
    away = await visiting.send(visit, "reassign", visiting.as_(visiting.ben), owner_id=str(visiting.anna))
    assert (away.status_code, away.json()["code"]) == (409, "conflict_of_interest"), "nor do they choose who asks"
    assert (await visiting.complete(visit, by=visiting.as_(visiting.anna))).status_code == 200


@pytest.mark.parametrize("way", ["repeats", "follows", "leads", "beside"])
async def test_a_relations_manager_answers_for_no_visit_about_themselves(visiting: VisitWorld, way: str) -> None:
    assert (await related(visiting, way, visiting.anna))["owner_id"] is None


async def test_whoever_was_on_it_before_it_turned_out_to_be_about_them_is_no_more(visiting: VisitWorld) -> None:
    world, party = visiting.world, visiting.ben
    first = await world.accepted()
    visit = await visiting.due(contact_phone="13900000001", repeat_of=first["id"])
    assert (await visiting.send(visit, "claim", visiting.as_(party))).status_code == 200
    await world.verb(first, "reclassify", complained_about_id=party, reason="客户说是他")
    refused = await visiting.complete(visit, 5, visiting.as_(party))
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict_of_interest")
    assert (await visiting.send(visit, "release", visiting.as_(party))).status_code == 200
