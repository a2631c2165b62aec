"""Refusals about receipts."""

from kit.problems import Refusal


class ReceiptVoid(Refusal):
    status, code, title = 409, "receipt_void", "A void receipt is not printed again"
