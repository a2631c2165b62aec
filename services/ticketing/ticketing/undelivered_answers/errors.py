"""Refusals around answers that reached nobody."""

from kit.problems import Refusal


class AnswerNotWaiting(Refusal):
    status, code, title = 409, "answer_not_waiting", "Nobody has to tell the requester any more"
