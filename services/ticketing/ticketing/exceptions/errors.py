"""Refusals around exceptions."""

from kit.problems import Refusal


class ExceptionOver(Refusal):
    status, code, title = 409, "exception_over", "This is no exception any more"


class ExceptionWorsened(Refusal):
    status, code, title = 409, "exception_worsened", "It has got worse since you looked"
