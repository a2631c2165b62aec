"""Refusals about statements of bank accounts."""

from kit.problems import Refusal


class StatementUnreadable(Refusal):
    status, code, title = 422, "statement_unreadable", "This file is no statement of a bank account"


class StatementFaulty(Refusal):
    status, code, title = 409, "statement_faulty", "Some rows cannot be taken in: nothing has been taken in"


class StatementKnown(Refusal):
    status, code, title = 409, "statement_known", "Every row of this file has been taken in before"
