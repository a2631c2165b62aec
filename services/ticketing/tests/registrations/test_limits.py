"""The latest answer that could be promised at intake is told before it is promised, and is what intake holds to."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from ticketing_world import World
from uuid_utils.compat import uuid7

LIMIT, TICKETS = "/api/ticketing/tickets/intake-limit", "/api/ticketing/tickets"


async def limit(world: World, **known: Any) -> dict[str, Any]:
    query = {"community_id": str(world.community), "unit_id": str(world.unit), "kind": "complaint", "channel": "phone"}
    answer = await world.as_staff().get(LIMIT, params=query | known)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"accept": True},
        {"severity": "urgent", "accept": True},
        {"claim_cents": 1_000_000, "accept": True},
        {"households": 5},
        {"channel": "government_hotline"},
        {"kind": "repair", "class_l1": "waterproof", "accept": True},
        {"kind": "inquiry"},
        {"kind": "application", "class_l1": "venue"},
    ],
)
async def test_what_is_told_is_what_intake_holds_to(world: World, known: dict[str, Any]) -> None:
    told = await limit(world, **known)
    latest = datetime.fromisoformat(told["latest"])
    intake = world.intake(class_l1=None, desired_outcome="尽快处理") | known
    late = await world.as_staff().post(
        TICKETS, json=intake | {"promised_reply_at": (latest + timedelta(minutes=1)).isoformat()}
    )
    assert (late.status_code, late.json()["code"]) == (422, "promise_beyond_limit")
    assert late.json()["latest"] == told["latest"]
    kept = await world.as_staff().post(TICKETS, json=intake | {"promised_reply_at": told["latest"]})
    assert kept.status_code == 201, kept.text
    assert (kept.json()["severity"], kept.json()["phase"]) == (told["severity"], told["phase"])


async def test_what_is_known_makes_it_graver(world: World) -> None:
    assert (await limit(world))["severity"] == "general"
    assert (await limit(world, claim_cents=999_999, households=4))["severity"] == "general"
    assert (await limit(world, claim_cents=1_000_000))["severity"] == "major"
    assert (await limit(world, households=5))["severity"] == "major"
    assert (await limit(world, households=5, severity="urgent"))["severity"] == "urgent"


async def test_the_day_it_happened_decides_the_phase(world: World) -> None:
    today, long_ago = (await limit(world))["phase"], (await limit(world, occurred_on="2015-01-01"))["phase"]
    assert (today, long_ago) == ("in_warranty", "pre_handover")


async def test_refusals(world: World) -> None:
    known = {"community_id": str(world.community), "kind": "complaint", "channel": "phone"}
    for wrong, field in (
        ({"community_id": str(uuid7())}, "community_id"),
        ({"unit_id": str(uuid7())}, "unit_id"),
        ({"occurred_on": "1900-01-01"}, "occurred_on"),
        ({"households": "10001"}, "households"),
        ({"claim_cents": "-1"}, "claim_cents"),
        ({"kind": "task"}, "kind"),
    ):
        answer = await world.as_staff().get(LIMIT, params=known | wrong)
        assert (400 <= answer.status_code < 500, field in answer.text) == (True, True), answer.text
    reader = world.as_staff(permissions={"ticketing.ticket.read"})
    assert (await reader.get(LIMIT, params=known)).status_code == 403
