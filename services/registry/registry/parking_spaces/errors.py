"""Refusals about parking."""

from kit.problems import Refusal


class SpaceCodeTaken(Refusal):
    status, code, title = 409, "space_code_taken", "The parking lot already has a space with this code"


class SpaceHasRight(Refusal):
    status, code, title = 409, "space_has_right", "Somebody has a right to this space in these days"


class SpaceBlocked(Refusal):
    status, code, title = 409, "space_blocked", "The space is blocked"


class NoActiveRight(Refusal):
    status, code, title = 409, "no_active_right", "Nobody has a right to this space"
