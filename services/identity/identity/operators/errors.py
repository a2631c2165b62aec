"""Refusals in the realm of operators."""

from kit.problems import Refusal


class CodeRequired(Refusal):
    """The password was right; the code of the second factor is missing."""

    status = 401
    code = "totp_required"
    title = "Enter the code of your authenticator"


class WrongCode(Refusal):
    status = 422
    code = "wrong_code"
    title = "This code does not fit"


class FactorEnrolled(Refusal):
    code = "totp_enrolled"
    title = "A second factor is enrolled already"


class OperatorExists(Refusal):
    code = "operator_exists"
    title = "There is an operator with this login already"
