"""What the delivery log refuses."""

from kit.problems import Refusal


class DeliveryNotRetryable(Refusal):
    code = "delivery_not_retryable"
    title = "Only a failed or unreachable e-mail can be sent again"


class DeliveryNotUnknown(Refusal):
    code = "delivery_not_unknown"
    title = "What became of this delivery is already known"
