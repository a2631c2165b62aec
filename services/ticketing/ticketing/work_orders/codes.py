"""Closed code lists of work orders (C3.6)."""

from typing import Literal, get_args

OrderKind = Literal[
    "owner_repair", "public_repair", "warranty", "rework", "cleaning", "greening", "inspection_followup", "project"
]
Urgency = Literal["emergency", "lift_trapped", "urgent", "normal", "planned"]
ChargeMode = Literal["free", "paid", "warranty"]
OrderState = Literal[
    "created", "dispatched", "refused", "accepted", "in_progress", "completed", "verified", "closed", "cancelled"
]
VerifiedBy = Literal["requester", "supervisor"]

ORDER_KINDS: tuple[str, ...] = get_args(OrderKind)
URGENCIES: tuple[str, ...] = get_args(Urgency)
"""Most urgent first: the order of the dispatch queue (S2-43)"""
CHARGE_MODES: tuple[str, ...] = get_args(ChargeMode)
ORDER_STATES: tuple[str, ...] = get_args(OrderState)
NOT_BEGUN: tuple[str, ...] = ("created", "dispatched", "refused", "accepted")
"""States in which nobody has begun yet: the order can be cancelled"""
UNDER_WAY: tuple[str, ...] = (*NOT_BEGUN, "in_progress")
"""States in which the work is not done yet: the ticket cannot be resolved"""
ON_THE_BOARD: tuple[str, ...] = (*UNDER_WAY, "completed", "verified")
OFF_THE_BOARD: tuple[str, ...] = tuple(state for state in ORDER_STATES if state not in ON_THE_BOARD)
