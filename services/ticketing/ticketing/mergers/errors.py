"""Refusals around merging."""

from kit.problems import Refusal


class NotMergeable(Refusal):
    status, code, title = 409, "not_mergeable", "Only open tickets of one community and kind are merged"
