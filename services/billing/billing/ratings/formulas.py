"""The formulas of the trade and the company's own (C4.1), all written in the one language of `expressions`.

- `area_price`: gross area × unit price + fixed amount (property fee; gross area is the legal charging base).
- `fixed`: the fixed amount.
- `household`: the unit price, once for each unit whatever its size.
- `floor_weight`: gross area × unit price × weight of the floor + fixed amount (lift fee by floor).
- `expression`: the text of the price version.
"""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from billing.ratings.expressions import BadFormula, Expression, evaluate, measures, parse, written
from billing.ratings.measures import ObjectMeasures
from billing.ratings.plans import ItemPlan, PriceVersion
from billing.ratings.trace import Step, plain, shown

EXPRESSION = "expression"
SHIPPED = {
    "area_price": "gross_area * unit_price",
    "fixed": "fixed_amount",
    "household": "unit_price",
    "floor_weight": "gross_area * unit_price * floor_weight",
}
ADDS_FIXED = {"area_price", "floor_weight"}
NAMES = frozenset({"gross_area", "floor", "unit_price", "fixed_amount", "floor_weight"})
"""What a formula may speak of; floor_weight is 0 where the price has no weight for the floor."""


def formula_of(version: PriceVersion) -> Expression:
    """Raises BadFormula when a company's own text is none."""
    if version.formula == EXPRESSION:
        return parse(version.expression or "", NAMES)
    text = SHIPPED[version.formula]
    if version.formula in ADDS_FIXED and version.fixed_amount:
        text += " + fixed_amount"
    return parse(text, NAMES)


def uses(item: ItemPlan) -> frozenset[str]:
    """The names the prices of an item depend on. Raises BadFormula."""
    return frozenset().union(*(measures(formula_of(version)) for version in item.versions))


class Month(NamedTuple):
    """What a whole month costs before the minimum is looked at, in yuan, and how that came about."""

    exact: Fraction
    step: Step
    inputs: dict[str, str]


def monthly(version: PriceVersion, found: ObjectMeasures) -> Month:
    """Raises BadFormula, also `formula_negative` where the result is below zero, which no charge is."""
    formula = formula_of(version)
    values: dict[str, Decimal | int] = {
        "gross_area": found.gross_area,
        "floor": found.floor,
        "unit_price": version.unit_price,
        "fixed_amount": version.fixed_amount,
        "floor_weight": version.weight(found.floor),
    }
    exact = evaluate(formula, {name: Fraction(value) for name, value in values.items()})
    if exact < 0:
        raise BadFormula("formula_negative")
    texts = {name: str(value) if isinstance(value, int) else plain(value) for name, value in values.items()}
    told = measures(formula) | {"fixed_amount"}
    step = Step("monthly", written(formula, texts), shown(exact.numerator, exact.denominator))
    return Month(exact, step, {name: text for name, text in texts.items() if name in told})
