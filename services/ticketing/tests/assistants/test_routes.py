"""Colleagues help the one handler (S0-66)."""

from typing import Any
from uuid import UUID

from ticketing_world import World

from events import ticketing as facts


async def test_a_colleague_helps_until_released(world: World) -> None:
    ticket = await world.accepted()
    path = f"tickets/{ticket['id']}/assistants"
    assert (await world.post(path, staff_id=world.clerk_id)).status_code == 201
    assert [one["staff_id"] for one in (await world.procedure(ticket))["assistants"]] == [str(world.clerk_id)]
    added = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.TicketAssistantAdded)]
    assert [fact.assistant_id for fact in added] == [world.clerk_id]
    for id in (world.clerk_id, world.handler_id):
        twice = await world.post(path, staff_id=id)
        assert (twice.status_code, twice.json()["code"]) == (409, "assists_already")
    assert (await world.post(f"{path}/{world.clerk_id}/release")).status_code == 200
    assert (await world.procedure(ticket))["assistants"] == []
    assert (await world.post(f"{path}/{world.clerk_id}/release")).status_code == 404


async def test_who_sees_only_their_own_sees_what_they_help_on_as_long_as_they_do(world: World) -> None:
    ticket, other = await world.accepted(), await world.accepted()
    helper = world.manager_id

    async def seen(id: str, *communities: UUID) -> int:
        reach: dict[str, Any] = {"own_only": True, "communities": communities or None}
        client = world.harness.staff({"ticketing.ticket.read"}, id=helper, **reach)
        return (await client.get(f"/api/ticketing/tickets/{id}")).status_code

    assert [await seen(one["id"]) for one in (ticket, other)] == [404, 404]
    path = f"tickets/{ticket['id']}/assistants"
    assert (await world.post(path, staff_id=helper)).status_code == 201
    assert [await seen(one["id"]) for one in (ticket, other)] == [200, 404]
    assert await seen(ticket["id"], world.elsewhere) == 404
    assert (await world.post(f"{path}/{helper}/release")).status_code == 200
    assert await seen(ticket["id"]) == 404


async def test_the_timeline_of_the_ticket_can_name_whoever_was_asked_to_help(world: World) -> None:
    ticket = await world.accepted()
    await world.post(f"tickets/{ticket['id']}/assistants", staff_id=world.clerk_id)
    seen = await world.detail(ticket)
    (helped,) = (entry for entry in seen["entries"] if entry["verb"] == "assist")
    assert helped["details"]["to"] in seen["names"]["staff"]
