"""A closed ticket goes on under its number for thirty days (C3.1 invariant 8, C3.2 row 17)."""

from datetime import timedelta

from ticketing_world import World


async def test_it_goes_on_with_a_new_clock_of_its_first_measure(world: World) -> None:
    ticket = await world.verb(await world.replied(), "close", customer_confirmed=True)
    world.harness.clock.advance(timedelta(days=30))
    assert await world.refusal(ticket, "reopen", reason="又漏了") == (403, "forbidden")
    ticket = await world.verb(ticket, "reopen", by=world.supervisor_id, reason="又漏了")
    assert (ticket["state"], ticket["reopen_count"], ticket["closed_at"]) == ("processing", 1, None)
    first, again = [clock for clock in (await world.detail(ticket))["clocks"] if clock["code"] == "K08"]
    assert (first["result"], again["result"]) == ("met", "running")


async def test_later_it_is_a_new_matter(world: World) -> None:
    ticket = await world.verb(await world.replied(), "close", customer_confirmed=True)
    world.harness.clock.advance(timedelta(days=30, seconds=1))
    body = {"by": world.supervisor_id, "reason": "又漏了"}
    assert await world.refusal(ticket, "reopen", **body) == (409, "reopened_too_late")
