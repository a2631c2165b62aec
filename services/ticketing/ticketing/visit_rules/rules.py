"""Who is visited again (C3.8, S0-110, S0-112, S1-76, S4-42), as data of the company.

Units: days and months of the calendar, per cent of repairs. After a complaint there is always a visit: the target of
the return-visit rate is 100 % of complaints (C3.13). A sample is drawn by hash from the stored seed and the ticket, so
the same repair is in or out however often one asks.
"""

from hashlib import sha256
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

RepairRule = Literal["all", "not_evaluated_only", "sample_pct"]
Percent = Annotated[int, Meta(ge=1, le=100)]


class RepairVisits(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    rule: RepairRule = "all"
    sample_pct: Percent = 100
    """Share of repairs that are visited when the rule is `sample_pct`"""
    seed: Annotated[str, Meta(min_length=1, max_length=40)] = "1"


class OnceAfterMovingIn(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    enabled: bool = True
    after_days: Annotated[int, Meta(ge=1, le=365)] = 30


class Periodic(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """On the day of the month on which the household moved in, every so many months."""

    enabled: bool = True
    every_months: Annotated[int, Meta(ge=1, le=60)] = 12


class VisitRules(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    repairs: RepairVisits = field(default_factory=RepairVisits)
    new_residents: OnceAfterMovingIn = field(default_factory=OnceAfterMovingIn)
    long_time_residents: Periodic = field(default_factory=Periodic)
    lessees: Periodic = field(default_factory=Periodic)
    days_to_visit: Annotated[int, Meta(ge=1, le=90)] = 14
    """How long a visit without a ticket may take from the day it becomes due; those after tickets follow K16"""


class Choice(Struct, frozen=True, kw_only=True):
    """Whether a repair is visited, and what decided it."""

    visited: bool
    rule: RepairRule
    draw: int | None = None
    """0–99, below the percentage: visited"""


DEFAULT_RULES = VisitRules()


def draw(seed: str, ticket: str) -> int:
    """0–99, evenly, always the same for a seed and a ticket."""
    return int.from_bytes(sha256(f"{seed}/{ticket}".encode()).digest()[:8]) % 100


def choose(rules: RepairVisits, ticket: str, *, evaluated: bool) -> Choice:
    """`evaluated`: the requester has confirmed every piece of work by code or signature."""
    if rules.rule == "all":
        return Choice(visited=True, rule=rules.rule)
    if rules.rule == "not_evaluated_only":
        return Choice(visited=not evaluated, rule=rules.rule)
    drawn = draw(rules.seed, ticket)
    return Choice(visited=drawn < rules.sample_pct, rule=rules.rule, draw=drawn)
