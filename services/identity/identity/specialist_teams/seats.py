"""The three seats of a specialist team and what is wrong with one (S0-39, S0-74, S0-75).

A missing seat is no refusal: its work falls back to the head of the department the seat belongs to, and everybody
who looks at the team sees the warning.
"""

from collections.abc import Mapping
from typing import Literal, get_args
from uuid import UUID

from identity.specialist_teams.errors import OneSeatEach

Seat = Literal["property_manager", "dedicated_clerk", "project_delegate"]
SEATS: tuple[Seat, ...] = get_args(Seat)

FALLBACK: dict[str, str] = {
    "property_manager": "property_department",
    "dedicated_clerk": "property_department",
    "project_delegate": "project_department",
}
"""The kind of department whose head answers for a seat that nobody holds"""


def check_once(holders: Mapping[str, UUID | None], *, concurrent: bool) -> None:
    """Raises OneSeatEach when somebody would hold two seats of one team and nobody said that this is meant."""
    held = [holder for holder in holders.values() if holder is not None]
    if not concurrent and len(set(held)) < len(held):
        raise OneSeatEach
