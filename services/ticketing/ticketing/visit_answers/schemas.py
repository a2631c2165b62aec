"""The public page on the wire: what is asked, nothing about the person."""

from datetime import datetime

from kit.schemas import Body, Read
from ticketing.question_sets.questions import Question
from ticketing.return_visits.schemas import AnswerVisit
from ticketing.web_forms.schemas import Token


class OpenVisit(Body, frozen=True, kw_only=True):
    token: Token


class SubmitVisit(Body, frozen=True, kw_only=True):
    token: Token
    answers: AnswerVisit


class VisitFormRead(Read, frozen=True, kw_only=True):
    """`ticket_no` tells which matter is meant; whoever has the link had the mail that names it too."""

    cohort: str
    community: str | None
    ticket_no: str | None
    questions_version: int
    questions: list[Question]
    expires_at: datetime


class VisitThanksRead(Read, frozen=True, kw_only=True):
    """`follow_up_no`: the number under which a bad answer is followed up."""

    follow_up_no: str | None
