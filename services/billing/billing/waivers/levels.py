"""Who may grant a waiver of which size (C4.9, limits A).

A supervisor up to 200 yuan, a manager up to 2,000, a leader in charge up to 20,000, top management any. What was let
off of the same bill before counts with it: cut into pieces it is no smaller. In one calendar month nobody grants more
than ten times their limit in all. Amounts in 分."""

from collections.abc import Collection

from msgspec import Struct

MONTHS_WORTH = 10


class Level(Struct, frozen=True):
    permission: str
    limit_cents: int | None
    """None: any"""

    @property
    def month_cents(self) -> int | None:
        return None if self.limit_cents is None else self.limit_cents * MONTHS_WORTH


LEVELS = (
    Level("billing.waiver.approve_small", 20_000),
    Level("billing.waiver.approve_medium", 200_000),
    Level("billing.waiver.approve_large", 2_000_000),
    Level("billing.waiver.approve_any", None),
)
"""From the lowest up"""


def level_for(cents: int) -> Level:
    """The lowest level that may grant it."""
    return next(level for level in LEVELS if level.limit_cents is None or cents <= level.limit_cents)


def level_of(permissions: Collection[str]) -> Level | None:
    """The highest level somebody has; None: they grant nothing."""
    return next((level for level in reversed(LEVELS) if level.permission in permissions), None)


def may_grant(level: Level | None, cents: int, granted_this_month: int, let_off: int = 0) -> bool:
    """Whether somebody of the level may grant this beside what they have granted in the month. `let_off`: what was
    waived of the bill before."""
    if level is None:
        return False
    if level.limit_cents is None or level.month_cents is None:
        return True
    return let_off + cents <= level.limit_cents and granted_this_month + cents <= level.month_cents
