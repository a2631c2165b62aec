"""A shared cost from the draft to the bills, on real PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from billing_allocations import PATH, SPLITS, Sharing, b30, names
from billing_estate import Estate
from billing_golden import expected_cents
from billing_meters import Reader
from sqlalchemy import event, text

from billing.allocations.billing_shares import ShareBilling
from events import billing as published
from kit import failpoints
from testkit.harness import Harness


@pytest.fixture
def sharing(estate: Estate) -> Sharing:
    return Sharing(estate)


async def test_b30_from_draft_to_bills(sharing: Sharing) -> None:
    estate = sharing.estate
    homes, item = await b30(sharing), await sharing.item()
    *shares, total = expected_cents("B30")
    body = sharing.body(item, total)
    previewed = (await sharing.clerk.post(f"{PATH}/preview", json=body)).json()
    assert [one["amount_cents"] for one in previewed["shares"]] == shares
    assert (previewed["units"], previewed["nothing"], previewed["parts"][0]["weight"]) == (4, 0, "428.28")

    detail = await sharing.draft(body)
    assert detail["allocation"]["no"] == "GTHC2025060200001"
    assert list((await sharing.shares(detail)).values()) == shares
    assert (detail["allocation"]["items"], detail["may"]) == (["公摊GT"], ["void"])
    detail = await sharing.step(detail, "check")
    detail = await sharing.step(detail, "disclose", days=5)
    assert detail["allocation"]["disclosed_until"] == "2025-06-07"
    early = await sharing.try_step(detail, "bill")
    assert (early.status_code, early.json()["code"]) == (409, "objection_window_open")
    detail = await sharing.billed(detail)
    assert (detail["allocation"]["state"], detail["bills"], detail["billed_cents"]) == ("billed", 4, total)

    bills = {bill["unit_id"]: bill for bill in await estate.bills()}
    assert [bills[str(home)]["amount_cents"] for home in homes] == shares
    assert bills[str(homes[3])]["payer_id"] is None
    assert bills[str(homes[0])]["due_date"] == "2025-06-23"
    assert (await estate.ledger())["receivable", ""] == total
    assert (await estate.ledger())["pass_through_payable", item] == -total
    (line,) = await sharing.lines(homes[1])
    assert line["trace"]["inputs"] == {"total": "1000.00", "allocation": "GTHC2025060200001"}
    assert [step["step"] for step in line["trace"]["steps"]] == ["share", "floor"]
    facts = [one for one in await estate.harness.outbox() if isinstance(one, published.AllocationFact)]
    assert [type(one).__name__ for one in facts] == [
        "AllocationDrafted", "AllocationChecked", "AllocationDisclosed", "AllocationBilled",
    ]  # fmt: skip


async def test_b29_common_parts_and_loss_by_their_meters(sharing: Sharing) -> None:
    reader = Reader(sharing.estate)
    main = await reader.install(None, "M1", "0", part="main", kind="power")
    common = await reader.install(None, "C1", "0", part="common", kind="power", place="地库照明")
    homes = [
        await reader.install(await sharing.estate.unit(f"1-1-10{n}", charges=()), f"E{n}", "0", kind="power")
        for n in (1, 2)
    ]
    readings = [(main, "5000"), (common, "150"), (homes[0], "4000"), (homes[1], "760")]
    await reader.approve(*[await reader.enter(meter, "2025-05-31", value) for meter, value in readings])
    item = await sharing.item()
    cost = {"charge_item_id": item, "source": "meters", "meter_kind": "power", "unit_price": "0.55"}
    body = sharing.body(item, 1) | {"costs": [cost | {"loss_borne_by": "owners"}]}
    (found,) = (await sharing.clerk.post(f"{PATH}/preview", json=body)).json()["costs"]
    assert [found["amount_cents"]] == expected_cents("B29")
    assert (found["usage"], found["lost"], found["use_common"]) == ("240", "90", "150")
    body["costs"] = [cost | {"loss_borne_by": "company"}]
    assert (await sharing.clerk.post(f"{PATH}/preview", json=body)).json()["amount_cents"] == 8250
    usage = body | {"parts": [{"basis": "usage", "meter_kind": "power"}]}
    assert await sharing.shares(await sharing.draft(usage)) == {"1-1-101": 6933, "1-1-102": 1317}
    body["period_from"], body["period_to"] = "2025-04-01", "2025-04-30"
    refused = await sharing.clerk.post(f"{PATH}/preview", json=body)
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing_shared")


async def test_b32_b33_b35_by_what_each_home_weighs(sharing: Sharing) -> None:
    for floor in range(1, 5):
        await sharing.estate.unit(f"1-1-{floor}01", charges=(), floor=floor)
    codes = [f"1-1-{floor}01" for floor in range(1, 5)]
    water, lift = await sharing.item("W", "shared_water"), await sharing.item("L", "shared_power")
    fixed = [{"unit_code": code, "weight": weight} for code, weight in zip(codes, ("10", "15", "7"), strict=False)]
    by_use = sharing.body(water, 4920, {"basis": "fixed_share", "units": fixed})
    assert list((await sharing.shares(await sharing.draft(by_use))).values()) == [*expected_cents("B32"), 0]
    floors = [{"floor": n, "weight": weight} for n, weight in enumerate(("0", "1.0", "1.1", "1.2"), start=1)]
    by_floor = sharing.body(lift, 66000, {"basis": "floor_weight", "floors": floors})
    assert list((await sharing.shares(await sharing.draft(by_floor))).values()) == expected_cents("B33")
    for number in (5, 6, 7):
        await sharing.estate.unit(f"1-1-{number}01", charges=())
    detail = await sharing.draft(sharing.body(await sharing.item(), 5, {"basis": "household"}))
    assert list((await sharing.shares(detail)).values()) == [1, 1, 1, 1, 1, 0, 0]
    assert list(await sharing.shares(detail, code="1-1-6")) == ["1-1-601"]
    billed = await sharing.billed(await sharing.step(await sharing.step(detail, "check"), "disclose", days=5))
    assert (billed["bills"], billed["billed_cents"]) == (5, 5)


async def test_persons_are_those_counted_at_the_meters_or_stated(sharing: Sharing) -> None:
    reader = Reader(sharing.estate)
    for number, persons in ((1, 3), (2, 1), (3, None)):
        unit = await sharing.estate.unit(f"1-1-10{number}", charges=())
        await reader.install(unit, f"W{number}", persons=persons)
    item = await sharing.item()
    stated = {"basis": "persons", "percent": "50", "units": [{"unit_code": "1-1-103", "weight": "4"}]}
    detail = await sharing.draft(sharing.body(item, 1600, stated, {"basis": "household", "percent": "50"}))
    assert await sharing.shares(detail) == {"1-1-101": 567, "1-1-102": 367, "1-1-103": 666}


async def test_who_is_left_out_and_who_is_not(sharing: Sharing) -> None:
    await b30(sharing)
    item = await sharing.item()
    body = sharing.body(item, 300, {"basis": "household"})
    left_out = body | {"excluded": [{"unit_code": "1-1-102", "reason": "一层商铺，合同约定不分摊电梯费用"}]}
    detail = await sharing.draft(left_out)
    assert list(await sharing.shares(detail)) == ["1-1-101", "1-1-103", "1-1-104"]
    assert detail["excluded"][0]["reason"] == "一层商铺，合同约定不分摊电梯费用"
    chosen = body | {"reach": "units", "unit_codes": ["1-1-102"]}
    assert await sharing.shares(await sharing.draft(chosen)) == {"1-1-102": 300}
    building = body | {
        "reach": "buildings",
        "building_ids": [str(sharing.estate.building)],
        "period_from": "2025-04-01",
    }
    building["period_to"] = "2025-04-30"
    assert len(await sharing.shares(await sharing.draft(building))) == 4
    again = await sharing.try_draft(body)
    assert (again.status_code, again.json()["code"], again.json()["no"]) == (
        409, "already_allocated", "GTHC2025060200001",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("more", "field", "code"),
    [
        ({"period_from": "2025-06-01"}, "period_to", "dates_reversed"),
        ({"period_from": "2024-01-01"}, "period_to", "too_long"),
        ({"parts": [{"basis": "area", "percent": "99"}]}, "parts", "percents_not_whole"),
        ({"parts": [{"basis": "area", "percent": "100"}, {"basis": "household", "percent": "0"}]}, "parts",
         "percents_not_whole"),
        ({"parts": [{"basis": "usage"}]}, "meter_kind", "required"),
        ({"parts": [{"basis": "area", "meter_kind": "water"}]}, "meter_kind", "not_of_this_basis"),
        ({"parts": [{"basis": "fixed_share", "units": [{"unit_code": "9-9-999", "weight": "1"}]}]}, "parts",
         "unknown_unit"),
        ({"parts": [{"basis": "floor_weight", "floors": [{"floor": 2, "weight": "1"}, {"floor": 1, "weight": "1"}]}]},
         "floors", "floors_not_in_order"),
        ({"reach": "units"}, "unit_codes", "required"),
        ({"unit_codes": ["1-1-101"]}, "unit_codes", "not_of_this_reach"),
        ({"reach": "units", "unit_codes": ["9-9-999"]}, "unit_codes", "unknown_unit"),
        ({"reach": "buildings", "building_ids": ["00000000-0000-7000-8000-000000000001"]}, "building_ids",
         "unknown_record"),
        ({"excluded": [{"unit_code": "9-9-999", "reason": "x"}]}, "excluded", "unknown_unit"),
        ({"replaces_id": "00000000-0000-7000-8000-000000000001"}, "replaces_id", "unknown_record"),
    ],
)  # fmt: skip
async def test_what_cannot_be_split_is_refused_by_name(
    sharing: Sharing, more: dict[str, Any], field: str, code: str
) -> None:
    await b30(sharing)
    refused = await sharing.try_draft(sharing.body(await sharing.item(), 300) | more)
    assert (refused.status_code, names(refused)) == (422, (field, code))


async def test_nobody_and_nothing_to_share(sharing: Sharing) -> None:
    homes, item = await b30(sharing), await sharing.item()
    left_out = [{"unit_code": f"1-1-10{n}", "reason": "空置"} for n in range(1, 5)]
    refused = await sharing.try_draft(sharing.body(item, 300, excluded=left_out))
    assert refused.json()["code"] == "nobody_shares"
    floors = {"basis": "floor_weight", "floors": [{"floor": 2, "weight": "1"}]}
    refused = await sharing.try_draft(sharing.body(item, 300, floors))
    assert (refused.json()["code"], refused.json()["basis"]) == ("nothing_weighs", "floor_weight")
    body = sharing.body(item, 300)
    body["costs"].append(body["costs"][0])
    assert names(await sharing.try_draft(body)) == ("costs", "twice")
    fee = (await sharing.clerk.get("/api/billing/charge-items")).json()["items"]
    fees = [one["id"] for one in fee if one["category"] == "property_fee"]
    assert names(await sharing.try_draft(sharing.body(fees[0], 300))) == ("costs", "not_pass_through")
    assert names(await sharing.try_draft(sharing.body(str(homes[0]), 300))) == ("costs", "unknown_record")
    body["costs"] = [{"charge_item_id": item, "source": "invoice", "meter_kind": "water", "amount_cents": 1}]
    assert names(await sharing.try_draft(body)) == ("meter_kind", "not_of_this_source")
    assert (await sharing.try_draft(sharing.body(item, 0))).status_code == 400


async def test_each_step_by_somebody_else_and_in_its_order(sharing: Sharing) -> None:
    await b30(sharing)
    detail = await sharing.draft(sharing.body(await sharing.item(), 300))
    for verb, more in (("check", {}), ("disclose", {"days": 5}), ("bill", {})):
        refused = await sharing.try_step(detail, verb, sharing.clerk, **more)
        assert refused.status_code in (403, 409)
    assert (await sharing.try_step(detail, "check", sharing.clerk)).json()["code"] == "second_person_required"
    assert (await sharing.try_step(detail, "disclose", days=5)).json()["code"] == "allocation_not_checked"
    assert (await sharing.try_step(detail, "bill")).json()["code"] == "allocation_not_disclosed"
    assert (await sharing.try_step(detail, "disclose", days=4)).status_code == 400
    checked = await sharing.step(detail, "check")
    assert (await sharing.try_step(checked, "check")).json()["code"] == "allocation_not_draft"
    assert (await sharing.try_step(detail, "check")).status_code == 412
    disclosed = await sharing.step(checked, "disclose", days=5)
    clerk = sharing.estate.harness.staff(SPLITS - {"billing.allocation.disclose"}, id=sharing.estate.clerk.id)
    assert (await sharing.try_step(disclosed, "void", clerk, reason="有误")).status_code == 403
    void = await sharing.step(disclosed, "void", reason="发票有误")
    assert (void["allocation"]["state"], void["void_reason"], void["may"]) == ("void", "发票有误", [])
    assert (await sharing.try_step(void, "void", reason="再次")).json()["code"] == "allocation_over"


async def test_a_home_that_changed_hands_is_billed_by_days(sharing: Sharing) -> None:
    unit = await sharing.estate.unit("1-1-101", charges=(), owned=False)
    seller = await sharing.estate.own(unit)
    await sharing.estate.disown(unit, date(2025, 5, 13))
    buyer = await sharing.estate.own(unit, date(2025, 5, 14))
    await sharing.billed(await sharing.disclosed(sharing.body(await sharing.item(), 10_001)))
    bills = {bill["payer_id"]: bill for bill in await sharing.estate.bills()}
    assert bills[str(seller)]["amount_cents"] == 4194  # 100.01 × 13 ÷ 31 = 41.9397
    assert bills[str(buyer)]["amount_cents"] == 10_001 - 4194
    assert (bills[str(buyer)]["period_from"], bills[str(buyer)]["period_to"]) == ("2025-05-14", "2025-05-31")
    first, second = [
        (await sharing.clerk.get(f"/api/billing/bills/{bills[str(who)]['id']}")).json()["lines"][0]["trace"]
        for who in (seller, buyer)
    ]
    assert (first["steps"][-1]["step"], second["steps"][-1]["step"]) == ("own_days", "remainder")
    assert second["handover"]["remainder"]


@pytest.mark.parametrize("chunk", [1, 2])
async def test_billing_that_is_killed_goes_on_and_writes_nothing_twice(
    sharing: Sharing, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(ShareBilling, "chunk", property(lambda _: chunk))
    await b30(sharing)
    detail = await sharing.disclosed(sharing.body(await sharing.item(), 100_000))
    harness = sharing.estate.harness
    harness.clock.advance(timedelta(days=6))
    billing = await sharing.step(detail, "bill")
    assert (await sharing.try_step(billing, "bill")).json()["code"] == "allocation_not_disclosed"
    assert (await sharing.try_step(billing, "void", reason="太晚")).json()["code"] == "allocation_over"
    alarm, tenant = harness.running.alarm, harness.tenant_id
    failpoints.arm("timer.effect")
    with pytest.raises(failpoints.Failed):
        await alarm._fire(tenant, 5)
    assert (await sharing.read(detail))["bills"] == 0
    await harness.fire_timers()
    billed = await sharing.read(detail)
    assert (billed["allocation"]["state"], billed["bills"], billed["billed_cents"]) == ("billed", 4, 100_000)
    facts = [one for one in await harness.outbox() if isinstance(one, published.BillIssued)]
    assert len({one.no for one in facts}) == len(facts) == 4
    assert (await sharing.estate.ledger())["receivable", ""] == 100_000


async def test_what_stops_again_and_again_is_shown_and_taken_up_again(sharing: Sharing) -> None:
    await b30(sharing)
    detail = await sharing.disclosed(sharing.body(await sharing.item(), 100_000))
    harness = sharing.estate.harness
    harness.clock.advance(timedelta(days=6))
    await sharing.step(detail, "bill")
    async with harness.work() as work:
        await ShareBilling(work).fail(UUID(detail["allocation"]["id"]))
    await harness.fire_timers()
    stopped = await sharing.read(detail)
    assert (stopped["allocation"]["state"], stopped["bills"]) == ("billing", 0)
    assert stopped["allocation"]["failed_at"] is not None
    await sharing.step(stopped, "bill")
    await harness.fire_timers()
    assert (await sharing.read(detail))["allocation"]["state"] == "billed"


async def test_credit_settles_what_is_billed(sharing: Sharing) -> None:
    unit = await sharing.estate.unit("1-1-101", charges=())
    assert (await sharing.estate.pay(unit, 30_000, overpayment="credit")).status_code == 201
    await sharing.billed(await sharing.disclosed(sharing.body(await sharing.item(), 20_000)))
    (bill,) = await sharing.estate.bills()
    assert (bill["state"], bill["balance_cents"]) == ("paid", 0)


async def test_a_whole_district_takes_no_more_statements_than_a_house(
    sharing: Sharing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """20,000 homes: drafted with one set of statements, and billed with one a chunk."""
    monkeypatch.setattr(ShareBilling, "chunk", property(lambda _: 10_001))
    harness, estate = sharing.estate.harness, sharing.estate
    async with harness.work() as work:
        await work.session.execute(
            text("""
