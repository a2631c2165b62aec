"""A closed ticket goes on under its number for thirty days (C3.1 invariant 8, C3.2 row 17)."""

from datetime import timedelta
from typing import Any

import pytest
from ticketing_world import World

from events import ticketing as facts


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


async def closed(world: World, **changes: Any) -> dict[str, Any]:
    return await world.verb(await world.replied(**changes), "close", customer_confirmed=True)


async def test_whoever_reopens_promises_another_answer_and_the_requester_hears_it(world: World) -> None:
    ticket, now = await closed(world), world.harness.clock.now()
    body: dict[str, Any] = {"by": world.supervisor_id, "reason": "又漏了"}
    past, far = now - timedelta(seconds=1), now + timedelta(hours=24, seconds=1)  # K08 runs again
    assert (await world.refusal(ticket, "reopen", **body, promised_reply_at=None))[0] == 400, "one is promised"
    assert await world.refusal(ticket, "reopen", **body, promised_reply_at=past.isoformat()) == (
        422,
        "promise_in_the_past",
    )
    refused = await world.refusal(ticket, "reopen", **body, promised_reply_at=far.isoformat())
    assert refused == (422, "promise_beyond_limit")
    assert (await world.detail(ticket))["ticket"]["state"] == "closed"
    promise = (now + timedelta(hours=20)).strftime("%Y-%m-%dT%H:%M:%SZ")
    ticket = await world.verb(ticket, "reopen", **body, promised_reply_at=promise)
    assert ticket["promised_reply_at"] == promise
    (told,) = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ComplaintReopened)]
    assert told.promised_reply_at == now + timedelta(hours=20)
    kept = [entry for entry in (await world.detail(ticket))["entries"] if entry["verb"] == "reopen"]
    assert [entry["details"]["promised_reply_at"][:19] for entry in kept] == [promise[:19]]


@pytest.mark.parametrize("way", ["return", "reopen"])
async def test_no_more_is_promised_than_the_clock_of_the_answer_allows(world: World, way: str) -> None:
    """A repair is answered again within two hours (ADR 0016)."""
    ticket = await world.replied(kind="repair", class_l1="public", severity="general")
    if way == "reopen":
        ticket = await world.verb(ticket, "close", customer_confirmed=True)
    limit = world.harness.clock.now() + timedelta(hours=2)
    late = {"reason": "又漏了", "promised_reply_at": (limit + timedelta(seconds=1)).isoformat()}
    refused = await world.send(world.as_staff(world.supervisor_id), ticket, way, **late)
    assert (refused.status_code, refused.json()["code"]) == (422, "promise_beyond_limit")
    assert refused.json()["latest"] == limit.strftime("%Y-%m-%dT%H:%M:%SZ")
    ticket = await world.verb(ticket, way, by=world.supervisor_id, reason="又漏了", promised_reply_at=limit.isoformat())
    assert ticket["state"] == "processing"
