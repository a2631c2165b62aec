"""Refusals around warranty terms."""

from kit.problems import Refusal


class NotDelivered(Refusal):
    code = "unit_not_delivered"
    title = "Without a delivery the first day of the term has to be given"


class ShorterThanContractor(Refusal):
    """`part` is the one concerned."""

    status = 422
    code = "shorter_than_contractor"
    title = "The term towards the buyer cannot end before the contractor's"


class NoUnits(Refusal):
    code = "no_units"
    title = "The building has no units"
