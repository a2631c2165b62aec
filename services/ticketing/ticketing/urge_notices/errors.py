"""Refusals around urge notices."""

from kit.problems import Refusal


class NotUrged(Refusal):
    status, code, title = 409, "not_urged", "Only who was urged answers the notice"


class UrgedCannotAnswer(Refusal):
    """Their role answers no notices: they would be urged, and a leader told of their silence."""

    status, code, title = 409, "urged_cannot_answer", "This colleague cannot answer an urge notice"


class NoticeAnswered(Refusal):
    status, code, title = 409, "notice_answered", "The notice has been answered"
