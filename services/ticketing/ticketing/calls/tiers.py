"""Caller tiers (C3.15, S3-40 … S3-43): how often somebody has called about one matter within 90 days before.

A matter is a ticket with everything that repeats it. Nobody has called about a matter: `first`; at least once:
`repeat`; at least three times: `frequent`, and the supervisor hears of it, once a day and caller.
"""

from datetime import timedelta

from ticketing.calls.codes import TIERS

WINDOW = timedelta(days=90)
REPEAT_FROM = 1
FREQUENT_FROM = 3


def tier_of(calls_before: int) -> str:
    """The tier of somebody who has called about the matter so often before this call."""
    if calls_before >= FREQUENT_FROM:
        return "frequent"
    return "repeat" if calls_before >= REPEAT_FROM else "first"


def lower(one: str, other: str) -> str:
    """The tier of the two that says less."""
    return min(one, other, key=TIERS.index)
