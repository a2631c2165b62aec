"""Refusals about objections to a split."""

from kit.problems import Refusal


class ObjectionAnswered(Refusal):
    status, code, title = 409, "objection_answered", "This objection was answered already"


class ObjectionWaiting(Refusal):
    status, code, title = 409, "objection_waiting", "An objection of this home waits for an answer"
