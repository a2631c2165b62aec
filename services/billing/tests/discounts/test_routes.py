"""Discounts over the wire: asked for by one, granted by another, off the bills of the run, ended."""

import asyncio
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from billing_discounts import DECIDE, READ, REQUEST, ask, decider, grant, requester, rule, step
from billing_estate import ALL, LIFT_FEE, Estate, if_match, plan_item

from events import billing as published
from testkit.harness import Harness

PATH = "/api/billing/discounts"


async def bill_of(estate: Estate, unit: UUID) -> dict[str, Any]:
    (bill,) = await estate.bills(unit_id=str(unit))
    found: dict[str, Any] = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()
    return found


async def test_b16_what_is_granted_is_off_the_next_bill(estate: Estate) -> None:
    await estate.price([plan_item("1", "2.60"), LIFT_FEE])
    unit, neighbour = await estate.unit("1-1-101", "120"), await estate.unit("1-1-102", "120")
    of = await rule(estate)
    asked = await ask(requester(estate), unit, of)
    assert asked.status_code == 201, asked.text
    discount = asked.json()
    assert discount["no"].startswith("YH")
    assert (discount["state"], discount["may_decide"], discount["came_to_cents"]) == ("requested", False, 0)
    granted = await step(decider(estate), discount, "decide", approved=True, text="已核实")
    assert (granted.status_code, granted.json()["state"]) == (200, "granted"), granted.text
    await estate.issue("2025-06")
    (line,) = (await bill_of(estate, unit))["lines"]
    assert (line["amount_cents"], line["discount_cents"], line["discount_id"]) == (21840, 9360, discount["id"])
    shown = next(one for one in line["trace"]["steps"] if one["step"] == "discount")
    assert (shown["expression"], shown["value"], shown["subject"]) == ("312.00 × 0.70", "218.40", "空置房优惠")
    (full,) = (await bill_of(estate, neighbour))["lines"]
    assert (full["amount_cents"], full["discount_cents"], full["discount_id"]) == (31200, 0, None)
    ledger = await estate.ledger()
    assert ledger["receivable", ""] == 21840 + 31200, "what is not charged is in no book"
    listed = (await decider(estate).get(PATH)).json()["items"]
    assert [one["came_to_cents"] for one in listed] == [9360]
    told = [event for event in await estate.harness.outbox() if isinstance(event, published.DiscountFact)]
    assert [type(event) for event in told] == [published.DiscountRequested, published.DiscountGranted]
    assert (told[1].rule_name, told[1].payer_id) == ("空置房优惠", estate.owners[unit])


async def test_b17_sixty_per_cent(estate: Estate) -> None:
    await estate.price([plan_item("1", "2.60")])
    unit = await estate.unit("1-1-101", "120")
    await grant(estate, unit, await rule(estate, charged_share="0.60"))
    await estate.issue("2025-06")
    assert (await bill_of(estate, unit))["bill"]["amount_cents"] == 18720


@pytest.mark.parametrize(("kind", "july"), [("vacancy", 31200), ("hardship", 31200), ("campaign", 21840)])
async def test_who_buys_the_home_pays_in_full_unless_it_is_the_homes(estate: Estate, kind: str, july: int) -> None:
    await estate.price([plan_item("1", "2.60")])
    unit = await estate.unit("1-1-101", "120")
    await grant(estate, unit, await rule(estate, kind=kind))
    await estate.disown(unit, date(2025, 6, 30))
    await estate.own(unit, date(2025, 7, 1))
    for month, cents in (("2025-06", 21840), ("2025-07", july)):
        await estate.issue(month)
        (bill,) = [one for one in await estate.bills(unit_id=str(unit)) if one["period_from"] == f"{month}-01"]
        assert bill["amount_cents"] == cents


async def test_drafts_and_void_bills_came_to_nothing(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "120")
    discount = await grant(estate, unit, await rule(estate))
    run = (await estate.calculate("2025-06"))["run"]
    reader = decider(estate)
    assert (await reader.get(f"{PATH}/{discount['id']}")).json()["came_to_cents"] == 0
    await estate.issue_run(run)
    assert (await reader.get(f"{PATH}/{discount['id']}")).json()["came_to_cents"] == 10080
    (bill,) = await estate.bills(unit_id=str(unit))
    void = f"/api/billing/bills/{bill['id']}/void"
    await estate.clerk.post(void, json={"reason": "错"}, headers=if_match(bill["version"]))
    assert (await reader.get(f"{PATH}/{discount['id']}")).json()["came_to_cents"] == 0


