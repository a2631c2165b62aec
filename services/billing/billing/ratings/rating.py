"""Rating: one charge item over one period for one object gives lines that explain themselves (C4.2, C4.3).

- Line amount = monthly amount × months or × period factor, computed exactly and rounded half up to
  cents once; the period factor itself is never rounded (B07).
- A period of whole months without a change is one line (B02). When it is broken, or price or area
  change inside, each month stands on its own line, cut by days at the change (B09, B11).
- A discount that begins or ends inside breaks the period the same way; its share is taken of the exact amount, after
  the minimum and before the one rounding (B16, B17). Of several at once the lowest share counts.
- Where a home changes hands inside, each line is borne in parts that sum to it (`handovers`).
- The result is never negative; a month the method does not charge is a line of 0.

A company's own formula that has no value for an object raises BadFormula.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from msgspec import Struct

from billing.ratings.formulas import monthly
from billing.ratings.handovers import Party, Ratio, changes_inside, factors, rounded
from billing.ratings.measures import Measures
from billing.ratings.periods import Period
from billing.ratings.plans import ItemPlan, PriceVersion, version_at
from billing.ratings.proration import month_factor
from billing.ratings.reductions import Reduction, Reductions, reduction_at
from billing.ratings.taxes import tax_in
from billing.ratings.trace import Shared, Trace, explain

CENTS_PER_YUAN = 100


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
    borne = rate_parties(item, measures, active_from, active_to, period, parties=(Party(period, reductions),))
    return tuple(line for _, line in borne)


def rate_parties(
    item: ItemPlan,
    measures: Measures,
    active_from: date,
    active_to: date | None,
    period: Period,
    *,
    parties: Sequence[Party],
) -> tuple[tuple[int, RatedLine], ...]:
    """The same where a home changes hands: each line with the place of who bears it in `parties`, which follow each
    other without a gap and make up `period`."""
    if not item.versions:
        return ()
    start = max(active_from, item.versions[0].valid_from)
    end = min((day for day in (active_to, item.valid_to) if day is not None), default=None)
    charged = period.overlap(start, end)
    if charged is None:
        return ()
    changes = {version.valid_from for version in item.versions} | measures.changes() | changes_inside(parties)
    unbroken = charged == period and not any(charged.first < day <= charged.last for day in changes)
    months = charged.whole_months()
    if unbroken and months is not None:
        return tuple(_lines(item, measures, _Piece(charged, (months, 1), item.proration), parties))
    lines: list[tuple[int, RatedLine]] = []
    for month in charged.months():
        factor, parts = month_factor(item.proration, month), list(month.split(changes))
        for part in parts:
            whole = len(parts) == 1
            share = factor if whole else (factor[0] * part.days, factor[1] * month.days)
            lines += _lines(item, measures, _Piece(part, share, item.proration if whole else None), parties)
    return tuple(lines)


class _Piece(NamedTuple):
    """What one line is for. `method`: of proration; None where its month is cut by days already."""

    part: Period
    factor: Ratio
    method: str | None


class _Borne(NamedTuple):
    """What one party bears of a line, before it is rounded. `full`: without the reduction."""

    place: int
    days: Period
    factor: Ratio
    full: Fraction
    reduction: Reduction | None
    exact: Fraction


def _lines(
    item: ItemPlan, measures: Measures, piece: _Piece, parties: Sequence[Party]
) -> Iterator[tuple[int, RatedLine]]:
    part = piece.part
    version = version_at(item.versions, part.first)
    if version is None:
        raise ValueError("no price version is valid on the first day")
    month = monthly(version, measures.at(part.first))
    minimum_applied = version.minimum is not None and month.exact < version.minimum
    base = Fraction(version.minimum) if minimum_applied and version.minimum is not None else month.exact
    borne = list(_borne(base, piece, parties))
    exact = [one.exact for one in borne]
    amounts, last = rounded(exact)
    gross, _ = rounded([one.full for one in borne])
    for index, one in enumerate(borne):
        amount, tax = amounts[index], tax_in(amounts[index], version.tax_rate)
        shared = Shared(part, index + 1, exact, amounts, index == last) if len(borne) > 1 else None
        trace = explain(
            item,
            version,
            month.step,
            month.inputs,
            minimum_applied=minimum_applied,
            part=one.days,
            factor=one.factor,
            full_cents=one.full.as_integer_ratio(),
            reduction=one.reduction,
            exact_cents=one.exact.as_integer_ratio(),
            amount_cents=amount,
            tax_cents=tax,
            shared=shared,
        )
        ratio = (amount, 1) if shared and shared.last else one.exact.as_integer_ratio()
        discount = max(0, gross[index] - amount) if one.reduction else 0
        yield one.place, RatedLine(version, one.days, amount, tax, ratio, trace, one.reduction, discount)


def _borne(base: Fraction, piece: _Piece, parties: Sequence[Party]) -> Iterator[_Borne]:
    part, factor, method = piece
    theirs = [(place, party, part.overlap(party.days.first, party.days.last)) for place, party in enumerate(parties)]
    inside = [(place, party, days) for place, party, days in theirs if days is not None]
    shares = factors(method, part, factor, [days for _, _, days in inside])
    for (place, party, days), share in zip(inside, shares, strict=True):
        full = base * Fraction(*share) * CENTS_PER_YUAN
        reduction = reduction_at(party.reductions, days.first)
        exact = full if reduction is None else full * Fraction(reduction.charged_share)
        yield _Borne(place, days, share, full, reduction, exact)
