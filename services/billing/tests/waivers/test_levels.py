"""Who may grant which waiver (C4.9)."""

import pytest

from billing.waivers.levels import LEVELS, level_for, level_of, may_grant

SMALL, MEDIUM, LARGE, ANY = LEVELS


@pytest.mark.parametrize(
    ("cents", "level"),
    [(1, SMALL), (20_000, SMALL), (20_001, MEDIUM), (200_000, MEDIUM), (200_001, LARGE), (2_000_000, LARGE),
     (2_000_001, ANY)],
)  # fmt: skip
def test_the_size_says_who_is_asked(cents: int, level: object) -> None:
    assert level_for(cents) == level


def test_the_highest_level_counts() -> None:
    assert level_of({SMALL.permission, MEDIUM.permission}) == MEDIUM
    assert level_of({"billing.bill.read"}) is None


def test_nobody_goes_beyond_the_limit_of_one_or_of_the_month() -> None:
    assert may_grant(SMALL, 20_000, 0)
    assert not may_grant(SMALL, 20_001, 0)
    assert may_grant(SMALL, 20_000, 180_000)
    assert not may_grant(SMALL, 20_000, 180_001)
    assert may_grant(ANY, 10**9, 10**12)
    assert not may_grant(None, 1, 0)
