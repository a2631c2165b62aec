"""What a meeting refuses."""

from kit.problems import Refusal


class MonthNotBegun(Refusal):
    code = "month_not_begun"
    title = "This month has not begun"


class MeetingPlannedAlready(Refusal):
    code = "meeting_planned_already"
    title = "There is a meeting about this month"


class MeetingClosed(Refusal):
    code = "meeting_closed"
    title = "The minutes have been sent: the meeting is not moved any more"


class MeetingNotHeld(Refusal):
    """`starts_at` is when it begins."""

    code = "meeting_not_held"
    title = "Minutes are written once the meeting has begun"


class MinutesMissing(Refusal):
    code = "minutes_missing"
    title = "There are no minutes to send"
