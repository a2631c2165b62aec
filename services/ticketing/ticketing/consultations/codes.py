"""Closed code lists of consultations (C3.4, S0-90)."""

from typing import Literal, get_args

Discipline = Literal["property", "procurement", "sales", "engineering_quality", "design", "marketing", "legal"]
State = Literal["open", "escalated_1", "escalated_2", "replied", "cancelled"]

DISCIPLINES: tuple[str, ...] = get_args(Discipline)
STATES: tuple[str, ...] = get_args(State)
WAITING: tuple[str, ...] = ("open", "escalated_1", "escalated_2")
"""An answer is still expected"""
ANSWERED: tuple[str, ...] = tuple(state for state in STATES if state not in WAITING)
"""Or needed no more"""
