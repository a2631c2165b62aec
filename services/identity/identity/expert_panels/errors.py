"""Refusals around the expert panel."""

from kit.problems import Refusal


class LeaderIsExpert(Refusal):
    code = "leader_is_expert"
    title = "The leader in charge of a discipline is not one of its experts"
