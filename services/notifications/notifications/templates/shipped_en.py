"""The shipped texts in English. A company may replace each of them."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "clock_warning": Text(
        "Due soon: {clock} of {ticket_no}",
        "Please finish before {due_at}.\n{place}",
    ),
    "clock_missed": Text(
        "Overdue: {clock} of {ticket_no}",
        "It was due at {due_at} and is still open. Please act now.\n{place}",
    ),
    "role_vacant": Text(
        "Nobody holds the role “{role}”: please appoint somebody",
        "Nobody in {community} holds it or a role above it, so there was nobody to hear of the limit "
        "“{clock}” of ticket {ticket_no}. Give somebody the role under “Staff and rights”.",
    ),
    "ticket_assigned": Text(
        "Assigned to you: {ticket_no} ({kind})",
        "Please look at it and start work.\n{place}",
    ),
    "ticket_returned": Text(
        "Returned to you: {ticket_no} ({kind})",
        "The result was not accepted. Please read the remarks and continue.\n{place}",
    ),
    "major_reported": Text(
        "Major case reported: {ticket_no} ({kind})",
        "The complaint sheet has reached the service centre. Please follow the case.\n{place}",
    ),
    "clock_policy_published": Text(
        "New clock policy in force: version {policy_version}",
        "It differs from the version before in {changes} places. Clocks that run keep the rules they began under.",
    ),
    "work_order_dispatched": Text(
        "New work order: {work_order_no} ({urgency})",
        "A job ({kind}) was dispatched to you. Please accept it soon.\n{place}\nTicket: {ticket_no}",
    ),
    "work_order_refused": Text(
        "Work order refused: {work_order_no}",
        "A job ({kind}) was refused. Please dispatch it again.\n{place}\nTicket: {ticket_no}",
    ),
    "desk_empty": Text(
        "Nobody at the post: {post}",
        "Nobody has been there since {since}. Please send somebody at once.\n{community}",
    ),
    "desk_covered": Text(
        "Staffed again: {post}",
        "The post stood empty for about {minutes} minutes; this is on record.\n{community}",
    ),
    "desk_leave_requested": Text(
        "Leave from the desk: {post}",
        "Somebody on duty asks to leave. They go when you approve and a relief has signed in.\n{community}",
    ),
    "desk_leave_approved": Text(
        "Your leave is approved: {post}",
        "Please wait until your relief has signed in.\n{community}",
    ),
    "desk_leave_declined": Text(
        "Your leave is not approved: {post}",
        "Please stay at the post; the reason stands on the duty page.\n{community}",
    ),
    "roster_published": Text(
        "Roster published: week of {week}",
        "Please look at your shifts.\n{community}",
    ),
    "roster_changed": Text(
        "Your shift has changed: {day}",
        "Please look at the roster.\n{community}",
    ),
    "swap_opened": Text(
        "A colleague asks you to swap a shift",
        "Please look and answer.\n{community}",
    ),
    "swap_agreed": Text(
        "A swap waits for approval",
        "Both colleagues agree.\n{community}",
    ),
    "swap_approved": Text(
        "The swap is approved",
        "The roster has changed; please come to your new shift.\n{community}",
    ),
    "swap_refused": Text(
        "The swap does not take place",
        "Please come to your own shift; the reason stands on the roster.\n{community}",
    ),
    "desk_escalated": Text(
        "Handed up by the desk: {record}",
        "The desk needs you; please look at it soon.\n{community}",
    ),
    "escalation_acknowledged": Text(
        "Your supervisor has answered: {record}",
        "They have seen it and said what is to be done.\n{community}",
    ),
    "handover_refused": Text(
        "Hand-over refused: {handover_no}",
        "The on-coming shift does not accept it. Please correct it and write a new one.\n{community}",
    ),
    "visit_assigned": Text(
        "Return visit for you: {visit_no}",
        "Please make it before {due_at}.\n{place}\nTicket: {ticket_no}",
    ),
    "visit_low_score": Text(
        "Not satisfied: score {score} in return visit {visit_no}",
        "It is followed up in {follow_up_no}. Please look after it today.\n{place}\nTicket: {ticket_no}",
    ),
    "billing_run_calculated": Text(
        "Billing run ready: {community}",
        "{period_from} to {period_to}: {bills} bills, {amount} in total. Check it; another colleague issues.",
    ),
    "billing_run_issued": Text(
        "Bills issued: {community}",
        "{period_from} to {period_to}: {bills} bills, {amount} in total.",
    ),
    "waiver_requested": Text(
        "Waiver to decide on: {place}",
        "{amount} of bill {bill_no} are to be waived. Decide on the page of the bill.",
    ),
    "waiver_rejected": Text(
        "Waiver rejected: {place}",
        "{amount} of bill {bill_no} are not waived. The page of the bill says why.",
    ),
    "day_closing_submitted": Text(
        "Day closing to check: {community}",
        "{closing_no} was submitted with {amount} counted in cash.",
    ),
    "day_closing_difference": Text(
        "Difference in a day closing: {community}",
        "{closing_no} differs by {amount}. The page of the closing says why; settle it there.",
    ),
    "reading_held": Text(
        "Unusual meter readings to check: {community}",
        "Some readings are unusual. They are not billed before they have been checked and approved by a second person: "
        "see the page of meters.",
    ),
    "late_fee_policy_proposed": Text(
        "Late fee to approve: {community} {item}",
        "From {valid_from} on it comes to more than 24 % a year. It counts once it is approved: check the contract.",
    ),
    "late_fee_policy_rejected": Text(
        "Late fee not approved: {community} {item}",
        "What was entered from {valid_from} on does not count. Enter it again as the contract says.",
    ),
    "billing_run_failed": Text(
        "Billing run failed: {community}",
        "{period_from} to {period_to}: the run could not go on and has stopped. Look at it, then resume or discard it.",
    ),
    "department_without_head": Text(
        "Department without a head: {department}",
        "The head has left. Please name another one. Until then the service centre takes what would go to the head.",
    ),
    "team_seat_vacant": Text(
        "Vacant seat in the specialist team: {community}",
        "A member has left. Please appoint somebody. Until then the head of the department is suggested instead.",
    ),
    "panel_seat_vacant": Text(
        "Vacant seat on the expert panel: {discipline}",
        "A member has left. Please name another expert or leader in charge of this discipline.",
    ),
    "consultation_opened": Text(
        "Your opinion is asked ({discipline}): {ticket_no}",
        "The service centre asks for your opinion on this case. Please answer before {due_at}.\n{community}",
    ),
    "consultation_escalated": Text(
        "An expert has not answered, report of level {level} ({discipline}): {ticket_no}",
        "The opinion is overdue and is reported to you. Please see that it is answered; due {due_at}.\n{community}",
    ),
    "consultation_replied": Text(
        "The expert has answered ({discipline}): {ticket_no}",
        "Please read the opinion and go on with the case.",
    ),
    "consultation_cancelled": Text(
        "Your opinion is no longer needed ({discipline}): {ticket_no}",
        "The consultation was cancelled; there is nothing to answer.",
    ),
    "phone_task": Text(
        "Please phone: {matter}",
        "The customer cannot be told by e-mail. Please call and note the outcome.\n{place}",
    ),
    "ticket_accepted": Text(
        "We have accepted your {kind} ({ticket_no})",
        "Dear {addressee},\n\n"
        "we have accepted your {kind}.\n\n"
        "Number: {ticket_no}\n"
        "Unit: {place}\n"
        "You will hear from us before: {promised_reply_at}\n\n"
        "If you want to add anything, call {hotline} and quote the number above.\n\n"
        "{company}",
    ),
    "ticket_taken_up": Text(
        "We have taken up your {kind} again ({ticket_no})",
        "Dear {addressee},\n\n"
        "we are working on your {kind} again.\n\n"
        "Number: {ticket_no}\n"
        "Unit: {place}\n"
        "You will hear from us before: {promised_reply_at}\n\n"
        "If you want to add anything, call {hotline} and quote the number above.\n\n"
        "{company}",
    ),
    "ticket_answered": Text(
        "There is a result for your {kind} ({ticket_no})",
        "Dear {addressee},\n\n"
        "your {kind} (number {ticket_no}) has been dealt with and answered.\n\n"
        "Unit: {place}\n\n"
        "If you disagree or the matter is not settled, call {hotline} and we will continue.\n\n"
        "{company}",
    ),
    "visit_invitation": Text(
        "How was our service? One minute of your time",
        "Dear {addressee},\n\n"
        "we would like to know whether you are satisfied.\n\n"
        "It is about: {ticket_no}\n"
        "Unit: {place}\n"
        "Answer here, no sign-in needed: {link}\n\n"
        "The link works once, until {expires_at}. If you would rather talk to us, call {hotline}.\n\n"
        "{company}",
    ),
    "bill_issued": Text(
        "Bill {bill_no}: {amount} due",
        "Dear {addressee},\n\n"
        "your bill is ready.\n\n"
        "Bill number: {bill_no}\n"
        "Unit: {place}\n"
        "Period: {period_from} to {period_to}\n"
        "Settled by prepayment: {prepaid}\n"
        "Amount due: {amount}\n"
        "Please pay by {due_date}.\n\n"
        "You can pay in cash at the community office or by bank transfer, quoting the bill number.\n"
        "Questions about the bill? Call {hotline}.\n\n"
        "{company}",
    ),
    "bill_prepaid": Text(
        "Bill {bill_no} is settled by your prepayment",
        "Dear {addressee},\n\n"
        "your bill is ready, and your prepayment has settled it in full. You need not pay anything.\n\n"
        "Bill number: {bill_no}\n"
        "Unit: {place}\n"
        "Period: {period_from} to {period_to}\n"
        "Taken from your prepayment: {amount}\n\n"
        "Questions about the bill? Call {hotline}.\n\n"
        "{company}",
    ),
    "waiver_applied": Text(
        "{amount} of bill {bill_no} are waived",
        "Dear {addressee},\n\n"
        "{amount} of your bill {bill_no} are waived. You need not pay them.\n\n"
        "Unit: {place}\n\n"
        "If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
    "bill_voided": Text(
        "Bill {bill_no} is void",
        "Dear {addressee},\n\n"
        "bill {bill_no} over {amount}, which we sent you earlier, is void. You need not pay it.\n\n"
        "Unit: {place}\n"
        "Period: {period_from} to {period_to}\n\n"
        "We are sorry for the trouble. If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
    "receipt_issued": Text(
        "Your payment of {amount} has arrived (receipt {receipt_no})",
        "Dear {addressee},\n\n"
        "we have received your payment. Thank you.\n\n"
        "Receipt number: {receipt_no}\n"
        "Unit: {place}\n"
        "Amount: {amount}\n"
        "Kept as prepayment: {credited}\n"
        "Paid by: {pay_channel}\n"
        "Received: {received_at}\n\n"
        "You can collect the paper receipt at the community office. If you have questions, call {hotline}.\n\n"
        "{company}",
    ),
    "payment_reversed": Text(
        "Receipt {receipt_no} was reversed",
        "Dear {addressee},\n\n"
        "the payment on receipt {receipt_no} over {amount} was reversed. The bills it paid are open again.\n\n"
        "Unit: {place}\n"
        "Originally received: {received_at}\n\n"
        "If you have questions, call {hotline} and we will check it with you.\n\n"
        "{company}",
    ),
    "bill_overdue": Text(
        "Reminder: bill {bill_no}",
        "Dear {addressee},\n\n"
        "the due date of your bill has passed. You may simply have missed it.\n\n"
        "Bill number: {bill_no}\n"
        "Unit: {place}\n"
        "Period: {period_from} to {period_to}\n"
        "Amount: {amount}\n"
        "Still open: {balance}\n"
        "Due date: {due_date}\n\n"
        "If you have paid already, ignore this reminder. If you disagree with the bill, call {hotline}.\n\n"
        "{company}",
    ),
}
