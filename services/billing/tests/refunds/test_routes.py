"""Refunds of what was paid ahead, over the wire: set aside, approved by others, paid out, in the books."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest
from billing_estate import ALL, Estate, if_match
from billing_refunds import MANAGE, READ, REVIEW, approved, ask, asked, credit, somebody, step, with_credit

from events import billing as published
from testkit.harness import Harness


async def told(estate: Estate) -> list[str]:
    return [
        event.type.split(".")[2] for event in await estate.harness.outbox() if isinstance(event, published.RefundFact)
    ]


async def test_it_is_set_aside_approved_and_paid_out(estate: Estate) -> None:
    unit = await with_credit(estate, 30_000)
    detail = await asked(estate, unit, 20_000)
    refund = detail["refund"]
    assert (refund["no"][:2], refund["state"], refund["two_approvals"], detail["channels"]) == (
        "TK", "requested", False, ["cash"],
    )  # fmt: skip
    assert [(one["amount_cents"], one["channel"]) for one in detail["origins"]] == [(30_000, "cash")]
    assert await credit(estate, unit) == 10_000
    books = await estate.ledger()
    assert (books["prepayment", ""], books["refund_payable", ""]) == (-10_000, -20_000)
    detail = await approved(estate, detail)
    assert (detail["refund"]["state"], detail["may_pay_out"]) == ("approved", False)
    payer = somebody(estate, "pay_out")
    await estate.open_shift(payer, 20_000)
    paid = await step(payer, detail, "pay-out", channel="cash")
    assert (paid.status_code, paid.json()["refund"]["state"]) == (200, "paid_out"), paid.text
    books = await estate.ledger()
    assert (books["prepayment", ""], books["refund_payable", ""], books["cash", "cash"]) == (-10_000, 0, 10_000)
    assert await told(estate) == ["requested", "approved", "paid_out"]
    (shift,) = (await payer.get("/api/billing/desk/shifts")).json()["shifts"]
    assert shift["expected_cents"] == 0
    overseer = estate.harness.staff({"billing.day_closing.read", "billing.day_closing.oversee"})
    shown = (await overseer.get(f"/api/billing/day-closings/{shift['closing']['id']}")).json()
    assert (shown["credits"], shown["credit_cents"], shown["refunds"], shown["deposits"]) == (1, 20_000, 0, 0)
    assert [(one["no"], one["refund_id"], one["reason"]) for one in shown["given_back"]] == [
        (refund["no"], refund["id"], "业主搬离，退回预存")
    ]
    assert [(one["kind"], one["out_cents"]) for one in shown["items"]] == [("prepayment", 20_000)]


@pytest.mark.parametrize(("cents", "days", "both"), [(50_000, 30, False), (50_001, 0, True), (100, 31, True)])
async def test_large_or_old_ones_need_finance_and_a_manager(estate: Estate, cents: int, days: int, both: bool) -> None:
    unit = await with_credit(estate, 60_000)
    estate.harness.clock.advance(timedelta(days=days))
    detail = await asked(estate, unit, cents)
    assert detail["refund"]["two_approvals"] is both
    manager = somebody(estate, "decide", MANAGE)
    first = (await step(manager, detail, "decide", approved=True)).json()
    assert first["refund"]["state"] == ("reviewed" if both else "approved")
    if both:
        again = await step(somebody(estate, "decide", MANAGE), first, "decide", approved=True)
        assert (again.status_code, again.json()["code"]) == (403, "other_approval_missing")
        detail = await approved(estate, first, REVIEW)
        assert detail["refund"]["state"] == "approved"
        assert await told(estate) == ["requested", "reviewed", "approved"]


async def test_of_the_latest_payments_that_brought_it(estate: Estate) -> None:
    """An old payment before them makes it neither old nor cash."""
    unit = await with_credit(estate, 10_000)
    estate.harness.clock.advance(timedelta(days=40))
    paid = await estate.pay(unit, 30_000, overpayment="credit", channel="transfer", reference="ICBC-1")
    assert paid.status_code == 201
    detail = await asked(estate, unit, 30_000)
    assert (detail["refund"]["two_approvals"], detail["channels"]) == (False, ["transfer"])
    rest = await asked(estate, unit, 10_000)
    assert rest["refund"]["amount_cents"] == 10_000
    detail, payer = await approved(estate, detail), somebody(estate, "pay_out")
    refused = await step(payer, detail, "pay-out", channel="cash")
    assert (refused.status_code, refused.json()["code"]) == (409, "other_way_back")
    nameless = await step(payer, detail, "pay-out", channel="transfer")
    assert nameless.json()["errors"][0]["code"] == "required_for_transfer"
    paid_out = await step(payer, detail, "pay-out", channel="transfer", reference="BOC-2")
    assert paid_out.status_code == 200, paid_out.text
    assert (await estate.ledger())["cash", "transfer"] == 0


@pytest.mark.parametrize("verb", ["decide", "fail"])
async def test_what_is_not_paid_is_credit_again_and_settles_what_is_owed_meanwhile(estate: Estate, verb: str) -> None:
    unit = await with_credit(estate, 30_000)
    detail = await asked(estate, unit, 30_000)
    await estate.issue("2025-06")
    assert (await estate.account(unit))["open_cents"] == 25_060, "what is set aside pays no bill"
    if verb == "decide":
        silent = await step(somebody(estate, "decide", MANAGE), detail, "decide", approved=False)
        assert (silent.status_code, silent.json()["errors"][0]["field"]) == (422, "text")
        over = await step(somebody(estate, "decide", MANAGE), detail, "decide", approved=False, text="另有欠费")
    else:
        over = await step(somebody(estate, "pay_out"), await approved(estate, detail), "fail", text="账户已注销")
    assert over.status_code == 200, over.text
    found = over.json()
    assert (found["refund"]["state"], found["rejection"] or found["failure"]) == (
        ("rejected", "另有欠费") if verb == "decide" else ("failed", "账户已注销")
    )
    assert ((await estate.account(unit))["open_cents"], await credit(estate, unit)) == (0, 30_000 - 25_060)
    books = await estate.ledger()
    assert (books["refund_payable", ""], books["prepayment", ""]) == (0, -(30_000 - 25_060))
    again = await step(somebody(estate, "decide", MANAGE), found, "decide", approved=True)
    assert (again.status_code, again.json()["code"]) == (409, "refund_decided")


async def test_each_does_one_step(estate: Estate) -> None:
    unit = await with_credit(estate, 30_000)
    both = somebody(estate, "request", "decide", MANAGE, "pay_out")
    detail = await asked(estate, unit, 20_000, by=both)
    assert detail["refund"]["may_decide"] is False
    early = await step(somebody(estate, "pay_out"), detail, "pay-out", channel="cash")
    assert (early.status_code, early.json()["code"]) == (409, "refund_not_payable")
    for body in ({"approved": True}, {"approved": False, "text": "x"}):
        refused = await step(both, detail, "decide", **body)
        assert (refused.status_code, refused.json()["code"]) == (403, "second_person_required")
    manager = somebody(estate, "decide", MANAGE, "pay_out")
    detail = (await step(manager, detail, "decide", approved=True)).json()
    for verb, body in (("pay-out", {"channel": "cash"}), ("fail", {"text": "x"})):
        for same in (both, manager):
            refused = await step(same, detail, verb, **body)
            assert (refused.status_code, refused.json()["code"]) == (403, "second_person_required")


async def test_no_more_than_is_left_and_of_two_at_once_one(estate: Estate) -> None:
    unit = await with_credit(estate, 30_000)
    refused = await ask(somebody(estate, "request"), estate, unit, 30_001)
    assert (refused.status_code, refused.json()["code"], refused.json()["balance_cents"]) == (
        409, "credit_too_small", 30_000,
    )  # fmt: skip
    strange = await ask(somebody(estate, "request"), estate, unit, 1, payer_id=str(UUID(int=5)))
    assert (strange.status_code, strange.json()["code"]) == (409, "credit_too_small")
    answers = await asyncio.gather(*(ask(somebody(estate, "request"), estate, unit, 20_000) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    assert await credit(estate, unit) == 10_000


async def test_of_two_who_pay_it_out_at_once_one_does(estate: Estate) -> None:
    unit = await with_credit(estate, 30_000)
    detail, payers = await approved(estate, await asked(estate, unit, 30_000)), []
    for _ in range(2):
        payers.append(somebody(estate, "pay_out"))
        await estate.open_shift(payers[-1], 30_000)
    answers = await asyncio.gather(*(step(payer, detail, "pay-out", channel="cash") for payer in payers))
    assert sorted(answer.status_code for answer in answers) in ([200, 409], [200, 412])
    assert (await estate.ledger())["cash", "cash"] == 0


async def test_cash_needs_a_shift_with_enough_in_it(estate: Estate) -> None:
    unit = await with_credit(estate, 30_000)
    detail, payer = await approved(estate, await asked(estate, unit, 30_000)), somebody(estate, "pay_out")
    closed = await step(payer, detail, "pay-out", channel="cash")
    assert (closed.status_code, closed.json()["code"]) == (409, "shift_not_open")
    await estate.open_shift(payer, 29_999)
    short = await step(payer, detail, "pay-out", channel="cash")
    assert (short.status_code, short.json()["code"]) == (409, "not_enough_cash")


async def test_a_payment_whose_credit_is_refunded_is_not_reversed(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    payment = (await estate.pay(unit, 30_000, overpayment="credit")).json()
    await asked(estate, unit, 20_000)
    path = f"/api/billing/payments/{payment['id']}/reverse"
    refused = await estate.finance.post(path, json={"reason": "退票"}, headers=if_match(1))
    assert (refused.status_code, refused.json()["code"]) == (409, "credit_refunded")
    assert await credit(estate, unit) == 10_000


async def test_the_list_is_narrowed_and_bounded(estate: Estate, harness: Harness) -> None:
    unit = await with_credit(estate, 30_000)
    refund = (await asked(estate, unit, 20_000))["refund"]
    reader = somebody(estate)
    for found in ({"state": "requested"}, {"unit_id": str(unit)}, {"payer_id": str(estate.owners[unit])}, {}):
        listed = (await reader.get("/api/billing/refunds", params=found)).json()["items"]
        assert [one["id"] for one in listed] == [refund["id"]]
    assert (await reader.get("/api/billing/refunds", params={"state": "failed"})).json()["items"] == []
    rights = ALL | {READ} | {f"billing.refund.{right}" for right in ("request", "decide", MANAGE, "pay_out")}
    stranger = (await harness.other_tenant()).staff(rights)
    for nobody in (stranger, harness.staff(rights, communities=[UUID(int=7)])):
        assert (await nobody.get("/api/billing/refunds")).json()["items"] == []
        assert (await nobody.get(f"/api/billing/refunds/{refund['id']}")).status_code == 404
        for verb, body in (("decide", {"approved": True}), ("pay-out", {"channel": "cash"}), ("fail", {"text": "x"})):
            answer = await step(nobody, {"refund": refund, "version": 1}, verb, **body)
            assert answer.status_code == 404
        assert (await ask(nobody, estate, unit, 1)).status_code == 404
    assert (await estate.cashier.get("/api/billing/refunds")).status_code == 403
