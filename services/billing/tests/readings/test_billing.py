"""What meters counted in bills: at a price, over tiers, once; what is not approved is a finding of the run."""

from datetime import date

import pytest
from billing_estate import LIFT_FEE, Estate, if_match, plan_item
from billing_meters import TIERED, WATER, Reader
from uuid_utils.compat import uuid7

from events import registry


@pytest.fixture
def reader(estate: Estate) -> Reader:
    return Reader(estate)


async def test_what_was_used_is_billed_once_and_explained(reader: Reader) -> None:
    """B26: a register of five digits that went over the last one."""
    unit = await reader.estate.unit("1-1-101", charges=())
    await reader.assign(await reader.item(WATER), unit)
    meter = await reader.install(unit, opening="99985")
    reading = await reader.read(meter, "2025-03-31", "12", rolled_over=True)
    run = (await reader.estate.issue("2025-04"))["run"]
    assert (run["bills"], run["amount_cents"], run["unread"]) == (1, 9450, 0)
    [line] = await reader.lines(unit)
    assert (line["period_from"], line["period_to"], line["amount_cents"]) == ("2025-03-01", "2025-03-31", 9450)
    assert [(step["step"], step["expression"]) for step in line["trace"]["steps"]] == [
        ("usage", "(12.00 + 100000.00 - 99985.00) × 1.00"), ("priced", "27.00 × 3.50"), ("rounded", "94.50"),
    ]  # fmt: skip
    assert line["trace"]["steps"][0]["subject"] == "W1 2025-02-28 – 2025-03-31"
    [billed] = await reader.readings(state="billed")
    assert billed["id"] == reading["id"]
    refused = await reader.say(billed, "reject")
    assert (refused.status_code, refused.json()["code"]) == (409, "reading_settled")
    assert (await reader.estate.issue_nothing("2025-04"))["run"]["bills"] == 0


async def test_tiers_count_the_year_and_grow_with_the_household(reader: Reader) -> None:
    """B20, month after month; the other home has one person more than the limits are made for."""
    units = [await reader.estate.unit(f"1-1-10{n}", charges=()) for n in (1, 2)]
    await reader.assign(await reader.item(TIERED), *units)
    meters = [await reader.install(unit, f"W{n}", "0", persons=4 + n) for n, unit in enumerate(units, start=1)]
    for meter in meters:
        await reader.read(meter, "2025-03-31", "170")
    await reader.estate.issue("2025-04")
    for meter in meters:
        await reader.read(meter, "2025-04-30", "195")
    await reader.estate.issue("2025-05")
    assert [[line["amount_cents"] for line in await reader.lines(unit)] for unit in units] == [
        [85000, 15500], [85000, 12500],
    ]  # fmt: skip
    steps = (await reader.lines(units[0]))[1]["trace"]["steps"]
    assert [(step["step"], step["expression"]) for step in steps[1:4]] == [
        ("accumulated", "170.00 + 25.00"), ("tier", "10.00 × 5.00"), ("tier", "15.00 × 7.00"),
    ]  # fmt: skip


async def test_unapproved_and_missing_readings_are_findings_and_the_rest_is_billed(reader: Reader) -> None:
    await reader.estate.price([plan_item("1"), LIFT_FEE])
    held, missing, alone = [await reader.estate.unit(f"1-1-10{n}", charges=("3",)) for n in (1, 2, 3)]
    item = await reader.item(WATER)
    await reader.assign(item, held, missing, alone)
    await reader.estate.assign(alone, ())
    meter = await reader.install(held, opening="500")
    late = await reader.enter(meter, "2025-03-31", "12")
    run = (await reader.estate.calculate("2025-04"))["run"]
    assert (run["bills"], run["amount_cents"], run["unread"], run["unbilled"]) == (2, 3600, 3, 1)
    path = f"/api/billing/billing-runs/{run['id']}/findings"
    found = (await reader.estate.clerk.get(path, params={"kind": "unread"})).json()["items"]
    assert {(one["unit_code"], one["reason"], one["item_name"]) for one in found} == {
        ("1-1-101", "reading_waits", "水费"), ("1-1-102", "no_reading", "水费"), ("1-1-103", "no_reading", "水费"),
    }  # fmt: skip
    [bare] = (await reader.estate.clerk.get(path, params={"kind": "no_bill"})).json()["items"]
    assert (bare["unit_code"], bare["reason"]) == ("1-1-103", "no_reading")
    await reader.estate.issue_run(run)
    checked = (await reader.say(late, "check", rolled_over=True)).json()
    assert (await reader.approve(checked, by=reader.other)).status_code == 200
    await reader.estate.issue("2025-05")
    [_, lift, water] = sorted(await reader.lines(held), key=lambda line: (line["item_code"], line["period_from"]))
    assert (lift["item_code"], water["item_code"], water["period_from"]) == ("3", "W", "2025-04-01")
    assert water["amount_cents"] == (100_000 - 500 + 12) * 350


