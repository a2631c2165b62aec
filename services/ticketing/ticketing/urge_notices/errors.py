"""Refusals around urge notices."""

from kit.problems import Refusal


class NotUrged(Refusal):
    status, code, title = 409, "not_urged", "Only who was urged answers the notice"


class NoticeAnswered(Refusal):
    status, code, title = 409, "notice_answered", "The notice has been answered"
