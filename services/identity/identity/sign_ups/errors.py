"""Refusals at sign-up."""

from kit.problems import Refusal


class SlugTaken(Refusal):
    """`suggestions` are free at this moment."""

    code = "slug_taken"
    title = "Another company uses this name"


class SignUpUnknown(Refusal):
    status = 404
    code = "not_found"
    title = "There is no such thing here"
