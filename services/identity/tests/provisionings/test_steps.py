"""The step machine of the saga, without storage."""

from datetime import timedelta
from itertools import permutations

import pytest

from identity.provisionings import steps


def test_nothing_done_misses_every_answer_but_activation() -> None:
    assert steps.missing(()) == ["identity", "registry", "ticketing", "billing", "notifications"]
    assert not steps.may_activate(())


def test_order_of_answers_does_not_matter() -> None:
    for order in permutations(("identity", *steps.OTHERS)):
        done: set[str] = set()
        for step in order:
            assert not steps.may_activate(done)
            done.add(step)
        assert steps.may_activate(done)


@pytest.mark.parametrize("absent", ["identity", *steps.OTHERS])
def test_one_missing_answer_holds_activation_back(absent: str) -> None:
    done = set(steps.ALL) - {absent, steps.ACTIVATE}
    assert steps.missing(done) == [absent]
    assert not steps.may_activate(done)


def test_an_activated_tenant_is_not_activated_again() -> None:
    assert not steps.may_activate(set(steps.ALL))


def test_pauses_grow_to_a_bound() -> None:
    pauses = [steps.pause(asked) for asked in range(1, 40)]
    assert pauses[0] == timedelta(seconds=5)
    assert pauses == sorted(pauses)
    assert pauses[-1] == timedelta(minutes=10)
    with pytest.raises(ValueError, match="at least once"):
        steps.pause(0)
