"""The shipped texts of money in the bank in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "bank_line_asked": Text(
        "Suspense money to decide on: {place}",
        "Somebody asks to allocate or pay back {amount} of the suspense account. Decide on the bank statement.",
    ),
    "bank_line_rejected": Text(
        "Suspense money stays: {place}",
        "What you asked for {amount} of the suspense account is not approved. The bank statement says why.",
    ),
    "bank_line_to_return": Text(
        "Suspense money to pay back: {place}",
        "{amount} that came by mistake are to be paid back. Do it at the bank, then enter the reference.",
    ),
    "bank_statement_unresolved": Text(
        "Money in the bank nobody has assigned: {place}",
        "Three days after bank statement {statement_no} was taken in, {waiting} of its lines ({amount}) still wait.",
    ),
}
