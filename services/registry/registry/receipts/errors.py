"""Refusals about receipts."""

from kit.problems import Refusal


class ReceiptNotKnown(Refusal):
    """Billing has told of no such receipt of this payer, at least not yet: right after a payment, ask again."""

    status, code, title = 409, "receipt_not_known", "No such receipt of this person is known here yet"
