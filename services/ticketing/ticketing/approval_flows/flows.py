"""Approval flows with their defaults (C3.16: per class workflow). Figures marked A are the tenant's to change."""

from typing import Literal, get_args

from msgspec import Struct, field

Approver = Literal[
    "desk_lead",
    "hotline_manager",
    "affairs_manager",
    "engineering_supervisor",
    "cs_supervisor",
    "cs_manager",
    "csc_staff",
    "leader_in_charge",
    "top_management",
]
APPROVERS: tuple[str, ...] = get_args(Approver)
"""Roles a step can be given to"""


class Flow(Struct, frozen=True, kw_only=True):
    """`steps`: one to three roles in the order they decide. `reply_days`: natural days from registration (A)."""

    steps: tuple[str, ...] = ("cs_supervisor",)
    reply_days: int = 7


class Flows(Struct, frozen=True, kw_only=True):
    """A class without a flow of its own follows `other`."""

    renovation: Flow = field(default_factory=lambda: Flow(steps=("engineering_supervisor", "cs_manager"), reply_days=7))
    parking: Flow = field(default_factory=Flow)
    access_card: Flow = field(default_factory=lambda: Flow(reply_days=3))
    venue: Flow = field(default_factory=lambda: Flow(reply_days=3))
    pet: Flow = field(default_factory=Flow)
    other: Flow = field(default_factory=Flow)

    def of(self, class_l1: str | None) -> Flow:
        found: Flow = getattr(self, class_l1 or "other")
        return found
