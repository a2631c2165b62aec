"""Refusals around rosters."""

from kit.problems import Refusal


class RosterExists(Refusal):
    status, code, title = 409, "roster_exists", "The week of this community is planned already"


class NotAMonday(Refusal):
    status, code, title = 422, "not_a_monday", "A roster begins on a Monday"


class PastDay(Refusal):
    status, code, title = 409, "past_day", "What is over is planned no more"


class OverlappingShifts(Refusal):
    status, code, title = 409, "overlapping_shifts", "The post has another shift at this time"


class TwoShiftsAtOnce(Refusal):
    status, code, title = 409, "two_shifts_at_once", "The colleague is on another shift at this time"


class AlreadyOnShift(Refusal):
    status, code, title = 409, "already_on_shift", "The colleague is on this shift already"


class ColleagueLeft(Refusal):
    status, code, title = 409, "colleague_left", "The colleague has left the company"


class ColleagueOutOfReach(Refusal):
    status, code, title = 409, "colleague_out_of_reach", "The colleague does no duty in this community"


class BelowMinimum(Refusal):
    status, code, title = 409, "below_minimum", "Shifts have fewer people than their post needs"


class RosterEmpty(Refusal):
    status, code, title = 409, "roster_empty", "Nobody is planned for this week"


class RosterPublished(Refusal):
    status, code, title = 409, "roster_published", "The roster is published; change single shifts with a reason"


class ReasonMissing(Refusal):
    status, code, title = 422, "reason_missing", "A published roster is changed with a reason"


class NoDeputyFree(Refusal):
    status, code, title = 409, "no_deputy_free", "None of the deputies of this post is free"


class NothingToCopy(Refusal):
    status, code, title = 409, "nothing_to_copy", "The week before has no roster"
