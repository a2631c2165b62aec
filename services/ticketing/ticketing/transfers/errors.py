"""Refusals around transfers."""

from kit.problems import Refusal


class NotYourTransfer(Refusal):
    status, code, title = 409, "not_your_transfer", "This transfer was offered to or by somebody else"


class TransferOver(Refusal):
    status, code, title = 409, "transfer_over", "The transfer has been answered"


class TransferOffered(Refusal):
    status, code, title = 409, "transfer_offered", "The ticket is offered to a colleague already"


class NotTheHandler(Refusal):
    status, code, title = 409, "not_the_handler", "Only who has the ticket offers it to somebody else"


class SupervisorAssigns(Refusal):
    status, code, title = 409, "supervisor_assigns", "After so many refusals a supervisor decides who takes it"
