"""Receipts: gapless numbers, prints, the public check."""

import asyncio

import pytest
from billing_estate import ALL, Estate, if_match
from uuid_utils.compat import uuid7

from billing.payments.models import Payment
from billing.receipts.models import Receipt
from billing.receipts.repository import ReceiptRepository
from billing.receipts.service import ReceiptService

CHECK = "/api/billing/receipts/{token}"
PRINTS = "/api/billing/payments/{id}/receipt/prints"


async def test_a_receipt_shows_everything_and_the_second_print_is_a_copy(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue()
    cashier = estate.cashier
    await estate.introduce(cashier, "王芳")
    payment = (await estate.pay(unit, 30000, overpayment="credit")).json()
    path = PRINTS.format(id=payment["id"])
    first = (await cashier.post(path)).json()
    assert (first["print_no"], first["copy"]) == (1, False)
    assert (first["no"], first["amount_capitals"]) == ("SJHC2025060200001", "叁佰元整")
    assert (first["cashier_name"], first["community_name"], first["unit_code"]) == ("王芳", "海城花园", "1-1-101")
    (item,) = first["items"]
    (bill,) = await estate.bills()
    assert item["bill_id"] == bill["id"]
    assert (item["items"], item["amount_cents"], first["credited_cents"]) == (["收费项目1"], 25060, 4940)
    assert first["qr_svg"].startswith("<svg")
    second = (await estate.clerk.post(path)).json()
    assert (second["print_no"], second["copy"]) == (2, True)
    preview = (await estate.clerk.get(f"/api/billing/payments/{payment['id']}/receipt")).json()
    assert preview["print_no"] == 2


async def test_anybody_with_the_paper_can_check_it_without_learning_who_paid(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue()
    payment = (await estate.pay(unit, 25060)).json()
    shown = (await estate.cashier.get(f"/api/billing/payments/{payment['id']}/receipt")).json()
    holder = estate.harness.anonymous()
    token = shown["verify_path"].removeprefix("/r/")
    check = await holder.get(CHECK.format(token=token))
    expected = {"no": payment["receipt_no"], "amount_cents": 25060, "issued_on": "2025-06-02"}
    assert check.json() == expected | {"state": "valid", "voided_on": None}
    await estate.finance.post(
        f"/api/billing/payments/{payment['id']}/reverse", json={"reason": "退票"}, headers=if_match(1)
    )
    check = await holder.get(CHECK.format(token=token))
    assert check.json() == expected | {"state": "void", "voided_on": "2025-06-02"}
    refused = await estate.cashier.post(PRINTS.format(id=payment["id"]))
    assert (refused.status_code, refused.json()["code"]) == (409, "receipt_void")
    other = (await estate.harness.other_tenant()).anonymous()
    assert (await other.get(CHECK.format(token=token))).status_code == 404
    assert (await holder.get(CHECK.format(token="guess"))).status_code == 404


async def test_tokens_cannot_be_tried_in_numbers(estate: Estate) -> None:
    guesser = estate.harness.anonymous()
    codes = [(await guesser.get(CHECK.format(token=f"guess{seq}"))).status_code for seq in range(31)]
    assert codes == [404] * 30 + [429]


async def test_numbers_have_no_gaps_whatever_fails_in_between(estate: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some payments are refused before they draw a number; others break down with the number in their hands."""
    draw, drawn = ReceiptService.draw, 0

    async def torn(self: ReceiptService, payment: Payment) -> Receipt:
        nonlocal drawn
        receipt = await draw(self, payment)
        self.work.session.add(receipt)
        await self.work.session.flush()
        drawn += 1
        if drawn % 2:
            raise RuntimeError("torn off")
        return receipt

    monkeypatch.setattr(ReceiptService, "draw", torn)
    unit = await estate.unit("1-1-101")
    await estate.issue()
    await estate.open_shift()
    answers = await asyncio.gather(
        *(estate.pay(unit, 100, estate.cashier) for _ in range(8)),
        *(estate.pay(unit, 10**9, estate.cashier) for _ in range(3)),
    )
    assert sorted(answer.status_code for answer in answers) == [201] * 4 + [409] * 3 + [500] * 4
    receipts = (await estate.clerk.get("/api/billing/receipts")).json()["items"]
    assert sorted(r["no"] for r in receipts) == [f"SJHC20250602{seq:05d}" for seq in range(1, 5)]
    async with estate.harness.work() as work:
        _, following = await ReceiptRepository(work).next_number(estate.community)
    assert following == 5


async def test_print_needs_its_permission_and_a_payment(estate: Estate) -> None:
    reader = estate.harness.staff({"billing.payment.read"})
    assert (await reader.post(PRINTS.format(id=uuid7()))).status_code == 403
    assert (await estate.clerk.post(PRINTS.format(id=uuid7()))).status_code == 404
    assert (await estate.clerk.get(f"/api/billing/payments/{uuid7()}/receipt")).status_code == 404


async def test_a_cashier_who_sees_only_what_is_theirs_sees_no_receipts_of_others(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue()
    own = estate.harness.staff(ALL, own_only=True)
    mine = (await estate.pay(unit, 100, own)).json()
    theirs = (await estate.pay(unit, 200)).json()
    listed = (await own.get("/api/billing/receipts")).json()["items"]
    assert [receipt["payment_id"] for receipt in listed] == [mine["id"]]
    assert (await own.get(f"/api/billing/payments/{theirs['id']}/receipt")).status_code == 404
    assert (await own.post(PRINTS.format(id=theirs["id"]))).status_code == 404
    assert (await own.post(PRINTS.format(id=mine["id"]))).json()["no"] == mine["receipt_no"]
    assert len((await estate.cashier.get("/api/billing/receipts")).json()["items"]) == 2


async def test_no_receipt_leads_to_a_host_that_cannot_be(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue()
    paid = (await estate.pay(unit, 100)).json()
    path = f"/api/billing/payments/{paid['id']}/receipt"
    slug = estate.harness.slug
    answer = await estate.clerk.get(path, headers={"host": f"{slug}.{'x' * 2_400}"})
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
