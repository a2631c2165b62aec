"""Refusals around escalations."""

from kit.problems import Refusal


class AlreadyAcknowledged(Refusal):
    status, code, title = 409, "already_acknowledged", "A supervisor has seen this already"


class OwnEscalation(Refusal):
    status, code, title = 409, "own_escalation", "Nobody acknowledges what they escalated themselves"
