"""Refusals about bills."""

from kit.problems import Refusal


class BillAddedTo(Refusal):
    status, code, title = 409, "bill_added_to", "Another bill adds to this one: void that one first"


class BillNotOpen(Refusal):
    status, code, title = 409, "bill_not_open", "Only an issued bill that nothing was paid on can be voided"
