"""The shipped texts of disputed bills in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "bill_disputed": Text(
        "Bill disputed: {place}",
        "{amount} of bill {bill_no} are disputed ({dispute_no}). Rule on it on the page of the bill.",
    ),
    "dispute_settled": Text(
        "Dispute settled: {place}",
        "Dispute {dispute_no} of {amount} of bill {bill_no} is settled. The page of the bill says how.",
    ),
    "dispute_upheld": Text(
        "Bill {bill_no} will be put right",
        "Dear {addressee},\n\n"
        "we have looked into your objection {dispute_no} to {amount} of bill {bill_no}: you are right. The bill will "
        "be put right; no late fee was added in the meantime.\n\n"
        "Unit: {place}\n\n"
        "If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
    "dispute_rejected": Text(
        "Your objection to bill {bill_no}",
        "Dear {addressee},\n\n"
        "we have looked into your objection {dispute_no} to {amount} of bill {bill_no}: the bill stands as it is. No "
        "late fee was added in the meantime.\n\n"
        "Unit: {place}\n\n"
        "We explain the reasons and how to object further: call {hotline}.\n\n"
        "{company}",
    ),
}
