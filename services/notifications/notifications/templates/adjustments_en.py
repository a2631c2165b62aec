"""The shipped texts of corrected bills in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "adjustment_requested": Text(
        "Correction of a bill to decide on: {place}",
        "Correction {adjustment_no} of bill {bill_no} was asked for. Decide on the page of the bill.",
    ),
    "adjustment_applied": Text(
        "Correction of a bill booked: {place}",
        "Correction {adjustment_no} of bill {bill_no} is approved and booked.",
    ),
    "adjustment_rejected": Text(
        "Correction of a bill rejected: {place}",
        "Correction {adjustment_no} of bill {bill_no} is not approved. The page of the bill says why.",
    ),
    "credit_refund_due": Text(
        "Credit to be given back: {place}",
        "{amount} paid on bill {bill_no} for days that are not served are credit now. Ask for the refund.",
    ),
    "bill_adjusted": Text(
        "Bill {bill_no} was corrected",
        "Dear {addressee},\n\n"
        "Your bill {bill_no} was corrected ({adjustment_no}): what was {before} is {after} now, and {amount} you had "
        "paid are credit.\n\n"
        "Unit: {place}\n\n"
        "If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
}
