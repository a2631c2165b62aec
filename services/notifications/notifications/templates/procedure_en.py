"""The shipped English texts about rulings, plans, tasks, urging, referrals and transfers of the procedure."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "validity_requested": Text(
        "Ruling wanted: {ticket_no}",
        "A specialist doubts that this {kind} is valid. Please rule within 4 hours.\n{place}",
    ),
    "complaint_ruled": Text(
        "Ruled: {ticket_no} ({kind})",
        "Please read the ruling and go on.\n{place}",
    ),
    "plan_submitted": Text(
        "Plan to decide on: {ticket_no}",
        "Please look at measures, cost and days, and decide.\n{place}",
    ),
    "plan_decided": Text(
        "Plan decided: {ticket_no}",
        "Please read the decision and act on it.\n{place}",
    ),
    "measure_given": Text(
        "A measure is yours now: {ticket_no}",
        "Please have this measure of the approved plan done by {due_on}.\n{place}",
    ),
    "measure_taken": Text(
        "A measure is somebody else’s now: {ticket_no}",
        "You have nothing more to do about it.\n{community}",
    ),
    "measure_due": Text(
        "A measure is due today: {ticket_no}",
        "A measure of the approved plan is due on {due_on}. Please see to it today and say that it is done.\n{place}",
    ),
    "measure_overdue": Text(
        "A measure is late: {ticket_no}",
        "A measure of the approved plan was due on {due_on} and is not done. Please act now.\n{place}",
    ),
    "reply_awaited": Text(
        "The centre owes the reply: {ticket_no}",
        "The complaint has been dealt with and the final reply is the centre's. "
        "Please check the result and answer the customer within the limit.\n{place}",
    ),
    "ticket_reopened": Text(
        "Reopened: {ticket_no} ({kind})",
        "Please read why and go on.\n{place}",
    ),
    "ticket_resumed": Text(
        "Goes on: {ticket_no} ({kind})",
        "The suspension is over. Please go on.\n{place}",
    ),
    "assistant_added": Text(
        "Please help with {ticket_no} ({kind})",
        "You were asked to assist. Please speak to the handler.\n{place}",
    ),
    "task_assigned": Text(
        "Your task: {ticket_no}",
        "Please finish before {due_at} and state the result.\n{place}",
    ),
    "task_blocked": Text(
        "Task blocked: {ticket_no}",
        "Please see why and clear the way. It is due at {due_at}.\n{place}",
    ),
    "task_finished": Text(
        "Task done: {ticket_no}",
        "The task due at {due_at} is done. Please read the result.\n{place}",
    ),
    "task_cancelled": Text(
        "Task cancelled: {ticket_no}",
        "The task due at {due_at} is not needed any more: please stop. The ticket says why.\n{place}",
    ),
    "task_overdue": Text(
        "Task overdue: {ticket_no}",
        "It was due at {due_at} and is still open. Please act now.\n{place}",
    ),
    "ticket_silent": Text(
        "Please follow up and log it: {ticket_no}",
        "Nothing has been logged since {since}. Please go on with it and log how it stands; "
        "otherwise it goes on the supervisor's list of exceptions.\n{place}",
    ),
    "urged": Text(
        "Urge notice {notice}: {ticket_no}",
        "Please answer in writing before {due_at}.\n{place}",
    ),
    "urged_again": Text(
        "Urged {notice} times, please step in: {ticket_no}",
        "{colleague} has been urged {notice} times. Please see that the answer comes before {due_at}, "
        "or have somebody else take over.\n{place}",
    ),
    "urge_answered": Text(
        "Urge notice answered: {ticket_no}",
        "Notice {notice} (due {due_at}) has been answered.\n{place}",
    ),
    "urge_unanswered": Text(
        "Urge notice unanswered: {ticket_no}",
        "Notice {notice} should have been answered before {due_at}.\n{place}",
    ),
    "referral_asked": Text(
        "Your findings are wanted: {ticket_no}",
        "A colleague asks for your findings or plan.\n{place}",
    ),
    "referral_answered": Text(
        "Findings are here: {ticket_no}",
        "What you asked for has been answered.\n{place}",
    ),
    "transfer_offered": Text(
        "Offered to you: {ticket_no}",
        "Please accept or refuse before {due_at}; silence is a refusal.\n{place}",
    ),
    "transfer_accepted": Text(
        "Transfer accepted: {ticket_no}",
        "Your colleague has taken the ticket.\n{place}",
    ),
    "transfer_returned": Text(
        "Transfer came back: {ticket_no}",
        "Nobody took the ticket. Go on with it, or let a supervisor decide.\n{place}",
    ),
}
