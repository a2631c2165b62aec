"""Refusals about dunning cases."""

from kit.problems import Refusal


class DunningCaseEnded(Refusal):
    status, code, title = 409, "dunning_case_ended", "This case is settled or closed"


class DunningHeld(Refusal):
    status = 409
    code = "dunning_held"
    title = "A dispute, a complaint, hardship or a suspension holds this case up"


class DunningNotSuspended(Refusal):
    status, code, title = 409, "dunning_not_suspended", "This case is not suspended"


class DunningStepNotNext(Refusal):
    status, code, title = 409, "dunning_step_not_next", "This is not the step that comes next"


class DunningBelowMinimum(Refusal):
    status, code, title = 409, "dunning_below_minimum", "Less than the minimum is owed: the case goes no further"


class ProposalWaiting(Refusal):
    status, code, title = 409, "proposal_waiting", "A proposal of this case waits for a leader already"


class ProposalDecided(Refusal):
    status, code, title = 409, "proposal_decided", "This proposal has been decided, or the case has ended"


class NothingSent(Refusal):
    status, code, title = 409, "nothing_sent", "Only a letter is delivered"
