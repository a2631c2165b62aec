"""What an ad hoc round refuses."""

from kit.problems import Refusal


class RoundTooLarge(Refusal):
    status = 422
    code = "round_too_large"
    title = "This round reaches more people than can be visited; take a building or a sample"


class NobodyToVisit(Refusal):
    status = 422
    code = "nobody_to_visit"
    title = "Nobody fits this round"
