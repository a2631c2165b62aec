"""Which recordings a supervisor listens to (C3.15): at least 2 % of an operator's recordings of a month and at least 5.

Drawn at random by a seed that is kept: whoever has the seed and the calls finds the same sample again, and nobody
draws twice to find nicer ones.
"""

import hashlib
from collections.abc import Iterable
from uuid import UUID

SHARE_PERCENT = 2
AT_LEAST = 5


def size(recordings: int) -> int:
    """How many of so many recordings are checked."""
    return min(recordings, max(AT_LEAST, -(-recordings * SHARE_PERCENT // 100)))


def drawn(seed: str, calls: Iterable[UUID]) -> list[UUID]:
    """The sample, in the order it was drawn."""
    shuffled = sorted(calls, key=lambda call: hashlib.sha256(f"{seed}/{call}".encode()).digest())
    return shuffled[: size(len(shuffled))]
