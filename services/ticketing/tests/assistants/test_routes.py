"""Colleagues help the one handler (S0-66)."""

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
