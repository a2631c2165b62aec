from decimal import Decimal

import pytest

from ticketing.work_orders.material import line_cents, plausible


@pytest.mark.parametrize(
    ("quantity", "unit_price", "cents"),
    [("1", "35.00", 3500), ("2.5", "12.30", 3075), ("3", "0.335", 101), ("0.5", "0.01", 1), ("2", "0", 0)],
)
def test_lines_round_half_up(quantity: str, unit_price: str, cents: int) -> None:
    assert line_cents(Decimal(quantity), Decimal(unit_price)) == cents


@pytest.mark.parametrize(
    ("quantity", "unit_price", "good"),
    [
        ("1", "5", True),
        ("0.0001", "0", True),
        ("0", "5", False),
        ("-1", "5", False),
        ("1", "-0.01", False),
        ("NaN", "5", False),
        ("1", "Infinity", False),
        ("0.00001", "5", False),
        ("1E+9", "5", False),
        ("1", "1E-999999", False),
    ],
)
def test_what_no_bill_could_carry_is_implausible(quantity: str, unit_price: str, good: bool) -> None:
    assert plausible(Decimal(quantity), Decimal(unit_price)) is good