async def test_what_is_approved_late_is_owed_by_who_had_to_pay_when_it_was_read(reader: Reader) -> None:
    """Sold on 20 March: March is the seller's, as its bill was; April the buyer's."""
    estate = reader.estate
    unit = await estate.unit("1-1-101", charges=())
    seller = estate.owners[unit]
    await estate.disown(unit, date(2025, 3, 19))
    buyer = await estate.own(unit, date(2025, 3, 20))
    await reader.assign(await reader.item(TIERED), unit)
    meters = [await reader.install(unit, no, "0") for no in ("W1", "W2", "W3")]
    await reader.read(meters[0], "2025-03-31", "100")
    late = [await reader.enter(meters[1], "2025-03-31", "70"), await reader.enter(meters[2], "2025-03-31", "30")]
    await estate.issue("2025-04")
    await reader.approve(*late)
    await reader.read(meters[0], "2025-04-30", "110")
    run = (await estate.issue("2025-05"))["run"]
    assert (run["bills"], run["amount_cents"]) == (2, 80 * 500 + 20 * 700 + 10 * 700)
    owed = {
        (bill["payer_id"], line["period_from"], line["amount_cents"], line["label"])
        for bill in await estate.bills(unit_id=str(unit))
        for line in (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
    }
    assert owed == {
        (str(seller), "2025-03-01", 50_000, None),
        (str(seller), "2025-03-01", 54_000, "W2 2025-03-31"),
        (str(buyer), "2025-04-01", 7_000, None),
    }


async def test_the_same_payer_gets_one_bill_though_the_shares_changed(reader: Reader) -> None:
    estate = reader.estate
    unit = await estate.unit("1-1-101", charges=())
    payer = estate.owners[unit]
    await estate.disown(unit, date(2025, 3, 31))
    again = registry.OwnershipStarted(
        community_id=estate.community, unit_id=unit, owners=(registry.Share(payer, "1"),), valid_from=date(2025, 4, 1)
    )
    await estate.harness.consume(again, uuid7())
    await reader.assign(await reader.item(WATER), unit)
    meter = await reader.install(unit)
    await reader.read(meter, "2025-03-31", "110")
    await reader.read(meter, "2025-04-30", "120")
    await estate.issue("2025-05")
    [bill] = await estate.bills(unit_id=str(unit))
    assert (bill["payer_id"], bill["period_from"], bill["amount_cents"]) == (str(payer), "2025-04-01", 7000)


async def test_what_is_approved_very_late_too(reader: Reader) -> None:
    """Of months a run does not look at otherwise."""
    estate = reader.estate
    unit = await estate.unit("1-1-101", charges=())
    seller = estate.owners[unit]
    await estate.disown(unit, date(2025, 2, 28))
    await estate.own(unit, date(2025, 3, 1))
    await reader.assign(await reader.item(WATER), unit)
    meter = await reader.install(unit, opening="100", opened_on="2024-12-31")
    await reader.read(meter, "2025-01-31", "110")
    await estate.issue("2025-06")
    [bill] = await estate.bills(unit_id=str(unit))
    assert (bill["payer_id"], bill["period_from"], bill["amount_cents"]) == (str(seller), "2025-01-01", 3500)


async def test_a_discarded_run_and_a_voided_bill_give_the_reading_back(reader: Reader) -> None:
    unit = await reader.estate.unit("1-1-101", charges=())
    await reader.assign(await reader.item(WATER), unit)
    reading = await reader.read(await reader.install(unit), "2025-03-31", "110")
    run = (await reader.estate.calculate("2025-04"))["run"]
    [drafted] = await reader.readings()
    assert (drafted["state"], drafted["bill_id"] is None) == ("approved", False)
    assert (await reader.say(drafted, "reject")).json()["code"] == "reading_settled"
    discarded = await reader.estate.clerk.post(
        f"/api/billing/billing-runs/{run['id']}/discard", json={"reason": "改价"}, headers=if_match(run["version"])
    )
    assert discarded.status_code == 200
    [free] = await reader.readings()
    assert (free["id"], free["bill_id"]) == (reading["id"], None)
    await reader.estate.issue("2025-04")
    [bill] = await reader.estate.bills(unit_id=str(unit))
    voided = await reader.estate.clerk.post(
        f"/api/billing/bills/{bill['id']}/void", json={"reason": "抄错"}, headers=if_match(bill["version"])
    )
    assert voided.status_code == 200, voided.text
    [again] = await reader.readings()
    assert (again["state"], again["bill_id"]) == ("approved", None)
    await reader.estate.issue("2025-04")
    assert [line["amount_cents"] for line in await reader.lines(unit)] == [3500, 3500]


async def test_what_was_not_used_is_no_bill_and_its_reading_goes_into_the_next(reader: Reader) -> None:
    unit = await reader.estate.unit("1-1-101", charges=())
    await reader.assign(await reader.item(WATER), unit)
    meter = await reader.install(unit)
    await reader.read(meter, "2025-03-31", "100")
    run = (await reader.estate.issue_nothing("2025-04"))["run"]
    assert (run["bills"], run["unread"]) == (0, 0)
    held = await reader.enter(meter, "2025-04-30", "102")
    assert held["finding"] == "above_average"  # of nothing, anything is three times as much
    checked = (await reader.say(held, "check")).json()
    assert (await reader.approve(checked, by=reader.other)).status_code == 200
    await reader.estate.issue("2025-05")
    [line] = await reader.lines(unit)
    assert line["amount_cents"] == 700
    assert [step["value"] for step in line["trace"]["steps"] if step["step"] == "usage"] == ["0.00", "2.00"]
    assert {reading["state"] for reading in await reader.readings()} == {"billed"}


async def test_what_a_meter_counts_is_never_charged_by_two_tariffs(reader: Reader) -> None:
    unit = await reader.estate.unit("1-1-101", charges=())
    for code in ("W", "V"):
        await reader.assign(await reader.item(WATER, code), unit)
    await reader.read(await reader.install(unit), "2025-03-31", "110")
    run = (await reader.estate.issue_nothing("2025-04"))["run"]
    path = f"/api/billing/billing-runs/{run['id']}/findings"
    [found] = (await reader.estate.clerk.get(path, params={"kind": "no_bill"})).json()["items"]
    assert (found["reason"], found["item_name"]) == ("two_tariffs", "水费")
    assert [reading["state"] for reading in await reader.readings()] == ["approved"]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"category": "property_fee"}, "category", "not_metered"),
        ({"bill_in": "advance"}, "bill_in", "metered_in_arrears"),
        ({"cycle_months": 0}, "cycle_months", "metered_recurring"),
        ({"price": {"unit_price": "0"}}, "unit_price", "required"),
        ({"price": {"minimum": "10"}}, "minimum", "not_used_by_formula"),
        ({"price": TIERED | {"unit_price": "1"}}, "unit_price", "not_used_by_formula"),
        ({"price": {"formula": "tiered", "unit_price": "0"}}, "tariff", "required"),
        ({"price": {"tariff": TIERED["tariff"]}}, "tariff", "not_used_by_formula"),
        ({"price": TIERED | {"unit_price": "0", "tariff": TIERED["tariff"] | {"household": 0}}}, "tariff",
         "extension_incomplete"),
        ({"price": TIERED | {"unit_price": "0", "tariff": {"accumulation": "per_period", "tiers": [
            {"upper": "260", "price": "5"}, {"upper": "180", "price": "7"}, {"upper": None, "price": "9"}]}}},
         "tariff", "limits_not_in_order"),
    ],
)  # fmt: skip
async def test_what_is_no_price_of_a_meter_is_refused(
    reader: Reader, change: dict[str, dict[str, object]], field: str, code: str
) -> None:
    body: dict[str, object] = {
        "community_id": str(reader.estate.community), "code": "W", "name": "水费", "category": "water",
        "cycle_months": 1, "bill_in": "arrears",
    }  # fmt: skip
    price = WATER | change.get("price", {})
    refused = await reader.estate.clerk.post("/api/billing/charge-items", json=body | change | {"price": price})
    assert refused.status_code == 422, refused.text
    assert [(error["field"], error["code"]) for error in refused.json()["errors"]] == [(field, code)]


