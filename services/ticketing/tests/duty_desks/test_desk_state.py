"""The state of a post at an instant."""

import pytest

from ticketing.duty_desks.desk_state import desk_state


@pytest.mark.parametrize(
    ("on_duty", "present", "away", "state"),
    [
        (False, 0, 0, "closed"),
        (False, 1, 0, "outside"),
        (False, 0, 1, "closed"),
        (True, 0, 0, "empty"),
        (True, 0, 1, "empty"),
        (True, 1, 0, "short"),
        (True, 2, 1, "relief"),
        (True, 2, 0, "staffed"),
        (True, 3, 0, "staffed"),
    ],
)
def test_states(on_duty: bool, present: int, away: int, state: str) -> None:
    assert desk_state(on_duty=on_duty, present=present, away=away, minimum=2) == state
