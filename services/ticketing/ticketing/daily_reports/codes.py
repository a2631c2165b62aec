"""States of a daily report (C3.16): `draft → submitted → received → consolidated`, `late` while it is missed."""

from typing import Literal, get_args

DailyState = Literal["draft", "late", "submitted", "received", "consolidated"]
STATES: tuple[str, ...] = get_args(DailyState)
OPEN = ("draft", "late")
"""Not in yet"""
UNRECEIVED = (*OPEN, "submitted")
"""What the centre waits for, or has not looked at"""
IN = ("submitted", "received", "consolidated")
