"""Days of dispute bear no late fee (C4.6)."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from billing.late_fees.accrual import DAILY_RATE, DELAY, FREE, LateDebt, LateFee, Liable, Part, Terms, late_fee
from billing.late_fees.disputed import Disputed, DisputedLine, Span, disputed_parts

DUE = date(2025, 3, 31)
ONE, TWO = UUID(int=1), UUID(int=2)


def on(days: int) -> date:
    """So many days after the due date."""
    return DUE + timedelta(days=days)


def fee(
    disputed: Sequence[Disputed], until: int = 40, grace: int = 0, kind: str = FREE, parts: Sequence[Part] = ()
) -> LateFee:
    """Of 250.60, at 0.05 % a day."""
    terms = Terms(UUID(int=9), date(2020, 1, 1), DAILY_RATE, Decimal("0.0005"), grace, kind, Decimal(1))
    item = Liable(UUID(int=5), "物业费", 25060, None, terms, Decimal("0.03"), disputed)
    return late_fee(LateDebt(DUE, 25060, parts or [Part(25060, None)]), [item], on(until))


def whole(*spans: Span) -> Sequence[Disputed]:
    return disputed_parts(DisputedLine(ONE, 25060, span) for span in spans)


def test_the_days_of_a_dispute_are_left_out() -> None:
    """B37 with the eleventh to the twentieth day in dispute: 30 days of 250.60 at 0.05 %."""
    found = fee(whole((on(11), on(20))))
    assert found.cents == 376
    (part,) = found.items[0].trace.parts
    assert (part.days, part.disputed, part.counted, part.fee) == (40, 10, 30, "3.759")


def test_as_long_as_it_is_open_nothing_is_added() -> None:
    assert fee(whole((on(11), None)), until=20).cents == fee(whole((on(11), None)), until=400).cents == 125


def test_a_dispute_of_before_the_due_date_takes_only_the_days_after_it() -> None:
    assert fee(whole((on(-5), on(5)))).items[0].trace.parts[0].disputed == 5
    assert fee(whole((on(-5), on(-1)))).cents == 501
    assert fee(whole((on(-5), None))).cents == 0


def test_a_day_of_two_disputes_is_left_out_once() -> None:
    """Withdrawn and raised again on the same day."""
    found = fee(whole((on(1), on(10)), (on(10), on(15))))
    assert found.items[0].trace.parts[0].disputed == 15


def test_only_the_disputed_lines_are_left_out() -> None:
    """One of two lines of the item: 100.00 for 30 days, 150.60 for 40."""
    found = fee(disputed_parts([DisputedLine(ONE, 10000, (on(11), on(20)))]))
    assert found.items[0].exact == Fraction(10000 * 30 + 15060 * 40) * Fraction(5, 10000)
    shown = [(part.principal, part.disputed, part.counted) for part in found.items[0].trace.parts]
    assert shown == [("150.60", 0, 40), ("100.00", 10, 30)]


def test_lines_with_the_same_days_are_explained_together() -> None:
    lines = [DisputedLine(ONE, 10000, (on(11), on(20))), DisputedLine(TWO, 15060, (on(11), on(20)))]
    assert disputed_parts(lines) == [Disputed(25060, ((on(11), on(20)),))]


def test_what_is_paid_while_it_is_disputed_bears_the_days_before() -> None:
    paid = [Part(25060, on(15))]
    assert fee(whole((on(11), on(20))), parts=paid).items[0].trace.parts[0].counted == 10


def test_a_grace_does_not_run_out_in_a_dispute() -> None:
    assert fee(whole((on(11), on(30))), until=35, grace=15).cents == 0, "fifteen days that count"
    assert fee(whole((on(11), on(30))), until=36, grace=15).items[0].trace.parts[0].counted == 16
    assert fee(whole((on(11), on(30))), until=36, grace=15, kind=DELAY).items[0].trace.parts[0].counted == 1


spans = st.tuples(st.integers(-20, 60), st.integers(0, 30) | st.none()).map(
    lambda found: (on(found[0]), None if found[1] is None else on(found[0] + found[1]))
)


@given(st.lists(spans, max_size=4), st.integers(0, 80))
def test_each_day_is_left_out_exactly_once(disputes: list[Span], until: int) -> None:
    days = [on(day) for day in range(1, until + 1)]
    off = [day for day in days if any(first <= day and (last is None or day <= last) for first, last in disputes)]
    trace = fee(whole(*disputes), until=until).items[0].trace.parts[0]
    assert (trace.disputed, trace.counted) == (len(off), len(days) - len(off))
