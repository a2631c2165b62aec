"""Refusals around duty posts."""

from kit.problems import Refusal


class PostNameTaken(Refusal):
    status, code, title = 409, "post_name_taken", "The community has a duty post of this name"


class TooFewHeads(Refusal):
    status, code, title = 422, "too_few_heads", "A post of this kind needs more people"
