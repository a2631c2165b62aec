"""Refusals about money in the bank."""

from kit.problems import Refusal


class LineSettled(Refusal):
    status, code, title = 409, "bank_line_settled", "What this needs is not true of the line any more"


class LinesSettled(Refusal):
    status, code, title = 409, "bank_lines_settled", "Some of these lines do not wait to be matched"


class NoSuchTransfer(Refusal):
    status = 409
    code = "transfer_differs"
    title = "Only a transfer of the same amount and community that was received and not found yet can be this line"


class TransferMatched(Refusal):
    status, code, title = 409, "transfer_matched", "This transfer was found in a line of the bank already"
