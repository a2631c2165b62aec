"""Refusals around call-backs."""

from kit.problems import Refusal


class CallbackSettledBefore(Refusal):
    status, code, title = 409, "callback_settled", "This call-back has been settled before"


class CallbackInThePast(Refusal):
    status, code, title = 422, "callback_in_the_past", "The agreed time lies in the past"
