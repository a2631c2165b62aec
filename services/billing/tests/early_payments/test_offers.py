"""What is let go of a bill that is paid early."""

from datetime import date
from fractions import Fraction
from uuid import UUID

import pytest
from billing_golden import expected_cents
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from billing.early_payments.offers import Charged, Offer, Terms, best_offer, last_day, whole_months
from billing.ratings.periods import Period, month_period

ITEM, ISSUED = UUID(int=1), date(2025, 1, 2)
YEAR = month_period(date(2025, 1, 1), 12)


def terms(charged: int = 19, whole: int = 20, **more: object) -> Terms:
    values: dict[str, object] = {"months": 12, "pay_by_day": "01-31", "pay_within_days": None, "id": UUID(int=7)}
    return Terms(item_ids=(ITEM,), charged_parts=charged, of_parts=whole, **(values | more))  # type: ignore[arg-type]


def of_year(cents: int = 300_720, period: Period = YEAR) -> Charged:
    return Charged(ITEM, cents, period)


def test_b18_five_per_cent_off_the_year() -> None:
    offer = best_offer([terms()], [of_year()], ISSUED)
    assert offer == Offer(15_036, date(2025, 1, 31), UUID(int=7))
    assert [300_720 - offer.cents] == expected_cents("B18")


def test_pay_eleven_get_twelve_is_exact() -> None:
    offer = best_offer([terms(11, 12)], [of_year()], ISSUED)
    assert offer is not None
    assert offer.cents == 25_060


@pytest.mark.parametrize(
    ("period", "months"),
    [
        (YEAR, 12),
        (Period(date(2025, 1, 2), date(2025, 12, 31)), 11),
        (Period(date(2025, 1, 1), date(2025, 12, 30)), 11),
        (Period(date(2025, 1, 15), date(2025, 1, 20)), 0),
        (Period(date(2025, 1, 15), date(2025, 2, 15)), 0),
        (Period(date(2024, 11, 1), date(2025, 2, 28)), 4),
    ],
)
def test_only_whole_months_count(period: Period, months: int) -> None:
    assert whole_months(period) == months


def test_lines_of_a_broken_year_count_together() -> None:
    halves = [of_year(150_360, month_period(date(2025, month, 1), 6)) for month in (1, 7)]
    offer = best_offer([terms()], halves, ISSUED)
    assert offer is not None
    assert offer.cents == 15_036


def test_months_of_two_items_do_not_add_up() -> None:
    """Of a bill over January of one item and December of another no year is paid in advance."""
    other = UUID(int=2)
    both = structs.replace(terms(), item_ids=(ITEM, other))
    january = Charged(ITEM, 25_060, month_period(date(2025, 1, 1)))
    december = Charged(other, 25_060, month_period(date(2025, 12, 1)))
    assert best_offer([both], [january, december], ISSUED) is None
    offer = best_offer([both], [of_year(), december], ISSUED)
    assert offer is not None
    assert offer.cents == 15_036, "nothing of the one that is charged for a month"


def test_months_left_out_do_not_count() -> None:
    ends = [of_year(25_060, month_period(date(2025, month, 1))) for month in (1, 12)]
    assert best_offer([terms()], ends, ISSUED) is None
    assert best_offer([terms(months=2)], ends, ISSUED) is not None


def test_a_price_that_changes_inside_a_month_breaks_none() -> None:
    halves = [Period(date(2025, 1, 1), date(2025, 5, 15)), Period(date(2025, 5, 16), date(2025, 12, 31))]
    offer = best_offer([terms()], [of_year(150_360, half) for half in reversed(halves)], ISSUED)
    assert offer is not None
    assert offer.cents == 15_036


def test_a_shorter_bill_a_late_one_and_other_items_are_offered_nothing() -> None:
    assert best_offer([terms()], [of_year(period=month_period(date(2025, 1, 1), 11))], ISSUED) is None
    assert best_offer([terms()], [of_year()], date(2025, 2, 1)) is None
    assert best_offer([terms()], [Charged(UUID(int=2), 300_720, YEAR)], ISSUED) is None
    assert best_offer([], [of_year()], ISSUED) is None


def test_of_several_the_one_that_lets_go_of_most() -> None:
    offer = best_offer([terms(), terms(9, 10, id=UUID(int=8)), terms(39, 40)], [of_year()], ISSUED)
    assert offer is not None
    assert (offer.cents, offer.terms_id) == (30_072, UUID(int=8))


def test_the_last_day() -> None:
    assert last_day(terms(pay_by_day="02-30"), date(2025, 1, 1), ISSUED) == date(2025, 2, 28)
    assert last_day(terms(pay_by_day="01-31"), date(2026, 1, 1), date(2025, 12, 20)) == date(2026, 1, 31)
    days = terms(pay_by_day=None, pay_within_days=15)
    assert last_day(days, date(2025, 1, 1), ISSUED) == date(2025, 1, 17)


@given(cents=st.integers(1, 10**9), whole=st.integers(2, 10_000), data=st.data())
def test_what_is_charged_is_rounded_once(cents: int, whole: int, data: st.DataObject) -> None:
    charged = data.draw(st.integers(1, whole - 1))
    offer = best_offer([terms(charged, whole)], [of_year(cents)], ISSUED)
    exact = Fraction(cents * charged, whole)
    if offer is None:
        assert exact < Fraction(1, 2) or cents - exact <= Fraction(1, 2), (
            "nothing is left to pay, or nothing is let go of"
        )
    else:
        assert abs(cents - offer.cents - exact) <= Fraction(1, 2)
        assert 0 < offer.cents < cents
