"""Rating what meters counted: uses at a price, or over the tiers of a tariff, give lines that explain themselves.

- One line for each price version. The price is that of the day a meter was read: who wants a change of price inside a
  period counted by days reads the meter on that day.
- Exact, rounded half up to cents once a line (C4.2): the parts of the tiers are never rounded (B22, B23).
- Tiers count all meters of a kind a unit has together, over the billing period or the calendar year of the reading.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from msgspec import Struct

from billing.ratings.formulas import USAGE
from billing.ratings.periods import Period, add_months, month_period
from billing.ratings.plans import ItemPlan, PriceVersion, version_at
from billing.ratings.rating import CENTS_PER_YUAN, RatedLine
from billing.ratings.rounding import half_up
from billing.ratings.taxes import tax_in
from billing.ratings.tiers import CALENDAR_YEAR, Portion, portions
from billing.ratings.trace import Step, explain_use, plain, shown

MONTHS_PER_YEAR = 12


class Use(Struct, frozen=True):
    """What one meter counted between two readings; `turned`: what its register was over by, 0 as a rule. Without a
    `meter_no` it is an example."""

    reading_id: UUID
    meter_no: str
    read_on: date
    quantity: Decimal
    previous_on: date
    previous: Decimal
    current: Decimal
    multiplier: Decimal
    turned: Decimal = Decimal(0)


class Earlier(Struct, frozen=True):
    """What was billed before; `month`: any day of the month it was read in."""

    month: date
    quantity: Decimal


class MeteredLine(NamedTuple):
    line: RatedLine
    readings: tuple[UUID, ...]


def window(item: ItemPlan, version: PriceVersion, day: date) -> Period:
    """The time over which the limits of a tariff count what is used."""
    months = MONTHS_PER_YEAR if version.tariff and version.tariff.accumulation == CALENDAR_YEAR else item.cycle_months
    position = (day.year * MONTHS_PER_YEAR + day.month - 1) % months
    return month_period(add_months(day, -position), months)


def rate_uses(
    item: ItemPlan,
    uses: Sequence[Use],
    period: Period,
    earlier: Sequence[Earlier] = (),
    persons: int | None = None,
) -> tuple[MeteredLine, ...]:
    """The lines of `item` for what was counted; what was read before the item had a price is in none of them."""
    known = list(earlier)
    priced = [(version_at(item.versions, use.read_on), use) for use in sorted(uses, key=_order)]
    lines = []
    for version, group in groupby(priced, key=lambda one: one[0]):
        if version is not None:
            read = [use for _, use in group]
            line = _line(item, version, period, list(_parts(item, version, read, known, persons)))
            lines.append(MeteredLine(line, tuple(use.reading_id for use in read)))
    return tuple(lines)


def _order(use: Use) -> tuple[date, str]:
    return use.read_on, use.meter_no


class _Part(NamedTuple):
    """What one window adds to a line."""

    steps: list[Step]
    portions: list[Portion]
    uses: list[Use]


def _parts(
    item: ItemPlan,
    version: PriceVersion,
    uses: Sequence[Use],
    known: list[Earlier],
    persons: int | None,
) -> Iterator[_Part]:
    by_window: dict[Period, list[Use]] = defaultdict(list)
    for use in uses:
        by_window[window(item, version, use.read_on)].append(use)
    for span, read in by_window.items():
        steps = [_counted(use) for use in read if use.meter_no]
        quantity = sum((use.quantity for use in read), Decimal(0))
        if len(read) > 1:
            steps.append(Step("use", " + ".join(plain(use.quantity) for use in read), plain(quantity)))
        done = sum((one.quantity for one in known if span.first <= one.month <= span.last), Decimal(0))
        known += [Earlier(use.read_on, use.quantity) for use in read]
        tariff = version.tariff
        if version.formula == USAGE or tariff is None:
            yield _Part(steps, [Portion(0, quantity, version.unit_price)], read)
            continue
        if done:
            subject = f"{span.first} – {span.last}"
            steps.append(Step("accumulated", f"{plain(done)} + {plain(quantity)}", plain(done + quantity), subject))
        if higher := tariff.higher_by(persons):
            limits = " / ".join(plain(tier.upper + higher) for tier in tariff.tiers if tier.upper is not None)
            written = f"{plain(tariff.extension)} × ({persons} - {tariff.household})"
            steps.append(Step("extension", written, plain(higher), limits))
        yield _Part(steps, portions(tariff, quantity, done, persons), read)


def _counted(use: Use) -> Step:
    turned = f" + {plain(use.turned)}" if use.turned else ""
    expression = f"({plain(use.current)}{turned} - {plain(use.previous)}) × {plain(use.multiplier)}"
    return Step("usage", expression, plain(use.quantity), f"{use.meter_no} {use.previous_on} – {use.read_on}")


def _line(item: ItemPlan, version: PriceVersion, period: Period, parts: Sequence[_Part]) -> RatedLine:
    steps: list[Step] = []
    exact, priced = Fraction(0), 0
    for part in parts:
        steps += part.steps
        for place, quantity, price in part.portions:
            cost = Fraction(quantity) * Fraction(price)
            value = shown(cost.numerator, cost.denominator)
            name, subject = ("tier", str(place)) if place else ("priced", "")
            steps.append(Step(name, f"{plain(quantity)} × {plain(price)}", value, subject))
            exact, priced = exact + cost, priced + 1
    if priced > 1:
        costs = [step.value for step in steps if step.step in ("tier", "priced")]
        steps.append(Step("sum", " + ".join(costs), shown(exact.numerator, exact.denominator)))
    ratio = (exact.numerator * CENTS_PER_YUAN, exact.denominator)
    amount = half_up(*ratio)
    tax = tax_in(amount, version.tax_rate)
    quantity = sum((use.quantity for part in parts for use in part.uses), Decimal(0))
    trace = explain_use(
        item, version, steps, {"used": plain(quantity)}, period, exact_cents=ratio, amount_cents=amount, tax_cents=tax
    )
    return RatedLine(version, period, amount, tax, ratio, trace)
