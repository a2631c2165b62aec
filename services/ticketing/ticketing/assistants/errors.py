"""Refusals around assistants."""

from kit.problems import Refusal


class AssistsAlready(Refusal):
    status, code, title = 409, "assists_already", "This colleague works on the ticket already"
