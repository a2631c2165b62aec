"""Deposits over the wire: held, asked back, approved by others, paid out, in the books."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from billing_estate import Estate, if_match
from billing_once import ONCE, chosen, deposit_of, desk, held, item, priced, step
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from billing.deposits.ways_back import ways_back
from events import Event
from events import billing as published
from testkit.harness import Client, Harness

REVIEW, MANAGE = "review", "approve"
PHOTOS = {"reason": "楼道墙面损坏", "evidence": "验收照片 3 张"}


def officer(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ONCE | {"billing.deposit.request"}, **more)


def approver(estate: Estate, *sides: str, **more: Any) -> Client:
    rights = {"billing.deposit.decide"} | {f"billing.deposit.{side}" for side in sides}
    return estate.harness.staff(ONCE | rights, **more)


def payer_out(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ONCE | {"billing.deposit.pay_out"}, **more)


async def asked(estate: Estate, cents: int = 30_000, *kept: int) -> dict[str, Any]:
    """A deposit whose refund is asked for, less what is kept."""
    deposit = await held(estate, cents)
    deductions = [{"amount_cents": one, **PHOTOS} for one in kept]
    told = {"told_on": "2025-06-02"} if kept else {}
    answer = await step(officer(estate), deposit, "request-refund", receipt="taken_back", deductions=deductions, **told)
    assert answer.status_code == 200, answer.text
    return dict(answer.json()["deposit"])


async def approved(estate: Estate, deposit: dict[str, Any], *sides: str) -> dict[str, Any]:
    for side in sides or (MANAGE,):
        answer = await step(approver(estate, side), deposit, "decide", approved=True)
        assert answer.status_code == 200, answer.text
        deposit = answer.json()["deposit"]
    return deposit


async def stated(estate: Estate, kind: type[Event]) -> list[Event]:
    return [event for event in await estate.harness.outbox() if isinstance(event, kind)]


async def test_it_is_held_asked_back_approved_and_paid_out(estate: Estate) -> None:
    deposit = await held(estate, 30_000)
    assert deposit["no"].startswith("YJ")
    assert (deposit["state"], deposit["paid_cents"]) == ("held", 30_000)
    wanted = await step(officer(estate), deposit, "request-refund", receipt="lost", remark="收据遗失声明")
    found = wanted.json()
    assert (found["deposit"]["state"], found["two_approvals"], found["receipt"]) == ("refund_requested", False, "lost")
    assert found["deposit"]["refund_no"].startswith("TK")
    assert found["deposit"]["due_on"] == "2025-06-11", "seven working days"
    deposit = await approved(estate, found["deposit"])
    assert deposit["state"] == "approved"
    paid = await step(payer_out(estate), deposit, "pay-out", channel="cash")
    assert paid.status_code == 200, paid.text
    assert (paid.json()["deposit"]["state"], paid.json()["deposit"]["refunded_cents"]) == ("refunded", 30_000)
    books = await estate.ledger()
    assert books["deposit_payable", deposit["charge_item_id"]] == 0
    assert books["cash", "cash"] == 0
    journal = await estate.clerk.get(f"/api/billing/ledger/journals/{paid.json()['refund_journal_id']}")
    (transfer,) = journal.json()["transfers"]
    assert (transfer["kind"], transfer["document_id"]) == ("deposit_refund", deposit["id"])
    assert [type(event).__name__ for event in await stated(estate, published.DepositFact)] == [
        "DepositDue",
        "DepositHeld",
        "DepositRefundRequested",
        "DepositRefundApproved",
        "DepositRefunded",
    ]


async def test_what_is_kept_stands_apart_from_what_is_earned(estate: Estate) -> None:
    deposit = await asked(estate, 30_000, 10_000, 2_550)
    assert (deposit["asked_cents"], deposit["deducted_cents"]) == (12_550, 0), "asked for, not kept yet"
    deposit = await approved(estate, deposit)
    assert deposit["deducted_cents"] == 12_550
    books = await estate.ledger()
    assert books["deposit_payable", deposit["charge_item_id"]] == -17_450
    assert books["deposit_kept", deposit["charge_item_id"]] == -12_550
    paid = (await step(payer_out(estate), deposit, "pay-out", channel="cash")).json()
    assert (paid["deposit"]["state"], paid["deposit"]["refunded_cents"]) == ("partly_refunded", 17_450)
    assert [one["reason"] for one in paid["deductions"]] == ["楼道墙面损坏"] * 2
    assert (await estate.ledger())["cash", "cash"] == 12_550


async def test_cash_comes_out_of_the_drawer_of_whoever_pays_it(estate: Estate) -> None:
    deposit, payer = await approved(estate, await asked(estate)), payer_out(estate)
    path, version = f"/api/billing/deposits/{deposit['id']}/pay-out", if_match(deposit["version"])
    refused = await payer.post(path, json={"channel": "cash"}, headers=version)
    assert (refused.status_code, refused.json()["code"]) == (409, "shift_not_open")
    await estate.open_shift(payer, 50_000)
    assert (await payer.post(path, json={"channel": "cash"}, headers=version)).status_code == 200
    (shift,) = (await payer.get("/api/billing/desk/shifts")).json()["shifts"]
    assert shift["expected_cents"] == 20_000
    overseer = estate.harness.staff({"billing.day_closing.read", "billing.day_closing.oversee"})
    closing = (await overseer.get(f"/api/billing/day-closings/{shift['closing']['id']}")).json()
    assert [closing[name] for name in ("voids", "refunds", "deposits", "deposit_cents")] == [0, 0, 1, 30_000]
    (back,) = closing["given_back"]
    assert (back["deposit_id"], back["payment_id"], back["no"]) == (deposit["id"], None, deposit["refund_no"])


async def test_all_of_it_can_be_forfeited(estate: Estate) -> None:
    deposit = await approved(estate, await asked(estate, 30_000, 30_000))
    assert (deposit["state"], deposit["refunded_cents"]) == ("forfeited", 0)
    refused = await step(payer_out(estate), deposit, "pay-out", channel="cash")
    assert (refused.status_code, refused.json()["code"]) == (409, "refund_not_approved")
    assert (await estate.ledger())["cash", "cash"] == 30_000


async def test_deductions_are_told_the_payer_and_never_more_than_was_paid(estate: Estate) -> None:
    deposit = await held(estate, 30_000)
    kept = [{"amount_cents": 100, **PHOTOS}]
    silent = await step(officer(estate), deposit, "request-refund", receipt="lost", deductions=kept)
    assert (silent.status_code, silent.json()["errors"][0]["field"]) == (422, "told_on")
    early = await step(
        officer(estate), deposit, "request-refund", receipt="lost", deductions=kept, told_on="2025-06-03"
    )
    assert early.json()["errors"][0]["code"] == "in_the_future"
    kept = [{"amount_cents": 15_000, **PHOTOS}, {"amount_cents": 15_001, **PHOTOS}]
    many = await step(officer(estate), deposit, "request-refund", receipt="lost", deductions=kept, told_on="2025-06-02")
    assert (many.status_code, many.json()["code"]) == (409, "deducted_too_much")


async def test_whoever_asks_or_approves_does_not_do_the_next_step(estate: Estate) -> None:
    deposit = await held(estate, 30_000)
    one = officer(estate)
    deposit = (await step(one, deposit, "request-refund", receipt="lost")).json()["deposit"]
    same = approver(estate, MANAGE, id=one.id)
    refused = await step(same, deposit, "decide", approved=True)
    assert (refused.status_code, refused.json()["code"]) == (403, "second_person_required")
    assert (await same.get(f"/api/billing/deposits/{deposit['id']}")).json()["deposit"]["may_decide"] is False
    manager = approver(estate, MANAGE)
    deposit = (await step(manager, deposit, "decide", approved=True)).json()["deposit"]
    for somebody in (manager, one):
        same = payer_out(estate, id=somebody.id)
        refused = await step(same, deposit, "pay-out", channel="cash")
        assert (refused.status_code, refused.json()["code"]) == (403, "second_person_required")
        assert (await same.get(f"/api/billing/deposits/{deposit['id']}")).json()["may_pay_out"] is False
    assert (await step(payer_out(estate), deposit, "pay-out", channel="cash")).status_code == 200


@pytest.mark.parametrize("sides", [(REVIEW, MANAGE), (MANAGE, REVIEW)])
async def test_a_large_one_is_approved_by_finance_and_a_manager(estate: Estate, sides: tuple[str, str]) -> None:
    deposit = await asked(estate, 50_001)
    first = approver(estate, sides[0])
    half = (await step(first, deposit, "decide", approved=True)).json()
    assert (half["deposit"]["state"], half["two_approvals"]) == ("refund_requested", True)
    again = await step(first, half["deposit"], "decide", approved=True)
    assert again.json()["code"] == "second_person_required"
    alike = await step(approver(estate, sides[0]), half["deposit"], "decide", approved=True)
    assert (alike.status_code, alike.json()["code"]) == (403, "other_approval_missing")
    both = await step(approver(estate, sides[1]), half["deposit"], "decide", approved=True)
    assert both.json()["deposit"]["state"] == "approved"


async def test_so_is_an_old_one(estate: Estate) -> None:
    deposit = await held(estate, 1_000)
    estate.harness.clock.advance(timedelta(days=31))
    wanted = await step(officer(estate), deposit, "request-refund", receipt="lost")
    assert wanted.json()["two_approvals"] is True


async def test_a_rejection_says_why_and_leaves_it_held(estate: Estate) -> None:
    deposit = await asked(estate, 30_000, 100)
    silent = await step(approver(estate, MANAGE), deposit, "decide", approved=False)
    assert (silent.status_code, silent.json()["errors"][0]["field"]) == (422, "text")
    rejected = (await step(approver(estate, MANAGE), deposit, "decide", approved=False, text="证据不足")).json()
    assert (rejected["deposit"]["state"], rejected["rejection"]) == ("held", "证据不足")
    assert (rejected["deductions"], rejected["deposit"]["due_on"]) == ([], None)
    late = await step(approver(estate, MANAGE), rejected["deposit"], "decide", approved=True)
    assert (late.status_code, late.json()["code"]) == (409, "no_refund_asked")
    again = await step(officer(estate), rejected["deposit"], "request-refund", receipt="lost")
    assert again.status_code == 200
    deposit = await approved(estate, again.json()["deposit"])
    assert deposit["deducted_cents"] == 0, "what was rejected is not kept"


async def test_it_goes_back_the_way_it_came(estate: Estate) -> None:
    made = await item(estate, "renovation_deposit", priced("fixed", "300"))
    unit = await estate.unit("1-1-101")
    billed = await desk(estate).post("/api/billing/one-off-bills", json=chosen(unit, {made.json()["id"]: "1"}))
    await estate.pay(unit, 30_000, channel="transfer", reference="BOC-1")
    deposit = await deposit_of(estate, billed.json()["bill_id"])
    deposit = (await step(officer(estate), deposit, "request-refund", receipt="lost")).json()["deposit"]
    deposit = await approved(estate, deposit, REVIEW)
    refused = await step(payer_out(estate), deposit, "pay-out", channel="cash")
    assert (refused.status_code, refused.json()["channels"]) == (409, ["transfer"])
    nameless = await step(payer_out(estate), deposit, "pay-out", channel="transfer")
    assert nameless.json()["errors"][0]["code"] == "required_for_transfer"
    paid = await step(payer_out(estate), deposit, "pay-out", channel="transfer", reference="BOC-2")
    assert (paid.json()["reference"], paid.json()["payments"][0]["reference"]) == ("BOC-2", "BOC-1")


async def by_transfer(estate: Estate, unit: UUID, item_id: str, reference: str) -> dict[str, Any]:
    """An approved refund of a deposit that came by transfer."""
    billed = (await desk(estate).post("/api/billing/one-off-bills", json=chosen(unit, {item_id: "1"}))).json()
    how = {"channel": "transfer", "reference": reference, "bill_ids": [billed["bill_id"]]}
    assert (await estate.pay(unit, 30_000, **how)).status_code == 201
    deposit = await deposit_of(estate, billed["bill_id"])
    deposit = (await step(officer(estate), deposit, "request-refund", receipt="lost")).json()["deposit"]
    return await approved(estate, deposit, REVIEW)


async def test_one_transfer_pays_one_refund_however_its_reference_is_written(estate: Estate) -> None:
    made = (await item(estate, "renovation_deposit", priced("fixed", "300"))).json()["id"]
    unit = await estate.unit("1-1-101")
    first, second, third = [await by_transfer(estate, unit, made, f"BOC-{n}") for n in range(3)]
    payer = payer_out(estate)
    assert (await step(payer, first, "pay-out", channel="transfer", reference="ICBC 7788")).status_code == 200
    again = await step(payer, second, "pay-out", channel="transfer", reference="icbc７７88")
    assert (again.status_code, again.json()["code"]) == (409, "reference_taken")
    assert (await estate.ledger())["deposit_payable", second["charge_item_id"]] == -60_000, "nothing half booked"
    both = await asyncio.gather(
        *(step(payer, one, "pay-out", channel="transfer", reference="ICBC 7789") for one in (second, third))
    )
    assert sorted(one.status_code for one in both) == [200, 409]


async def test_a_coin_beside_a_transfer_does_not_turn_it_into_cash(estate: Estate) -> None:
    made = await item(estate, "renovation_deposit", priced("fixed", "300"))
    unit = await estate.unit("1-1-101")
    billed = await desk(estate).post("/api/billing/one-off-bills", json=chosen(unit, {made.json()["id"]: "1"}))
    await estate.pay(unit, 1)
    await estate.pay(unit, 29_999, channel="transfer", reference="BOC-1")
    deposit = await deposit_of(estate, billed.json()["bill_id"])
    asked_for = (await step(officer(estate), deposit, "request-refund", receipt="lost")).json()
    assert asked_for["channels"] == ["transfer"]
    deposit = await approved(estate, asked_for["deposit"])
    refused = await step(payer_out(estate), deposit, "pay-out", channel="cash")
    assert (refused.status_code, refused.json()["channels"]) == (409, ["transfer"])


@pytest.mark.parametrize(
    ("brought", "ways"),
    [
        ({}, ["cash", "transfer"]),
        ({"cash": 300}, ["cash"]),
        ({"cash": 1, "transfer": 299}, ["transfer"]),
        ({"cash": 150, "transfer": 150}, ["cash", "transfer"]),
        ({"cash": 300, "transfer": 400}, ["cash", "transfer"]),
    ],
)
def test_it_goes_back_through_what_brought_it(brought: dict[str, int], ways: list[str]) -> None:
    assert ways_back(brought, 300) == ways


async def test_a_payment_whose_deposit_is_on_its_way_back_stays(estate: Estate) -> None:
    deposit = await asked(estate)
    (payment,) = (await estate.finance.get("/api/billing/payments")).json()["items"]
    path = f"/api/billing/payments/{payment['id']}/reverse"
    refused = await estate.finance.post(path, json={"reason": "错"}, headers=if_match(payment["version"]))
    assert (refused.status_code, refused.json()["code"]) == (409, "deposit_moves")
    assert (await estate.finance.get(f"/api/billing/payments/{payment['id']}")).json()["state"] == "succeeded"
    await step(approver(estate, MANAGE), deposit, "decide", approved=False, text="待验收")
    assert (
        await estate.finance.post(path, json={"reason": "错"}, headers=if_match(payment["version"]))
    ).status_code == 200


async def test_only_what_is_held_is_asked_back(estate: Estate) -> None:
    made = await item(estate, "renovation_deposit", priced("fixed", "300"))
    unit = await estate.unit("1-1-101")
    billed = await desk(estate).post("/api/billing/one-off-bills", json=chosen(unit, {made.json()["id"]: "1"}))
    await estate.pay(unit, 29_999)
    deposit = await deposit_of(estate, billed.json()["bill_id"])
    refused = await step(officer(estate), deposit, "request-refund", receipt="lost")
    assert (refused.status_code, refused.json()["code"]) == (409, "deposit_not_held")


async def test_a_refund_that_is_late_is_told_once(estate: Estate) -> None:
    deposit = await asked(estate)
    estate.harness.clock.advance(timedelta(days=9))
    await estate.harness.fire_timers()
    assert await stated(estate, published.DepositOverdue) == [], "the last day is not over"
    estate.harness.clock.advance(timedelta(days=1))
    await estate.harness.fire_timers()
    await estate.harness.fire_timers()
    assert len(await stated(estate, published.DepositOverdue)) == 1
    found = (await desk(estate).get("/api/billing/deposits", params={"overdue": "true"})).json()["items"]
    assert [one["id"] for one in found] == [deposit["id"]]
    deposit = await approved(estate, found[0])
    await step(payer_out(estate), deposit, "pay-out", channel="cash")
    assert (await desk(estate).get("/api/billing/deposits", params={"overdue": "true"})).json()["items"] == []


async def test_a_refund_in_time_is_not_told_of(estate: Estate) -> None:
    deposit = await approved(estate, await asked(estate))
    await step(payer_out(estate), deposit, "pay-out", channel="cash")
    estate.harness.clock.advance(timedelta(days=30))
    await estate.harness.fire_timers()
    assert await stated(estate, published.DepositOverdue) == []


async def test_the_database_gives_no_more_back_than_was_paid(estate: Estate) -> None:
    deposit = await held(estate, 30_000)
    more = text("UPDATE deposit SET refunded_cents = 30001, refund_journal_id = id WHERE tenant_id = :t AND id = :id")
    async with estate.harness.work() as work:
        with pytest.raises(IntegrityError):
            await work.session.execute(more, {"t": work.tenant_id, "id": UUID(deposit["id"])})


async def test_the_list_is_narrowed_and_bounded(estate: Estate, harness: Harness) -> None:
    deposit = await asked(estate)
    path = "/api/billing/deposits"
    place, home = {"community_id": str(estate.community)}, {"unit_id": deposit["unit_id"]}
    for found in ({"state": "refund_requested"}, {"bill_id": deposit["bill_id"]}, place, home, {"overdue": "false"}):
        assert [one["id"] for one in (await desk(estate).get(path, params=found)).json()["items"]] == [deposit["id"]]
    assert (await desk(estate).get(path, params={"state": "held"})).json()["items"] == []
    rights = {"billing.deposit.read", "billing.deposit.decide", "billing.deposit.approve", "billing.bill.browse"}
    stranger = (await harness.other_tenant()).staff(rights)
    elsewhere = harness.staff(rights, communities=[UUID(int=7)])
    for nobody in (stranger, elsewhere):
        assert (await nobody.get(path)).json()["items"] == []
        assert (await nobody.get(f"{path}/{deposit['id']}")).status_code == 404
        assert (await step(nobody, deposit, "decide", approved=True)).status_code == 404
    assert (await estate.cashier.get(path)).status_code == 403
