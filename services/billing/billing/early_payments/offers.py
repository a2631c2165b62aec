"""What is let go of a bill that is paid early (C4.9, B18). Amounts in 分.

An offer is for those of the items it names that the bill charges for so many whole calendar months at least. What is
still charged is an exact share, `charged_parts` of `of_parts`, rounded half up once; the rest is let go of. It holds up
to and including a day: one of the year the bill begins in, or so many days after it was issued."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from msgspec import Struct

from billing.ratings.periods import Period, add_months, month_end
from billing.ratings.rounding import half_up


class Terms(Struct, frozen=True):
    """`pay_by_day`: MM-DD; either it or `pay_within_days` is set."""

    id: UUID
    item_ids: tuple[UUID, ...]
    months: int
    pay_by_day: str | None
    pay_within_days: int | None
    charged_parts: int
    of_parts: int

    valid_to: date | None = None
    """the last day on which a bill is issued with it"""


class Charged(Struct, frozen=True):
    """What one item of a bill charges over which days."""

    item_id: UUID
    cents: int
    period: Period


class Offer(Struct, frozen=True, order=True):
    cents: int
    until: date
    terms_id: UUID


def whole_months(period: Period) -> int:
    """How many calendar months lie wholly inside."""
    first = period.first if period.first.day == 1 else add_months(period.first, 1)
    after = add_months(period.last, 1) if period.last == month_end(period.last) else add_months(period.last, 0)
    return max(0, (after.year - first.year) * 12 + after.month - first.month)


def charged_months(lines: Sequence[Charged]) -> int:
    """How many whole calendar months one item is charged for; a price that changes inside one does not break it."""
    spans: list[Period] = []
    for period in sorted(line.period for line in lines):
        if spans and (period.first - spans[-1].last).days <= 1:
            spans[-1] = Period(spans[-1].first, max(spans[-1].last, period.last))
        else:
            spans.append(period)
    return sum(whole_months(span) for span in spans)


def last_day(terms: Terms, first: date, issued: date) -> date:
    """A day that a year does not have is the last of its month."""
    if terms.pay_by_day is None:
        return issued + timedelta(days=terms.pay_within_days or 0)
    month, day = map(int, terms.pay_by_day.split("-"))
    beginning = date(first.year, month, 1)
    return beginning.replace(day=min(day, month_end(beginning).day))


def best_offer(terms: Sequence[Terms], lines: Sequence[Charged], issued: date) -> Offer | None:
    """Of several the one that lets go of most; of equal ones the longer."""
    return max((offer for one in terms if (offer := _offer(one, lines, issued)) is not None), default=None)


def _offer(terms: Terms, lines: Sequence[Charged], issued: date) -> Offer | None:
    by_item = {item: [line for line in lines if line.item_id == item] for item in terms.item_ids}
    long = [charged for charged in by_item.values() if charged_months(charged) >= terms.months]
    theirs = [line for charged in long for line in charged]
    if not theirs:
        return None
    span = Period(min(line.period.first for line in theirs), max(line.period.last for line in theirs))
    until = last_day(terms, span.first, issued)
    over = terms.valid_to is not None and terms.valid_to < issued
    if until < issued or over:
        return None
    cents = sum(line.cents for line in theirs)
    let_go = cents - half_up(cents * terms.charged_parts, terms.of_parts)
    # Something has to be paid for it: a bill of which nothing is left to pay has no day on which it is paid.
    return Offer(let_go, until, terms.id) if 0 < let_go < cents else None


def kept_offer(terms: Terms, issued: Sequence[Charged], charged: Sequence[Charged]) -> int:
    """What is promised of a bill that was corrected: of the items it was promised on, as they charge by now. `issued`:
    the lines it was promised for."""
    by_item = {item: [line for line in issued if line.item_id == item] for item in terms.item_ids}
    promised = {item for item, lines in by_item.items() if charged_months(lines) >= terms.months}
    cents = sum(line.cents for line in charged if line.item_id in promised)
    let_go = cents - half_up(cents * terms.charged_parts, terms.of_parts)
    return let_go if 0 < let_go < cents else 0
