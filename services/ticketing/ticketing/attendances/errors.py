"""Refusals around signing in and out."""

from kit.problems import Refusal


class AlreadySignedIn(Refusal):
    status, code, title = 409, "already_signed_in", "You are signed in at this post"


class SignedInElsewhere(Refusal):
    status, code, title = 409, "signed_in_elsewhere", "You are signed in at another post"


class NotRostered(Refusal):
    status, code, title = 409, "not_rostered", "The roster has no shift for you here now"


class NotYourAttendance(Refusal):
    status, code, title = 409, "not_your_attendance", "Everybody signs in and out for themselves"


class AlreadySignedOut(Refusal):
    status, code, title = 409, "already_signed_out", "You have signed out already"


class LeaveNotApproved(Refusal):
    status, code, title = (
        409,
        "leave_not_approved",
        "During a shift a supervisor approves and a relief signs in first",
    )


class HandoverNotSigned(Refusal):
    status, code, title = 409, "handover_not_signed", "The shift ends when its hand-over is signed by both"


class ChecklistOpen(Refusal):
    status, code, title = 409, "checklist_open", "The post is closed when its checklist is done"


class ReliefNotOver(Refusal):
    status, code, title = 409, "relief_not_over", "Who was relieved is not back yet"


class NotOnDuty(Refusal):
    status, code, title = 409, "not_on_duty", "Sign in at this post first"


class NobodyToFind(Refusal):
    status, code, title = 409, "nobody_signed_in", "Nobody is signed in at this post"
