"""The split itself: golden cases, exact sums whatever the mix, no order that matters."""

from decimal import Decimal

import pytest
from billing_golden import expected_cents
from hypothesis import given
from hypothesis import strategies as st

from billing.allocations.explaining import Part, explain
from billing.allocations.splits import by_days, split

ALL = (Decimal(100),)


def test_b30_by_area() -> None:
    areas = {str(n): (Decimal(area),) for n, area in enumerate(("89.50", "120.30", "75.20", "143.28"))}
    *shares, total = expected_cents("B30")
    assert [own[0] for own in split([total], ALL, areas).shares.values()] == shares


def test_a_mix_is_cut_first_and_then_split() -> None:
    """70 % by area, 30 % by household: 0.05 yuan is cut into 4 and 1 fen (raw 3.5 and 1.5, the tie by order)."""
    found = split([5], (Decimal(70), Decimal(30)), {"A": (Decimal(1), Decimal(1)), "B": (Decimal(3), Decimal(1))})
    assert found.part_cents == ((4, 1),)
    assert found.shares == {"A": (1, 1), "B": (3, 0)}
    assert (found.of_cost("A", 0), found.of_cost("B", 0)) == (2, 3)


def test_nobody_and_nothing() -> None:
    with pytest.raises(ValueError, match="nobody"):
        split([100], ALL, {})
    with pytest.raises(ValueError, match="weights"):
        split([100], ALL, {"A": (Decimal(0),)})


homes = st.dictionaries(
    st.text("0123456789-", min_size=1, max_size=8),
    st.tuples(*(st.decimals(0, 10**4, places=2) for _ in range(2))),
    min_size=1,
    max_size=30,
)


@given(
    costs=st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=3),
    percent=st.integers(1, 99),
    weights=homes,
    order=st.randoms(use_true_random=False),
)
def test_shares_sum_exactly_and_do_not_depend_on_order(
    costs: list[int], percent: int, weights: dict[str, tuple[Decimal, ...]], order: object
) -> None:
    if not all(sum(own[part] for own in weights.values()) for part in (0, 1)):
        return
    percents = (Decimal(percent), Decimal(100 - percent))
    found = split(costs, percents, weights)
    for place, cost in enumerate(costs):
        assert sum(found.of_cost(code, place) for code in weights) == cost
        assert all(found.of_cost(code, place) * cost >= 0 for code in weights)
        assert all(found.of_cost(code, place) == 0 for code, own in weights.items() if not any(own))
    codes = list(weights)
    order.shuffle(codes)  # type: ignore[attr-defined]
    assert split(costs, percents, {code: weights[code] for code in codes}).shares == found.shares


@given(cents=st.integers(0, 10**9), days=st.lists(st.integers(1, 366), min_size=1, max_size=5))
def test_a_home_that_changed_hands_bears_its_share(cents: int, days: list[int]) -> None:
    parts = by_days(cents, days)
    assert sum(parts) == cents
    assert min(parts) >= 0


def test_the_trace_can_be_repeated() -> None:
    """B30's first home: 1000.00 × 89.50 ÷ 428.28 is 208.975…, and no cent is left for it."""
    part = Part("area", 100_000, Decimal("89.50"), Decimal("428.28"), 20_897)
    trace = explain("GTHC2025060200001", [part], 20_897, (31, 31), None)
    assert [(step.step, step.expression, step.value) for step in trace.steps] == [
        ("share", "1000.00 × 89.50 ÷ 428.28", "208.97543663…"),
        ("floor", "⌊208.97543663…⌋", "208.97"),
    ]
    lucky = explain("GT", [Part("area", 100_000, Decimal("120.30"), Decimal("428.28"), 28_090)], 28_090, (1, 1), None)
    assert (lucky.steps[-1].step, lucky.steps[-1].expression, lucky.rounded) == ("cent", "280.89 + 0.01", "280.90")
