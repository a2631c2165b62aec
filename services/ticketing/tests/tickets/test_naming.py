"""Whoever becomes whom a case is about does so in all that belongs together with it (C3.2 row 20)."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

from switchboard import API, Switchboard
from ticketing_world import World
from visit_world import EVERYTHING, VisitWorld

from events import ticketing as facts
from ticketing.tickets.naming import Naming
from ticketing.tickets.repository import TicketRepository

HAS_PART, CONFLICT = (409, "accused_has_part"), (409, "conflict_of_interest")
PHONE = {"contact_phone": "13900000001"}


async def fresh(world: World, ticket: dict[str, Any]) -> dict[str, Any]:
    return (await world.detail(ticket))["ticket"]


async def naming(world: World, ticket: dict[str, Any], staff_id: UUID) -> tuple[int, str, list[str]]:
    body = {"complained_about_id": staff_id, "reason": "业主指名"}
    answer = await world.send(world.as_staff(world.supervisor_id), await fresh(world, ticket), "reclassify", **body)
    said = answer.json()
    return answer.status_code, said.get("code", ""), [error["message"] for error in said.get("errors", ())]


async def merge(world: World, ticket: dict[str, Any], into: dict[str, Any]) -> tuple[int, str]:
    body = {"into": into["id"], "reason": "同一起因"}
    answer = await world.send(world.as_staff(world.supervisor_id), await fresh(world, ticket), "merge", **body)
    return answer.status_code, answer.json().get("code", "")


async def test_nobody_is_named_who_works_on_what_repeats_it(world: World) -> None:
    """Or on what repeats that; each part is named with the ticket it is of, and what has ended is nobody's any more."""
    first = await world.register()
    again = await world.assigned(**PHONE, repeat_of=first["id"])
    to = {"handler_id": world.technician_id, "reason": "换人"}
    third = await world.verb(
        await world.accepted(**PHONE, repeat_of=again["id"]), "hand-over", by=world.supervisor_id, **to
    )
    order = await world.work_order(third, assignee_id=str(world.handler_id))
    parts = [again["no"], f"{third['no']} · {order['no']}"]
    assert await naming(world, first, world.handler_id) == (*HAS_PART, parts)
    await world.order_verb(order, "cancel", by=world.clerk_id, reason="换人")
    assert await naming(world, first, world.handler_id) == (*HAS_PART, parts[:1])
    again = await fresh(world, again)
    await world.verb(again, "hand-over", by=world.supervisor_id, **to)
    assert await naming(world, first, world.handler_id) == (200, "", [])


async def test_what_has_ended_keeps_nobody_from_being_named(world: World) -> None:
    first = await world.register()
    again = await world.assigned(**PHONE, repeat_of=first["id"])
    await world.verb(again, "withdraw", by=world.supervisor_id, statement="业主撤回")
    assert await naming(world, first, world.handler_id) == (200, "", [])


async def test_what_repeats_a_complaint_follows_no_ticket_of_whom_it_is_about(world: World) -> None:
    """Though it names nobody itself; nor does what repeats it go on with them when it follows one about them."""
    about = await world.register(complained_about_id=world.handler_id)
    again = await world.register(**PHONE, repeat_of=about["id"])
    lead = await world.assigned()
    assert await merge(world, again, lead) == HAS_PART
    plain, follows = await world.register(), await world.register()
    of_handler = await world.assigned(**PHONE, repeat_of=follows["id"])
    assert await merge(world, follows, about) == HAS_PART, "what repeats it would be about its handler"
    assert of_handler["handler_id"] == str(world.handler_id)
    assert await merge(world, again, plain) == (200, "")


async def test_whom_it_is_about_is_stated_of_all_that_belongs_together(world: World) -> None:
    """What keeps it, message log and all, learns it of each at once, not when the next thing happens to it."""
    first = await world.accepted()
    again = await world.accepted(**PHONE, repeat_of=first["id"])
    follower, apart = await world.accepted(), await world.accepted()
    assert await merge(world, follower, again) == (200, "")
    before = {one["id"]: (await fresh(world, one))["version"] for one in (again, follower, apart)}
    await world.harness.forget_outbox()
    assert await naming(world, first, world.technician_id) == (200, "", [])
    stated = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.TicketFact)]
    assert {fact.no: fact.about_ids for fact in stated} == {
        ticket["no"]: (world.technician_id,) for ticket in (first, again, follower)
    }
    after = {one["id"]: (await fresh(world, one))["version"] for one in (again, follower, apart)}
    assert [after[id] - before[id] for id in before] == [1, 1, 0]
    await world.harness.forget_outbox()
    await world.verb(await fresh(world, first), "reclassify", by=world.supervisor_id, claim_cents=900, reason="补充")
    stated = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.TicketFact)]
    assert [fact.no for fact in stated] == [first["no"]], "of the others nothing has changed"


