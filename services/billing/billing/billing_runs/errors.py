"""Refusals of billing runs."""

from kit.problems import Refusal


class RunAlreadyOpen(Refusal):
    status, code, title = 409, "run_already_open", "This community has a billing run that is not finished"


class RunNotCalculated(Refusal):
    status, code, title = 409, "run_not_calculated", "The dry run is not ready, or the run is already finished"


class RunNotFailed(Refusal):
    status, code, title = 409, "run_not_failed", "Only a run that has failed can be resumed"


class RunEmpty(Refusal):
    status, code, title = 409, "run_empty", "There is nothing to issue"


class IssuerSetPrices(Refusal):
    status, code, title = 403, "issuer_set_prices", "Who set a price of this run may not issue it"


class IssuerMadeOffer(Refusal):
    status, code, title = (
        403,
        "issuer_made_offer",
        "Who offers what this run promises for paying early may not issue it",
    )


class NothingCharged(Refusal):
    status, code, title = 409, "nothing_charged", "This community has no charge items to bill"
