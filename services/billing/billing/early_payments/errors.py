"""Refusals about early payments."""

from kit.problems import Refusal


class EarlyPaymentRetired(Refusal):
    status, code, title = 409, "early_payment_retired", "This is no longer offered"
