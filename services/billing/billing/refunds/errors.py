"""Refusals about refunds of what was paid ahead."""

from kit.problems import Refusal


class CreditTooSmall(Refusal):
    status, code, title = 409, "credit_too_small", "No more can be refunded than is paid ahead and not used"


class RefundDecided(Refusal):
    status, code, title = 409, "refund_decided", "This refund does not wait for a decision"


class RefundNotPayable(Refusal):
    status, code, title = 409, "refund_not_payable", "Only a refund that is approved and not paid yet is paid out"


class OtherWayBack(Refusal):
    status, code, title = 409, "other_way_back", "What was paid ahead goes back through the channel it came through"
