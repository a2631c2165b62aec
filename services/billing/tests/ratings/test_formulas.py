"""The formulas of the trade and the company's own, with what they tell of themselves."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from billing.ratings.expressions import BadFormula
from billing.ratings.formulas import uses
from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.periods import month_period
from billing.ratings.plans import ADVANCE, FloorWeight, ItemPlan, PriceVersion
from billing.ratings.rating import RatedLine, rate

JUNE = month_period(date(2025, 6, 1))
LIFT = (FloorWeight(2, Decimal("1")), FloorWeight(3, Decimal("1.1")), FloorWeight(10, Decimal("1.2")))


def item(formula: str, price: str = "0", fixed: str = "0", **rest: Any) -> ItemPlan:
    version = PriceVersion(UUID(int=1), date(2025, 1, 1), formula, Decimal(price), Decimal(fixed), **rest)
    return ItemPlan(UUID(int=2), "1", "电梯费", "lift_fee", 1, ADVANCE, (version,))


def charged(plan: ItemPlan, square: str, floor: int = 1) -> RatedLine:
    [line] = rate(plan, Measures((AreaVersion(JUNE.first, Decimal(square)),), floor), JUNE.first, None, JUNE)
    return line


def test_a_household_pays_the_same_whatever_its_size() -> None:
    plan = item("household", "15")
    assert uses(plan) == {"unit_price"}
    assert [charged(plan, square).amount_cents for square in ("40", "140")] == [1500, 1500]


@pytest.mark.parametrize(
    ("floor", "cents"), [(-1, 0), (1, 0), (2, 10000), (3, 11000), (9, 11000), (10, 12000), (33, 12000)]
)
def test_a_floor_counts_its_weight_until_the_next_begins(floor: int, cents: int) -> None:
    assert charged(item("floor_weight", "1", weights=LIFT), "100", floor).amount_cents == cents


def test_a_price_by_floor_explains_itself() -> None:
    line = charged(item("floor_weight", "0.5", "2", weights=LIFT), "89.50", 10)
    assert line.trace.inputs == {
        "gross_area": "89.50",
        "unit_price": "0.50",
        "floor_weight": "1.20",
        "fixed_amount": "2.00",
    }
    assert [(step.step, step.expression, step.value) for step in line.trace.steps] == [
        ("monthly", "89.50 × 0.50 × 1.20 + 2.00", "55.70"),
        ("rounded", "55.70", "55.70"),
    ]


def test_an_own_formula_charges_what_it_says() -> None:
    text = "min(gross_area, 90) * unit_price + max(gross_area - 90, 0) * unit_price * 1.2 + max(floor - 5, 0) * 0.5"
    plan = item("expression", "2", expression=text)
    assert uses(plan) == {"gross_area", "unit_price", "floor"}
    line = charged(plan, "100", 8)
    assert (line.amount_cents, line.trace.expression) == (20550, text)
    assert line.trace.inputs == {"gross_area": "100.00", "floor": "8", "unit_price": "2.00"}


def test_a_minimum_raises_an_own_formula() -> None:
    line = charged(item("expression", "2", expression="gross_area * unit_price", minimum=Decimal(300)), "100")
    assert [(step.step, step.value) for step in line.trace.steps] == [
        ("monthly", "200.00"),
        ("minimum", "300.00"),
        ("rounded", "300.00"),
    ]


def test_a_month_that_does_not_end_is_rounded_once() -> None:
    line = charged(item("expression", expression="gross_area / 3"), "100")
    assert (line.amount_cents, line.trace.steps[0].value) == (3333, "33.33333333…")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("unit_price / (floor - 1)", "formula_division_by_zero"),
        ("gross_area - 1000", "formula_negative"),
        ("999999999 * 999999999", "formula_too_large"),
    ],
)
def test_a_formula_without_a_value_charges_nothing_silently(text: str, code: str) -> None:
    with pytest.raises(BadFormula, match=code):
        charged(item("expression", expression=text), "100")


def test_what_a_price_does_not_use_does_not_tell_homes_apart() -> None:
    home = Measures((AreaVersion(JUNE.first, Decimal(100)),), 7)
    assert home.narrowed(uses(item("household", "15"))) == Measures()
    assert home.narrowed(uses(item("area_price", "2"))) == Measures(home.areas)
    assert home.narrowed(uses(item("floor_weight", "1", weights=LIFT))) == home
