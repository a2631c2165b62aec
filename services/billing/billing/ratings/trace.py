"""Why this amount? Every step of a line, kept with the line and shown beside it.

Amounts in the trace are decimal strings in yuan. A value that does not end is cut after eight digits
and marked with `…`; it is only shown, never computed with.
"""

from datetime import date
from decimal import Decimal
from uuid import UUID

from msgspec import Struct

from billing.ratings.periods import Period
from billing.ratings.plans import ItemPlan, PriceVersion
from billing.ratings.reductions import Reduction

SHOWN_DIGITS = 8


class Step(Struct, frozen=True, omit_defaults=True):
    """`step`: monthly | minimum | factor | discount | rounded | tax, of meters usage | use | accumulated | extension |
    priced | tier | sum; `expression` is readable arithmetic. `subject`: which meter and days, which tier, the name of
    the discount."""

    step: str
    expression: str
    value: str
    subject: str = ""


class Trace(Struct, frozen=True):
    formula: str
    price_version_id: UUID
    price_valid_from: date
    proration: str
    period_from: date
    period_to: date
    days: int
    inputs: dict[str, str]
    steps: tuple[Step, ...]
    exact: str
    rounded: str
    expression: str | None = None
    """The company's own formula as it was written."""


def explain(
    item: ItemPlan,
    version: PriceVersion,
    monthly: Step,
    inputs: dict[str, str],
    *,
    minimum_applied: bool,
    part: Period,
    factor: tuple[int, int],
    full_cents: tuple[int, int],
    reduction: Reduction | None,
    exact_cents: tuple[int, int],
    amount_cents: int,
    tax_cents: int,
) -> Trace:
    base, steps = monthly.value, [monthly]
    if version.minimum is not None:
        inputs = inputs | {"minimum": plain(version.minimum)}
        raised = inputs["minimum"] if minimum_applied else base
        steps.append(Step("minimum", f"max({base}, {inputs['minimum']})", raised))
        base = raised
    full, exact = shown(full_cents[0], full_cents[1] * 100), shown(exact_cents[0], exact_cents[1] * 100)
    if factor != (1, 1):
        ratio = str(factor[0]) if factor[1] == 1 else f"{factor[0]}/{factor[1]}"
        steps.append(Step("factor", f"{base} × {ratio}", full))
    if reduction is not None:
        steps.append(Step("discount", f"{full} × {plain(reduction.charged_share)}", exact, reduction.name))
    return _trace(item, version, part, inputs, steps, exact=exact, amount_cents=amount_cents, tax_cents=tax_cents)


def explain_use(
    item: ItemPlan,
    version: PriceVersion,
    steps: list[Step],
    inputs: dict[str, str],
    period: Period,
    *,
    exact_cents: tuple[int, int],
    amount_cents: int,
    tax_cents: int,
) -> Trace:
    """Of what meters counted; `steps` lead to the exact amount."""
    exact = shown(exact_cents[0], exact_cents[1] * 100)
    return _trace(item, version, period, inputs, steps, exact=exact, amount_cents=amount_cents, tax_cents=tax_cents)


def _trace(
    item: ItemPlan,
    version: PriceVersion,
    part: Period,
    inputs: dict[str, str],
    steps: list[Step],
    *,
    exact: str,
    amount_cents: int,
    tax_cents: int,
) -> Trace:
    rounded = yuan(amount_cents)
    steps.append(Step("rounded", exact, rounded))
    if tax_cents and version.tax_rate is not None:
        steps.append(Step("tax", f"{rounded} - {rounded} ÷ {1 + version.tax_rate.normalize():f}", yuan(tax_cents)))
    return Trace(
        formula=version.formula,
        price_version_id=version.id,
        price_valid_from=version.valid_from,
        proration=item.proration,
        period_from=part.first,
        period_to=part.last,
        days=part.days,
        inputs=inputs,
        steps=tuple(steps),
        exact=exact,
        rounded=rounded,
        expression=version.expression,
    )


def yuan(cents: int) -> str:
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def plain(value: Decimal) -> str:
    """At least two digits after the point, no exponent, no further trailing zeros."""
    text = f"{value:f}"
    whole, _, digits = text.partition(".")
    return f"{whole}.{digits.rstrip('0').ljust(2, '0')}"


def shown(numerator: int, denominator: int) -> str:
    scaled, rest = divmod(numerator * 10**SHOWN_DIGITS, denominator)
    whole, digits = divmod(scaled, 10**SHOWN_DIGITS)
    text = f"{whole}.{digits:0{SHOWN_DIGITS}d}"
    return f"{text}…" if rest else plain(Decimal(text))
