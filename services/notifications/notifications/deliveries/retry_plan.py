"""When a failed attempt is repeated, and when the next channel takes over (C5.6: 3 retries, then fallback)."""

from collections.abc import Sequence
from datetime import timedelta

RETRY_AFTER = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))

RESOLVE_AFTER = timedelta(minutes=3)
"""An attempt that has said nothing for this long was interrupted. Longer than everything an attempt may wait for."""


def retry_after(attempts: int, *, permanent: bool) -> timedelta | None:
    """The pause before the next attempt, or None when this channel is exhausted.

    `attempts` counts the failed ones, this one included. A permanent refusal (no such mailbox) is not repeated.
    """
    if permanent or attempts > len(RETRY_AFTER):
        return None
    return RETRY_AFTER[attempts - 1]


def next_channel(order: Sequence[str], failed: str) -> str | None:
    """The channel after the failed one in the recipient's order."""
    position = order.index(failed) + 1 if failed in order else len(order)
    return order[position] if position < len(order) else None
