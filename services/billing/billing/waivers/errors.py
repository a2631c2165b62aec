"""Refusals about waivers."""

from kit.problems import Refusal


class NothingToWaive(Refusal):
    status, code, title = 409, "nothing_to_waive", "No more than what is open can be waived"


class NotWaivable(Refusal):
    status, code, title = 409, "not_waivable", "What is collected for others is not the company's to waive"


class WaiverWaits(Refusal):
    status, code, title = 409, "waiver_waits", "A waiver of this bill waits for a decision already"


class WaiverDecided(Refusal):
    status, code, title = 409, "waiver_decided", "This waiver has been decided"


class BeyondYourLimit(Refusal):
    status, code, title = 403, "beyond_your_limit", "Somebody of a higher level has to grant this"


class NotYourWaiver(Refusal):
    status, code, title = 403, "not_your_waiver", "Only whoever asked for a waiver can withdraw it"
