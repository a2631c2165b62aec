"""Warranties over HTTP and through the worker."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from events import registry as facts
from registry.warranties.service import WarrantyService
from services.registry.tests.stories import API, community, estate
from testkit.harness import Client, Harness

CERTIFICATE = {"document": "住宅质量保证书 2024-118", "reason": "按保证书约定"}


def version(number: int) -> dict[str, str]:
    return {"If-Match": f'"{number}"'}


async def delivered(client: Client, day: str = "2024-06-30") -> dict[str, Any]:
    unit = (await estate(client, (await community(client))["id"]))[0]
    answer = await client.patch(f"{API}/units/{unit['id']}", json={"delivered_on": day}, headers=version(1))
    assert answer.status_code == 200, answer.text
    changed: dict[str, Any] = answer.json()
    return changed


async def warranty(client: Client, unit: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = (await client.get(f"{API}/units/{unit['id']}/warranty")).json()
    return found


def ends(found: dict[str, Any], track: str = "developer") -> dict[str, str | None]:
    return {term["part"]: term["last_day"] for term in found["terms"] if term["track"] == track}


async def told(harness: Harness) -> list[facts.WarrantySnapshot]:
    return [fact for fact in await harness.outbox() if isinstance(fact, facts.WarrantySnapshot)]


@pytest.fixture
def now(harness: Harness) -> datetime:
    at = datetime(2025, 3, 5, 2, tzinfo=UTC)
    harness.clock.set(at)
    return at


async def test_terms_begin_with_the_delivery(harness: Harness, now: datetime, manager: Client) -> None:
    unit = (await estate(manager, (await community(manager))["id"]))[0]
    before = await warranty(manager, unit)
    assert (before["terms"], before["version"]) == ([], 0)
    await manager.patch(f"{API}/units/{unit['id']}", json={"delivered_on": "2024-06-30"}, headers=version(1))
    found = await warranty(manager, unit)
    assert ends(found) == {
        "foundation_structure": None,
        "waterproof": "2029-06-30",
        "heating_cooling": "2026-03-15",
        "mep_fitout": "2026-06-30",
        "other": "2026-06-30",
    }
    left = {term["part"]: term["days_left"] for term in found["terms"]}
    assert (left["foundation_structure"], left["heating_cooling"]) == (None, 376)
    [fact] = await told(harness)
    assert (type(fact), fact.delivered_on) == (facts.WarrantyTermStarted, date(2024, 6, 30))


async def test_a_moved_delivery_moves_what_was_not_entered(harness: Harness, now: datetime, manager: Client) -> None:
    unit = await delivered(manager)
    at = f"{API}/units/{unit['id']}"
    entered = await manager.post(
        f"{at}/warranty-terms", json={"part": "waterproof", "months": 96, **CERTIFICATE}, headers=version(1)
    )
    assert (entered.status_code, ends(entered.json())["waterproof"]) == (201, "2032-06-30")
    await manager.patch(at, json={"delivered_on": "2024-08-31"}, headers=version(unit["version"]))
    found = await warranty(manager, unit)
    assert (ends(found)["waterproof"], ends(found)["mep_fitout"]) == ("2032-06-30", "2026-08-31")
    sources = {term["part"]: term["source"] for term in found["terms"]}
    assert (sources["waterproof"], sources["mep_fitout"]) == ("certificate", "statute")
    assert [type(fact).__name__ for fact in await told(harness)] == [
        "WarrantyTermStarted", "WarrantyTermChanged", "WarrantyTermChanged",
    ]  # fmt: skip


async def test_each_end_is_told_once(harness: Harness, now: datetime, manager: Client) -> None:
    await delivered(manager)
    await harness.forget_outbox()
    harness.clock.set(datetime(2026, 3, 15, 15, 59, tzinfo=UTC))  # 23:59 of the last day
    await harness.fire_timers()
    assert await told(harness) == []
    harness.clock.set(datetime(2026, 3, 15, 16, 0, tzinfo=UTC))
    await harness.fire_timers()
    await harness.fire_timers()
    [season] = await told(harness)
    assert isinstance(season, facts.WarrantyTermEnded)
    assert [term.part for term in season.ended] == ["heating_cooling"]
    await harness.forget_outbox()
    harness.clock.set(datetime(2029, 7, 1, tzinfo=UTC))
    await harness.fire_timers()
    [rest] = await told(harness)
    assert isinstance(rest, facts.WarrantyTermEnded)
    assert [term.part for term in rest.ended] == ["mep_fitout", "other", "waterproof"]


async def test_what_had_ended_before_it_was_known_is_not_told_as_news(
    harness: Harness, now: datetime, manager: Client
) -> None:
    unit = await delivered(manager, "2010-05-01")
    await harness.fire_timers()
    assert [type(fact).__name__ for fact in await told(harness)] == ["WarrantyTermStarted"]
    assert {term["days_left"] for term in (await warranty(manager, unit))["terms"]} == {0, None}


async def test_units_of_before_get_theirs_from_the_worker(harness: Harness, now: datetime, manager: Client) -> None:
    unit = await delivered(manager)
    async with harness.work() as work:
        found = await WarrantyService(work).warranties.of_unit(unit["id"])
        await work.session.delete(found)
    await harness.forget_outbox()
    for _ in range(2):
        async with harness.work() as work:
            await WarrantyService(work).begin_waiting()
    assert [type(fact).__name__ for fact in await told(harness)] == ["WarrantyTermStarted"]
    assert ends(await warranty(manager, unit))["waterproof"] == "2029-06-30"


async def test_a_unit_in_somebodys_hands_gets_its_warranty_a_little_later(
    harness: Harness, now: datetime, manager: Client
) -> None:
    unit = await delivered(manager)
    async with harness.work() as work:
        await work.session.delete(await WarrantyService(work).warranties.of_unit(unit["id"]))
    await harness.forget_outbox()
    async with harness.work() as somebody:
        await WarrantyService(somebody).units.get(unit["id"], lock=True)
        async with harness.work() as work:
            await WarrantyService(work).begin_waiting()
    assert await told(harness) == []
    harness.clock.advance(timedelta(minutes=1))
    await harness.fire_timers()
    assert [type(fact).__name__ for fact in await told(harness)] == ["WarrantyTermStarted"]


async def test_a_certificate_of_a_building_reaches_all_its_units(
    harness: Harness, now: datetime, manager: Client
) -> None:
    unit = await delivered(manager)
    body = {"part": "waterproof", "starts_on": "2024-06-01", "last_day": "2034-05-31", **CERTIFICATE}
    answer = await manager.post(f"{API}/buildings/{unit['building_id']}/warranty-terms", json=body)
    assert (answer.status_code, answer.json()) == (201, {"units": 8})
    assert ends(await warranty(manager, unit))["waterproof"] == "2034-05-31"
    nowhere = await manager.post(f"{API}/buildings/{uuid4()}/warranty-terms", json=body)
    assert nowhere.status_code == 404


async def test_what_does_not_fit_is_refused_by_name(now: datetime, manager: Client) -> None:
    unit = await delivered(manager)
    at = f"{API}/units/{unit['id']}/warranty-terms"
    for body, status, code in (
        ({"part": "waterproof", "months": 12, "last_day": "2030-01-01"}, 422, "invalid_fields"),
        ({"part": "waterproof"}, 422, "invalid_fields"),
        ({"part": "waterproof", "starts_on": "2030-02-01", "last_day": "2030-01-01"}, 422, "invalid_fields"),
        ({"part": "roof", "months": 12}, 400, "malformed"),
        ({"part": "waterproof", "track": "contractor", "months": 12}, 409, "unit_not_delivered"),
        (
            {"part": "waterproof", "track": "contractor", "starts_on": "2024-01-01", "months": 120},
            422,
            "shorter_than_contractor",
        ),
    ):
        refused = await manager.post(at, json={**body, **CERTIFICATE}, headers=version(1))
        assert (refused.status_code, refused.json()["code"]) == (status, code), body
    fine = {"part": "waterproof", "months": 72, **CERTIFICATE}
    assert (await manager.post(at, json=fine, headers=version(4))).status_code == 412
    assert (await manager.post(at, json={"part": "waterproof", "months": 72}, headers=version(1))).status_code == 400


async def test_a_warranty_is_found_only_within_reach(harness: Harness, now: datetime, manager: Client) -> None:
    unit = await delivered(manager)
    stranger = harness.staff({"registry.unit.read"}, communities=[uuid4()])
    assert (await stranger.get(f"{API}/units/{unit['id']}/warranty")).status_code == 404
