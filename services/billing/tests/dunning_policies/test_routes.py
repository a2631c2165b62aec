"""What a company sets about dunning, over the wire."""

from typing import Any

import pytest
from billing_dunning import LEADER, live, owing, pass_to
from billing_estate import ALL, Estate

from events import billing as published
from testkit.harness import Client

PATH = "/api/billing/dunning-policies"
WANTED: dict[str, Any] = {
    "valid_from": "2025-07-01",
    "minimum_cents": 30_000,
    "response_days": 10,
    "before_days": 0,
    "open_days": 3,
    "reminded_days": 10,
    "visit_days": 20,
    "demand_1_days": 40,
    "demand_2_days": 50,
    "lawyer_days": 60,
    "litigation_days": 70,
}


def setter(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | LEADER | {"billing.dunning_policy.set"}, **more)


async def test_what_ships_counts_until_a_company_sets_its_own(estate: Estate) -> None:
    client = setter(estate)
    (ships,) = (await client.get(PATH)).json()["items"]
    assert (ships["id"], ships["counts"], ships["minimum_cents"], ships["demand_1_days"]) == (None, True, 5_000, 30)
    made = await client.post(PATH, json=WANTED)
    assert made.status_code == 201, made.text
    found = (await client.get(PATH)).json()
    assert [one["counts"] for one in found["items"]] == [False, True]
    await pass_to(estate, 1)
    assert [one["counts"] for one in (await setter(estate).get(PATH)).json()["items"]] == [True, False]
    (told,) = [e for e in await estate.harness.outbox() if isinstance(e, published.DunningPolicyChanged)]
    assert (told.minimum_cents, told.litigation_days) == (30_000, 70)


async def test_it_says_who_is_dunned_and_when(estate: Estate) -> None:
    await setter(estate).post(PATH, json=WANTED | {"minimum_cents": 0})
    await owing(estate)
    await pass_to(estate, 2)
    assert await live(estate) == []
    await pass_to(estate, 3)
    (case,) = await live(estate)
    assert (case["stage"], case["next_on"]) == ("open", "2025-07-10")


async def test_the_minimum_is_told_with_what_falls_overdue(estate: Estate) -> None:
    await setter(estate).post(PATH, json=WANTED)
    await owing(estate)
    await pass_to(estate, 1)
    (told,) = [e for e in await estate.harness.outbox() if isinstance(e, published.BillOverdue)]
    assert told.minimum_cents == 30_000
    assert await live(estate) == [], "250.60 is below it"


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"visit_days": 10}, "visit_days", "stages_not_ascending"),
        ({"lawyer_days": 45}, "lawyer_days", "stages_not_ascending"),
    ],
)
async def test_each_stage_comes_after_the_one_before(
    estate: Estate, wrong: dict[str, int], field: str, code: str
) -> None:
    refused = await setter(estate).post(PATH, json=WANTED | wrong)
    assert refused.status_code == 422
    assert [(one["field"], one["code"]) for one in refused.json()["errors"]] == [(field, code)]


@pytest.mark.parametrize("wrong", [{"minimum_cents": -1}, {"open_days": 0}, {"response_days": 0}, {"before_days": -1}])
async def test_amounts_and_days_are_not_negative(estate: Estate, wrong: dict[str, int]) -> None:
    assert (await setter(estate).post(PATH, json=WANTED | wrong)).status_code == 400


async def test_a_version_counts_from_a_later_day_on(estate: Estate) -> None:
    client = setter(estate)
    today = await client.post(PATH, json=WANTED | {"valid_from": "2025-06-02"})
    assert (today.status_code, today.json()["code"]) == (409, "dunning_policy_in_the_past")
    assert (await client.post(PATH, json=WANTED)).status_code == 201
    again = await client.post(PATH, json=WANTED)
    assert (again.status_code, again.json()["code"]) == (409, "dunning_policy_in_the_past")


async def test_it_is_set_by_who_serves_the_whole_company(estate: Estate) -> None:
    local = setter(estate, communities=[estate.community])
    refused = await local.post(PATH, json=WANTED)
    assert (refused.status_code, refused.json()["code"]) == (403, "whole_company_only")
    assert (await local.get(PATH)).json()["may_set"] is False
    assert (await estate.harness.staff(ALL | LEADER).post(PATH, json=WANTED)).status_code == 403
