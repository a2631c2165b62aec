"""The late fee of a bill (C4.6), with the golden cases B37, B38, B39 and B41."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from billing.late_fees.accrual import DAILY_RATE, DELAY, FREE, LPR_MULTIPLE, LateDebt, Liable, Part, Terms, late_fee
from billing.late_fees.lpr import lpr_at

DUE = date(2025, 3, 31)
LPR = Decimal("0.03")
ITEM = UUID(int=1)


def terms(
    rate: str = "0.0005", mode: str = DAILY_RATE, grace: int = 0, kind: str = FREE, cap: str | None = "1"
) -> Terms:
    return Terms(UUID(int=9), date(2020, 1, 1), mode, Decimal(rate), grace, kind, Decimal(cap) if cap else None)


def liable(cents: int, agreed: Terms, item: UUID = ITEM) -> Liable:
    return Liable(item, "物业费", cents, Decimal("0.06"), agreed, LPR)


def fee(cents: int, agreed: Terms, on: date, *parts: Part, due: date = DUE) -> int:
    return late_fee(LateDebt(due, cents, parts or [Part(cents, None)]), [liable(cents, agreed)], on).cents


def test_b37_daily_rate() -> None:
    assert fee(25060, terms(), date(2025, 5, 10)) == 501


def test_b38_a_free_grace_lets_off_who_pays_within_it() -> None:
    assert fee(25060, terms(grace=15), date(2025, 4, 14)) == 0
    assert fee(25060, terms(grace=15), date(2025, 4, 15)) == 0
    assert fee(25060, terms(grace=15), date(2025, 4, 20)) == 251


def test_a_delay_begins_after_the_grace() -> None:
    assert fee(25060, terms(grace=15, kind=DELAY), date(2025, 4, 20)) == 63, "five days: 0.6265"


def test_b39_it_ends_at_the_cap() -> None:
    assert fee(30000, terms("0.003"), DUE + timedelta(days=400)) == 30000
    assert fee(30000, terms("0.003", cap=None), DUE + timedelta(days=400)) == 36000


def test_b41_what_is_paid_bears_its_days_and_no_more() -> None:
    due, parts = date(2025, 1, 31), [Part(40000, date(2025, 3, 2)), Part(60000, date(2025, 4, 1))]
    assert fee(100000, terms(), date(2025, 4, 1), *parts, due=due) == 2400
    assert fee(100000, terms(), date(2026, 4, 1), *parts, due=due) == 2400, "paid is paid"


def test_paying_within_a_free_grace_leaves_only_the_rest_to_bear_it() -> None:
    parts = [Part(10000, DUE + timedelta(days=15)), Part(15060, None)]
    assert fee(25060, terms(grace=15), DUE + timedelta(days=20), *parts) == 151, "150.60 for twenty days"


def test_the_lpr_counts_by_365_days() -> None:
    agreed, debt = liable(100000, terms("1.3", LPR_MULTIPLE)), LateDebt(DUE, 100000, [Part(100000, None)])
    found = late_fee(debt, [agreed], DUE + timedelta(days=365))
    assert found.cents == 3900
    assert found.items[0].trace.lpr == "0.03"


def test_a_line_has_its_share_of_what_was_paid() -> None:
    """300.00, of which the item with an agreement is 200.00; 150.00 is paid on time."""
    debt = LateDebt(DUE, 30000, [Part(15000, DUE), Part(15000, None)])
    found = late_fee(debt, [liable(20000, terms())], DUE + timedelta(days=10))
    assert found.items[0].exact == Fraction(10000 * 10 * 5, 10000)
    part = found.items[0].trace.parts[1]
    assert (part.principal, part.days, part.counted, part.fee) == ("100.00", 10, 10, "0.50")


def test_it_is_rounded_once_for_the_bill() -> None:
    agreed = [liable(100, terms("0.004"), UUID(int=1)), liable(100, terms("0.004"), UUID(int=2))]
    debt = LateDebt(DUE, 200, [Part(200, None)])
    assert late_fee(debt, agreed, DUE + timedelta(days=1)).cents == 1, "0.4 and 0.4 cents"


def test_the_money_is_shared_by_what_each_item_bears_with_its_tax() -> None:
    agreed = [liable(20000, terms(), UUID(int=1)), liable(10000, terms(), UUID(int=2))]
    found = late_fee(LateDebt(DUE, 30000, [Part(30000, None)]), agreed, DUE + timedelta(days=100))
    assert found.cents == 1500
    assert found.shares(1500) == {UUID(int=1): (1000, 57), UUID(int=2): (500, 28)}
    assert found.shares(0) == {}


def test_on_the_last_day_in_time_nothing_is_late() -> None:
    assert fee(25060, terms(), DUE) == 0
    assert fee(25060, terms(), DUE + timedelta(days=1)) == 13


@pytest.mark.parametrize(
    ("day", "rate"),
    [("2019-01-01", "0.0425"), ("2024-10-20", "0.0335"), ("2024-10-21", "0.0310"), ("2025-05-20", "0.0300")],
)
def test_the_lpr_of_a_day(day: str, rate: str) -> None:
    assert lpr_at(date.fromisoformat(day), {}) == Decimal(rate)


def test_what_the_company_entered_follows() -> None:
    entered = {date(2026, 1, 20): Decimal("0.028")}
    assert lpr_at(date(2026, 1, 19), entered) == Decimal("0.0300")
    assert lpr_at(date(2026, 1, 20), entered) == Decimal("0.028")


days = st.integers(0, 800)


@given(
    cents=st.integers(1, 10**7),
    paid=st.lists(st.tuples(st.integers(1, 10**6), days), max_size=5),
    on=days,
    grace=st.integers(0, 60),
    kind=st.sampled_from([FREE, DELAY]),
    cap=st.sampled_from(["0", "0.3", "1", None]),
)
def test_it_only_grows_never_beyond_its_cap_and_each_day_by_what_is_open(
    cents: int, paid: list[tuple[int, int]], on: int, grace: int, kind: str, cap: str | None
) -> None:
    parts, left = [], cents
    for amount, day in sorted(paid, key=lambda each: each[1]):
        taken = min(amount, left)
        left -= taken
        if taken:
            parts.append(Part(taken, DUE + timedelta(days=day)))
    if left:
        parts.append(Part(left, None))
    agreed = terms(grace=grace, kind=kind, cap=cap)

    def exact(day: int) -> Fraction:
        return late_fee(LateDebt(DUE, cents, parts), [liable(cents, agreed)], DUE + timedelta(days=day)).items[0].exact

    now, tomorrow = exact(on), exact(on + 1)
    assert 0 <= now <= tomorrow
    assert cap is None or tomorrow <= Fraction(cap) * cents
    if on > grace:
        # Who pays tomorrow owes for tomorrow too.
        owing = sum(part.cents for part in parts if part.paid_on is None or part.paid_on > DUE + timedelta(days=on))
        grown = owing * Fraction(5, 10000)
        assert tomorrow == (now + grown if cap is None else min(now + grown, Fraction(cap) * cents))
