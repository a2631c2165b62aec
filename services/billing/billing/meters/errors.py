"""Refusals about meters."""

from kit.problems import Refusal


class MeterNoTaken(Refusal):
    status, code, title = 409, "meter_no_taken", "This community already has a meter of this kind with this number"


class MeterGone(Refusal):
    status, code, title = 409, "meter_gone", "This meter has been taken out"
