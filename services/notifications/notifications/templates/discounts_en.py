"""The shipped texts of discounts in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "discount_requested": Text(
        "Discount to decide on: {place}",
        "Discount {discount_no}: {discount}, from {valid_from} on. Decide on the page of the discount.",
    ),
    "discount_rejected": Text(
        "Discount rejected: {place}",
        "Discount {discount_no} ({discount}, from {valid_from} on) is not granted. The page of the discount says why.",
    ),
    "discount_granted": Text(
        "A discount for your home: {discount}",
        "Dear {addressee},\n\n"
        "from {valid_from} on your home has the discount {discount} ({discount_no}). Bills are lower from then on; "
        "those you have already stay as they are.\n\n"
        "Until: {valid_to}\n"
        "Unit: {place}\n\n"
        "If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
    "discount_ended": Text(
        "The discount {discount} ends",
        "Dear {addressee},\n\n"
        "the discount {discount} ({discount_no}) that your home has had since {valid_from} no longer counts from "
        "{ended_from} on.\n\n"
        "Unit: {place}\n\n"
        "If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
}
