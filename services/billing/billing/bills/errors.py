"""Refusals about bills."""

from kit.problems import Refusal


class BillNotOpen(Refusal):
    status, code, title = 409, "bill_not_open", "Only an issued bill that nothing was paid on can be voided"


class IssuerMayNotVoid(Refusal):
    status, code, title = 403, "second_person_required", "Another person than the one who issued the bill must void it"
