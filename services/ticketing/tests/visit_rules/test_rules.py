"""Which repairs are visited, and that a sample can be drawn again."""

import pytest
from uuid_utils.compat import uuid4

from ticketing.visit_rules.rules import RepairRule, RepairVisits, choose, draw


@pytest.mark.parametrize(
    ("rule", "evaluated", "visited"),
    [
        ("all", True, True),
        ("all", False, True),
        ("not_evaluated_only", True, False),
        ("not_evaluated_only", False, True),
    ],
)
def test_rules_without_a_draw(rule: RepairRule, *, evaluated: bool, visited: bool) -> None:
    choice = choose(RepairVisits(rule=rule), "ticket", evaluated=evaluated)
    assert (choice.visited, choice.draw) == (visited, None)


def test_a_sample_is_the_same_however_often_it_is_drawn() -> None:
    rules = RepairVisits(rule="sample_pct", sample_pct=20, seed="2025")
    tickets = [str(uuid4()) for _ in range(2000)]
    first = [choose(rules, ticket, evaluated=False) for ticket in tickets]
    assert first == [choose(rules, ticket, evaluated=True) for ticket in tickets]
    assert 0.15 < sum(choice.visited for choice in first) / len(first) < 0.25
    assert all(choice.draw is not None and choice.visited == (choice.draw < 20) for choice in first)


def test_another_seed_draws_another_sample() -> None:
    tickets = [str(uuid4()) for _ in range(200)]
    assert [draw("1", ticket) for ticket in tickets] != [draw("2", ticket) for ticket in tickets]
    assert draw("1", "the same") == 93
