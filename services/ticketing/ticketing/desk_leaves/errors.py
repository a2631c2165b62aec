"""Refusals around leaving the desk."""

from kit.problems import Refusal


class LeaveWrongState(Refusal):
    status, code, title = 409, "leave_wrong_state", "The leave is in a state that does not allow this"


class LeavePending(Refusal):
    status, code, title = 409, "leave_pending", "You have asked for a leave already"


class OwnLeave(Refusal):
    status, code, title = 409, "own_leave", "Nobody approves or relieves their own leave"


class NotYourLeave(Refusal):
    status, code, title = 409, "not_your_leave", "Only who asked for the leave can do this"


class ReliefMissing(Refusal):
    status, code, title = 409, "relief_missing", "A relief signs in before you go"
