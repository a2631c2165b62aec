"""Refusals about disputes."""

from kit.problems import Refusal


class NotDisputable(Refusal):
    status, code, title = 409, "not_disputable", "Only a bill that has been issued and is still open can be disputed"


class AlreadyDisputed(Refusal):
    status, code, title = 409, "already_disputed", "This bill is disputed already"


class DisputeSettled(Refusal):
    status, code, title = 409, "dispute_settled", "This dispute has been settled"
