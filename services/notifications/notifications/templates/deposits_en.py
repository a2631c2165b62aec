"""The shipped texts of deposits in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "deposit_refund_requested": Text(
        "Refund of a deposit to decide on: {place}",
        "The refund of deposit {deposit_no} ({amount}) was asked for. Decide on the page of the deposit.",
    ),
    "deposit_refund_approved": Text(
        "Refund of a deposit to pay out: {place}",
        "The refund of deposit {deposit_no} ({amount}) is approved. Pay it out on the page of the deposit.",
    ),
    "deposit_refund_rejected": Text(
        "Refund of a deposit rejected: {place}",
        "The refund of deposit {deposit_no} ({amount}) is not approved. The page of the deposit says why.",
    ),
    "deposit_refund_overdue": Text(
        "Refund of a deposit is late: {place}",
        "Seven working days ago the refund of deposit {deposit_no} ({amount}) was asked for, and it is not paid. "
        "See to it at once.",
    ),
    "deposit_deduction": Text(
        "{asked} are to be deducted from deposit {deposit_no}",
        "Dear {addressee},\n\n"
        "your deposit {deposit_no} ({amount}) is being given back; {asked} are to be deducted. You can see the reason "
        "and the evidence at the service centre. If you object, say so before the refund: it will be looked into.\n\n"
        "Unit: {place}\n\n"
        "If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
    "deposit_refunded": Text(
        "Deposit {deposit_no} is settled",
        "Dear {addressee},\n\n"
        "your deposit {deposit_no} ({amount}) is settled.\n\n"
        "Given back: {refunded}\n"
        "Deducted: {deducted}\n"
        "Unit: {place}\n\n"
        "If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
}
