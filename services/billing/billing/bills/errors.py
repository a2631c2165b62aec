"""Refusals about bills."""

from kit.problems import Refusal


class BillNotOpen(Refusal):
    status, code, title = 409, "bill_not_open", "Only an issued bill that nothing was paid on can be voided"