WITH made AS (
  INSERT INTO unit (tenant_id, id, community_id, building_id, code, floor, unit_type, state)
  SELECT CAST(:tenant AS uuid), uuidv7(), :community, :building, '9-' || n, n % 30, 'residence', 'active'
  FROM generate_series(1, 20000) n RETURNING tenant_id, id, floor)
INSERT INTO unit_area (tenant_id, id, unit_id, valid_from, gross_area)
SELECT tenant_id, uuidv7(), id, DATE '2020-01-01', 60 + floor FROM made"""),
            {"tenant": harness.tenant_id, "community": estate.community, "building": estate.building},
        )
    body = sharing.body(await sharing.item(), 123_456_789)
    with counted(harness) as drafting:
        detail = await sharing.draft(body)
    assert (detail["allocation"]["units"], detail["may"]) == (20_000, ["void"])
    assert len(drafting) < 40
    detail = await sharing.step(await sharing.step(detail, "check"), "disclose", days=5)
    harness.clock.advance(timedelta(days=6))
    await sharing.step(detail, "bill")
    with counted(harness) as billing:
        await harness.fire_timers()
    detail = await sharing.read(detail)
    assert (detail["bills"], detail["billed_cents"]) == (20_000, 123_456_789)
    assert len(billing) < 120
    assert (await estate.ledger())["receivable", ""] == 123_456_789


@contextmanager
def counted(harness: Harness) -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    engine = harness.running.runtime.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)
