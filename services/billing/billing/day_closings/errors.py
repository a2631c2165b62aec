"""Refusals about shifts of cashiers and their closing."""

from kit.problems import Refusal


class ShiftNotOpen(Refusal):
    status, code, title = 409, "shift_not_open", "Cash goes through an open shift: open one first"


class ShiftAlreadyOpen(Refusal):
    status, code, title = 409, "shift_already_open", "The shift before has to be closed first"


class ShiftSubmitted(Refusal):
    status, code, title = 409, "shift_submitted", "This shift was closed and is not changed any more"


class NotYourShift(Refusal):
    status, code, title = 403, "not_your_shift", "A shift is closed by its cashier, or by finance in their place"


class ClosingNotSubmitted(Refusal):
    status, code, title = 409, "closing_not_submitted", "Only a closing that was submitted can be checked, and once"


class NoOpenDifference(Refusal):
    status, code, title = 409, "no_open_difference", "This closing has no difference to settle"


class NotEnoughCash(Refusal):
    status, code, title = 409, "not_enough_cash", "There is less cash in the drawer than would be given back"
