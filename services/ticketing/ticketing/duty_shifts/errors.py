"""Refusals around the record of a shift."""

from kit.problems import Refusal


class AlreadyChecked(Refusal):
    status, code, title = 409, "already_checked", "This point is done already"
