"""What a requester is promised while the matter goes on (C3.1 invariant 3)."""

from datetime import timedelta
from typing import Any

from ticketing_world import World


async def promise(world: World, ticket: dict[str, Any], **ahead: float) -> tuple[int, Any]:
    at = world.harness.clock.now() + timedelta(**ahead)
    said = {"text": "师傅明天再来", "visibility": "public", "channel": "phone", "promised_reply_at": at.isoformat()}
    answer = await world.send(world.as_staff(world.handler_id), ticket, "notes", **said)
    return answer.status_code, answer.json().get("code")


async def test_before_it_is_accepted_no_more_is_promised_than_at_intake(world: World) -> None:
    ticket = await world.register()
    assert await promise(world, ticket, hours=3) == (422, "promise_beyond_limit")
    assert await promise(world, ticket, hours=1) == (201, None)


async def test_where_no_clock_goes_on_thirty_days_are_the_longest(world: World) -> None:
    """What takes longer is suspended, with its reason."""
    ticket = await world.accepted(kind="inquiry", class_l1=None)
    assert await promise(world, ticket, hours=1) == (201, None)
    promised = (await world.detail(ticket))["ticket"]["promised_reply_at"]
    assert await promise(world, ticket, days=31) == (422, "promise_beyond_limit")
    assert (await world.detail(ticket))["ticket"]["promised_reply_at"] == promised
    assert await promise(world, ticket, days=29) == (201, None)
