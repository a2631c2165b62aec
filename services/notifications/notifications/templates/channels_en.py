"""The shipped texts about mail and other systems in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "mailbox_failed": Text(
        "A mailbox of customers cannot be read: {reason}",
        "Reading has failed several times, so new mail is not registered for now. "
        "Please check server, account and password under Channels.",
    ),
    "mail_set_aside": Text(
        "A mail waits for somebody: {reason}",
        "{community}\nIt could not be registered by itself. Please see to it under Channels, Mail.",
    ),
    "customer_wrote": Text(
        "The customer has written: {ticket_no}", "{community}\nWhat they say is in the timeline of the ticket."
    ),
    "answer_undelivered": Text(
        "The answer has not reached the customer: {ticket_no}",
        "{community}\nThe e-mail could not be delivered. Please tell them in another way and note it in the ticket.",
    ),
    "case_pressed": Text(
        "{channel} presses for an answer: {ticket_no}, time {presses}",
        "{community}\nThe outside system asks to settle this soon. Please handle and answer it first.",
    ),
    "mail_answered": Text(
        "[{ticket_no}] Our answer to your matter",
        "Dear {addressee},\n\n"
        "this is our answer to the matter you wrote to us about (number {ticket_no}):\n\n"
        "{answer}\n\n"
        "To add something, answer this mail and keep the number in its subject, or call {hotline}.\n\n"
        "{company}",
    ),
}
