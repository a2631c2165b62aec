"""Whose a discount is: whoever pays on its first day, and nobody after them; and what runs make of one."""

import asyncio
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from billing_discounts import ask, decider, grant, requester, rule, step
from billing_estate import Estate, if_match, plan_item

from billing.discount_rules.service import DiscountRuleService
from billing.discounts.spans import Owned, lapses_on

PATH = "/api/billing/discounts"
JULY = {"valid_from": "2025-07-01", "valid_to": "2025-12-31"}


async def sold(estate: Estate, unit: UUID, on: date = date(2025, 7, 1)) -> UUID:
    """The buyer, from a day on."""
    await estate.disown(unit, date.fromordinal(on.toordinal() - 1))
    return await estate.own(unit, on)


async def detail(estate: Estate, id: str) -> dict[str, Any]:
    found: dict[str, Any] = (await decider(estate).get(f"{PATH}/{id}")).json()
    return found


async def test_it_is_the_buyers_who_asks_before_the_home_is_theirs(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "100")
    buyer = await sold(estate, unit)
    payer = await requester(estate).get(f"/api/billing/units/{unit}/payer", params={"day": "2025-07-01"})
    assert payer.json() == {"payer_id": str(buyer)}
    granted = await grant(estate, unit, await rule(estate), **JULY)
    assert (granted["payer_id"], granted["lapses_on"]) == (str(buyer), None)
    await estate.issue("2025-07")
    (bill,) = await estate.bills(unit_id=str(unit))
    assert bill["amount_cents"] == 19600


async def test_whose_home_was_sold_since_it_was_asked_for_is_not_granted_it(estate: Estate) -> None:
    unit, of = await estate.unit("1-1-101", "100"), await rule(estate)
    asked = (await ask(requester(estate), unit, of, **JULY)).json()
    await sold(estate, unit)
    assert (await detail(estate, asked["id"]))["lapses_on"] == "2025-07-01"
    refused = await step(decider(estate), asked, "decide", approved=True)
    assert (refused.status_code, refused.json()["code"]) == (409, "discount_payer_changed")
    buyers = await ask(requester(estate), unit, of, **JULY)
    assert buyers.status_code == 201, "what the seller asked for is not in the buyer's way"
    assert (await step(decider(estate), buyers.json(), "decide", approved=True)).status_code == 200
    rejected = await step(decider(estate), asked, "decide", approved=False, text="房屋已转让")
    assert rejected.status_code == 200


async def test_a_sellers_hardship_is_not_in_the_buyers_way_and_says_when_it_ends(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "100")
    of = await rule(estate, kind="hardship", charged_share="0.50")
    sellers = await grant(estate, unit, of, valid_to=None)
    buyer = await sold(estate, unit, date(2025, 7, 15))
    assert (await detail(estate, sellers["id"]))["lapses_on"] == "2025-07-15"
    buyers = await grant(estate, unit, of, valid_from="2025-08-01", valid_to=None)
    assert buyers["payer_id"] == str(buyer)
    again = await ask(requester(estate), unit, of, valid_from="2025-09-01", valid_to=None)
    assert (again.status_code, again.json()["code"]) == (409, "discount_overlaps")


async def test_a_campaign_is_the_homes(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "100")
    of = await rule(estate, kind="campaign")
    asked = (await ask(requester(estate), unit, of, **JULY)).json()
    await sold(estate, unit)
    assert (await detail(estate, asked["id"]))["lapses_on"] is None
    assert (await step(decider(estate), asked, "decide", approved=True)).status_code == 200
    again = await ask(requester(estate), unit, of, **JULY)
    assert (again.status_code, again.json()["code"]) == (409, "discount_overlaps")


def test_it_lapses_on_the_first_day_somebody_else_pays() -> None:
    one, other = UUID(int=1), UUID(int=2)
    first, last = date(2025, 6, 1), date(2025, 12, 31)
    until = Owned(one, date(2020, 1, 1), date(2025, 6, 30))
    assert lapses_on(one, first, last, [Owned(one, date(2020, 1, 1), None)]) is None
    assert lapses_on(one, first, None, [until]) == date(2025, 7, 1), "the developer's again"
    assert lapses_on(one, first, date(2025, 6, 30), [until]) is None
    assert lapses_on(one, first, last, [until, Owned(one, date(2025, 7, 1), None)]) is None
    assert lapses_on(one, first, last, [until, Owned(other, date(2025, 8, 1), None)]) == date(2025, 7, 1)
    assert lapses_on(None, first, last, []) is None
    assert lapses_on(None, first, last, [Owned(other, date(2025, 8, 1), None)]) == date(2025, 8, 1)


