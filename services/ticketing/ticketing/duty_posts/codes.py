"""Closed code lists of duty (C3.11)."""

from typing import Literal, get_args

PostKind = Literal["reception", "hotline", "gate", "control_room", "show_flat", "engineering", "other"]
POST_KINDS: tuple[str, ...] = get_args(PostKind)

LEAST_HEADS: dict[str, int] = {"reception": 2}
"""The fewest heads a post of this kind may be planned with (S1-61: the reception never with less than two)"""

CLOSING_CHECKLIST = ["power_off", "doors_locked", "cash_locked", "board_cleared", "desk_tidied"]
"""What a post starts with (C3.11; S1-29 power, S1-173 desk housekeeping). Companies write their own instead; the
client translates these five."""
