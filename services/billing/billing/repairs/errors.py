"""Refusals about paid repairs."""

from kit.problems import Refusal


class NotRebillable(Refusal):
    status, code, title = 409, "not_rebillable", "Only the latest bill of a repair can be billed anew, once it is void"
