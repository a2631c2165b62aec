"""Refusals around calls."""

from kit.problems import Refusal


class CallTaken(Refusal):
    status, code, title = 409, "call_taken", "A colleague has answered this call"


class CallOver(Refusal):
    status, code, title = 409, "call_over", "The call is over"


class NotYourCall(Refusal):
    status, code, title = 409, "not_your_call", "Only who answered the call can do this"


class ColleagueNotActive(Refusal):
    status, code, title = 409, "colleague_not_active", "This colleague does not work here any more"


class ExtensionTaken(Refusal):
    status, code, title = 409, "extension_taken", "A colleague has this extension"
