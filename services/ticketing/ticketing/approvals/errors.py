"""Refusals around approvals."""

from kit.problems import Refusal


class OwnApplication(Refusal):
    status, code, title = 409, "own_application", "Whoever registered or submitted an application does not decide on it"


class NotTheApprover(Refusal):
    status, code, title = 409, "not_the_approver", "This step is decided by another role or by its stand-in"


class DecidedBefore(Refusal):
    status, code, title = 409, "decided_before", "One person decides one step of an application"
