"""Whoever was given a part of a case opens it, whatever their role reads besides (S0-18, S0-35, S0-64): the link in
their inbox leads somewhere."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from measures import EXECUTE, TECHNICIAN, approved, hired, measures
from ticketing_world import World
from uuid_utils.compat import uuid7

from testkit.harness import Client
from ticketing.department_tasks.models import DepartmentTask
from ticketing.tickets.models import Ticket
from ticketing.urge_notices.models import UrgeNotice

CALLS = {"ticketing.contact.unmask"}
FINANCE = {EXECUTE, "ticketing.attachment.add", "ticketing.duty.read"}
"""Works for all communities, reads no tickets"""
READING = ("", "/procedure", "/clocks", "/attachments")


@pytest.fixture(params=["technician", "finance"])
async def colleague(world: World, request: pytest.FixtureRequest) -> tuple[UUID, Client]:
    if request.param == "finance":
        id = await hired(world, "财务老郭", FINANCE, scope="tenant")
        return id, world.as_staff(id, FINANCE)
    id = await hired(world, "水电小孙", TECHNICIAN | CALLS, scope="own")
    return id, world.as_staff(id, TECHNICIAN | CALLS, own_only=True)


async def measure(world: World, id: UUID) -> dict[str, Any]:
    return await approved(world, id)


async def task(world: World, id: UUID) -> dict[str, Any]:
    ticket = await world.assigned()
    given = {"department": "财务部", "task": "核对收费", "assignee_id": id, "due_at": "2025-03-05T02:40:00Z"}
    answer = await world.post(f"tickets/{ticket['id']}/department-tasks", **given)
    assert answer.status_code == 201, answer.text
    return ticket


async def opened(client: Client, ticket: dict[str, Any]) -> list[int]:
    path = f"/api/ticketing/tickets/{ticket['id']}"
    return [(await client.get(f"{path}{part}")).status_code for part in READING]


@pytest.mark.parametrize("part", [measure, task])
async def test_they_open_it_and_nothing_else(world: World, colleague: tuple[UUID, Client], part: Any) -> None:
    id, client = colleague
    other = await part(world, world.technician_id)
    assert await opened(client, other) == [403] * 4
    ticket = await part(world, id)
    assert await opened(client, ticket) == [200] * 4
    read = (await client.get(f"/api/ticketing/tickets/{ticket['id']}")).json()
    assert read["contact"]["phone"] == "138****5678"
    assert await opened(client, other) == [403] * 4
    assert (await client.get("/api/ticketing/tickets")).status_code == 403
    assert await opened(client, {"id": uuid7()}) == [403] * 4, "it does not tell which there are"


async def test_whoever_gave_a_task_opens_its_case_though_it_is_somebody_elses_by_now(world: World) -> None:
    """What they are told of it leads them there, a day longer than it lasts."""
    ticket = await task(world, world.technician_id)
    giver = world.as_staff(world.handler_id, own_only=True)
    to = {"handler_id": world.supervisor_id, "reason": "换人"}
    ticket = (await world.detail(ticket))["ticket"]
    await world.verb(ticket, "hand-over", by=world.supervisor_id, **to)
    assert await opened(giver, ticket) == [200] * 4
    (given,) = (await world.procedure(ticket))["department_tasks"]
    cancelled = await world.post(f"department-tasks/{given['id']}/cancel", version=given["version"], reason="不必")
    assert cancelled.is_success, cancelled.text
    assert await opened(giver, ticket) == [200] * 4
    async with world.harness.work() as work:
        found = await work.session.get_one(DepartmentTask, (work.tenant_id, UUID(given["id"])))
        found.updated_at = work.now - timedelta(hours=25)
    assert await opened(giver, ticket) == [404] * 4


async def test_files_of_the_case_are_theirs_to_read(world: World, colleague: tuple[UUID, Client]) -> None:
    id, client = colleague
    ticket = await task(world, id)
    photo = {"content": b"%PDF-1.4\n", "headers": {"X-File-Name": "note.pdf"}}
    path = f"/api/ticketing/tickets/{ticket['id']}/attachments"
    added: httpx.Response = await world.as_staff().post(path, **photo)  # type: ignore[arg-type]
    content = f"/api/ticketing/attachments/{added.json()['id']}/content"
    assert (await client.get(content)).status_code == 200
    beside = world.as_staff(uuid7(), FINANCE)
    assert (await beside.get(content)).status_code == 403


async def test_who_has_but_a_part_is_shown_no_number(world: World) -> None:
    """A technician is given it with an order of work, for its time (D)."""
    id = await hired(world, "水电小孙", TECHNICIAN | CALLS, scope="own")
    ticket = await measure(world, id)
    path = f"/api/ticketing/tickets/{ticket['id']}/contact/unmask"
    answer = await world.as_staff(id, TECHNICIAN | CALLS, own_only=True).post(path, json={"purpose": "约时间"})
    assert (answer.status_code, answer.json()["permission"]) == (403, "ticketing.ticket.read")


async def test_whoever_handles_it_opens_it_and_calls(world: World) -> None:
    """A technician with an appointment reads no tickets besides."""
    id = await hired(world, "水电小孙", TECHNICIAN | CALLS, scope="own")
    ticket = await world.assigned()
    async with world.harness.work() as work:  # as when an appointment is given to them
        (await work.session.get_one(Ticket, (work.tenant_id, UUID(ticket["id"])))).handler_id = id
    client = world.as_staff(id, TECHNICIAN | CALLS, own_only=True)
    assert await opened(client, ticket) == [200] * 4
    answer = await client.post(f"/api/ticketing/tickets/{ticket['id']}/contact/unmask", json={"purpose": "约时间"})
    assert (answer.status_code, answer.json()["phone"]) == (200, "13812345678")


@pytest.mark.parametrize("part", [measure, task])
async def test_it_closes_to_whom_it_turns_out_to_be_about(
    world: World, colleague: tuple[UUID, Client], part: Any
) -> None:
    """Named in spite of their part, as on a case another is merged with: the part is not what lets them read it."""
    id, client = colleague
    ticket = await part(world, id)
    assert await opened(client, ticket) == [200] * 4
    async with world.harness.work() as work:
        found = await work.session.get_one(Ticket, (work.tenant_id, UUID(ticket["id"])))
        found.complained_about_id = id
    assert await opened(client, ticket) == [403] * 4


async def test_it_closes_a_day_after_their_part_is_done(world: World, colleague: tuple[UUID, Client]) -> None:
    id, client = colleague
    ticket = await task(world, id)
    (one,) = (await world.procedure(ticket))["department_tasks"]
    done = await world.post(f"department-tasks/{one['id']}/done", version=1, by=id, result="已核对")
    assert done.status_code == 200, done.text
    assert await opened(client, ticket) == [200] * 4
    async with world.harness.work() as work:
        found = await work.session.get_one(DepartmentTask, (work.tenant_id, UUID(one["id"])))
        found.done_at = work.now - timedelta(hours=25)
    assert await opened(client, ticket) == [403] * 4


async def test_it_closes_to_them_when_the_part_is_anothers(world: World, colleague: tuple[UUID, Client]) -> None:
    id, client = colleague
    ticket = await measure(world, id)
    (item,) = await measures(world, ticket)
    assert await opened(client, ticket) == [200] * 4
    given = await world.post(f"plan-items/{item}/hand-on", owner_id=world.technician_id, reason="老孙休假")
    assert given.status_code == 200, given.text
    assert await opened(client, ticket) == [403] * 4
    given_task = await task(world, id)
    (one,) = (await world.procedure(given_task))["department_tasks"]
    gone = await world.post(f"department-tasks/{one['id']}/cancel", version=1, reason="不需要了")
    assert gone.status_code == 200, gone.text
    # They are told that it was cancelled, and read there why, for a day.
    assert await opened(client, given_task) == [200] * 4
    async with world.harness.work() as work:
        found = await work.session.get_one(DepartmentTask, (work.tenant_id, UUID(one["id"])))
        found.updated_at = work.now - timedelta(hours=25)
    assert await opened(client, given_task) == [403] * 4


async def test_whoever_does_not_open_a_ticket_adds_no_file_to_it(world: World, colleague: tuple[UUID, Client]) -> None:
    id, client = colleague
    other, ticket = await task(world, world.technician_id), await task(world, id)
    assert await added(client, other) == (403, "forbidden")
    assert await added(client, {"id": uuid7()}) == (403, "forbidden"), "it does not tell which there are"
    assert (await world.detail(other))["attachments"] == []
    assert await added(client, ticket) == (201, "")


async def added(client: Client, ticket: dict[str, Any]) -> tuple[int, str]:
    path = f"/api/ticketing/tickets/{ticket['id']}/attachments"
    answer = await client.post(path, content="核对结果".encode(), headers={"X-File-Name": "note.txt"})
    return answer.status_code, answer.json().get("code", "")


async def urged(world: World, id: UUID) -> dict[str, Any]:
    ticket = await world.assigned()
    said = {"message": "请尽快核对", "to_staff_id": id}
    answer = await world.post(f"tickets/{ticket['id']}/urge-notices", by=world.supervisor_id, **said)
    assert answer.status_code == 201, answer.text
    return ticket


async def test_whoever_is_urged_opens_what_they_are_urged_about(world: World, colleague: tuple[UUID, Client]) -> None:
    """Until a day after they answered; what ended without an answer closes with its end."""
    id, client = colleague
    ticket, ended = await urged(world, id), await urged(world, id)
    assert [await opened(client, one) for one in (ticket, ended)] == [[200] * 4] * 2
    await world.verb((await world.detail(ended))["ticket"], "withdraw", statement="不用了")
    assert await opened(client, ended) == [403] * 4
    (notice,) = (await world.procedure(ticket))["urge_notices"]
    answered = await world.post(f"urge-notices/{notice['id']}/reply", by=id, version=1, reply="今天完成")
    assert answered.status_code == 200, answered.text
    assert await opened(client, ticket) == [200] * 4
    async with world.harness.work() as work:
        found = await work.session.get_one(UrgeNotice, (work.tenant_id, UUID(notice["id"])))
        found.replied_at = work.now - timedelta(hours=25)
    assert await opened(client, ticket) == [403] * 4


async def test_whoever_is_offered_a_ticket_opens_it_before_they_take_it(world: World) -> None:
    """What they see else is their own."""
    taking = {"ticketing.ticket.read", "ticketing.ticket.process"}
    id = await hired(world, "前台小周", taking, scope="own")
    client = world.as_staff(id, taking, own_only=True)
    ticket = await world.assigned()
    assert await opened(client, ticket) == [404] * 4
    offered = await world.post(f"tickets/{ticket['id']}/transfers", to_staff_id=id, reason="换班")
    assert offered.status_code == 201, offered.text
    assert await opened(client, ticket) == [200] * 4
    refused = await client.post(
        f"/api/ticketing/transfers/{offered.json()['id']}/refuse",
        json={"reason": "手上已满"},
        headers={"If-Match": '"1"'},
    )
    assert refused.status_code == 200, refused.text
    assert await opened(client, ticket) == [404] * 4


async def test_whoever_is_urged_or_asked_is_so_no_more_once_the_case_is_about_them(world: World) -> None:
    """Neither do they open it, though they read tickets that are their own, nor is an answer awaited from them."""
    reading = {"ticketing.ticket.read", "ticketing.ticket.process", EXECUTE}
    id = await hired(world, "前台小周", reading, scope="own")
    client = world.as_staff(id, reading, own_only=True)
    ticket = await world.assigned(phase="pre_handover")
    at = f"tickets/{ticket['id']}"
    said = {"purpose": "project_findings", "to_staff_id": id, "question": "请勘查"}
    assert (await world.post(f"{at}/referrals", **said)).status_code == 201
    urging = await world.post(f"{at}/urge-notices", by=world.supervisor_id, message="请尽快", to_staff_id=id)
    assert urging.status_code == 201, urging.text
    assert await opened(client, ticket) == [200] * 4
    assert await awaited(client) == ["referral", "urge_notice"]
    about = {"complained_about_id": id, "reason": "客户说是他"}
    await world.verb((await world.detail(ticket))["ticket"], "reclassify", by=world.supervisor_id, **about)
    assert await opened(client, ticket) == [404] * 4
    assert await awaited(client) == []


async def awaited(client: Client) -> list[str]:
    return sorted(one["asking"] for one in (await client.get("/api/ticketing/awaited-answers")).json()["items"])
