"""Rating: one charge item over one period for one object gives lines that explain themselves (C4.2, C4.3).

- Line amount = monthly amount × months or × period factor, computed exactly and rounded half up to
  cents once; the period factor itself is never rounded (B07).
- A period of whole months without a change is one line (B02). When it is broken, or price or area
  change inside, each month stands on its own line, cut by days at the change (B09, B11).
- A discount that begins or ends inside breaks the period the same way; its share is taken of the exact amount, after
  the minimum and before the one rounding (B16, B17). Of several at once the lowest share counts.
- The result is never negative; a month the method does not charge is a line of 0.

A company's own formula that has no value for an object raises BadFormula.
"""

from datetime import date
from fractions import Fraction

from msgspec import Struct

from billing.ratings.formulas import monthly
from billing.ratings.measures import Measures
from billing.ratings.periods import Period
from billing.ratings.plans import ItemPlan, PriceVersion, version_at
from billing.ratings.proration import month_factor
from billing.ratings.reductions import Reduction, Reductions, reduction_at, reduction_changes
from billing.ratings.rounding import half_up
from billing.ratings.taxes import tax_in
from billing.ratings.trace import Trace, explain

CENTS_PER_YUAN = 100
Ratio = tuple[int, int]


class RatedLine(Struct, frozen=True):
    """`exact` is the unrounded amount in 分 as a fraction; the amount contains the tax. `discount_cents`: how much more
    it would be without the reduction."""

    version: PriceVersion
    period: Period
    amount_cents: int
    tax_cents: int
    exact: Ratio
    trace: Trace
    reduction: Reduction | None = None
    discount_cents: int = 0


def rate(
    item: ItemPlan,
    measures: Measures,
    active_from: date,
    active_to: date | None,
    period: Period,
    *,
    reductions: Reductions = (),
) -> tuple[RatedLine, ...]:
    """The lines of `item` for `period`, as far as the charge is active and a price is known.

    `measures` are those the prices use: a change of any of them breaks the period."""
    if not item.versions:
        return ()
    start = max(active_from, item.versions[0].valid_from)
    end = min((day for day in (active_to, item.valid_to) if day is not None), default=None)
    charged = period.overlap(start, end)
    if charged is None:
        return ()
    changes = {version.valid_from for version in item.versions} | measures.changes() | reduction_changes(reductions)
    unbroken = charged == period and not any(charged.first < day <= charged.last for day in changes)
    months = charged.whole_months()
    if unbroken and months is not None:
        return (_line(item, measures, charged, (months, 1), reductions),)
    lines = []
    for month in charged.months():
        factor, parts = month_factor(item.proration, month), list(month.split(changes))
        for part in parts:
            share = factor if len(parts) == 1 else (factor[0] * part.days, factor[1] * month.days)
            lines.append(_line(item, measures, part, share, reductions))
    return tuple(lines)


def _line(item: ItemPlan, measures: Measures, part: Period, factor: Ratio, reductions: Reductions) -> RatedLine:
    version = version_at(item.versions, part.first)
    if version is None:
        raise ValueError("no price version is valid on the first day")
    month = monthly(version, measures.at(part.first))
    minimum_applied = version.minimum is not None and month.exact < version.minimum
    base = Fraction(version.minimum) if minimum_applied and version.minimum is not None else month.exact
    full = (base.numerator * factor[0] * CENTS_PER_YUAN, base.denominator * factor[1])
    reduction = reduction_at(reductions, part.first)
    exact = full if reduction is None else _reduced(full, reduction)
    amount = half_up(*exact)
    tax = tax_in(amount, version.tax_rate)
    trace = explain(
        item,
        version,
        month.step,
        month.inputs,
        minimum_applied=minimum_applied,
        part=part,
        factor=factor,
        full_cents=full,
        reduction=reduction,
        exact_cents=exact,
        amount_cents=amount,
        tax_cents=tax,
    )
    return RatedLine(version, part, amount, tax, exact, trace, reduction, half_up(*full) - amount)


def _reduced(full: Ratio, reduction: Reduction) -> Ratio:
    share, whole = reduction.charged_share.as_integer_ratio()
    return full[0] * share, full[1] * whole
