"""Points of the appraisal: the closure rate by itself, and with the weights the company has set."""

import pytest

from ticketing.procedure_rules.rules import DEFAULT_RULES
from ticketing.specialist_rankings.appraisal import Weights, points
from ticketing.specialist_rankings.ranks import Score

BASE = Weights.of(DEFAULT_RULES)


def score(closed: int, pending: int, met: int = 0, missed: int = 0) -> Score:
    return Score(closed=closed, pending=pending, met=met, missed=missed)


def test_without_further_weights_it_is_the_closure_rate() -> None:
    assert points(score(2, 3, met=1, missed=9), 3, 3, BASE) == 667
    assert points(score(0, 3), 0, 0, BASE) == 0
    assert points(score(3, 3, missed=4), 3, 3, BASE) == 1000


@pytest.mark.parametrize(
    ("weights", "expected"),
    [((60, 30, 10), 800), ((1, 1, 1), 750), ((100, 0, 0), 750), ((1, 0, 1), 625), ((100, 100, 0), 875)],
)
def test_shares_count_by_their_weights(weights: tuple[int, int, int], expected: int) -> None:
    """Three of four closed, every limit kept, half of them come up again."""
    closure, limits, repeats = weights
    held = Weights(closure=closure, limits=limits, repeats=repeats)
    assert points(score(3, 4, met=5), 4, 2, held) == expected


def test_who_had_nothing_to_keep_has_nothing_held_against_them() -> None:
    assert points(score(1, 1), 0, 0, Weights(closure=1, limits=1, repeats=1)) == 1000


def test_half_a_tenth_is_rounded_up() -> None:
    assert points(score(1, 16), 1, 0, BASE) == 63
