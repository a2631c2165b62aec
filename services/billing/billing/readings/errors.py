"""Refusals about readings."""

from kit.problems import Refusal


class ReadingNotLater(Refusal):
    status, code, title = 409, "reading_not_later", "This meter has been read on that day or later"


class NothingToEstimate(Refusal):
    status, code, title = 409, "nothing_to_estimate", "Nothing has been read yet that an estimate could be made of"


class ReadingNotDraft(Refusal):
    status, code, title = 409, "reading_not_draft", "This reading does not wait for a check"


class ReadingNotChecked(Refusal):
    status, code, title = 409, "reading_not_checked", "Only readings that have been checked can be approved"


class ReadingBackwards(Refusal):
    status, code, title = 409, "reading_backwards", "Less than nothing cannot be billed: reject the reading"


class ReadingSettled(Refusal):
    status, code, title = 409, "reading_settled", "This reading is rejected, or stands in a bill already"


class LaterReading(Refusal):
    status, code, title = 409, "later_reading", "A later reading counts from this one: reject that one first"
