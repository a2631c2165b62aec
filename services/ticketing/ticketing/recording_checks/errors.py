"""Refusals around checks of recordings."""

from kit.problems import Refusal


class MonthNotOver(Refusal):
    status, code, title = 409, "month_not_over", "Recordings are drawn when their month is over"


class OwnRecording(Refusal):
    status, code, title = 409, "own_recording", "Nobody checks their own calls"


class ScoredBefore(Refusal):
    status, code, title = 409, "scored_before", "This recording has been scored"
