"""Why this amount? Every step of a line, kept with the line and shown beside it.

Amounts in the trace are decimal strings in yuan. A value that does not end is cut after eight digits
and marked with `…`; it is only shown, never computed with.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID

from msgspec import Struct, structs

from billing.ratings.periods import Period
from billing.ratings.plans import ItemPlan, PriceVersion
from billing.ratings.reductions import Reduction

SHOWN_DIGITS = 8


class Step(Struct, frozen=True, omit_defaults=True):
    """`step`: monthly | minimum | factor | discount | whole | remainder | rounded | tax, of meters usage | use |
    accumulated | extension | priced | tier | sum; `expression` is readable arithmetic. `subject`: which meter and
    days, which tier, the name of the discount."""

    step: str
    expression: str
    value: str
    subject: str = ""


class Handover(Struct, frozen=True):
    """The line is the part of one of several who bear the days `first`..`last` after each other: of the `place`-th of
    `parties`. `remainder`: it is what the parts of the others leave of the whole."""

    first: date
    last: date
    place: int
    parties: int
    remainder: bool


class Shared(NamedTuple):
    """All parts of one line: exact and rounded, in 分."""

    part: Period
    place: int
    exact_cents: Sequence[Fraction]
    amounts_cents: Sequence[int]
    last: bool


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
    handover: Handover | None = None


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
    shared: Shared | None = None,
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
    if shared is not None and shared.last:
        steps += _remainder(shared)
        exact = yuan(amount_cents)
    trace = _trace(item, version, part, inputs, steps, exact=exact, amount_cents=amount_cents, tax_cents=tax_cents)
    return trace if shared is None else structs.replace(trace, handover=_handover(shared))


def _remainder(shared: Shared) -> Iterator[Step]:
    """The line as if nobody had changed, and what it leaves to the last."""
    parts = [(exact, cents) for exact, cents in zip(shared.exact_cents, shared.amounts_cents, strict=True) if exact]
    whole = yuan(sum(shared.amounts_cents))
    together = " + ".join(shown(exact.numerator, exact.denominator * 100) for exact, _ in parts)
    yield Step("whole", together, whole, f"{shared.part.first} – {shared.part.last}")
    if len(parts) > 1:
        others = " - ".join(yuan(cents) for _, cents in parts[:-1])
        yield Step("remainder", f"{whole} - {others}", yuan(shared.amounts_cents[shared.place - 1]))


def _handover(shared: Shared) -> Handover:
    parties = len(shared.amounts_cents)
    return Handover(shared.part.first, shared.part.last, shared.place, parties, shared.last)


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
