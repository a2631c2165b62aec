"""What a bill costs because it is paid late (C4.6). Amounts in 分, exact until they are rounded once for the bill.

- Days are those after the last day in time up to and including the day of payment (民法典 §201); the last day in time
  is the due date, or the day the bill was issued when that was later.
- Each part of the principal bears its days until it was paid: simple, never compound, and what was paid is out of the
  base from the next day.
- A `free` grace lets off whoever pays within it and nobody else; with `delay` the days begin after it.
- Days on which a line was disputed are none for it: they count neither for the fee nor against the grace.
- The fee of an item ends at `cap_ratio` × what the bill charges for it.
- Money settles a bill and not its lines, so each line has its share of every part.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from msgspec import Struct

from billing.late_fees.disputed import Disputed
from billing.ratings.rounding import half_up
from billing.ratings.shares import largest_remainder
from billing.ratings.taxes import tax_in
from billing.ratings.trace import shown

DAILY_RATE, LPR_MULTIPLE, NONE = "daily_rate", "lpr_multiple", "none"
FREE, DELAY = "free", "delay"
DAYS_OF_YEAR = 365
CENTS_PER_YUAN = 100


class Terms(Struct, frozen=True):
    """What is agreed, for bills that fall late from `valid_from` on.

    `rate`: of each day for daily_rate, how often the LPR for lpr_multiple, nothing for none."""

    id: UUID
    valid_from: date
    mode: str
    rate: Decimal
    grace_days: int
    grace_kind: str
    cap_ratio: Decimal | None

    def daily(self, lpr: Decimal) -> Fraction:
        """Of each day; `lpr` is that of one year."""
        if self.mode == DAILY_RATE:
            return Fraction(self.rate)
        return Fraction(lpr) * Fraction(self.rate) / DAYS_OF_YEAR if self.mode == LPR_MULTIPLE else Fraction(0)

    def yearly(self, lpr: Decimal) -> Fraction:
        return self.daily(lpr) * DAYS_OF_YEAR

    def counted(self, days: int) -> int:
        """How many of the days since the last day in time are charged."""
        if self.grace_kind == DELAY:
            return max(0, days - self.grace_days)
        return days if days > self.grace_days else 0


class Liable(Struct, frozen=True):
    """A charge item of the bill that bears a late fee. `lpr` is that of the first day late; `disputed`: what of its
    cents was disputed when."""

    item_id: UUID
    item_name: str
    cents: int
    tax_rate: Decimal | None
    terms: Terms
    lpr: Decimal
    disputed: Sequence[Disputed] = ()

    @property
    def shares(self) -> Sequence[Disputed]:
        """All its cents, by the days they have off."""
        rest = self.cents - sum(each.cents for each in self.disputed)
        return [*([Disputed(rest, ())] if rest or not self.disputed else ()), *self.disputed]


class Part(Struct, frozen=True):
    """A part of the principal of the whole bill and the day it was paid; None: it is open."""

    cents: int
    paid_on: date | None


class LateDebt(Struct, frozen=True):
    """A bill: `amount_cents` is what it charges, `parts` all that was or is owed of it."""

    last_in_time: date
    amount_cents: int
    parts: Sequence[Part]
    settled_cents: int = 0
    """what of its late fee is paid or waived"""


class PartTrace(Struct, frozen=True):
    """`principal` and `fee` in yuan; `counted` of the `days` were charged, `disputed` of them it was disputed."""

    principal: str
    until: date
    paid: bool
    days: int
    counted: int
    fee: str
    disputed: int


class ItemTrace(Struct, frozen=True):
    """Why an item's late fee is what it is. `lpr` only where it counts; `cap`: where it ends, `capped`: it has."""

    item_id: UUID
    item_name: str
    terms_id: UUID
    mode: str
    rate: str
    lpr: str | None
    grace_days: int
    grace_kind: str
    last_in_time: date
    parts: tuple[PartTrace, ...]
    fee: str
    cap: str | None
    capped: bool


class ItemFee(Struct, frozen=True):
    exact: Fraction
    tax_rate: Decimal | None
    trace: ItemTrace


class LateFee(Struct, frozen=True):
    """The late fee of a bill up to a day, and what of it is paid or waived."""

    items: tuple[ItemFee, ...] = ()
    settled_cents: int = 0

    @property
    def cents(self) -> int:
        exact = sum((item.exact for item in self.items), Fraction(0))
        return half_up(exact.numerator, exact.denominator)

    @property
    def left_cents(self) -> int:
        """What is open; a lower LPR that is entered late does not make it negative."""
        return max(0, self.cents - self.settled_cents)

    def shares(self, cents: int) -> dict[UUID, tuple[int, int]]:
        """What money for it is for: by item the cents and the tax they contain."""
        if not cents:
            return {}
        rates = {str(item.trace.item_id): item.tax_rate for item in self.items}
        parts = largest_remainder(cents, [(str(item.trace.item_id), item.exact) for item in self.items])
        return {UUID(id): (share, tax_in(share, rates[id])) for id, share in parts.items() if share}


NO_FEE = LateFee()


def late_fee(debt: LateDebt, liable: Sequence[Liable], on: date) -> LateFee:
    """Up to and including `on`."""
    return LateFee(tuple(_item_fee(debt, item, on) for item in liable), debt.settled_cents)


def _item_fee(debt: LateDebt, item: Liable, on: date) -> ItemFee:
    terms, daily = item.terms, item.terms.daily(item.lpr)
    reached, traces = Fraction(0), []
    for part in debt.parts:
        until = on if part.paid_on is None else min(part.paid_on, on)
        days = max(0, (until - debt.last_in_time).days)
        paid = part.paid_on is not None and part.paid_on <= on
        for share in item.shares:
            principal, off = Fraction(part.cents * share.cents, debt.amount_cents), share.days(debt.last_in_time, until)
            counted = terms.counted(days - off)
            fee = principal * counted * daily
            reached += fee
            traces.append(PartTrace(_yuan(principal), until, paid, days, counted, _yuan(fee), off))
    cap = None if terms.cap_ratio is None else Fraction(terms.cap_ratio) * item.cents
    exact = reached if cap is None else min(reached, cap)
    trace = ItemTrace(
        item_id=item.item_id,
        item_name=item.item_name,
        terms_id=terms.id,
        mode=terms.mode,
        rate=f"{terms.rate.normalize():f}",
        lpr=f"{item.lpr.normalize():f}" if terms.mode == LPR_MULTIPLE else None,
        grace_days=terms.grace_days,
        grace_kind=terms.grace_kind,
        last_in_time=debt.last_in_time,
        parts=tuple(traces),
        fee=_yuan(exact),
        cap=None if cap is None else _yuan(cap),
        capped=exact < reached,
    )
    return ItemFee(exact, item.tax_rate, trace)


def _yuan(cents: Fraction) -> str:
    return shown(cents.numerator, cents.denominator * CENTS_PER_YUAN)
