"""The shipped texts of the service desk in English: calls, call-backs, messages, answers, checks."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "frequent_caller": Text(
        "A customer keeps calling",
        "Three calls or more about one matter within 90 days. Please look at the calls and follow it up.\n{place}",
    ),
    "callback_requested": Text(
        "Please call back: {kind}",
        "Call back by {due_at} and note the result.\n{place}",
    ),
    "callback_overdue": Text(
        "Call-back overdue: {kind}",
        "{due_at} has passed and nobody has called the customer back. Please do it now.\n{place}",
    ),
    "phone_message_taken": Text(
        "A phone message for you",
        "Taken at {taken_at}. Please read and acknowledge it.\n{place}",
    ),
    "phone_message_reminded": Text(
        "A phone message waits to be acknowledged",
        "The message of {taken_at} has not been acknowledged by anybody. Please read it soon.\n{place}",
    ),
    "article_review": Text(
        "An answer is due for review",
        "It was to be looked at again on {review_due}. Please confirm that it is still right, or reword it.",
    ),
    "recording_scored": Text(
        "One of your calls was scored: {score} points",
        "A recording of the month of {month} has been checked. Please look at the scores and the coaching.",
    ),
}
