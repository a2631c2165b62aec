"""Grants that adjoin on one line: each has its part of what the line is less (C4.9)."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from billing.calculations.facts import Granted
from billing.calculations.grants import counted, named
from billing.calculations.results import DraftLine
from billing.ratings.periods import ONE_DAY, Period
from billing.ratings.reductions import Reduction

JUNE = Period(date(2025, 6, 1), date(2025, 6, 30))


def grant(first: date, last: date | None, share: str = "0.70", name: str = "空置房优惠") -> Granted:
    return Granted(uuid4(), uuid4(), Reduction(first, last, Decimal(share), name), None)


def line(reduction: Reduction | None, cents: int) -> DraftLine:
    return DraftLine(
        UUID(int=1),
        UUID(int=2),
        JUNE.first,
        JUNE.last,
        21_840,
        None,
        0,
        "{}",
        reduction=reduction,
        discount_cents=cents,
    )


def test_one_grant_has_all() -> None:
    alone = grant(date(2025, 1, 1), None)
    found = named(line(alone.reduction, 9_360), [alone])
    assert (found.discount_id, found.discount_shares) == (alone.discount_id, ())
    assert named(line(None, 0), [alone]).discount_id is None


@given(day=st.integers(2, 30), cents=st.integers(1, 100_000))
def test_two_that_adjoin_have_their_days(day: int, cents: int) -> None:
    change = date(2025, 6, day)
    first, second = grant(date(2025, 1, 1), change - ONE_DAY), grant(change, None)
    assert counted(JUNE, [first, second]) == {first.discount_id: day - 1, second.discount_id: 31 - day}
    found = named(line(first.reduction, cents), [first, second])
    assert found.discount_id == first.discount_id
    shares = dict(found.discount_shares)
    assert sum(shares.values()) == cents
    assert abs(shares[first.discount_id] * 30 - cents * (day - 1)) < 30


def test_of_two_at_once_the_one_that_counts() -> None:
    half, less = grant(date(2025, 1, 1), None, "0.50"), grant(date(2025, 1, 1), None)
    assert counted(JUNE, [less, half]) == {half.discount_id: 30}