async def test_one_that_begins_inside_a_quarter_breaks_it(estate: Estate) -> None:
    await estate.price([plan_item("1", "3", cycle_months=3)])
    unit = await estate.unit("1-1-101", "100")
    await grant(estate, unit, await rule(estate), valid_from="2025-05-16")
    await estate.issue("2025-04")
    lines = (await bill_of(estate, unit))["lines"]
    assert [(line["period_from"], line["amount_cents"]) for line in lines] == [
        ("2025-04-01", 30000),
        ("2025-05-01", 14516),
        ("2025-05-16", 10839),
        ("2025-06-01", 21000),
    ]


async def test_of_two_rules_the_lower_share_counts_and_is_told_alone(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "100")
    lower = await grant(estate, unit, await rule(estate))
    staff = await rule(estate, kind="staff", charged_share="0.80", name="员工优惠")
    higher = await grant(estate, unit, staff, valid_to=None)
    await estate.issue("2025-06")
    assert (await bill_of(estate, unit))["bill"]["amount_cents"] == 19600
    listed = (await decider(estate).get(PATH, params={"unit_id": str(unit)})).json()["items"]
    assert {one["id"]: one["came_to_cents"] for one in listed} == {lower["id"]: 8400, higher["id"]: 0}


async def test_whole_homes_are_free_without_a_bill(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "100")
    free = await grant(estate, unit, await rule(estate, kind="staff", charged_share="0"), valid_to=None)
    assert free["came_to_cents"] is None
    run = (await estate.calculate("2025-06"))["run"]
    assert (run["bills"], run["unbilled"]) == (0, 1)
    path = f"/api/billing/billing-runs/{run['id']}/findings"
    found = (await estate.clerk.get(path, params={"kind": "no_bill"})).json()["items"]
    assert [one["reason"] for one in found] == ["zero_amount"]
    assert await estate.bills(unit_id=str(unit)) == []


async def test_an_item_that_is_no_service_any_more_is_charged_in_full(estate: Estate) -> None:
    """An import may make another item of it after the rule was set."""
    unit = await estate.unit("1-1-101", "100")
    await grant(estate, unit, await rule(estate))
    await estate.price([plan_item("1", category="heating_area")])
    await estate.issue("2025-06")
    assert (await bill_of(estate, unit))["bill"]["amount_cents"] == 28000


async def test_ended_from_a_day_on_what_is_billed_stays(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "100")
    discount = await grant(estate, unit, await rule(estate))
    await estate.issue("2025-06")
    ended = await step(requester(estate), discount, "end", from_day="2025-06-16", reason="已入住")
    assert (ended.status_code, ended.json()["state"], ended.json()["last_day"]) == (200, "ended", "2025-06-15")
    assert ended.json()["came_to_cents"] == 8400
    await estate.issue("2025-07")
    bills = await estate.bills(unit_id=str(unit))
    assert [bill["amount_cents"] for bill in bills] == [28000, 19600]
    again = await step(requester(estate), ended.json(), "end", from_day="2025-06-20", reason="再")
    assert (again.status_code, again.json()["code"]) == (409, "discount_not_granted")
    told = [event for event in await estate.harness.outbox() if isinstance(event, published.DiscountEnded)]
    assert [str(event.ended_from) for event in told] == ["2025-06-16"]


@pytest.mark.parametrize("day", ["2025-05-31", "2026-01-01"])
async def test_it_ends_within_its_days(estate: Estate, day: str) -> None:
    unit = await estate.unit("1-1-101")
    discount = await grant(estate, unit, await rule(estate))
    refused = await step(requester(estate), discount, "end", from_day=day, reason="已入住")
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "outside_discount")


