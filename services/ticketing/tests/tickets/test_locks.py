"""Tickets that belong together are locked in one order, whoever needs several: no two wait for each other."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from ticketing_world import World
from visit_world import VisitWorld

from ticketing.tickets.naming import Naming
from ticketing.tickets.repository import TicketRepository

BEGUN = 0.5
"""Seconds after which whoever is second waits for a lock"""
PHONE = {"contact_phone": "13900000001"}


async def holding_the_first(
    world: World, first: dict[str, Any], then: dict[str, Any], act: Callable[[], Awaitable[Any]]
) -> Any:
    """Somebody has the ticket that was registered first when somebody else acts, and gets the later one after."""
    assert first["id"] < then["id"]
    async with world.harness.work() as work:
        tickets = TicketRepository(work)
        await tickets.several([UUID(first["id"])])
        acting = asyncio.ensure_future(act())
        done, _ = await asyncio.wait([acting], timeout=BEGUN)
        assert not done, "waits for the first of them"
        await asyncio.wait_for(tickets.several([UUID(then["id"])]), timeout=BEGUN)
    return await acting


async def follower_and_lead(world: World, lead: dict[str, Any], follower: dict[str, Any]) -> dict[str, Any]:
    body = {"into": lead["id"], "reason": "同一起因"}
    await world.verb(follower, "merge", by=world.supervisor_id, **body)
    return (await world.detail(lead))["ticket"]


@pytest.mark.parametrize("verb", ["reply", "close"])
async def test_whoever_answers_a_lead_has_what_follows_it_at_once(world: World, verb: str) -> None:
    first = await world.accepted()
    lead = await (world.replied() if verb == "close" else world.processing())
    if verb == "reply":
        lead = await world.verb(lead, "resolve", result="已更换水管", evidence="复查照片")
    lead = await follower_and_lead(world, lead, first)
    body = {"customer_confirmed": True} if verb == "close" else {"channel": "phone", "text": "已为您修好"}
    done: httpx.Response = await holding_the_first(
        world, first, lead, lambda: world.send(world.as_staff(world.supervisor_id), lead, verb, **body)
    )
    assert done.status_code == 200, done.text


async def test_whoever_is_named_in_a_lead_waits_for_what_follows_it(world: World) -> None:
    first, lead = await world.accepted(), await world.accepted()
    lead = await follower_and_lead(world, lead, first)

    async def named() -> None:
        async with world.harness.work() as work:
            await Naming(work).hold(UUID(lead["id"]))

    await holding_the_first(world, first, lead, named)


async def test_a_bad_answer_has_what_its_complaint_repeats_as_well(visiting: VisitWorld) -> None:
    world = visiting.world
    first = await world.accepted()
    visit = await visiting.due(**PHONE, repeat_of=first["id"])
    visiting.harness.clock.advance(timedelta(days=31))
    later = (await world.detail({"id": visit["ticket_id"]}))["ticket"]
    done: httpx.Response = await holding_the_first(world, first, later, lambda: visiting.complete(visit, 1))
    assert done.status_code == 200, done.text
    followed = done.json()["follow_up_id"]
    assert followed not in (None, later["id"]), "a complaint of its own"


async def test_whatever_joins_an_incident_waits_for_those_it_makes_graver(world: World) -> None:
    first, later = await world.accepted(), await world.accepted(**PHONE)
    body = {"community_id": str(world.community), "class_l1": "engineering_quality", "title": "停水"}
    body |= {"banner": "水泵故障", "building_ids": [str(world.building)], "ticket_ids": [first["id"]]}
    opened = await world.as_staff(world.supervisor_id).post("/api/ticketing/incidents", json=body)
    assert opened.status_code == 201, opened.text
    path = f"/api/ticketing/incidents/{opened.json()['id']}/tickets"
    done: httpx.Response = await holding_the_first(
        world, first, later, lambda: world.as_staff(world.supervisor_id).post(path, json={"ticket_id": later["id"]})
    )
    assert done.is_success, done.text
