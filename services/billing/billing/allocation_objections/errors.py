"""Refusals about objections to a split."""

from kit.problems import Refusal


class ObjectionAnswered(Refusal):
    status, code, title = 409, "objection_answered", "This objection was answered already"


class AlreadyObjected(Refusal):
    status, code, title = 409, "already_objected", "An objection of this home waits for an answer"
