"""What was paid ahead and is not served: reversed by days, credit of the payer, given back (C4.10, B47, B49)."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from billing_adjustments import adjust, ask, bill, preview
from billing_early import FULL, IN_TIME, LESS, OFF, bill_of, reverse, year
from billing_estate import LIFT_FEE, Estate, plan_item
from billing_golden import expected_cents
from billing_refunds import REVIEW, approved, asked, credit, somebody, step
from uuid_utils.compat import uuid7

from billing.early_payments.offers import Charged, Terms, kept_offer
from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.periods import Period
from billing.ratings.plans import ADVANCE, ItemPlan, PriceVersion
from billing.ratings.rating import rate
from events import billing as published

USED = 213_010
"""Eight months at 250.60 and half of September"""
LAST = date(2025, 9, 15)
AUTUMN = datetime(2025, 9, 15, 2, 0, tzinfo=UTC)


def served(item: UUID) -> list[Charged]:
    """What the core makes of the year that ends on 15 September."""
    version = PriceVersion(uuid7(), date(2025, 1, 1), "area_price", Decimal("2.80"), Decimal(0))
    plan = ItemPlan(item, "1", "物业费", "property_fee", 12, ADVANCE, (version,), valid_to=LAST)
    measures = Measures((AreaVersion(date(2025, 1, 1), Decimal("89.50")),))
    lines = rate(plan, measures, date(2025, 1, 1), None, Period(date(2025, 1, 1), date(2025, 12, 31)))
    return [Charged(item, line.amount_cents, line.period) for line in lines]


def test_b47_and_b49_in_the_core() -> None:
    item, whole = uuid7(), Period(date(2025, 1, 1), date(2025, 12, 31))
    used = served(item)
    assert sum(line.cents for line in used) == USED
    assert expected_cents("B47") == [FULL - USED]
    assert expected_cents("B49") == [LESS - USED]
    terms = Terms(uuid7(), (item,), 12, "01-31", None, 19, 20)
    kept = kept_offer(terms, [Charged(item, FULL, whole)], used)
    assert kept == USED - 202_360, "what was served costs 5 % less, too, where the provider ends it"


async def prepaid(estate: Estate, cents: int = FULL, **offer: Any) -> tuple[UUID, dict[str, Any]]:
    if offer:
        unit = await year(estate, **offer)
        estate.harness.clock.set(IN_TIME)
    else:
        estate.harness.clock.set(datetime(2025, 1, 2, 2, 0, tzinfo=UTC))
        await estate.price([plan_item("1", cycle_months=12)])
        unit = await estate.unit("1-1-101")
        await estate.issue("2025-01")
    assert (await estate.pay(unit, cents)).status_code == 201
    estate.harness.clock.set(AUTUMN)
    return unit, await bill_of(estate, unit)


async def test_b47_a_prepaid_year_whose_contract_ends(estate: Estate) -> None:
    unit, found = await prepaid(estate)
    done = await adjust(estate, found, last_day="2025-09-15", ended_by="provider")
    assert [done["credited_cents"]] == expected_cents("B47") == [await credit(estate, unit)]
    assert len(done["items"][0]["new_lines"]) == 9, "each month stands on its own"
    now = await bill(estate, found["id"])
    assert (now["bill"]["amount_cents"], now["bill"]["paid_cents"], now["bill"]["state"]) == (USED, USED, "paid")
    (due,) = [one for one in await estate.harness.outbox() if isinstance(one, published.CreditRefundDue)]
    assert (due.amount_cents, due.payer_id, due.bill_no) == (87_710, estate.owners[unit], found["no"])
    detail = await approved(estate, await asked(estate, unit, 87_710), REVIEW, "approve")
    payer = somebody(estate, "pay_out")
    await estate.open_shift(payer, 90_000)
    paid = await step(payer, detail, "pay-out", channel="cash")
    assert paid.status_code == 200, paid.text
    books = await estate.ledger()
    assert (books["prepayment", ""], books["refund_payable", ""], books["cash", "cash"]) == (0, 0, USED)
    assert (await estate.calculate("2025-10"))["run"]["bills"] == 0, "what is over is not billed again"


@pytest.mark.parametrize(
    ("lapses", "ended_by", "refunded", "let_go"),
    [
        (True, "payer", LESS - USED, 0),
        (False, "payer", LESS - 202_360, USED - 202_360),
        (True, "provider", LESS - 202_360, USED - 202_360),
    ],
)
async def test_b49_who_leaves_early_pays_what_was_served_in_full_where_the_offer_said_so(
    estate: Estate, lapses: bool, ended_by: str, refunded: int, let_go: int
) -> None:
    unit, found = await prepaid(estate, LESS, lapses_on_exit=lapses)
    assert found["discount_cents"] == OFF
    shown = (await preview(estate, found, last_day="2025-09-15", ended_by=ended_by)).json()
    assert (shown["credited_cents"], shown["discount_cents"], shown["balance_cents"]) == (refunded, let_go, 0)
    done = await adjust(estate, found, last_day="2025-09-15", ended_by=ended_by)
    assert done["credited_cents"] == refunded == await credit(estate, unit)
    if lapses and ended_by == "payer":
        assert [refunded] == expected_cents("B49")
    now = (await bill(estate, found["id"]))["bill"]
    assert (now["discount_cents"], now["paid_cents"], now["balance_cents"]) == (let_go, USED - let_go, 0)
    books = await estate.ledger()
    assert (books["receivable", ""], books.get(("discount", ""), 0)) == (0, let_go)
    (payment,) = (await estate.clerk.get("/api/billing/payments")).json()["items"]
    estate.harness.clock.set(AUTUMN)
    await estate.open_shift(estate.finance, LESS)
    await reverse(estate, payment)
    books = await estate.ledger()
    assert (books["receivable", ""], books["prepayment", ""], books.get(("discount", ""), 0)) == (USED, 0, 0)


async def test_who_has_used_more_than_was_paid_owes_the_rest(estate: Estate) -> None:
    unit, found = await prepaid(estate, LESS, lapses_on_exit=True)
    estate.harness.clock.set(datetime(2025, 12, 20, 2, 0, tzinfo=UTC))
    done = await adjust(estate, found, last_day="2025-12-20", ended_by="payer")
    now = (await bill(estate, found["id"]))["bill"]
    assert (done["credited_cents"], now["state"]) == (0, "partially_paid")
    assert now["balance_cents"] == 11 * 25_060 + 16_168 - LESS == (await estate.account(unit))["open_cents"]


async def test_before_it_begins_nothing_is_charged(estate: Estate) -> None:
    unit, found = await prepaid(estate)
    done = await adjust(estate, found, last_day="2024-12-31", ended_by="provider")
    assert (done["new_cents"], await credit(estate, unit)) == (0, FULL)
    assert (await bill(estate, found["id"]))["bill"]["amount_cents"] == 0


async def test_what_ended_stays_ended_when_it_is_corrected(estate: Estate) -> None:
    unit, found = await prepaid(estate)
    await adjust(estate, found, last_day="2025-09-15", ended_by="provider")
    again = await ask(estate, found)
    assert (again.status_code, again.json()["code"]) == (409, "nothing_to_adjust")
    earlier = await adjust(estate, found, last_day="2025-08-31", ended_by="provider")
    assert (earlier["credited_cents"], await credit(estate, unit)) == (12_530, 87_710 + 12_530)


async def test_what_is_charged_afterwards_has_no_days_ahead(estate: Estate) -> None:
    await estate.price([LIFT_FEE])
    unit = await estate.unit("1-1-101", charges=("3",))
    await estate.issue("2025-06")
    found = await bill_of(estate, unit)
    refused = await preview(estate, found, last_day="2025-05-10", ended_by="provider")
    assert refused.json()["errors"][0]["code"] == "not_in_advance"
