"""Refusals at the desk."""

from kit.problems import Refusal


class ReferenceTaken(Refusal):
    status, code, title = 409, "reference_taken", "This transfer was already entered"


class OverpaymentNotAgreed(Refusal):
    status, code, title = 409, "overpayment_not_agreed", "More than the debts: say that the rest becomes credit"


class PayerAmbiguous(Refusal):
    status, code, title = 409, "payer_ambiguous", "The unit's open bills have several payers: name the one who pays"


class BillsNotPayable(Refusal):
    status, code, title = 409, "bills_not_payable", "A chosen bill is not open for this unit and payer"


class SplitChanged(Refusal):
    status, code, title = 409, "split_changed", "The debts changed since the split was shown: look again"


class AlreadyReversed(Refusal):
    status, code, title = 409, "already_reversed", "This payment was already reversed"


class NotReplaceable(Refusal):
    status = 409
    code = "not_replaceable"
    title = "Only a payment that was reversed is entered again, once, within seven days, with the same payer and amount"


class CreditRefunded(Refusal):
    status = 409
    code = "credit_refunded"
    title = "What this payment brought as credit is being refunded or was: it cannot be taken back any more"
