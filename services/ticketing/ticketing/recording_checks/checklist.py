"""The checklist of a recorded call (E1-49): what is listened for and how many points it is worth, 100 in all."""

POINTS: dict[str, int] = {
    "greeting": 10,
    "announcement": 10,
    "verification": 15,
    "listening": 15,
    "record": 20,
    "solution": 15,
    "courtesy": 10,
    "closing": 5,
}


def faults(scores: dict[str, int]) -> list[str]:
    """The items that are missing, unknown, or given more points than they are worth."""
    odd = set(scores) ^ set(POINTS)
    return sorted(odd | {item for item, points in scores.items() if not 0 <= points <= POINTS.get(item, -1)})
