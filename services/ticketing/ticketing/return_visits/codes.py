"""Closed code lists of return visits (C3.8, C3.16, S4-42). Codes travel on the wire; the client translates them."""

from typing import Literal, get_args

Cohort = Literal["complaint", "repair", "new_resident", "long_time_resident", "lessee", "ad_hoc"]
VisitState = Literal["due", "attempted", "done", "unreachable", "cancelled"]
Method = Literal["phone", "home", "online"]
ContactMethod = Literal["phone", "home"]
"""How somebody of the staff gets in touch; online the person answers alone"""
Outcome = Literal["no_answer", "busy", "wrong_number", "not_home", "asked_later"]

COHORTS: tuple[str, ...] = get_args(Cohort)
VISIT_STATES: tuple[str, ...] = get_args(VisitState)
METHODS: tuple[str, ...] = get_args(Method)
OUTCOMES: tuple[str, ...] = get_args(Outcome)

OPEN_VISITS: tuple[str, ...] = ("due", "attempted")
ENDED_VISITS: tuple[str, ...] = tuple(state for state in VISIT_STATES if state not in OPEN_VISITS)
REACHED: tuple[str, ...] = ("asked_later",)
"""Outcomes in which the person was there: no failed attempt"""
NUMBER_PREFIX = "HF"
QUEUE = "visit queue"
"""The turn of whoever takes a visit of the company"""
"""Of the record's number, HF for 回访 (C0.3 names no prefix for it)"""
