"""The shipped texts of split costs in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "allocation_drafted": Text(
        "Shared cost to check: {community}",
        "The split {allocation_no} of shared cost ({period_from} to {period_to}, {amount}) is drafted. "
        "Check it on its page.",
    ),
    "allocation_checked": Text(
        "Shared cost to disclose: {community}",
        "The split {allocation_no} of shared cost ({period_from} to {period_to}, {amount}) was checked. "
        "Disclose it on its page.",
    ),
    "allocation_disclosed": Text(
        "Shared cost is disclosed: {community}",
        "The split {allocation_no} of shared cost ({period_from} to {period_to}, {amount}) is disclosed until {until}. "
        "Take down what owners object to on its page.",
    ),
    "allocation_objected": Text(
        "Objection to shared cost: {community}",
        "An owner objects to the split {allocation_no} of shared cost ({amount}). Answer on its page; "
        "nothing is billed before.",
    ),
    "allocation_answered": Text(
        "Objection to shared cost answered: {community}",
        "The objection you took down to the split {allocation_no} ({amount}) is answered. "
        "Its page says how; tell the owner.",
    ),
    "allocation_billed": Text(
        "Shared cost is billed: {community}",
        "The split {allocation_no} of shared cost ({period_from} to {period_to}, {amount}) is billed.",
    ),
    "allocation_voided": Text(
        "Split of shared cost void: {community}",
        "The split {allocation_no} of shared cost ({amount}) is void. Its page says why. "
        "A new one can be made from it.",
    ),
}
