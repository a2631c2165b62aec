"""Refusals around callers nobody has verified."""

from kit.problems import Refusal


class CallerUnverified(Refusal):
    status, code, title = 403, "caller_unverified", "These fees are shown once a caller they belong to is verified"
