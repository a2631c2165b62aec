"""Golden cases through the rating core, and what must hold for every input."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from uuid import UUID

import pytest
from billing_golden import expected_cents
from hypothesis import example, given
from hypothesis import strategies as st

from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.periods import Period, add_months, month_period
from billing.ratings.plans import ItemPlan, PriceVersion
from billing.ratings.proration import ACTUAL_DAYS, DAY_30, FULL_MONTH, HALF_MONTH_15, NEXT_MONTH
from billing.ratings.rating import RatedLine, rate

ITEM, FIRST_VERSION, SECOND_VERSION = UUID(int=1), UUID(int=2), UUID(int=3)
LONG_AGO = date(2020, 1, 1)


def version(price: str, fixed: str = "0", minimum: str | None = None, **rest: object) -> PriceVersion:
    return PriceVersion(
        id=rest.get("id", FIRST_VERSION),  # type: ignore[arg-type]
        valid_from=rest.get("valid_from", LONG_AGO),  # type: ignore[arg-type]
        formula=str(rest.get("formula", "area_price")),
        unit_price=Decimal(price),
        fixed_amount=Decimal(fixed),
        minimum=None if minimum is None else Decimal(minimum),
    )


def plan(*versions: PriceVersion, proration: str = "ACTUAL_DAYS", months: int = 1) -> ItemPlan:
    return ItemPlan(
        id=ITEM,
        code="1",
        name="物业费",
        category="property_fee",
        cycle_months=months,
        bill_in="advance",
        versions=versions,
        proration=proration,
    )


def area(square: str) -> Measures:
    return Measures((AreaVersion(LONG_AGO, Decimal(square)),))


def amounts(lines: tuple[RatedLine, ...]) -> list[int]:
    return [line.amount_cents for line in lines]


def charge(item: ItemPlan, square: str, period: Period, since: date = LONG_AGO) -> list[int]:
    return amounts(rate(item, area(square), since, None, period))


MAY = month_period(date(2025, 5, 1))
JUNE = month_period(date(2025, 6, 1))


def test_b01_monthly_property_fee() -> None:
    assert charge(plan(version("2.80")), "89.50", MAY) == expected_cents("B01")


def test_b02_a_quarter_is_one_line() -> None:
    assert charge(plan(version("3.25")), "126.37", month_period(MAY.first, 3)) == expected_cents("B02")


def test_b03_three_monthly_lines_round_each() -> None:
    months = [month_period(add_months(MAY.first, index)) for index in range(3)]
    assert sum(charge(plan(version("3.25")), "126.37", month)[0] for month in months) == expected_cents("B03")[0]


def test_b04_a_year_is_one_line() -> None:
    year = month_period(date(2025, 1, 1), 12)
    assert charge(plan(version("2.15")), "143.28", year) == expected_cents("B04")


def test_b06_minimum_charge() -> None:
    assert charge(plan(version("4.50", minimum="100")), "18.50", MAY) == expected_cents("B06")


def test_b07_the_factor_is_not_rounded() -> None:
    assert charge(plan(version("3.00")), "100", JUNE, date(2025, 6, 18)) == expected_cents("B07")


def test_b08_leap_february() -> None:
    february = month_period(date(2024, 2, 1))
    assert charge(plan(version("2.50")), "88.88", february, date(2024, 2, 15)) == expected_cents("B08")


def test_b09_months_are_counted_by_calendar() -> None:
    period = Period(date(2025, 1, 31), date(2025, 2, 28))
    assert charge(plan(version("3.00")), "100", period) == [968, 30000]
    assert expected_cents("B09")[0] == 968 + 30000


def test_b11_a_price_change_makes_two_lines() -> None:
    changed = version("3.20", id=SECOND_VERSION, valid_from=date(2025, 5, 16))
    lines = rate(plan(version("2.80"), changed), area("100"), LONG_AGO, None, MAY)
    assert amounts(lines) == [13548, 16516]
    assert sum(amounts(lines)) == expected_cents("B11")[0]
    assert [line.version.id for line in lines] == [FIRST_VERSION, SECOND_VERSION]
    assert [line.period for line in lines] == [
        Period(date(2025, 5, 1), date(2025, 5, 15)),
        Period(date(2025, 5, 16), date(2025, 5, 31)),
    ]


def test_b13_next_month() -> None:
    item = plan(version("0", "300", formula="fixed"), proration="NEXT_MONTH")
    handover = date(2025, 6, 18)
    july = month_period(date(2025, 7, 1))
    assert charge(item, "100", JUNE, handover) + charge(item, "100", july, handover) == expected_cents("B13")


@pytest.mark.parametrize(("day", "position"), [(10, 0), (18, 1)])
def test_b15_half_month(day: int, position: int) -> None:
    item = plan(version("0", "300", formula="fixed"), proration="HALF_MONTH_15")
    assert charge(item, "100", JUNE, date(2025, 6, day)) == [expected_cents("B15")[position]]


def test_b50_parking_month_broken() -> None:
    item = plan(version("0", "300", formula="fixed"))
    march = month_period(date(2025, 3, 1))
    assert charge(item, "12.5", march, date(2025, 3, 12)) == expected_cents("B50")


def test_day_30_and_full_month() -> None:
    since = date(2025, 5, 17)
    thirty = plan(version("0", "300", formula="fixed"), proration="DAY_30")
    full = plan(version("0", "300", formula="fixed"), proration="FULL_MONTH")
    assert charge(thirty, "1", MAY, since) == [14000]
    assert charge(full, "1", MAY, since) == [30000]


def test_fixed_add_on_and_trace() -> None:
    (line,) = rate(plan(version("4.50", "5")), area("18.50"), date(2025, 6, 18), None, JUNE)
    assert line.amount_cents == 3824  # (83.25 + 5) × 13 ÷ 30 = 38.2416…
    assert line.trace.inputs == {"gross_area": "18.50", "unit_price": "4.50", "fixed_amount": "5.00"}
    assert [(step.step, step.expression, step.value) for step in line.trace.steps] == [
        ("monthly", "18.50 × 4.50 + 5.00", "88.25"),
        ("factor", "88.25 × 13/30", "38.24166666…"),
        ("rounded", "38.24166666…", "38.24"),
    ]
    assert (line.trace.days, line.trace.price_version_id) == (13, FIRST_VERSION)


def test_an_area_change_cuts_the_month() -> None:
    areas = Measures((AreaVersion(LONG_AGO, Decimal(100)), AreaVersion(date(2025, 6, 16), Decimal(130))))
    lines = rate(plan(version("3")), areas, LONG_AGO, None, JUNE)
    assert amounts(lines) == [15000, 19500]


def test_a_broken_quarter_is_charged_by_month() -> None:
    quarter = month_period(date(2025, 4, 1), 3)
    assert charge(plan(version("3.25"), months=3), "126.37", quarter, date(2025, 4, 16)) == [
        20535,
        41070,
        41070,
    ]


def test_nothing_without_a_price_or_before_the_start() -> None:
    assert charge(plan(), "100", MAY) == []
    assert charge(plan(version("3", valid_from=date(2025, 7, 1))), "100", MAY) == []
    assert charge(plan(version("3")), "100", MAY, date(2025, 6, 1)) == []


def test_unknown_method_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown proration"):
        charge(plan(version("3"), proration="GUESS"), "100", MAY, date(2025, 5, 2))


prices = st.decimals(min_value=0, max_value=100, places=4)
squares = st.decimals(min_value=Decimal("0.01"), max_value=5000, places=2)
days = st.dates(min_value=date(2023, 1, 1), max_value=date(2026, 12, 31))


@given(price=prices, square=squares, first=days, length=st.integers(0, 400), cut=st.integers(1, 400))
def test_split_periods_sum_to_the_whole(price: Decimal, square: Decimal, first: date, length: int, cut: int) -> None:
    """By actual days a period may be cut anywhere: the exact amounts of the parts sum to the whole."""
    whole = Period(first, first + timedelta(days=length))
    parts = list(whole.split({first + timedelta(days=cut)}))
    item, areas = plan(version(str(price))), area(str(square))

    def exact(period: Period) -> Fraction:
        return sum((Fraction(*line.exact) for line in rate(item, areas, LONG_AGO, None, period)), Fraction(0))

    assert sum(exact(part) for part in parts) == exact(whole)


@example(day=31, method="DAY_30")
@given(day=st.integers(2, 31), method=st.sampled_from(["ACTUAL_DAYS", "DAY_30", "NEXT_MONTH", "HALF_MONTH_15"]))
def test_seller_and_buyer_share_one_month(day: int, method: str) -> None:
    """Whatever the day of the transfer, both parts of the month make the whole month."""
    item, month = plan(version("0", "310", formula="fixed"), proration=method), MAY
    transfer = date(2025, 5, day)
    seller = rate(item, area("1"), LONG_AGO, transfer - timedelta(days=1), month)
    buyer = rate(item, area("1"), transfer, None, month)
    assert sum(Fraction(*line.exact) for line in seller + buyer) == 31000


@given(
    price=prices,
    fixed=prices,
    square=squares,
    first=days,
    length=st.integers(0, 400),
    change=days,
    since=days,
    method=st.sampled_from((ACTUAL_DAYS, DAY_30, FULL_MONTH, NEXT_MONTH, HALF_MONTH_15)),
)
def test_lines_are_never_negative_never_overlap_and_add_up(
    price: Decimal,
    fixed: Decimal,
    square: Decimal,
    first: date,
    length: int,
    change: date,
    since: date,
    method: str,
) -> None:
    item = plan(
        version(str(price), str(fixed)),
        version(str(fixed), str(price), id=SECOND_VERSION, valid_from=change),
        proration=method,
    )
    period = Period(first, first + timedelta(days=length))
    lines = rate(item, area(str(square)), since, None, period)
    assert all(line.amount_cents >= 0 for line in lines)
    assert all(abs(line.amount_cents - Fraction(*line.exact)) <= Fraction(1, 2) for line in lines)
    for earlier, later in pairwise(lines):
        assert earlier.period.last < later.period.first
    charged = period.overlap(since, None)
    assert sum(line.period.days for line in lines) == (charged.days if charged else 0)
