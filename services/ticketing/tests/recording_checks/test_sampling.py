"""The draw: large enough, random by its seed, the same again for whoever looks."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketing.recording_checks.checklist import POINTS, faults
from ticketing.recording_checks.sampling import drawn, size


@pytest.mark.parametrize(
    ("recordings", "checked"), [(0, 0), (3, 3), (5, 5), (40, 5), (250, 5), (251, 6), (300, 6), (301, 7), (1000, 20)]
)
def test_two_percent_and_at_least_five(recordings: int, checked: int) -> None:
    assert size(recordings) == checked


@given(st.lists(st.uuids(), unique=True, max_size=60), st.text(min_size=1, max_size=10))
def test_a_draw_can_be_repeated_by_whoever_has_the_seed(calls: list[UUID], seed: str) -> None:
    sample = drawn(seed, calls)
    assert sample == drawn(seed, reversed(calls))
    assert len(sample) == size(len(calls))
    assert set(sample) <= set(calls)


def test_another_seed_draws_others() -> None:
    calls = [UUID(int=number) for number in range(200)]
    assert len({tuple(drawn(f"{seed}", calls)) for seed in range(20)}) == 20


def test_the_checklist_is_worth_a_hundred() -> None:
    assert sum(POINTS.values()) == 100
    assert faults(dict(POINTS)) == []
    assert faults(POINTS | {"greeting": 11}) == ["greeting"]
    assert faults({name: 1 for name in POINTS if name != "closing"} | {"charm": 1}) == ["charm", "closing"]
