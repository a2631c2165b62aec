"""What is the latest somebody may promise is said before they promise it, and is what they are held to (C3.1
invariant 3, ADR 0016)."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from ticketing_world import World

CASES: list[dict[str, Any]] = [
    {},
    {"kind": "repair", "class_l1": "public", "severity": "general"},
    {"kind": "repair", "class_l1": "public", "severity": "complex"},
    {"kind": "suggestion", "class_l1": None},
]


async def limits(world: World, ticket: dict[str, Any]) -> dict[str, datetime | None]:
    answer = await world.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}/promise-limits")
    return {name: at and datetime.fromisoformat(at) for name, at in answer.json().items() if name != "version"}


async def answered(world: World, case: dict[str, Any], way: str) -> dict[str, Any]:
    ticket = await world.replied(**case)
    return await world.verb(ticket, "close", customer_confirmed=True) if way == "reopen" else ticket


async def held_to(world: World, ticket: dict[str, Any], way: str) -> None:
    """One second later is refused and names this moment, the moment itself is taken."""
    latest = (await limits(world, ticket))["another_round"]
    assert latest is not None
    late = {"reason": "又漏了", "promised_reply_at": (latest + timedelta(seconds=1)).isoformat()}
    refused = await world.send(world.as_staff(world.supervisor_id), ticket, way, **late)
    assert (refused.status_code, refused.json()["code"]) == (422, "promise_beyond_limit")
    assert datetime.fromisoformat(refused.json()["latest"]) == latest
    just = {"reason": "又漏了", "promised_reply_at": latest.isoformat()}
    assert (await world.send(world.as_staff(world.supervisor_id), ticket, way, **just)).status_code == 200


@pytest.mark.parametrize("way", ["return", "reopen"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(str(said) for said in case.values()) or "complaint")
async def test_another_round_is_promised_as_far_as_is_said(world: World, case: dict[str, Any], way: str) -> None:
    await held_to(world, await answered(world, case, way), way)


async def test_a_third_round_is_too(world: World) -> None:
    ticket = await answered(world, {}, "return")
    await held_to(world, ticket, "return")
    now = (await world.detail(ticket))["ticket"]
    ticket = await world.verb(now, "resolve", result="已修好", evidence="复查照片")
    ticket = await world.verb(ticket, "reply", text="已处理", channel="phone")
    await held_to(world, await world.verb(ticket, "close", customer_confirmed=True), "reopen")


async def test_the_next_answer_is_promised_as_far_as_is_said(world: World) -> None:
    ticket = await world.accepted(kind="repair", class_l1="public", severity="general")
    found = await limits(world, ticket)
    assert found["another_round"] is None, "it is worked on"
    latest = found["next_answer"]
    assert latest is not None
    note = {"text": "师傅在路上", "visibility": "public"}
    later = (latest + timedelta(seconds=1)).isoformat()
    late = await world.post(f"tickets/{ticket['id']}/notes", **note, promised_reply_at=later)
    assert (late.status_code, late.json()["code"]) == (422, "promise_beyond_limit")
    just = await world.post(f"tickets/{ticket['id']}/notes", **note, promised_reply_at=latest.isoformat())
    assert just.status_code == 201


async def test_it_is_told_to_nobody_beyond_their_reach(world: World) -> None:
    ticket = await world.accepted()
    stranger = world.as_staff(await world.stranger(), communities=[world.elsewhere])
    assert (await stranger.get(f"/api/ticketing/tickets/{ticket['id']}/promise-limits")).status_code == 404
