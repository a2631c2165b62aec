"""The closure rate decides; between equals the limits kept; equals in both share a rank."""

from ticketing.specialist_rankings.ranks import Score, ranks


def score(closed: int, pending: int, met: int = 0, missed: int = 0) -> Score:
    return Score(closed=closed, pending=pending, met=met, missed=missed)


def test_the_closure_rate_decides_whatever_the_number() -> None:
    assert ranks([score(9, 12), score(1, 1, missed=5), score(0, 3, met=9)]) == [2, 1, 3]


def test_between_equals_the_limits_kept_decide() -> None:
    assert ranks([score(1, 2, met=1, missed=1), score(2, 4, met=3, missed=1)]) == [2, 1]


def test_equals_share_a_rank_and_the_next_is_left_out() -> None:
    assert ranks([score(1, 3, met=2), score(2, 6), score(0, 1)]) == [1, 1, 3]


def test_nobody_is_ranked_where_nobody_handles_anything() -> None:
    assert ranks([]) == []