async def test_what_a_run_charges_that_waits_is_not_granted_or_ended(estate: Estate) -> None:
    unit, neighbour, of = await estate.unit("1-1-101", "100"), await estate.unit("1-1-102"), await rule(estate)
    granted = await grant(estate, unit, of)
    asked = (await ask(requester(estate), neighbour, of)).json()
    run = (await estate.calculate("2025-06"))["run"]
    ended = await step(requester(estate), granted, "end", from_day="2025-06-01", reason="误批")
    late = await step(decider(estate), asked, "decide", approved=True)
    for refused in (ended, late):
        assert (refused.status_code, refused.json()["code"]) == (409, "discount_in_run"), refused.text
        assert refused.json()["month"] == "2025-06"
    later = await step(requester(estate), granted, "end", from_day="2025-07-01", reason="已入住")
    assert later.status_code == 200, "the run does not reach so far"
    path = f"/api/billing/billing-runs/{run['id']}/discard"
    await estate.clerk.post(path, json={"reason": "有优惠"}, headers=if_match(run["version"]))
    assert (await step(decider(estate), asked, "decide", approved=True)).status_code == 200
    await estate.issue("2025-06")
    (bill,) = await estate.bills(unit_id=str(neighbour))
    assert bill["amount_cents"] == 17542


async def test_what_is_free_is_not_ended_beside_a_run_that_leaves_it_out(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "100")
    free = await grant(estate, unit, await rule(estate, kind="staff", charged_share="0"), valid_to=None)
    await estate.unit("1-1-102")
    await estate.calculate("2025-06")
    refused = await step(requester(estate), free, "end", from_day="2025-06-01", reason="离职")
    assert (refused.status_code, refused.json()["code"]) == (409, "discount_in_run")


async def test_which_days_are_billed_without_it_is_said(estate: Estate) -> None:
    await estate.price([plan_item("1", "3", cycle_months=12)])
    unit = await estate.unit("1-1-101", "100")
    await estate.issue("2025-01")
    asked = (await ask(requester(estate), unit, await rule(estate), valid_to="2026-05-31")).json()
    assert (asked["billed_from"], asked["billed_to"]) == ("2025-06-01", "2025-12-31")
    granted = await step(decider(estate), asked, "decide", approved=True)
    assert (granted.json()["billed_from"], granted.json()["billed_to"]) == ("2025-06-01", "2025-12-31")
    (listed,) = (await decider(estate).get(PATH)).json()["items"]
    assert listed["billed_to"] == "2025-12-31"


async def test_what_is_billed_with_it_is_not_said_to_be_billed_without(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "100")
    granted = await grant(estate, unit, await rule(estate))
    await estate.issue("2025-06")
    assert (await detail(estate, granted["id"]))["billed_from"] is None


@pytest.mark.parametrize("times", range(3))
async def test_granted_in_the_moment_a_run_begins_it_counts_or_is_refused(estate: Estate, times: int) -> None:
    unit, of = await estate.unit("1-1-101", "100"), await rule(estate)
    asked = (await ask(requester(estate), unit, of)).json()
    body = {"community_id": str(estate.community), "month": "2025-06"}
    granted, started = await asyncio.gather(
        step(decider(estate), asked, "decide", approved=True),
        estate.clerk.post("/api/billing/billing-runs", json=body),
    )
    await estate.harness.fire_timers()
    run = (await estate.run(started.json()["id"]))["run"]
    assert (granted.status_code, run["amount_cents"]) in {(200, 19600), (409, 28000)}


@pytest.mark.parametrize("decides", [False, True])
async def test_nothing_is_granted_of_a_rule_that_is_being_retired(estate: Estate, decides: bool) -> None:
    unit, of = await estate.unit("1-1-101"), await rule(estate)
    asked = (await ask(requester(estate), unit, of)).json() if decides else {}
    async with estate.harness.work() as work:
        await DiscountRuleService(work).retire(UUID(of["id"]), of["version"])
        await work.session.flush()
        late = step(decider(estate), asked, "decide", approved=True) if decides else ask(requester(estate), unit, of)
        waiting = asyncio.create_task(late)
        await asyncio.sleep(0.3)
        assert not waiting.done()
    refused = await waiting
    assert (refused.status_code, refused.json()["code"]) == (409, "discount_rule_retired")
