"""The stages of dunning in days past the due date (C4.11), the defaults of the specification (A).

Five days before it a bill is due its payer is reminded; from one day past due a case is open, whose stages follow: a
second reminder at 7, a call or visit at 15, demand letters at 30 and 60, a lawyer's letter at 90, a suit at 120.
Nothing is dunned below 50 yuan. Amounts in 分.
"""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from msgspec import Struct

DAYS = ("before", "open", "reminded", "visit", "demand_1", "demand_2", "lawyer", "litigation")
"""`before`: so many days before the due date; all others after it."""


class Terms(Struct, frozen=True, kw_only=True):
    """`response_days`: how long a letter gives its reader."""

    minimum_cents: int
    response_days: int
    days: Mapping[str, int]


DEFAULT = Terms(
    minimum_cents=5_000,
    response_days=15,
    days=MappingProxyType(
        {
            "before": 5,
            "open": 1,
            "reminded": 7,
            "visit": 15,
            "demand_1": 30,
            "demand_2": 60,
            "lawyer": 90,
            "litigation": 120,
        }
    ),
)


def not_ascending(days: Mapping[str, int]) -> list[str]:
    """Which stages do not come after the one before them."""
    after = DAYS[1:]
    return [name for before, name in pairwise(after) if days[name] <= days[before]]
