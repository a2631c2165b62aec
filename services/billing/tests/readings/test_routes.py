"""Readings over the wire: entered, held back when unusual, approved, rejected, estimated."""

from datetime import UTC, datetime

import pytest
from billing_estate import ALL, Estate
from billing_meters import Reader

from events import billing as published


@pytest.fixture
def reader(estate: Estate) -> Reader:
    return Reader(estate)


async def test_what_is_as_usual_is_checked_by_itself_and_approved_by_whoever_entered_it(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"), multiplier="30", opening="120.5")
    reading = await reader.enter(meter, "2025-03-31", "128.2", reader="王强")
    assert (reading["state"], reading["quantity"], reading["average"]) == ("checked", "231.0", None)
    assert (reading["previous_on"], reading["unit_code"], reading["may_approve"]) == ("2025-02-28", "1-1-101", True)
    assert (await reader.approve(reading)).json() == {"approved": 1}
    [meter] = await reader.meters()
    assert (meter["read_on"], meter["value"], meter["held"]) == ("2025-03-31", "128.2", False)
    [approved] = await reader.readings(state="approved", month="2025-03")
    assert approved["decided_by"] == str(reader.client.id)
    told = [event for event in await reader.estate.harness.outbox() if isinstance(event, published.ReadingFact)]
    assert [type(event) for event in told] == [published.ReadingApproved]
    assert (told[0].quantity, told[0].meter_no) == ("231.0", "W1")


async def test_what_is_unusual_is_held_back_until_a_second_person_approves_it(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"), opening="0")
    for day, value in (("2025-03-31", "10"), ("2025-04-30", "20")):
        await reader.read(meter, day, value)
    held = await reader.enter(meter, "2025-05-31", "51")
    assert (held["state"], held["finding"], held["average"]) == ("draft", "above_average", "10")
    assert (await reader.meters())[0]["held"] is True
    refused = await reader.approve(held)
    assert (refused.status_code, refused.json()["code"]) == (409, "reading_not_checked")
    checked = (await reader.say(held, "check")).json()
    assert (checked["state"], checked["check_text"], checked["may_approve"]) == ("checked", "已到现场核对", False)
    assert (await reader.say(checked, "check")).json()["code"] == "reading_not_draft"
    refused = await reader.approve(checked)
    assert (refused.status_code, refused.json()["code"]) == (403, "second_person_required")
    assert (await reader.approve(checked, by=reader.other)).status_code == 200
    told = [event for event in await reader.estate.harness.outbox() if isinstance(event, published.ReadingFact)]
    assert [type(event) for event in told[-3:]] == [
        published.ReadingHeld, published.ReadingChecked, published.ReadingApproved,
    ]  # fmt: skip


async def test_a_register_that_goes_back_has_turned_or_was_read_wrong(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"), opening="99985")
    held = await reader.enter(meter, "2025-03-31", "12")
    assert (held["finding"], held["quantity"]) == ("backwards", "-99973")
    refused = await reader.say(held, "check")
    assert (refused.status_code, refused.json()["code"]) == (409, "reading_backwards")
    turned = (await reader.say(held, "check", rolled_over=True)).json()
    assert (turned["state"], turned["quantity"], turned["rolled_over"]) == ("checked", "27", True)
    known = await reader.install(await reader.estate.unit("1-1-102"), "W2", opening="99985")
    assert (await reader.enter(known, "2025-03-31", "12", rolled_over=True))["quantity"] == "27"
    forward = await reader.try_enter(known, "2025-04-30", "20", rolled_over=True)
    assert forward.json()["errors"][0]["code"] == "not_turned"


async def test_what_is_not_approved_yet_is_compared_with_too(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"), opening="0")
    await reader.enter(meter, "2025-03-31", "10")
    held = await reader.enter(meter, "2025-04-30", "1010")
    assert (held["state"], held["finding"], held["average"]) == ("draft", "above_average", "10")


async def test_a_turn_for_more_than_half_of_it_is_looked_at(reader: Reader) -> None:
    """Rather 99 was read for 101 than that a home used 99,999."""
    meter = await reader.install(await reader.estate.unit("1-1-101"), opening="100")
    held = await reader.enter(meter, "2025-03-31", "99", rolled_over=True)
    assert (held["state"], held["finding"], held["quantity"]) == ("draft", "backwards", "99999")
    refused = await reader.say(held, "check")
    assert (refused.status_code, refused.json()["code"]) == (409, "reading_backwards")
    checked = (await reader.say(held, "check", rolled_over=True)).json()
    assert (checked["state"], checked["quantity"]) == ("checked", "99999")
    assert (await reader.approve(checked)).json()["code"] == "second_person_required"


async def test_a_register_far_below_an_estimate_has_turned(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"), opening="99970")
    await reader.read(meter, "2025-03-31", "99980")
    path = f"/api/billing/meters/{meter['id']}/estimates"
    assert (await reader.client.post(path, json={"read_on": "2025-04-30"})).json()["value"] == "99990"
    held = await reader.enter(meter, "2025-05-31", "8")
    assert (held["finding"], held["quantity"]) == ("backwards", "-99982")
    checked = (await reader.say(held, "check", rolled_over=True)).json()
    assert checked["quantity"] == "18"
    [meter] = await reader.meters()
    assert (meter["value"], meter["was_estimated"]) == ("8", False)


async def test_what_is_approved_is_rejected_by_who_may_approve(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"))
    reading = await reader.read(meter, "2025-03-31", "110")
    [approved] = await reader.readings()
    entering = reader.estate.harness.staff(ALL | {"billing.meter.read", "billing.reading.enter"})
    refused = await reader.say(approved, "reject", by=entering)
    assert (refused.status_code, refused.json()["permission"]) == (403, "billing.reading.approve")
    assert (await reader.say(approved, "reject")).json()["id"] == reading["id"]


async def test_a_rejected_reading_leaves_the_meter_where_it_stood(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"))
    first = await reader.enter(meter, "2025-03-31", "110")
    second = await reader.enter(meter, "2025-04-30", "120")
    refused = await reader.say(first, "reject")
    assert (refused.status_code, refused.json()["code"]) == (409, "later_reading")
    assert (await reader.say(second, "reject", text="读错")).json()["reject_text"] == "读错"
    [meter] = await reader.meters()
    assert (meter["read_on"], meter["value"]) == ("2025-03-31", "110")
    again = await reader.enter(meter, "2025-04-30", "121")
    assert again["quantity"] == "11"
    assert (await reader.say(again | {"version": 0}, "reject")).status_code == 200
    gone = await reader.say(second | {"version": second["version"] + 1}, "reject")
    assert (gone.status_code, gone.json()["code"]) == (409, "reading_settled")


async def test_who_cannot_read_estimates_and_the_next_reading_puts_it_right(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"), opening="0")
    path = f"/api/billing/meters/{meter['id']}/estimates"
    refused = await reader.client.post(path, json={"read_on": "2025-03-31"})
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing_to_estimate")
    await reader.read(meter, "2025-03-31", "10")
    estimated = (await reader.client.post(path, json={"read_on": "2025-04-30"})).json()
    assert (estimated["value"], estimated["source"], estimated["state"]) == ("20", "estimated", "checked")
    low = await reader.enter(meter, "2025-05-31", "17")
    assert (low["state"], low["quantity"]) == ("checked", "0")
    [meter] = await reader.meters()
    assert (meter["value"], meter["was_estimated"]) == ("20", True)
    reader.estate.harness.clock.set(datetime(2025, 7, 1, 2, 0, tzinfo=UTC))
    again = Reader(reader.estate)
    assert (await again.enter(meter, "2025-06-30", "26"))["quantity"] == "6"
    assert (await again.meters())[0]["was_estimated"] is False


async def test_what_cannot_be_a_reading_is_refused(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"))
    for day, value, field, code in (
        ("2025-06-03", "110", "read_on", "in_the_future"),
        ("2025-03-31", "100000", "value", "beyond_register"),
    ):
        refused = (await reader.try_enter(meter, day, value)).json()
        assert [(error["field"], error["code"]) for error in refused["errors"]] == [(field, code)]
    for value in ("-1", "1e3", "NaN", "1.00001"):
        assert (await reader.try_enter(meter, "2025-03-31", value)).status_code in {400, 422}
    await reader.enter(meter, "2025-03-31", "110")
    for day in ("2025-03-31", "2025-03-01"):
        refused = (await reader.try_enter(meter, day, "111")).json()
        assert (refused["code"], refused["read_on"]) == ("reading_not_later", "2025-03-31")


async def test_all_are_approved_or_none(reader: Reader) -> None:
    meter = await reader.install(await reader.estate.unit("1-1-101"), opening="99985")
    held = await reader.enter(meter, "2025-03-31", "12")
    other = await reader.install(await reader.estate.unit("1-1-102"), "W2")
    good = await reader.enter(other, "2025-03-31", "110")
    assert (await reader.approve(good, held)).status_code == 409
    assert (await reader.approve(good, {"id": meter["id"]})).status_code == 404
    assert [reading["state"] for reading in await reader.readings(meter_id=other["id"])] == ["checked"]
