"""What an item costs once (C4.1, C4.2)."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from billing.one_off_bills.one_off_lines import one_off_line
from billing.ratings.measures import ObjectMeasures
from billing.ratings.plans import PriceVersion

HOME = ObjectMeasures(Decimal("89.50"), 3)


def price(formula: str, unit_price: str = "0", fixed: str = "0", **more: Decimal | str) -> PriceVersion:
    known = {"id": UUID(int=1), "valid_from": date(2025, 1, 1), "formula": formula}
    return PriceVersion(**known, unit_price=Decimal(unit_price), fixed_amount=Decimal(fixed), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("version", "quantity", "cents"),
    [
        (price("fixed", fixed="2000"), "1", 200_000),
        (price("area_price", "2.00"), "1", 17_900),
        (price("area_price", "5.00"), "1", 44_750),
        (price("fixed", fixed="5"), "6", 3_000),
        (price("fixed", fixed="10"), "6", 6_000),
    ],
)
def test_b52_the_lines_of_the_fee_list(version: PriceVersion, quantity: str, cents: int) -> None:
    assert one_off_line(version, HOME, Decimal(quantity)).amount_cents == cents


def test_it_is_rounded_once_half_up() -> None:
    line = one_off_line(price("fixed", fixed="0.335"), HOME, Decimal(3))
    assert line.amount_cents == 101, "3 × 0.335 = 1.005, not 3 × 0.34"
    assert (line.trace.exact, line.trace.rounded) == ("1.005", "1.01")


def test_every_step_is_told() -> None:
    line = one_off_line(price("area_price", "2", minimum=Decimal(200), tax_rate=Decimal("0.06")), HOME, Decimal("2.50"))
    assert [(step.step, step.expression, step.value) for step in line.trace.steps] == [
        ("price", "89.50 × 2.00", "179.00"),
        ("minimum", "max(179.00, 200.00)", "200.00"),
        ("quantity", "2.5 × 200.00", "500.00"),
        ("rounded", "500.00", "500.00"),
        ("tax", "500.00 - 500.00 ÷ 1.06", "28.30"),
    ]
    assert line.tax_cents == 2_830


@given(st.decimals(0, 9_999, places=6), st.decimals("0.01", 9_999, places=2), st.sampled_from(["fixed", "area_price"]))
def test_it_is_what_the_arithmetic_says(amount: Decimal, quantity: Decimal, formula: str) -> None:
    version = price(formula, **{"fixed" if formula == "fixed" else "unit_price": str(amount)})
    each = amount if formula == "fixed" else amount * HOME.gross_area
    cents = one_off_line(version, HOME, quantity).amount_cents
    assert abs(cents - each * quantity * 100) <= Decimal("0.5")