async def test_an_item_stays_one_of_meters(reader: Reader) -> None:
    item = await reader.item(WATER)
    path = f"/api/billing/charge-items/{item}/prices"
    tiered = await reader.estate.clerk.post(path, json=TIERED | {"valid_from": "2025-07-01"})
    assert tiered.status_code == 201, tiered.text
    tariff = tiered.json()["prices"][1]["tariff"]
    assert (tariff["tiers"][0], tariff["extension"]) == ({"upper": "180", "price": "5"}, "30")
    fixed = {"valid_from": "2025-08-01", "formula": "fixed", "fixed_amount": "20"}
    refused = await reader.estate.clerk.post(path, json=fixed)
    assert refused.json()["errors"][0]["code"] == "metered_or_not"


async def test_a_tariff_is_tried_before_it_is_set(reader: Reader) -> None:
    asked = {"price": TIERED, "gross_area": "0", "month": "2025-06", "used": "25", "used_before": "170"}
    path = "/api/billing/charge-items/example"
    tried = (await reader.estate.clerk.post(path, json=asked)).json()
    assert (tried["amount_cents"], tried["lines"][0]["trace"]["steps"][0]["step"]) == (15500, "accumulated")
    assert (await reader.estate.clerk.post(path, json=asked | {"persons": 6})).json()["amount_cents"] == 12500
    refused = await reader.estate.clerk.post(path, json=asked | {"used": None})
    assert refused.json()["errors"][0]["field"] == "used"
