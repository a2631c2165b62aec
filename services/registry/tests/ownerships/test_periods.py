from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.ownerships.errors import TransferBeforeStart
from registry.ownerships.models import Ownership
from registry.ownerships.periods import Period, ended_before, overlapping, shares_fault

DAY = date(2025, 1, 1)
days = st.integers(0, 400).map(lambda count: DAY + timedelta(days=count))
ends = st.one_of(st.none(), days)
periods = st.builds(Period, days, ends).filter(Period.is_ordered)


@given(periods, periods)
def test_two_periods_overlap_when_they_share_a_day(one: Period, other: Period) -> None:
    shared = any(
        one.holds_on(day) and other.holds_on(day) for day in (DAY + timedelta(days=count) for count in range(402))
    )
    assert one.overlaps(other) is shared
    assert other.overlaps(one) is shared


@given(periods, days)
def test_a_transfer_leaves_no_gap_and_no_overlap(period: Period, successor_from: date) -> None:
    ended = ended_before(Period(period.valid_from), successor_from)
    if ended is None:
        assert successor_from <= period.valid_from
        return
    assert ended.is_ordered()
    assert not ended.overlaps(Period(successor_from))
    assert ended.valid_to == successor_from - timedelta(days=1)


@given(st.lists(days, min_size=1, max_size=8, unique=True))
def test_a_chain_of_transfers_has_one_owner_set_on_every_day(starts: list[date]) -> None:
    chain: list[Period] = []
    for start in sorted(starts):
        if chain:
            ended = ended_before(chain[-1], start)
            assert ended is not None
            chain[-1] = ended
        assert overlapping(Period(start), chain) is None
        chain.append(Period(start))
    for count in range(401):
        day = DAY + timedelta(days=count)
        assert sum(period.holds_on(day) for period in chain) == (1 if day >= min(starts) else 0)


@given(st.lists(st.integers(1, 1_000_000), min_size=1, max_size=6))
def test_shares_sum_to_exactly_one(parts: list[int]) -> None:
    shares = [(uuid4(), Decimal(part).scaleb(-6)) for part in parts]
    assert (shares_fault(shares) is None) is (sum(parts) == 1_000_000)


def test_shares_that_cannot_be() -> None:
    who = uuid4()
    assert shares_fault([]) == "no_owner"
    assert shares_fault([(who, Decimal("0.5")), (who, Decimal("0.5"))]) == "owner_twice"
    assert shares_fault([(who, Decimal("0.5"))]) == "shares_not_whole"
    for wrong in ("0", "-1", "1.5", "NaN", "0.0000001"):
        assert shares_fault([(who, Decimal(wrong))]) == "bad_share"
    thirds = [(uuid4(), Decimal(share)) for share in ("0.333333", "0.333333", "0.333334")]
    assert shares_fault(thirds) is None


def test_an_ownership_ends_on_the_day_before_its_successor() -> None:
    ownership = Ownership(valid_from=DAY, valid_to=None)
    assert ownership.end_before(date(2025, 6, 1)) == date(2025, 5, 31)
    assert ownership.valid_to == date(2025, 5, 31)
    with pytest.raises(TransferBeforeStart):
        Ownership(valid_from=DAY, valid_to=None).end_before(DAY)
