"""Refusals about deposits."""

from kit.problems import Refusal


class DepositNotHeld(Refusal):
    status, code, title = 409, "deposit_not_held", "Only a deposit that is paid in full and held can be given back"


class NoRefundAsked(Refusal):
    status, code, title = 409, "no_refund_asked", "No refund of this deposit waits for a decision"


class RefundNotApproved(Refusal):
    status, code, title = 409, "refund_not_approved", "The refund of this deposit is not approved"


class DeductedTooMuch(Refusal):
    status, code, title = 409, "deducted_too_much", "No more can be deducted than was paid"


class OtherApprovalMissing(Refusal):
    status, code, title = (
        403,
        "other_approval_missing",
        "Somebody of the other side has to approve: finance or a manager",
    )


class OtherChannel(Refusal):
    status, code, title = 409, "other_channel", "A deposit goes back through the channel it was paid through"


class DepositMoves(Refusal):
    status = 409
    code = "deposit_moves"
    title = "A deposit this paid for is being given back or was: its payment cannot be taken back any more"
