"""What makes a case major or urgent (C3.2 severity). Pure; the figures are the tenant's.

Signs are stated by whoever takes the case, or follow from what is known: claim, households, channel, repeats.
"""

from collections.abc import Collection
from typing import Literal

from msgspec import Struct

from ticketing.procedure_rules.rules import ProcedureRules
from ticketing.tickets.codes import SEVERITIES

Sign = Literal[
    "injury_or_danger",
    "many_households",
    "media_lawyer_court",
    "high_claim",
    "government_transfer",
    "repeated",
    "leader_order",
    "danger_in_delay",
]
MANY_HOUSEHOLDS: Sign = "many_households"
MOST_CLAIM_CENTS, MOST_HOUSEHOLDS = 10_000_000_000, 10_000
"""More is a slip of the pen: 100,000,000 yuan, and more homes than a community has"""
URGENT_SIGNS = ("danger_in_delay",)
"""Danger in delay: burst pipe, a building without power, people in a lift, fire, smell of gas"""


class Known(Struct, frozen=True, kw_only=True):
    """What is known of the case. `claim_cents` in 分; `repeats`: how often the matter came up again lately."""

    channel: str
    claim_cents: int | None = None
    households: int | None = None
    repeats: int = 0


def signs_of(known: Known, rules: ProcedureRules) -> list[str]:
    """The signs that follow from facts; nobody can take them away."""
    found: dict[str, bool] = {
        MANY_HOUSEHOLDS: (known.households or 0) >= rules.major_households,
        "high_claim": (known.claim_cents or 0) >= rules.major_claim_cents,
        "government_transfer": known.channel == "government_hotline",
        "repeated": known.repeats >= rules.major_repeats,
    }
    return [sign for sign, applies in found.items() if applies]


def least(signs: Collection[str]) -> str:
    """The severity the signs demand at least."""
    if any(sign in URGENT_SIGNS for sign in signs):
        return "urgent"
    return "major" if signs else "general"


def severer(one: str, other: str) -> str:
    return max(one, other, key=SEVERITIES.index)
