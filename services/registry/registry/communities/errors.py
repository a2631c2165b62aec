"""Refusals about communities."""

from kit.problems import Refusal


class CommunityCodeTaken(Refusal):
    status, code, title = 409, "community_code_taken", "Another community has this code"
