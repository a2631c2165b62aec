"""What a reclassification changed is kept from old to new, and everybody it names is called by name."""

from ticketing_world import World
from uuid_utils.compat import uuid7


async def test_the_timeline_says_what_was_and_what_is(world: World) -> None:
    accused = uuid7()
    await world.harness.consume(world.staff_fact("保安小孙", ("guard",), []), accused)
    ticket = await world.assigned()
    changes = {"severity": "major", "claim_cents": 1_200_000, "complained_about_id": str(accused)}
    await world.verb(ticket, "reclassify", **changes, reason="业主索赔")
    found = await world.detail(ticket)
    details = found["entries"][-1]["details"]
    assert (details["severity"], details["claim_cents"]) == (["general", "major"], [None, 1_200_000])
    assert details["complained_about_id"] == [None, str(accused)]
    assert found["names"]["staff"][str(accused)] == "保安小孙"