async def test_one_that_is_ended_from_its_first_day_never_counts(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", "100")
    of = await rule(estate)
    discount = await grant(estate, unit, of)
    ended = await step(requester(estate), discount, "end", from_day="2025-06-01", reason="误批")
    assert ended.status_code == 200, ended.text
    await estate.issue("2025-06")
    assert (await bill_of(estate, unit))["bill"]["amount_cents"] == 28000
    assert (await ask(requester(estate), unit, of)).status_code == 201, "its days are free again"


async def test_whoever_asks_never_grants(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    both = estate.harness.staff(ALL | {READ, REQUEST, DECIDE})
    discount = (await ask(both, unit, await rule(estate))).json()
    assert discount["may_decide"] is False
    refused = await step(both, discount, "decide", approved=True)
    assert (refused.status_code, refused.json()["code"]) == (403, "second_person_required")


async def test_a_rejection_says_why_and_frees_the_days(estate: Estate) -> None:
    unit, of = await estate.unit("1-1-101", "100"), await rule(estate)
    discount = (await ask(requester(estate), unit, of)).json()
    silent = await step(decider(estate), discount, "decide", approved=False)
    assert (silent.status_code, silent.json()["errors"][0]["field"]) == (422, "text")
    rejected = await step(decider(estate), discount, "decide", approved=False, text="有人居住")
    assert (rejected.json()["state"], rejected.json()["decision"]) == ("rejected", "有人居住")
    again = await step(decider(estate), rejected.json(), "decide", approved=True)
    assert (again.status_code, again.json()["code"]) == (409, "discount_decided")
    await estate.issue("2025-06")
    assert (await bill_of(estate, unit))["bill"]["amount_cents"] == 28000
    assert (await ask(requester(estate), unit, of)).status_code == 201


async def test_only_whoever_asked_withdraws(estate: Estate) -> None:
    unit, one = await estate.unit("1-1-101"), requester(estate)
    discount = (await ask(one, unit, await rule(estate))).json()
    other = await step(requester(estate), discount, "withdraw")
    assert (other.status_code, other.json()["code"]) == (403, "not_your_discount")
    assert (await step(one, discount, "withdraw")).json()["state"] == "withdrawn"


@pytest.mark.parametrize(
    ("first", "last", "free"),
    [
        ("2025-12-31", "2026-02-28", False),
        ("2025-01-01", "2025-06-01", False),
        ("2026-01-01", "2026-02-28", True),
        ("2025-01-01", "2025-05-31", True),
    ],
)
async def test_the_same_is_not_granted_twice_for_a_day(estate: Estate, first: str, last: str, free: bool) -> None:
    unit, of = await estate.unit("1-1-101"), await rule(estate)
    await grant(estate, unit, of)
    second = await ask(requester(estate), unit, of, valid_from=first, valid_to=last)
    assert second.status_code == (201 if free else 409), second.text
    if not free:
        assert second.json()["code"] == "discount_overlaps"


async def test_of_two_who_ask_in_one_moment_one_is_refused(estate: Estate) -> None:
    unit, of = await estate.unit("1-1-101"), await rule(estate)
    answers = await asyncio.gather(*(ask(requester(estate), unit, of) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


@pytest.mark.parametrize(
    ("more", "field", "code"),
    [
        ({"valid_to": "2026-06-01"}, "valid_to", "vacancy_too_long"),
        ({"valid_to": None}, "valid_to", "required"),
        ({"valid_from": "2024-12-31"}, "valid_from", "outside_rule"),
        ({"rule_id": str(UUID(int=3))}, "rule_id", "unknown_reference"),
    ],
)
async def test_what_cannot_be_granted_is_refused(estate: Estate, more: dict[str, Any], field: str, code: str) -> None:
    unit = await estate.unit("1-1-101")
    refused = await ask(requester(estate), unit, await rule(estate), **more)
    assert refused.status_code == 422, refused.text
    assert (field, code) in {(error["field"], error["code"]) for error in refused.json()["errors"]}


async def test_the_list_is_narrowed_and_bounded(estate: Estate, harness: Harness) -> None:
    unit, of = await estate.unit("1-1-101"), await rule(estate)
    discount = (await ask(requester(estate), unit, of)).json()
    for found in ({"state": "requested"}, {"unit_id": str(unit)}, {"rule_id": of["id"]}, {}):
        assert [one["id"] for one in (await decider(estate).get(PATH, params=found)).json()["items"]] == [
            discount["id"]
        ]
    assert (await decider(estate).get(PATH, params={"state": "granted"})).json()["items"] == []
    stranger = (await harness.other_tenant()).staff(ALL | {READ, REQUEST, DECIDE})
    elsewhere = decider(estate, communities=[UUID(int=7)])
    for nobody in (stranger, elsewhere):
        assert (await nobody.get(PATH)).json()["items"] == []
        assert (await nobody.get(f"{PATH}/{discount['id']}")).status_code == 404
        assert (await step(nobody, discount, "decide", approved=True)).status_code == 404
    assert (await estate.cashier.get(PATH)).status_code == 403


async def test_of_two_grants_that_adjoin_each_came_to_its_days(estate: Estate) -> None:
    unit, of = await estate.unit("1-1-101", area="120", charges=("1",)), await rule(estate)
    first = await grant(estate, unit, of, valid_to="2025-06-10")
    second = await grant(estate, unit, of, valid_from="2025-06-11")
    await estate.issue("2025-06")
    (bill,) = await estate.bills(unit_id=str(unit))
    (line,) = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
    assert (line["amount_cents"], line["discount_cents"], line["discount_id"]) == (23_520, 10_080, first["id"])
    reader = requester(estate)
    came_to = [(await reader.get(f"{PATH}/{one['id']}")).json()["came_to_cents"] for one in (first, second)]
    assert came_to == [3_360, 6_720]
