"""The formulas of the trade and the company's own (C4.1), all written in the one language of `expressions`.

- `area_price`: gross area × unit price + fixed amount (property fee; gross area is the legal charging base).
- `fixed`: the fixed amount.
- `household`: the unit price, once for each unit whatever its size.
- `floor_weight`: gross area × unit price × weight of the floor + fixed amount (lift fee by floor).
- `expression`: the text of the price version.

What a meter counted is no figure of a month and is rated by `metering`: `usage` at the unit price, `tiered` over the
tiers of a tariff.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from billing.ratings.expressions import BadFormula, Expression, evaluate, measures, parse, written
from billing.ratings.measures import ObjectMeasures
from billing.ratings.plans import ItemPlan, PriceVersion
from billing.ratings.trace import Step, plain, shown

EXPRESSION = "expression"
USAGE, TIERED = "usage", "tiered"
METERED = frozenset({USAGE, TIERED})
SHIPPED = {
    "area_price": "gross_area * unit_price",
    "fixed": "fixed_amount",
    "household": "unit_price",
    "floor_weight": "gross_area * unit_price * floor_weight",
}
ADDS_FIXED = {"area_price", "floor_weight"}
LARGEST = 10**11
"""Yuan a month: what is more is no price but a slip of the hand."""
_FIGURES: dict[str, Callable[[PriceVersion, ObjectMeasures], Decimal | int]] = {
    "gross_area": lambda _, found: found.gross_area,
    "floor": lambda _, found: found.floor,
    "floor_weight": lambda price, found: price.weight(found.floor),
    "unit_price": lambda price, _: price.unit_price,
    "fixed_amount": lambda price, _: price.fixed_amount,
}
NAMES = frozenset(_FIGURES)
"""What a formula may speak of; floor_weight is 0 where the price has no weight for the floor."""


class Formula(NamedTuple):
    expression: Expression
    uses: frozenset[str]


@lru_cache(maxsize=1024)
def _read(text: str) -> Formula:
    expression = parse(text, NAMES)
    return Formula(expression, measures(expression))


def formula_of(version: PriceVersion) -> Formula:
    """Raises BadFormula when a company's own text is none."""
    if version.formula == EXPRESSION:
        return _read(version.expression or "")
    text = SHIPPED[version.formula]
    if version.formula in ADDS_FIXED and version.fixed_amount:
        text += " + fixed_amount"
    return _read(text)


def uses(item: ItemPlan) -> frozenset[str]:
    """The names the prices of an item depend on. Raises BadFormula."""
    return frozenset().union(*(formula_of(version).uses for version in item.versions if version.formula not in METERED))


def is_metered(item: ItemPlan) -> bool:
    """Whether an item charges what meters count; its prices are all of that kind or none is."""
    return any(version.formula in METERED for version in item.versions)


class Month(NamedTuple):
    """What a whole month costs before the minimum is looked at, in yuan, and how that came about."""

    exact: Fraction
    step: Step
    inputs: dict[str, str]


def monthly(version: PriceVersion, found: ObjectMeasures) -> Month:
    """Raises BadFormula, also `formula_negative` and `formula_too_large` where the result is no amount to charge."""
    formula = formula_of(version)
    values = {name: _FIGURES[name](version, found) for name in formula.uses}
    exact = evaluate(formula.expression, {name: Fraction(value) for name, value in values.items()})
    if exact < 0:
        raise BadFormula("formula_negative")
    if exact > LARGEST:
        raise BadFormula("formula_too_large")
    inputs = {name: str(value) if isinstance(value, int) else plain(value) for name, value in values.items()}
    step = Step("monthly", written(formula.expression, inputs), shown(exact.numerator, exact.denominator))
    return Month(exact, step, inputs)
