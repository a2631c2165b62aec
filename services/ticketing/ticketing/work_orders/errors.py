"""Refusals around work orders."""

from kit.problems import Refusal


class OrderWrongState(Refusal):
    status, code, title = 409, "work_order_wrong_state", "The work order is in a state that does not allow this"


class AssigneeNotEligible(Refusal):
    status, code, title = 409, "assignee_not_eligible", "This colleague cannot carry out work in this community"


class NotYourOrder(Refusal):
    status, code, title = 409, "not_your_order", "The work order was given to somebody else"


class EstimateMissing(Refusal):
    status, code, title = 422, "estimate_missing", "A paid order needs an estimate before somebody is sent"


class QuoteNotAccepted(Refusal):
    status, code, title = 409, "quote_not_accepted", "Paid work starts only when the requester has accepted the quote"


class WrongCode(Refusal):
    status, code, title = 422, "wrong_verification_code", "The code does not belong to this work order"


class ProofMissing(Refusal):
    status, code, title = 422, "proof_missing", "The requester confirms with a name or with the code"


class OwnWork(Refusal):
    status, code, title = (
        409,
        "own_work",
        "Own work needs the code of the requester; work sent to oneself needs a colleague",
    )


class NotSettled(Refusal):
    status, code, title = 409, "work_order_not_settled", "A paid order closes when its bill is paid"


class ContactNotDue(Refusal):
    status, code, title = 403, "contact_not_due", "Contact data is shown from acceptance to a day after completion"
