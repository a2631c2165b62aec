"""Discount rules over the wire: set for services, retired, never beyond what they may touch."""

from uuid import UUID

import pytest
from billing_discounts import ask, grant, item_ids, requester, rule, set_rule
from billing_estate import ALL, LIFT_FEE, Estate, if_match, plan_item

from events import billing as published
from testkit.harness import Harness

PATH = "/api/billing/discount-rules"


async def test_a_rule_is_set_listed_and_retired(estate: Estate) -> None:
    made = await rule(estate)
    assert (made["state"], made["charged_share"], made["kind"]) == ("active", "0.7", "vacancy")
    listed = await estate.clerk.get(PATH, params={"community_id": str(estate.community)})
    assert [one["id"] for one in listed.json()["items"]] == [made["id"]]
    retired = await estate.clerk.post(f"{PATH}/{made['id']}/retire", headers=if_match(made["version"]))
    assert (retired.status_code, retired.json()["state"]) == (200, "retired"), retired.text
    again = await estate.clerk.post(f"{PATH}/{made['id']}/retire", headers=if_match(retired.json()["version"]))
    assert (again.status_code, again.json()["code"]) == (409, "discount_rule_retired")
    unit = await estate.unit("1-1-101")
    refused = await ask(requester(estate), unit, made)
    assert (refused.status_code, refused.json()["code"]) == (409, "discount_rule_retired")
    told = [event for event in await estate.harness.outbox() if isinstance(event, published.DiscountRuleFact)]
    assert [type(event) for event in told] == [published.DiscountRuleOffered, published.DiscountRuleRetired]


@pytest.mark.parametrize(
    ("category", "formula", "cycle"),
    [
        ("water", "fixed", 1),
        ("maintenance_fund", "fixed", 1),
        ("parking_rent", "fixed", 1),
        ("waste_fee", "fixed", 1),
        ("special_service", "fixed", 0),
    ],
)
async def test_only_recurring_services_are_discounted(estate: Estate, category: str, formula: str, cycle: int) -> None:
    other = plan_item("2", "0", "10", category=category, formula=formula, cycle_months=cycle)
    await estate.price([plan_item("1"), other])
    refused = await set_rule(estate, "1", "2")
    assert (refused.status_code, refused.json()["code"]) == (409, "not_discountable")
    assert refused.json()["item_ids"] == [(await item_ids(estate))["2"]]


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("charged_share", {"charged_share": "1"}),
        ("charged_share", {"charged_share": "-0.1"}),
        ("charged_share", {"charged_share": "NaN"}),
        ("charged_share", {"charged_share": "0.70001"}),
        ("item_ids", {"item_ids": []}),
        ("item_ids", {"item_ids": [str(UUID(int=9))]}),
        ("valid_to", {"valid_to": "2024-12-31"}),
        ("kind", {"kind": "friendship"}),
    ],
)
async def test_what_is_no_rule_is_refused(estate: Estate, field: str, more: dict[str, object]) -> None:
    refused = await set_rule(estate, **more)
    assert refused.status_code in {400, 422}, refused.text
    assert any(error["field"].startswith(field) for error in refused.json()["errors"]), refused.text


async def test_the_example_of_a_price_takes_the_same_core(estate: Estate) -> None:
    made, other = await rule(estate), (await item_ids(estate))["1"]
    asked = {"gross_area": "120", "month": "2025-06"}
    path = f"/api/billing/charge-items/{other}/example"
    plain = (await estate.clerk.post(path, json=asked)).json()
    less = (await estate.clerk.post(path, json=asked | {"discount_rule_id": made["id"]})).json()
    assert (plain["amount_cents"], less["amount_cents"]) == (33600, 23520)
    assert less["lines"][0]["trace"]["steps"][1]["subject"] == "空置房优惠"
    await estate.price([plan_item("1"), LIFT_FEE])
    lift = f"/api/billing/charge-items/{(await item_ids(estate))['3']}/example"
    refused = await estate.clerk.post(lift, json=asked | {"discount_rule_id": made["id"]})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "discount_rule_id")


async def test_what_was_granted_of_a_retired_rule_goes_on(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "120")
    made = await rule(estate)
    await grant(estate, unit, made)
    await estate.clerk.post(f"{PATH}/{made['id']}/retire", headers=if_match(made["version"]))
    await estate.issue("2025-06")
    (bill,) = await estate.bills(unit_id=str(unit))
    assert bill["amount_cents"] == 23520


async def test_rules_are_bounded(estate: Estate, harness: Harness) -> None:
    made = await rule(estate)
    stranger = (await harness.other_tenant()).staff(ALL)
    elsewhere = harness.staff(ALL, communities=[UUID(int=7)])
    for nobody in (stranger, elsewhere):
        assert (await nobody.get(PATH)).json()["items"] == []
        retired = await nobody.post(f"{PATH}/{made['id']}/retire", headers=if_match(made["version"]))
        assert retired.status_code == 404
    reader = harness.staff({"billing.charge_item.read"})
    assert (await reader.post(f"{PATH}/{made['id']}/retire", headers=if_match(made["version"]))).status_code == 403
