"""The shipped texts of refunds in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "refund_requested": Text(
        "Refund of credit to decide on: {place}",
        "Refund {refund_no} of credit ({amount}) was asked for. Decide on the page of the refund.",
    ),
    "refund_approved": Text(
        "Refund of credit to pay out: {place}",
        "Refund {refund_no} of credit ({amount}) is approved. Pay it out on the page of the refund.",
    ),
    "refund_rejected": Text(
        "Refund of credit rejected: {place}",
        "Refund {refund_no} ({amount}) is not approved and is credit again. The page of the refund says why.",
    ),
    "refund_failed": Text(
        "Refund of credit not paid: {place}",
        "Refund {refund_no} ({amount}) could not be paid and is credit again. The page of the refund says why.",
    ),
    "refund_paid_out": Text(
        "{amount} you had paid ahead were given back",
        "Dear {addressee},\n\n"
        "{amount} you had paid ahead were given back to you, refund no. {refund_no}.\n\n"
        "Unit: {place}\n\n"
        "If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
}
