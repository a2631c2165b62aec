"""The run from dry run to issue, through the API."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from billing_estate import ALL, LIFT_FEE, Estate, if_match, plan_item
from uuid_utils.compat import uuid7

from billing.billing_runs.repository import BillingRunRepository
from billing.billing_runs.service import BillingRunService
from events import billing as published
from kit import failpoints

RUNS = "/api/billing/billing-runs"


async def test_a_month_is_billed_from_dry_run_to_issue(estate: Estate) -> None:
    await estate.price([plan_item("1"), LIFT_FEE])
    unit = await estate.unit("1-1-101", charges=("1", "3"))
    detail = await estate.calculate()
    run = detail["run"]
    assert (run["state"], run["version"]) == ("calculated", 1)
    assert (run["bills"], run["lines"], run["amount_cents"]) == (2, 2, 25060 + 1800)
    assert [(t["code"], t["amount_cents"]) for t in detail["totals"]] == [("1", 25060), ("3", 1800)]
    drafts = await estate.bills(run_id=run["id"], state="draft")
    assert {(d["period_from"], d["no"]) for d in drafts} == {("2025-05-01", None), ("2025-06-01", None)}
    assert await estate.bills() == []

    issued = (await estate.issue_run(run))["run"]
    assert (issued["state"], issued["bills_done"]) == ("issued", 2)
    bills = {bill["period_from"]: bill for bill in await estate.bills(unit_id=str(unit))}
    advance, arrears = bills["2025-06-01"], bills["2025-05-01"]
    assert advance["no"].startswith("ZDHC20250602")
    assert (advance["due_date"], arrears["due_date"]) == ("2025-06-30", "2025-06-17")
    assert advance["payer_id"] == str(estate.owners[unit])
    facts = [event for event in await estate.harness.outbox() if isinstance(event, published.BillIssued)]
    assert {(fact.no, fact.amount_cents) for fact in facts} == {
        (advance["no"], 25060),
        (arrears["no"], 1800),
    }
    ledger = await estate.ledger()
    assert ledger[("receivable", "")] == 26860
    assert sum(ledger.values()) == 0


async def test_the_same_period_twice_creates_nothing(estate: Estate) -> None:
    await estate.unit("1-1-101")
    await estate.issue()
    again = await estate.calculate()
    assert (again["run"]["bills"], again["run"]["unbilled"]) == (0, 1)
    findings = (await estate.clerk.get(f"{RUNS}/{again['run']['id']}/findings", params={"kind": "no_bill"})).json()
    assert [f["reason"] for f in findings["items"]] == ["already_billed"]
    refused = await estate.finance.post(f"{RUNS}/{again['run']['id']}/issue", headers=if_match(1))
    assert (refused.status_code, refused.json()["code"]) == (409, "run_empty")
    assert len(await estate.bills()) == 1


async def test_a_unit_that_was_added_later_is_billed_by_the_next_run(estate: Estate) -> None:
    await estate.unit("1-1-101")
    await estate.issue()
    late = await estate.unit("1-1-102", area="100")
    run = (await estate.issue())["run"]
    assert (run["bills"], run["amount_cents"]) == (1, 28000)
    assert [bill["unit_id"] for bill in await estate.bills(run_id=run["id"])] == [str(late)]


async def test_a_run_charges_by_one_price_list_whatever_is_imported_meanwhile(
    estate: Estate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BillingRunService, "chunk", property(lambda _: 1))
    for number in range(3):
        await estate.unit(f"1-1-10{number}", area="100")
    body = {"community_id": str(estate.community), "month": "2025-06"}
    run_id = (await estate.clerk.post(RUNS, json=body)).json()["id"]
    await estate.harness.running.alarm.serve(estate.harness.tenant_id)
    assert (await estate.run(run_id))["run"]["units_done"] == 1
    await estate.price([plan_item("1", "9.99"), LIFT_FEE])
    await estate.harness.fire_timers()
    run = (await estate.run(run_id))["run"]
    assert (run["state"], run["bills"], run["amount_cents"]) == ("calculated", 3, 3 * 28000)
    assert {bill["amount_cents"] for bill in await estate.bills(run_id=run_id)} == {28000}
    async with estate.harness.work() as work:
        assert (await BillingRunRepository(work).get(UUID(run_id))).price_list is None


async def test_why_units_get_no_bill(estate: Estate) -> None:
    await estate.price([plan_item("1"), plan_item("2", valid_from=date(2025, 7, 1)), plan_item("4", "0")])
    reasons = {
        await estate.unit("a", charges=()): "no_assignment",
        await estate.unit("b", charges=("9",)): "unknown_item",
        await estate.unit("c", charges=("2",)): "no_price",
        await estate.unit("d", charges=("4",)): "zero_amount",
    }
    later = await estate.unit("e", charges=())
    await estate.assign(later, ["1"], date(2025, 8, 1))
    reasons[later] = "not_active"
    run = (await estate.calculate())["run"]
    assert (run["bills"], run["unbilled"]) == (0, 5)
    page = (await estate.clerk.get(f"{RUNS}/{run['id']}/findings", params={"kind": "no_bill", "limit": 2})).json()
    found = page["items"]
    while page["next_cursor"]:
        params = {"kind": "no_bill", "limit": 2, "cursor": page["next_cursor"]}
        page = (await estate.clerk.get(f"{RUNS}/{run['id']}/findings", params=params)).json()
        found += page["items"]
    assert {f["unit_id"]: f["reason"] for f in found} == {str(unit): reason for unit, reason in reasons.items()}


async def test_jumps_and_the_difference_to_the_last_period(estate: Estate) -> None:
    await estate.unit("1-1-101", area="100")
    await estate.issue("2025-05")
    await estate.price([plan_item("1"), plan_item("1", "3.50", valid_from=date(2025, 6, 1))])
    detail = await estate.calculate("2025-06")
    run = detail["run"]
    assert (run["previous_cents"], run["amount_cents"], run["jumps"]) == (28000, 35000, 1)
    (jump,) = (await estate.clerk.get(f"{RUNS}/{run['id']}/findings")).json()["items"]
    assert (jump["kind"], jump["previous_cents"], jump["current_cents"]) == ("jump", 28000, 35000)


async def test_exactly_a_fifth_is_no_jump(estate: Estate) -> None:
    await estate.unit("1-1-101", area="100")
    await estate.issue("2025-05")
    await estate.price([plan_item("1"), plan_item("1", "3.36", valid_from=date(2025, 6, 1))])
    assert (await estate.calculate("2025-06"))["run"]["jumps"] == 0


async def test_a_quarter_is_billed_once_and_caught_up(estate: Estate) -> None:
    await estate.price([plan_item("1", "3.25", cycle_months=3)])
    await estate.unit("1-1-101", area="126.37")
    run = (await estate.issue("2025-05"))["run"]  # April's run was missed
    assert run["amount_cents"] == 123211  # B02
    (bill,) = await estate.bills()
    assert (bill["period_from"], bill["period_to"]) == ("2025-04-01", "2025-06-30")
    assert (await estate.calculate("2025-06"))["run"]["bills"] == 0


async def test_developer_pays_without_owner_and_joint_owners_are_noted(estate: Estate) -> None:
    unsold = await estate.unit("1-1-101", owned=False)
    sold_later = await estate.unit("1-1-102", owned=False)
    await estate.own(sold_later, date(2025, 6, 2))
    await estate.issue()
    bills = {bill["unit_id"]: bill for bill in await estate.bills()}
    assert bills[str(unsold)]["payer_id"] is None
    assert bills[str(sold_later)]["payer_id"] is None


async def test_a_broken_first_month_belongs_to_who_owns_its_first_day(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", area="100", charges=(), owned=False)
    await estate.price([plan_item("1", "3.00")])
    await estate.assign(unit, ["1"], date(2025, 6, 18))
    owner = await estate.own(unit, date(2025, 6, 18))
    await estate.issue()
    (bill,) = await estate.bills()
    assert (bill["amount_cents"], bill["payer_id"]) == (13000, str(owner))  # B07
    assert (bill["period_from"], bill["period_to"]) == ("2025-06-18", "2025-06-30")


async def test_issuing_takes_a_second_person_who_set_no_price(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    created = await estate.finance.post(
        "/api/billing/charge-items",
        json={
            "community_id": str(estate.community),
            "code": "P1",
            "name": "车位管理费",
            "category": "parking_fee",
            "cycle_months": 1,
            "bill_in": "advance",
            "price": {"valid_from": "2025-01-01", "formula": "fixed", "fixed_amount": "80"},
        },
    )
    body = {"unit_ids": [str(unit)], "valid_from": "2025-01-01"}
    await estate.clerk.post(f"/api/billing/charge-items/{created.json()['id']}/assignments", json=body)
    run = (await estate.calculate())["run"]
    path, version = f"{RUNS}/{run['id']}/issue", if_match(run["version"])
    same = await estate.clerk.post(path, headers=version)
    assert (same.status_code, same.json()["code"]) == (403, "second_person_required")
    editor = await estate.finance.post(path, headers=version)
    assert (editor.status_code, editor.json()["code"]) == (403, "issuer_set_prices")
    third = await estate.harness.staff(ALL).post(path, headers=version)
    assert third.status_code == 202
    await estate.harness.fire_timers()
    assert sum(bill["amount_cents"] for bill in await estate.bills()) == 25060 + 8000


async def test_a_community_has_one_open_run(estate: Estate) -> None:
    await estate.unit("1-1-101")
    run = (await estate.calculate())["run"]
    body = {"community_id": str(estate.community), "month": "2025-07"}
    refused = await estate.clerk.post(RUNS, json=body)
    assert (refused.status_code, refused.json()["code"]) == (409, "run_already_open")
    discarded = await estate.clerk.post(
        f"{RUNS}/{run['id']}/discard", json={"reason": "价格有误"}, headers=if_match(run["version"])
    )
    assert discarded.json()["state"] == "discarded"
    assert await estate.bills(run_id=run["id"]) == []
    assert (await estate.calculate("2025-06"))["run"]["bills"] == 1


async def test_a_run_whose_items_are_gone_ends_and_says_why(estate: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BillingRunService, "chunk", property(lambda _: 1))
    units = [await estate.unit(f"1-1-10{number}") for number in range(2)]
    body = {"community_id": str(estate.community), "month": "2025-06"}
    run = (await estate.clerk.post(RUNS, json=body)).json()
    await estate.price([])
    for _ in range(len(units) + 1):
        await estate.harness.running.alarm._fire(estate.harness.tenant_id, 1)
    ended = (await estate.run(run["id"]))["run"]
    assert (ended["state"], ended["units_done"], ended["bills"], ended["unbilled"]) == ("calculated", 2, 0, 2)
    params = {"kind": "no_bill"}
    findings = (await estate.clerk.get(f"{RUNS}/{run['id']}/findings", params=params)).json()["items"]
    assert {(f["unit_id"], f["reason"]) for f in findings} == {(str(unit), "unknown_item") for unit in units}


async def test_a_run_can_be_stopped_while_it_calculates(estate: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BillingRunService, "chunk", property(lambda _: 1))
    for number in range(3):
        await estate.unit(f"1-1-10{number}")
    body = {"community_id": str(estate.community), "month": "2025-06"}
    run = (await estate.clerk.post(RUNS, json=body)).json()
    await estate.harness.running.alarm._fire(estate.harness.tenant_id, 1)
    stopped = await estate.clerk.post(
        f"{RUNS}/{run['id']}/discard", json={"reason": "月份选错"}, headers=if_match(run["version"])
    )
    assert (stopped.status_code, stopped.json()["units_done"]) == (200, 1)
    await estate.harness.fire_timers()
    assert (await estate.run(run["id"]))["run"]["state"] == "discarded"
    assert await estate.bills(run_id=run["id"]) == []


async def test_a_discarded_run_is_not_issued(estate: Estate) -> None:
    await estate.unit("1-1-101")
    run = (await estate.calculate())["run"]
    path = f"{RUNS}/{run['id']}"
    await estate.clerk.post(f"{path}/discard", json={"reason": "x"}, headers=if_match(1))
    refused = await estate.finance.post(f"{path}/issue", headers=if_match(2))
    assert (refused.status_code, refused.json()["code"]) == (409, "run_not_calculated")
    assert await estate.ledger() == {}


async def test_versions_permissions_and_scope(estate: Estate) -> None:
    await estate.unit("1-1-101")
    run = (await estate.calculate())["run"]
    path = f"{RUNS}/{run['id']}"
    assert (await estate.finance.post(f"{path}/issue")).status_code == 428
    assert (await estate.finance.post(f"{path}/issue", headers=if_match(0))).status_code == 412
    elsewhere = estate.harness.staff(ALL, communities=[uuid7()])
    for answer in (
        await elsewhere.get(path),
        await elsewhere.get(f"{path}/findings"),
        await elsewhere.post(f"{path}/issue", headers=if_match(1)),
        await elsewhere.post(f"{path}/discard", headers=if_match(1), json={"reason": "x"}),
        await elsewhere.post(RUNS, json={"community_id": str(estate.community), "month": "2025-06"}),
        await estate.clerk.post(RUNS, json={"community_id": str(uuid7()), "month": "2025-06"}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await elsewhere.get(RUNS)).json()["items"] == []
    nobody = estate.harness.staff(set())
    assert (await nobody.get(path)).status_code == 403
    assert (await nobody.post(RUNS, json={})).status_code == 403


async def test_bad_months_are_refused(estate: Estate) -> None:
    for month in ("2025-13", "2025-6", "25-06", "", 202506):
        answer = await estate.clerk.post(RUNS, json={"community_id": str(estate.community), "month": month})
        assert answer.status_code == 400


async def test_a_community_without_prices_is_refused(estate: Estate) -> None:
    await estate.price([])
    body = {"community_id": str(estate.community), "month": "2025-06"}
    refused = await estate.clerk.post(RUNS, json=body)
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing_charged")


async def test_a_repeated_start_is_the_same_run(estate: Estate) -> None:
    await estate.unit("1-1-101")
    body = {"community_id": str(estate.community), "month": "2025-06"}
    key = {"Idempotency-Key": uuid4().hex}
    clerk = estate.clerk
    first = await clerk.post(RUNS, json=body, headers=key)
    again = await clerk.post(RUNS, json=body, headers=key)
    assert first.json() == again.json()
    assert len((await clerk.get(RUNS)).json()["items"]) == 1


@pytest.mark.parametrize("chunk", [1, 2])
async def test_a_killed_run_goes_on_and_writes_nothing_twice(
    estate: Estate, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    """The process dies after the effect of a chunk and before its commit, in both halves of the run."""
    monkeypatch.setattr(BillingRunService, "chunk", property(lambda _: chunk))
    for number in range(5):
        await estate.unit(f"1-1-10{number}")
    alarm, tenant = estate.harness.running.alarm, estate.harness.tenant_id
    body = {"community_id": str(estate.community), "month": "2025-06"}
    run_id = (await estate.clerk.post(RUNS, json=body)).json()["id"]
    await alarm._fire(tenant, 1)
    failpoints.arm("timer.effect")
    with pytest.raises(failpoints.Failed):
        await alarm._fire(tenant, 1)
    assert (await estate.run(run_id))["run"]["units_done"] == chunk
    await estate.harness.fire_timers()
    run = (await estate.run(run_id))["run"]
    assert (run["units_done"], run["bills"], run["amount_cents"]) == (5, 5, 5 * 25060)

    await estate.finance.post(f"{RUNS}/{run_id}/issue", headers=if_match(run["version"]))
    await alarm._fire(tenant, 1)
    failpoints.arm("timer.effect")
    with pytest.raises(failpoints.Failed):
        await alarm._fire(tenant, 1)
    await estate.harness.fire_timers()
    assert (await estate.run(run_id))["run"]["state"] == "issued"
    numbers = sorted(bill["no"] for bill in await estate.bills())
    assert numbers == [f"ZDHC20250602{seq:05d}" for seq in range(1, 6)]
    facts = [event for event in await estate.harness.outbox() if isinstance(event, published.BillIssued)]
    assert sorted(fact.no for fact in facts) == numbers
    assert (await estate.ledger())[("receivable", "")] == 5 * 25060


async def test_runs_are_listed_by_their_month(estate: Estate) -> None:
    await estate.unit("1-1-101")
    for month in ("2025-06", "2025-04", "2025-05"):
        await estate.issue(month)
    listed = (await estate.clerk.get(RUNS)).json()["items"]
    assert [run["month"] for run in listed] == ["2025-06", "2025-05", "2025-04"]
    first = (await estate.clerk.get(RUNS, params={"limit": 1})).json()
    rest = await estate.clerk.get(RUNS, params={"limit": 2, "cursor": first["next_cursor"]})
    assert [run["month"] for run in rest.json()["items"]] == ["2025-05", "2025-04"]
    issued = {"community_id": str(estate.community), "month": "2025-05", "state": "issued"}
    assert [run["month"] for run in (await estate.clerk.get(RUNS, params=issued)).json()["items"]] == ["2025-05"]
