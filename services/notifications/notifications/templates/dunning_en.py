"""The shipped texts of dunning in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "dunning_visits_due": Text(
        "Debtors to contact: {community}",
        "There are debtors in {community} to call or visit. Record what came of it on the arrears page.",
    ),
    "dunning_steps_due": Text(
        "Dunning waits for approval: {community}",
        "In {community} it is time for lawyers' letters or suits. Decide on the arrears page.",
    ),
    "dunning_lawyer_asked": Text(
        "Lawyer's letter to approve: {place}", "{case_no}, {amount} overdue: a lawyer's letter is asked for."
    ),
    "dunning_litigation_asked": Text(
        "Suit or arbitration to approve: {place}", "{case_no}, {amount} overdue: a suit or arbitration is asked for."
    ),
    "dunning_lawyer_approved": Text(
        "Lawyer's letter approved: {place}",
        "{case_no}, {amount} overdue: print the lawyer's letter, post it and note its delivery.",
    ),
    "dunning_litigation_approved": Text(
        "Suit or arbitration approved: {place}", "{case_no}, {amount} overdue: prepare the papers."
    ),
    "dunning_rejected": Text(
        "Dunning step rejected: {place}",
        "{case_no}, {amount} overdue: the leader has not agreed. The page of the case says why.",
    ),
    "dunning_promise_broken": Text(
        "Promise broken: {place}",
        "{case_no}, {amount} overdue: {promised} were promised by {promised_on} and are not paid.",
    ),
    "dunning_limitation": Text(
        "Claim about to lapse: {place}",
        "{case_no}, {amount} overdue: the oldest claim lapses on {lapses_on}. Demand it in time and keep the proof.",
    ),
    "dunning_lapsed": Text(
        "Claim has lapsed: {place}", "{case_no}, {amount} overdue: the oldest claim lapsed on {lapses_on}."
    ),
    "bill_reminder": Text(
        "Bill {bill_no} is due soon",
        "Dear {addressee},\n\n"
        "your bill is due soon. Please pay it by its due date.\n\n"
        "Bill number: {bill_no}\n"
        "Unit: {place}\n"
        "Period: {period_from} to {period_to}\n"
        "To pay: {balance}\n"
        "Due date: {due_date}\n\n"
        "If you have paid already, ignore this reminder. If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
    "dunning_reminder": Text(
        "Reminder {case_no}",
        "Dear {addressee},\n\n"
        "some of your charges are past their due date. Please pay them soon.\n\n"
        "Unit: {place}\n"
        "Overdue: {amount} (without late fees)\n"
        "Oldest due date: {oldest_due}\n\n"
        "If you have paid already, ignore this reminder. If you disagree or cannot pay, call {hotline}: we will find a "
        "way together.\n\n"
        "{company}",
    ),
    "dunning_demand": Text(
        "Demand letter {document_no}",
        "Dear {addressee},\n\n"
        "despite several reminders some of your charges are still unpaid. Please pay by {response_by}, or tell us what "
        "stands in the way.\n\n"
        "Unit: {place}\n"
        "Overdue: {amount} (without late fees)\n"
        "Oldest due date: {oldest_due}\n"
        "Case: {case_no}\n\n"
        "If you disagree, say so by that day: nothing more is demanded while we look into it. If you cannot pay, call "
        "{hotline}.\n\n"
        "{company}",
    ),
}
