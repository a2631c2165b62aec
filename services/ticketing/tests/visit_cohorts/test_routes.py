"""Rounds somebody orders (S0-110)."""

from datetime import date
from typing import Any

import pytest
from visit_homes import DELIVERED, Homes
from visit_world import VISITS

ROUNDS = f"{VISITS}/rounds"


def body(homes: Homes, **changes: Any) -> dict[str, Any]:
    return {"community_id": str(homes.community), "label": "中秋回访", "visit_by": "2025-03-31"} | changes


async def test_a_round_reaches_each_person_once(homes: Homes) -> None:
    unit = await homes.unit()
    person, _ = await homes.owner(unit, DELIVERED)
    await homes.owner(await homes.unit(), DELIVERED, person)
    await homes.occupant(unit, DELIVERED)
    client = homes.visiting.as_()
    counted = await client.post(ROUNDS, json=body(homes, only_count=True))
    assert (counted.status_code, counted.json()) == (201, {"reached": 2, "planned": 2})
    assert await homes.visiting.visits() == []
    assert (await client.post(ROUNDS, json=body(homes))).json() == {"reached": 2, "planned": 2}
    visits = await homes.visiting.visits()
    assert {(visit["cohort"], visit["label"]) for visit in visits} == {("ad_hoc", "中秋回访")}
    assert visits[0]["due_at"] == "2025-03-31T11:59:00Z"
    assert (await client.post(ROUNDS, json=body(homes, audience="lessees"))).json()["reached"] == 1
    named = body(homes, person_ids=[str(person)])
    assert (await client.post(ROUNDS, json=named)).json()["planned"] == 1


async def test_a_sample_can_be_drawn_again(homes: Homes) -> None:
    for _ in range(20):
        await homes.owner(await homes.unit(), DELIVERED)
    client = homes.visiting.as_()
    drawn = [
        (await client.post(ROUNDS, json=body(homes, sample_pct=40, seed=seed, only_count=True))).json()
        for seed in ("一", "一", "二", "三", "四")
    ]
    assert drawn[0] == drawn[1]
    assert 0 < sum(each["planned"] for each in drawn) < 5 * 20


async def test_refusals(homes: Homes) -> None:
    client = homes.visiting.as_()
    nobody = await client.post(ROUNDS, json=body(homes))
    assert (nobody.status_code, nobody.json()["code"]) == (422, "nobody_to_visit")
    late = await client.post(ROUNDS, json=body(homes, visit_by=date(2025, 3, 4).isoformat()))
    assert late.json()["errors"][0]["code"] == "in_the_past"
    unknown = await client.post(ROUNDS, json=body(homes, community_id=str(homes.visiting.anna)))
    assert unknown.json()["errors"][0]["code"] == "unknown"
    elsewhere = homes.visiting.as_(communities=[homes.visiting.world.elsewhere])
    assert (await elsewhere.post(ROUNDS, json=body(homes))).status_code == 403
    operator = homes.visiting.as_(permissions={"ticketing.return_visit.conduct"})
    assert (await operator.post(ROUNDS, json=body(homes))).status_code == 403


async def test_a_round_has_an_end(homes: Homes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ticketing.visit_cohorts.service.LARGEST_ROUND", 1)
    for _ in range(2):
        await homes.owner(await homes.unit(), DELIVERED)
    answer = await homes.visiting.as_().post(ROUNDS, json=body(homes))
    assert (answer.status_code, answer.json()["code"]) == (422, "round_too_large")
