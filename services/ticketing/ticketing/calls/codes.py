"""Closed code lists of the call log (C3.15)."""

from typing import Literal, get_args

Direction = Literal["in", "out"]
CallState = Literal["dialling", "ringing", "answered", "ended", "missed", "unreported"]
"""`unreported`: placed by a click, and the telephone system never said what became of it"""
CallResult = Literal[
    "resolved", "ticket", "message", "callback", "transferred", "unreachable", "wrong_number", "nuisance", "silent"
]
Tier = Literal["first", "repeat", "frequent"]
TransferKind = Literal["warm", "blind"]
TransferResult = Literal["connected", "failed"]
Datum = Literal["phone", "unit_code", "name", "id_last4"]

DIRECTIONS: tuple[str, ...] = get_args(Direction)
CALL_STATES: tuple[str, ...] = get_args(CallState)
CALL_RESULTS: tuple[str, ...] = get_args(CallResult)
TIERS: tuple[str, ...] = get_args(Tier)
TRANSFER_KINDS: tuple[str, ...] = get_args(TransferKind)
TRANSFER_RESULTS: tuple[str, ...] = get_args(TransferResult)

GOING_ON: tuple[str, ...] = ("dialling", "ringing", "answered")
OVER: tuple[str, ...] = tuple(state for state in CALL_STATES if state not in GOING_ON)

OUTCOMES: tuple[str, ...] = ("answered", "ended", "missed")
"""Reports of a telephone system that say what became of a call; a ring and a recording do not"""

BY_PHONE: tuple[str, ...] = ("phone", "hotline")
"""Channels whose tickets began with a call, logged or not"""
