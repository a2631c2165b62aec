"""Refusals about files of readings."""

from kit.problems import Refusal


class SheetUnreadable(Refusal):
    status, code, title = 422, "sheet_unreadable", "This file is no list of readings"


class SheetFaulty(Refusal):
    status, code, title = 409, "sheet_faulty", "Some rows cannot be taken in: nothing has been taken in"
