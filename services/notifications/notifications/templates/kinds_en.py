"""The shipped English texts about applications, appointments, tasks, changes of kind and incidents."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "approval_asked": Text(
        "Application to decide on: {ticket_no}",
        "Please look at the application and what the handler thinks of it, and grant or decline it with a reason."
        "\n{place}",
    ),
    "incident_opened": Text(
        "Incident opened: {incident_no}",
        "Please act by the emergency plan, and say to callers what the banner says.\n{community}",
    ),
    "incident_controlled": Text(
        "Incident controlled: {incident_no}",
        "The cause is removed. Please look back on it in time.\n{community}",
    ),
    "incident_review_overdue": Text(
        "Incident not reviewed in time: {incident_no}",
        "The time for looking back on it is over. Please do it now.\n{community}",
    ),
    "incident_notice": Text(
        "About what you reported ({ticket_no})",
        "Dear {addressee},\n\n"
        "{text}\n\n"
        "Your matter has the number {ticket_no}; you still get an answer of your own.\n\n"
        "Unit: {place}\n\n"
        "If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
    "task_given": Text(
        "A task for you: {ticket_no}",
        "Please take it on and finish it before {due_at}.\n{place}",
    ),
    "task_done": Text(
        "Task done, please confirm: {ticket_no}",
        "Please look at the result, and confirm it or give it back.\n{place}",
    ),
    "task_returned": Text(
        "Task given back: {ticket_no}",
        "Please read why, and go on.\n{place}",
    ),
    "ticket_converted": Text(
        "Now of the kind {kind}: {ticket_no}",
        "It was of the kind {from_kind}. Number and time of registration stay; the limits are the new ones.\n{place}",
    ),
    "appointment_confirmed": Text(
        "Your appointment is confirmed ({ticket_no})",
        "Dear {addressee},\n\n"
        "your appointment (number {ticket_no}) is confirmed. We come at {starts_at}; please have somebody at home.\n\n"
        "Unit: {place}\n\n"
        "To move or cancel it, call {hotline}.\n\n"
        "{company}",
    ),
    "appointment_reminder": Text(
        "Reminder: we come at {starts_at} ({ticket_no})",
        "Dear {addressee},\n\n"
        "this is to remind you of your appointment (number {ticket_no}) at {starts_at}; please have somebody at home."
        "\n\nUnit: {place}\n\n"
        "To move or cancel it, call {hotline}.\n\n"
        "{company}",
    ),
    "appointment_ahead": Text(
        "Appointment ahead: {ticket_no}",
        "It begins at {starts_at}. Please be prepared and on time.\n{place}",
    ),
    "appointment_cancelled": Text(
        "Your appointment is cancelled ({ticket_no})",
        "Dear {addressee},\n\n"
        "your appointment at {starts_at} (number {ticket_no}) is cancelled.\n\n"
        "Unit: {place}\n\n"
        "To make another one, call {hotline}.\n\n"
        "{company}",
    ),
}
