"""The state of a post at an instant (C3.16: staffed ↔ relief; → empty)."""

from typing import Literal

DeskState = Literal["closed", "outside", "staffed", "short", "relief", "empty"]


def desk_state(*, on_duty: bool, present: int, away: int, minimum: int) -> DeskState:
    """`present` are those at the post, `away` those on an approved leave. Outside of its shifts nobody is
    expected at a post: it is closed, unless somebody is there all the same."""
    if not on_duty:
        return "outside" if present else "closed"
    if present == 0:
        return "empty"
    if away:
        return "relief"
    return "staffed" if present >= minimum else "short"
