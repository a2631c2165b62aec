"""What one item of the price list costs once: quantity × what its price says of the home (C4.1 cycle `one_off`).

Computed exactly and rounded half up to 分 once (C4.2); the minimum of a price counts for each piece. Amounts in 分,
steps in yuan.
"""

from decimal import Decimal
from fractions import Fraction

from msgspec import Struct, to_builtins

from billing.ratings.formulas import monthly
from billing.ratings.measures import ObjectMeasures
from billing.ratings.plans import PriceVersion
from billing.ratings.rounding import half_up
from billing.ratings.taxes import tax_in
from billing.ratings.trace import Step, plain, shown, yuan

CENTS_PER_YUAN = 100


class OneOffTrace(Struct, frozen=True, omit_defaults=True):
    """Why this amount: the counterpart of a rated line's trace, without period and proration."""

    formula: str
    inputs: dict[str, str]
    steps: tuple[Step, ...]
    exact: str
    rounded: str
    expression: str | None = None


class OneOffLine(Struct, frozen=True):
    """The amount contains the tax."""

    amount_cents: int
    tax_cents: int
    trace: OneOffTrace

    @property
    def explanation(self) -> dict[str, object]:
        found: dict[str, object] = to_builtins(self.trace)
        return found


def one_off_line(version: PriceVersion, found: ObjectMeasures, quantity: Decimal) -> OneOffLine:
    """Raises BadFormula where the company's own formula has no value for the home."""
    piece = monthly(version, found)
    price, inputs = piece.exact, piece.inputs | {"quantity": _counted(quantity)}
    steps = [Step("price", piece.step.expression, piece.step.value)]
    if version.minimum is not None:
        least = plain(version.minimum)
        price, inputs = max(price, Fraction(version.minimum)), inputs | {"minimum": least}
        steps.append(Step("minimum", f"max({steps[-1].value}, {least})", shown(price.numerator, price.denominator)))
    exact = price * Fraction(quantity)
    cents = half_up(exact.numerator * CENTS_PER_YUAN, exact.denominator)
    total, rounded = shown(exact.numerator, exact.denominator), yuan(cents)
    if quantity != 1:
        steps.append(Step("quantity", f"{inputs['quantity']} × {steps[-1].value}", total))
    steps.append(Step("rounded", total, rounded))
    tax = tax_in(cents, version.tax_rate)
    if tax and version.tax_rate is not None:
        steps.append(Step("tax", f"{rounded} - {rounded} ÷ {1 + version.tax_rate.normalize():f}", yuan(tax)))
    return OneOffLine(
        cents, tax, OneOffTrace(version.formula, inputs, tuple(steps), total, rounded, version.expression)
    )


def _counted(quantity: Decimal) -> str:
    """2 for 2.0: counted things are not written with a fraction."""
    text = f"{quantity:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
