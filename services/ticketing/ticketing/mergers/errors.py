"""Refusals around merging."""

from kit.problems import Refusal


class NotMergeable(Refusal):
    status, code, title = 409, "not_mergeable", "Only open tickets of one community and kind are merged"


class MergeNeedsSupervisor(Refusal):
    status, code = 409, "merge_needs_supervisor"
    title = "A supervisor merges a case into a later one, or cases of different buildings or classes"
