"""Discounts in the rating core: golden cases, and what must hold for every input."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from billing_golden import expected_cents
from hypothesis import given
from hypothesis import strategies as st

from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.periods import Period, month_period
from billing.ratings.plans import ItemPlan, PriceVersion
from billing.ratings.rating import RatedLine, rate
from billing.ratings.reductions import Reduction, reduction_at, reduction_changes
from billing.ratings.rounding import half_up

LONG_AGO = date(2020, 1, 1)
MAY, QUARTER = month_period(date(2025, 5, 1)), month_period(date(2025, 4, 1), 3)


def plan(price: str, minimum: str | None = None, tax: str | None = None) -> ItemPlan:
    version = PriceVersion(
        id=UUID(int=2),
        valid_from=LONG_AGO,
        formula="area_price",
        unit_price=Decimal(price),
        fixed_amount=Decimal(0),
        minimum=None if minimum is None else Decimal(minimum),
        tax_rate=None if tax is None else Decimal(tax),
    )
    return ItemPlan(
        id=UUID(int=1),
        code="1",
        name="物业费",
        category="property_fee",
        cycle_months=1,
        bill_in="advance",
        versions=(version,),
    )


def area(square: str) -> Measures:
    return Measures((AreaVersion(LONG_AGO, Decimal(square)),))


def less(share: str, first: date = LONG_AGO, last: date | None = None, name: str = "空置房优惠") -> Reduction:
    return Reduction(first, last, Decimal(share), name)


def charge(item: ItemPlan, square: str, period: Period, *reductions: Reduction) -> tuple[RatedLine, ...]:
    return rate(item, area(square), LONG_AGO, None, period, reductions=reductions)


def test_b16_vacancy_of_seventy_per_cent() -> None:
    (line,) = charge(plan("2.60"), "120", MAY, less("0.70"))
    assert [line.amount_cents] == expected_cents("B16")
    assert line.discount_cents == 31200 - 21840
    (step,) = [step for step in line.trace.steps if step.step == "discount"]
    assert (step.expression, step.value, step.subject) == ("312.00 × 0.70", "218.40", "空置房优惠")


def test_b17_vacancy_of_sixty_per_cent() -> None:
    (line,) = charge(plan("2.60"), "120", MAY, less("0.60"))
    assert [line.amount_cents] == expected_cents("B17")


def test_one_that_begins_inside_cuts_its_month_by_days_and_no_other() -> None:
    lines = charge(plan("3.00"), "100", QUARTER, less("0.5", date(2025, 5, 16)))
    assert [(line.period.first.day, line.period.last.month, line.amount_cents) for line in lines] == [
        (1, 4, 30000),
        (1, 5, 14516),
        (16, 5, 7742),
        (1, 6, 15000),
    ]
    assert [line.discount_cents for line in lines] == [0, 0, 7742, 15000]


def test_one_over_the_whole_period_leaves_one_line() -> None:
    (line,) = charge(plan("3.25"), "126.37", QUARTER, less("0.7"))
    assert line.amount_cents == half_up(12321075 * 7, 1000)


def test_of_several_the_lowest_counts_and_they_are_not_multiplied() -> None:
    (line,) = charge(plan("2.60"), "120", MAY, less("0.8", name="员工"), less("0.7"))
    assert (line.amount_cents, line.reduction) == (21840, less("0.7"))


def test_a_higher_one_that_begins_inside_breaks_nothing() -> None:
    assert len(charge(plan("2.60"), "120", QUARTER, less("0.7"), less("0.9", date(2025, 5, 10), name="活动"))) == 1


def test_the_same_granted_again_breaks_nothing() -> None:
    first, again = less("0.7", LONG_AGO, date(2025, 5, 10)), less("0.7", date(2025, 5, 11))
    assert len(charge(plan("2.60"), "120", MAY, first, again)) == 1


def test_the_minimum_comes_first() -> None:
    (line,) = charge(plan("4.50", minimum="100"), "18.50", MAY, less("0.7"))
    assert line.amount_cents == 7000
    assert [step.step for step in line.trace.steps] == ["monthly", "minimum", "discount", "rounded"]


def test_the_tax_is_of_what_is_charged() -> None:
    (line,) = charge(plan("2.60", tax="0.06"), "120", MAY, less("0.7"))
    assert line.tax_cents == 21840 - half_up(21840 * 100, 106)


def test_nothing_is_charged_at_a_share_of_nothing() -> None:
    (line,) = charge(plan("2.60"), "120", MAY, less("0"))
    assert (line.amount_cents, line.discount_cents) == (0, 31200)


days = st.dates(min_value=date(2024, 1, 1), max_value=date(2026, 12, 31))
shares = st.decimals(min_value=0, max_value=Decimal("0.9999"), places=4)
spans = st.tuples(days, st.none() | st.integers(0, 400), shares, st.sampled_from("abc"))


def reduction(span: tuple[date, int | None, Decimal, str]) -> Reduction:
    first, length, share, name = span
    return Reduction(first, None if length is None else first + timedelta(days=length), share, name)


@given(spans=st.lists(spans, max_size=4), first=days, length=st.integers(0, 200), price=st.integers(0, 99))
def test_each_day_bears_the_lowest_share_of_it(
    spans: list[tuple[date, int | None, Decimal, str]], first: date, length: int, price: int
) -> None:
    """By actual days: what is charged is the sum over the days of what each of them bears, rounded once a line."""
    reductions = tuple(reduction(span) for span in spans)
    period = Period(first, first + timedelta(days=length))
    lines = charge(plan(str(price)), "1", period, *reductions)
    exact = Fraction(0)
    for offset in range(period.days):
        day = period.first + timedelta(days=offset)
        found = reduction_at(reductions, day)
        share = Fraction(1) if found is None else Fraction(found.charged_share)
        exact += Fraction(price * 100, month_period(day).days) * share
    assert sum((Fraction(*line.exact) for line in lines), Fraction(0)) == exact
    assert all(abs(line.amount_cents - Fraction(*line.exact)) <= Fraction(1, 2) for line in lines)
    assert all(line.discount_cents >= 0 and (line.discount_cents == 0 or line.reduction) for line in lines)


@given(spans=st.lists(spans, max_size=4), day=days)
def test_nothing_changes_between_two_changes(spans: list[tuple[date, int | None, Decimal, str]], day: date) -> None:
    reductions = tuple(reduction(span) for span in spans)
    before, now = reduction_at(reductions, day - timedelta(days=1)), reduction_at(reductions, day)
    told = [None if one is None else (one.charged_share, one.name) for one in (before, now)]
    assert (told[0] != told[1]) == (day in reduction_changes(reductions))
