"""Corrections of issued bills over the wire: worked out anew, booked by a second person, the money follows."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from billing_adjustments import adjust, ask, asker, bill, decide, decider, preview, remeasure
from billing_estate import ALL, Estate, if_match, plan_item
from billing_refunds import credit

from events import billing as published
from testkit.harness import Harness

AS_ISSUED, LESS, MORE = 25_060, 22_400, 28_000
"""89.50, 80.00 and 100.00 m² at 2.80 for a month"""


async def issued(estate: Estate, **more: Any) -> tuple[UUID, dict[str, Any]]:
    unit = await estate.unit("1-1-101", **more)
    await estate.issue("2025-06")
    (found,) = await estate.bills(unit_id=str(unit))
    return unit, found


async def facts(estate: Estate) -> list[Any]:
    wanted = published.AdjustmentFact | published.BillAdjusted | published.CreditRefundDue
    return [event for event in await estate.harness.outbox() if isinstance(event, wanted)]


def told(events: list[Any]) -> list[str]:
    return [event.type.removeprefix("billing.").removesuffix(".v1") for event in events]


async def test_less_is_reversed_and_charged_anew_on_the_bill(estate: Estate) -> None:
    unit, found = await issued(estate)
    await remeasure(estate, unit, "80.00")
    shown = await preview(estate, found)
    assert shown.status_code == 200, shown.text
    (item,) = shown.json()["items"]
    assert (item["old_cents"], item["new_cents"], shown.json()["balance_cents"]) == (AS_ISSUED, LESS, LESS)
    assert [line["amount_cents"] for line in item["old_lines"] + item["new_lines"]] == [AS_ISSUED, LESS]
    assert item["new_lines"][0]["trace"]["inputs"]["gross_area"] == "80.00"
    assert await facts(estate) == [], "looking changes nothing"
    done = await adjust(estate, found)
    assert (done["state"], done["no"][:2], done["credited_cents"], done["added_bill_id"]) == ("applied", "TZ", 0, None)
    now = await bill(estate, found["id"])
    assert (now["bill"]["amount_cents"], now["bill"]["balance_cents"], now["bill"]["state"]) == (LESS, LESS, "issued")
    lines = {(line["kind"], line["amount_cents"], line["released"]) for line in now["lines"]}
    assert lines == {("charge", AS_ISSUED, True), ("reversal", -AS_ISSUED, True), ("charge", LESS, False)}
    books = await estate.ledger()
    assert books["receivable", ""] == LESS == -sum(cents for (kind, _), cents in books.items() if kind == "revenue")
    assert told(await facts(estate)) == ["adjustment.requested", "bill.adjusted", "adjustment.applied"]
    assert (await preview(estate, found)).json()["items"] == []
    again = await ask(estate, found)
    assert (again.status_code, again.json()["code"]) == (409, "nothing_to_adjust")
    assert (await estate.calculate("2025-06"))["run"]["bills"] == 0, "the period stays billed"


async def test_more_is_a_bill_of_its_own_that_is_due_anew(estate: Estate) -> None:
    unit, found = await issued(estate)
    assert (await estate.pay(unit, AS_ISSUED)).status_code == 201
    estate.harness.clock.advance(timedelta(days=60))
    await remeasure(estate, unit, "100.00")
    shown = (await preview(estate, found)).json()
    assert (shown["added_cents"], shown["credited_cents"], shown["balance_cents"]) == (MORE - AS_ISSUED, 0, 0)
    done = await adjust(estate, found)
    old, added = await bill(estate, found["id"]), await bill(estate, done["added_bill_id"])
    assert (old["bill"]["state"], old["bill"]["amount_cents"]) == ("paid", AS_ISSUED)
    assert [(line["released"], line["amount_cents"]) for line in old["lines"]] == [(True, AS_ISSUED)]
    assert (added["bill"]["balance_cents"], added["adjusts_id"]) == (MORE - AS_ISSUED, found["id"])
    assert added["bill"]["due_date"] > "2025-08-10"
    assert sorted(line["amount_cents"] for line in added["lines"]) == [-AS_ISSUED, MORE]
    account = await estate.account(unit)
    assert (account["open_cents"], account["late_fee_cents"]) == (MORE - AS_ISSUED, 0)
    books = await estate.ledger()
    assert books["receivable", ""] == MORE - AS_ISSUED
    refused = await preview(estate, found)
    assert (refused.status_code, refused.json()["code"], refused.json()["bill_id"]) == (
        409, "replaced_elsewhere", added["bill"]["id"],
    )  # fmt: skip


async def test_a_bill_that_adds_is_voided_before_the_one_it_adds_to(estate: Estate) -> None:
    unit, found = await issued(estate)
    await remeasure(estate, unit, "100.00")
    done = await adjust(estate, found)
    voider = estate.harness.staff(ALL)
    path, reason = "/api/billing/bills/{}/void", {"reason": "面积有误"}
    refused = await voider.post(path.format(found["id"]), json=reason, headers=if_match(found["version"] + 1))
    assert (refused.status_code, refused.json()["code"]) == (409, "bill_added_to")
    await remeasure(estate, unit, "80.00")
    added = await bill(estate, done["added_bill_id"])
    refused = await preview(estate, added["bill"])
    assert (refused.status_code, refused.json()["code"]) == (409, "adds_too_little")
    gone = await voider.post(path.format(added["bill"]["id"]), json=reason, headers=if_match(added["version"]))
    assert gone.status_code == 200, gone.text
    await adjust(estate, found)
    now = await bill(estate, found["id"])
    assert now["bill"]["balance_cents"] == LESS == (await estate.ledger())["receivable", ""]
    gone = await voider.post(path.format(found["id"]), json=reason, headers=if_match(now["version"]))
    assert gone.status_code == 200, gone.text
    assert set((await estate.ledger()).values()) == {0}
    assert (await estate.issue("2025-06"))["run"]["amount_cents"] == LESS, "and the month can be billed again"


async def test_a_bill_that_adds_is_corrected_itself(estate: Estate) -> None:
    unit, found = await issued(estate)
    await remeasure(estate, unit, "100.00")
    added = await bill(estate, (await adjust(estate, found))["added_bill_id"])
    await remeasure(estate, unit, "95.00")
    await adjust(estate, added["bill"])
    now = await bill(estate, added["bill"]["id"])
    assert (now["bill"]["balance_cents"], (await estate.account(unit))["open_cents"]) == (1_540, 26_600)
    await remeasure(estate, unit, "101.00")
    third = await bill(estate, (await adjust(estate, now["bill"]))["added_bill_id"])
    assert (third["bill"]["balance_cents"], third["adjusts_id"]) == (1_680, found["id"])
    assert (await estate.ledger())["receivable", ""] == 28_280


async def test_what_is_overpaid_is_credit_and_pays_what_else_is_owed(estate: Estate) -> None:
    unit, found = await issued(estate)
    assert (await estate.pay(unit, AS_ISSUED)).status_code == 201
    await remeasure(estate, unit, "80.00")
    done = await adjust(estate, found)
    assert (done["credited_cents"], await credit(estate, unit)) == (AS_ISSUED - LESS, AS_ISSUED - LESS)
    now = await bill(estate, found["id"])
    assert (now["bill"]["state"], now["bill"]["paid_cents"]) == ("paid", LESS)
    assert [one["amount_cents"] for one in now["payments"]] == [LESS]
    books = await estate.ledger()
    assert (books["receivable", ""], books["prepayment", ""]) == (0, LESS - AS_ISSUED)
    await estate.issue("2025-07")
    assert await credit(estate, unit) == 0
    assert (await estate.account(unit))["open_cents"] == LESS - (AS_ISSUED - LESS)


async def test_a_payment_whose_bill_was_corrected_is_reversed_whole(estate: Estate) -> None:
    unit, found = await issued(estate)
    payment = (await estate.pay(unit, AS_ISSUED + 1_000, overpayment="credit")).json()
    await remeasure(estate, unit, "80.00")
    await adjust(estate, found)
    await estate.issue("2025-07")
    path = f"/api/billing/payments/{payment['id']}/reverse"
    done = await estate.finance.post(path, json={"reason": "退票"}, headers=if_match(1))
    assert done.status_code == 200, done.text
    account = await estate.account(unit)
    assert (account["open_cents"], await credit(estate, unit)) == (2 * LESS, 0)
    books = await estate.ledger()
    assert (books["receivable", ""], books["prepayment", ""], books["cash", "cash"]) == (2 * LESS, 0, 0)


async def test_credit_that_paid_too_much_is_credit_again(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    payment = (await estate.pay(unit, 30_000, overpayment="credit")).json()
    await estate.issue("2025-06")
    (found,) = await estate.bills(unit_id=str(unit))
    await remeasure(estate, unit, "80.00")
    await adjust(estate, found)
    assert await credit(estate, unit) == 30_000 - LESS
    now = await bill(estate, found["id"])
    assert now["credit_used_cents"] == LESS
    path = f"/api/billing/payments/{payment['id']}/reverse"
    assert (await estate.finance.post(path, json={"reason": "退票"}, headers=if_match(1))).status_code == 200
    assert ((await estate.account(unit))["open_cents"], await credit(estate, unit)) == (LESS, 0)
    assert (await estate.ledger())["prepayment", ""] == 0


async def test_the_late_fee_is_that_of_what_was_owed(estate: Estate) -> None:
    listed = await estate.clerk.get("/api/billing/charge-items", params={"community_id": str(estate.community)})
    agreed = {"valid_from": "2025-01-01", "mode": "daily_rate", "rate": "0.0005", "clause": "合同第八条"}
    path = f"/api/billing/charge-items/{listed.json()['items'][0]['id']}/late-fee-policies"
    assert (await estate.clerk.post(path, json=agreed)).status_code == 201
    unit, found = await issued(estate)
    estate.harness.clock.advance(timedelta(days=68))
    before = await estate.account(unit)
    assert before["late_fee_cents"] == 501, "40 days"
    assert (await estate.pay(unit, AS_ISSUED + 501)).status_code == 201
    await remeasure(estate, unit, "80.00")
    done = await adjust(estate, found)
    assert done["credited_cents"] == AS_ISSUED - LESS + 501 - 448
    now = await bill(estate, found["id"])
    assert (now["bill"]["late_fee_paid_cents"], now["bill"]["state"]) == (448, "paid")
    fees = sum(cents for (kind, _), cents in (await estate.ledger()).items() if kind == "late_fee")
    assert fees == -448


async def test_each_takes_another_step_and_only_once(estate: Estate) -> None:
    unit, found = await issued(estate)
    await remeasure(estate, unit, "80.00")
    both = estate.harness.staff(ALL | {"billing.adjustment.request", "billing.adjustment.decide"})
    asked = (await ask(estate, found, by=both)).json()
    assert (asked["may_decide"], asked["may_withdraw"]) == (False, True)
    waits = await ask(estate, found)
    assert (waits.status_code, waits.json()["code"]) == (409, "adjustment_waits")
    own = await decide(estate, asked, by=both)
    assert (own.status_code, own.json()["code"]) == (403, "second_person_required")
    silent = await decide(estate, asked, approved=False)
    assert (silent.status_code, silent.json()["errors"][0]["field"]) == (422, "text")
    path = f"/api/billing/adjustments/{asked['id']}/withdraw"
    strange = await asker(estate).post(path, headers=if_match(asked["version"]))
    assert (strange.status_code, strange.json()["code"]) == (403, "not_your_adjustment")
    gone = await both.post(path, headers=if_match(asked["version"]))
    assert (gone.status_code, gone.json()["state"]) == (200, "withdrawn")
    late = await decide(estate, gone.json())
    assert (late.status_code, late.json()["code"]) == (409, "adjustment_decided")
    asked = (await ask(estate, found)).json()
    over = (await decide(estate, asked, approved=False, text="面积无误")).json()
    assert (over["state"], over["decision"]) == ("rejected", "面积无误")
    assert (await bill(estate, found["id"]))["bill"]["amount_cents"] == AS_ISSUED
    assert told(await facts(estate)) == [
        "adjustment.requested", "adjustment.withdrawn", "adjustment.requested", "adjustment.rejected",
    ]  # fmt: skip


async def test_what_has_changed_since_is_asked_for_anew(estate: Estate) -> None:
    unit, found = await issued(estate)
    await remeasure(estate, unit, "80.00")
    asked = (await ask(estate, found)).json()
    await remeasure(estate, unit, "81.00")
    outdated = await decide(estate, asked)
    assert (outdated.status_code, outdated.json()["code"]) == (409, "adjustment_outdated")
    assert (await bill(estate, found["id"]))["bill"]["amount_cents"] == AS_ISSUED


async def test_a_seller_pays_up_to_the_day_before_and_the_buyer_the_rest(estate: Estate) -> None:
    """Known only after the month was billed."""
    unit, found = await issued(estate)
    assert (await estate.pay(unit, AS_ISSUED)).status_code == 201
    await estate.disown(unit, date(2025, 6, 14))
    seller, buyer = estate.owners[unit], await estate.own(unit, date(2025, 6, 15))
    await adjust(estate, found)
    now = await bill(estate, found["id"])
    assert now["bill"]["amount_cents"] == 11_695, "14 of 30 days"
    assert (await estate.issue("2025-06"))["run"]["amount_cents"] == AS_ISSUED - 11_695
    by_payer = {one["payer_id"]: one["amount_cents"] for one in await estate.bills(unit_id=str(unit))}
    assert by_payer == {str(seller): 11_695, str(buyer): AS_ISSUED - 11_695}


async def test_only_what_a_run_charged_of_chosen_items(estate: Estate) -> None:
    await estate.price([plan_item("1"), plan_item("2", "0.50", name="电梯费", category="lift_fee")])
    unit, found = await issued(estate, charges=("1", "2"))
    await remeasure(estate, unit, "80.00")
    items = (await preview(estate, found)).json()["items"]
    assert [one["new_cents"] for one in items] == [LESS, 4_000]
    done = await adjust(estate, found, charge_item_ids=[items[1]["charge_item_id"]])
    assert [one["new_cents"] for one in done["items"]] == [4_000]
    assert (await bill(estate, found["id"]))["bill"]["amount_cents"] == AS_ISSUED + 4_000
    unknown = await preview(estate, found, charge_item_ids=[str(UUID(int=7))])
    assert (unknown.status_code, unknown.json()["errors"][0]["field"]) == (422, "charge_item_ids")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"last_day": "2025-06-10"}, "ended_by"),
        ({"ended_by": "payer"}, "ended_by"),
        ({"last_day": "2025-06-30", "ended_by": "payer"}, "last_day"),
    ],
)
async def test_an_end_has_a_day_and_somebody_who_ends_it(estate: Estate, body: dict[str, str], field: str) -> None:
    _, found = await issued(estate)
    refused = await preview(estate, found, **body)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)


async def test_what_was_waived_stays_waived(estate: Estate) -> None:
    unit, found = await issued(estate)
    rights = ALL | {
        "billing.waiver.request",
        "billing.waiver.read",
        "billing.waiver.approve_small",
        "billing.waiver.approve_medium",
    }
    body = {"part": "principal", "amount_cents": 10_000, "reason": "电梯停运"}
    waiver = (await estate.harness.staff(rights).post(f"/api/billing/bills/{found['id']}/waivers", json=body)).json()
    path = f"/api/billing/waivers/{waiver['id']}/decide"
    granted = await estate.harness.staff(rights).post(
        path, json={"approved": True}, headers=if_match(waiver["version"])
    )
    assert granted.status_code == 200, granted.text
    assert (await estate.pay(unit, AS_ISSUED - 10_000)).status_code == 201
    await remeasure(estate, unit, "30.00")
    refused = await preview(estate, found)
    assert (refused.status_code, refused.json()["code"]) == (409, "below_waived")
    await remeasure(estate, unit, "80.00")
    done = await adjust(estate, found)
    assert done["credited_cents"] == AS_ISSUED - LESS
    now = (await bill(estate, found["id"]))["bill"]
    assert (now["waived_cents"], now["paid_cents"], now["balance_cents"]) == (10_000, LESS - 10_000, 0)


async def test_nobody_else_sees_or_corrects_it(estate: Estate, harness: Harness) -> None:
    unit, found = await issued(estate)
    await remeasure(estate, unit, "80.00")
    asked = (await ask(estate, found)).json()
    rights = ALL | {"billing.adjustment.request", "billing.adjustment.decide"}
    for nobody in ((await harness.other_tenant()).staff(rights), harness.staff(rights, communities=[UUID(int=7)])):
        assert (await preview(estate, found, by=nobody)).status_code == 404
        assert (await ask(estate, found, by=nobody)).status_code == 404
        assert (await decide(estate, asked, by=nobody)).status_code == 404
        assert (await nobody.get(f"/api/billing/bills/{found['id']}/adjustments")).status_code == 404
    assert (await ask(estate, found, by=decider(estate))).status_code == 403
    assert (await decide(estate, asked, by=asker(estate))).status_code == 403
    (shown,) = (await estate.clerk.get(f"/api/billing/bills/{found['id']}/adjustments")).json()["items"]
    assert (shown["id"], shown["state"]) == (asked["id"], "requested")
