"""Largest remainder: golden cases and exact sums."""

from decimal import Decimal

import pytest
from billing_golden import expected_cents
from hypothesis import given
from hypothesis import strategies as st

from billing.ratings.shares import largest_remainder


def test_b30_by_area() -> None:
    weights = [(str(index), Decimal(area)) for index, area in enumerate(["89.50", "120.30", "75.20", "143.28"])]
    *shares, total = expected_cents("B30")
    assert list(largest_remainder(total, weights).values()) == shares


def test_b32_by_usage() -> None:
    assert list(largest_remainder(4920, [("1", 10), ("2", 15), ("3", 7)]).values()) == expected_cents("B32")


def test_b33_floor_weight() -> None:
    weights = [("1", Decimal(0)), ("2", Decimal("1.0")), ("3", Decimal("1.1")), ("4", Decimal("1.2"))]
    assert list(largest_remainder(66000, weights).values()) == expected_cents("B33")


def test_b35_fewer_cents_than_units() -> None:
    shares = largest_remainder(5, [(f"{unit:02d}", 1) for unit in range(7, 0, -1)])
    assert [shares[f"{unit:02d}"] for unit in range(1, 8)] == [1, 1, 1, 1, 1, 0, 0]


@pytest.mark.parametrize("weights", [[], [("1", 0)], [("1", -1), ("2", 2)]])
def test_impossible_weights_are_refused(weights: list[tuple[str, int]]) -> None:
    with pytest.raises(ValueError, match="weight"):
        largest_remainder(100, weights)


@given(
    total=st.integers(-(10**9), 10**9),
    weights=st.lists(st.decimals(min_value=0, max_value=10**4, places=2), min_size=1, max_size=40),
)
def test_shares_sum_exactly(total: int, weights: list[Decimal]) -> None:
    if sum(weights) == 0:
        return
    shares = largest_remainder(total, list(enumerate(weights)))
    assert sum(shares.values()) == total
    assert all(share * total >= 0 for share in shares.values())
    assert all(shares[index] == 0 for index, weight in enumerate(weights) if weight == 0)
