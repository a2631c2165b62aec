"""Refusals in the realm of operators."""

from kit.problems import Refusal


class OperatorExists(Refusal):
    code = "operator_exists"
    title = "There is an operator with this login already"
