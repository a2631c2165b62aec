"""Refusals around rulings."""

from kit.problems import Refusal


class CentreRules(Refusal):
    status, code, title = 409, "centre_rules", "A doubtful complaint is ruled on by the service centre"


class HandlerRules(Refusal):
    status, code, title = 409, "handler_rules", "A clear case is ruled on by its handler"


class AlreadyObjected(Refusal):
    status, code, title = 409, "already_objected", "An objection is heard once"