async def test_a_merger_states_it_of_what_repeats_the_one_that_goes_on(world: World) -> None:
    lead = await world.accepted()
    again = await world.accepted(**PHONE, repeat_of=lead["id"])
    about = await world.accepted(complained_about_id=world.technician_id)
    await world.harness.forget_outbox()
    assert await merge(world, about, lead) == (200, "")
    stated = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.TicketFact)]
    assert {(fact.no, fact.about_ids) for fact in stated} == {
        (about["no"], (world.technician_id,)),
        (again["no"], (world.technician_id,)),
    }


async def test_a_repeat_waits_for_whoever_is_being_named(world: World) -> None:
    """Else they would accept what is about them, for the one who names them does not see it yet."""
    first = await world.accepted()
    body = world.intake(**PHONE, repeat_of=first["id"], accept=True)
    async with world.harness.work() as work:
        await Naming(work).hold(UUID(first["id"]))
        taking = asyncio.create_task(world.as_staff(world.technician_id).post("/api/ticketing/tickets", json=body))
        done, _ = await asyncio.wait([taking], timeout=1)
        assert not done
        ticket = await TicketRepository(work).beyond_reach(UUID(first["id"]))
        ticket.complained_about_id = world.technician_id
        await work.flush()
    refused = await taking
    assert (refused.status_code, refused.json().get("code")) == CONFLICT


async def test_what_repeats_it_waits_for_whoever_is_being_named(world: World) -> None:
    first = await world.accepted()
    again = await world.register(**PHONE, repeat_of=first["id"])
    async with world.harness.work() as work:
        await Naming(work).hold(UUID(first["id"]))
        taking = asyncio.create_task(world.send(world.as_staff(world.technician_id), again, "accept"))
        done, _ = await asyncio.wait([taking], timeout=1)
        assert not done
        ticket = await TicketRepository(work).beyond_reach(UUID(first["id"]))
        ticket.complained_about_id = world.technician_id
        await work.flush()
    refused = await taking
    assert (refused.status_code, refused.json().get("code")) == CONFLICT


async def test_nobody_is_named_who_has_promised_to_call_about_it(world: World, pbx: Switchboard) -> None:
    """Whether the promise names the ticket or was made in a call about it; somebody else takes it first."""
    first = await world.accepted()
    again = await world.accepted(**PHONE, repeat_of=first["id"])
    due = (world.harness.clock.now() + timedelta(hours=1)).isoformat()
    asked = {"kind": "appointed", "due_at": due, "owner_id": str(world.technician_id)}
    call = await pbx.spoken("c1", ticket=again)
    about = ({"ticket_id": first["id"], "matter": "答复方案"}, {"call_id": call, "matter": "约上门时间"})
    promised = [(await pbx.as_staff().post(f"{API}/callbacks", json=asked | one)).json() for one in about]
    assert await naming(world, first, world.technician_id) == (*HAS_PART, ["答复方案", "约上门时间"])
    for one in promised:
        etag = {"If-Match": f'"{one["version"]}"'}
        assert (await pbx.as_staff().post(f"{API}/callbacks/{one['id']}/take", headers=etag)).is_success
    assert await naming(world, first, world.technician_id) == (200, "", [])


async def test_nobody_is_named_who_is_to_visit_about_what_repeats_it(visiting: VisitWorld) -> None:
    """A visit is made when its ticket is over: that keeps its owner from being named as well."""
    world = visiting.world
    first = await world.accepted()
    visit = await visiting.due(**PHONE, repeat_of=first["id"])
    owner = UUID((await visiting.read(visit))["visit"]["owner_id"])
    assert await naming(world, first, owner) == (*HAS_PART, [visit["no"]])
    await world.harness.consume(world.staff_fact("客服小丁", ("hotline_operator",), sorted(EVERYTHING)), visiting.ben)
    other = visiting.ben if owner != visiting.ben else visiting.anna
    given = await visiting.send(visit, "reassign", visiting.as_(world.clerk_id), owner_id=str(other))
    assert given.is_success, given.text
    assert await naming(world, first, owner) == (200, "", [])
