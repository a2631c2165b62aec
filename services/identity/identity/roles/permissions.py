"""All permissions of the platform that staff can hold, as bundles the role catalogue is written in.

Named `<service>.<resource>.<action>`. The bundles follow the letters of the role matrix: `r` reads, `u` also
updates, `c` also creates, `m` sees personal data unmasked.
"""


def _named(resource: str, actions: str) -> frozenset[str]:
    return frozenset(f"{resource}.{action}" for action in actions.split())


ORG_READ = (
    _named("identity.staff", "read")
    | _named("identity.role", "read")
    | _named("identity.tenant", "read")
    | _named("identity.organisation", "read")
)
TEAMS_APPOINT = ORG_READ | _named("identity.organisation", "manage")
ORG_MANAGE = TEAMS_APPOINT | _named("identity.staff", "manage")

PROPERTY_READ_ANONYMOUS = _named("registry.community", "read") | _named("registry.unit", "read")
PROPERTY_READ = PROPERTY_READ_ANONYMOUS | _named("registry.person", "read")
PROPERTY_UPDATE = PROPERTY_READ | _named("registry.unit", "manage") | _named("registry.person", "manage")
PROPERTY_UNMASK = _named("registry.person", "unmask")
PROPERTY_SET_UP = _named("registry.community", "manage") | _named("registry.import", "run")

CLOCKS_READ = _named("ticketing.clock_policy", "read")
CLOCKS_MANAGE = CLOCKS_READ | _named("ticketing.clock_policy", "manage")
CLOCKS_PUBLISH = CLOCKS_MANAGE | _named("ticketing.clock_policy", "publish")

# Whoever takes calls about a place has to know what is wrong there.
TICKET_READ = _named("ticketing.ticket", "read") | _named("ticketing.incident", "read") | CLOCKS_READ
ATTACH = _named("ticketing.attachment", "add")
TICKET_REGISTER = TICKET_READ | ATTACH | _named("ticketing.ticket", "register")
DEPARTMENT_TASK = ATTACH | _named("ticketing.department_task", "execute")
# Services are rendered by whoever comes, with or without a look at tickets.
APPOINTMENT_SERVE = _named("ticketing.appointment", "serve")
APPOINTMENT_CONFIRM = APPOINTMENT_SERVE | _named("ticketing.appointment", "confirm")
TASK_EXECUTE = _named("ticketing.task", "execute")
TASK_GIVE = TASK_EXECUTE | _named("ticketing.task", "give")
APPLICATION_DECIDE = _named("ticketing.application", "decide")
# Whoever answers customers reads the company's words for it.
KNOWLEDGE_READ = _named("ticketing.article", "read")
TICKET_UPDATE = (
    TICKET_READ
    | KNOWLEDGE_READ
    | DEPARTMENT_TASK
    | APPOINTMENT_SERVE
    | TASK_EXECUTE
    | _named("ticketing.ticket", "accept process reply")
)
TICKET_HANDLE = (
    TICKET_REGISTER | TICKET_UPDATE | APPOINTMENT_CONFIRM | _named("ticketing.ticket", "assign close withdraw")
)
TICKET_SUPERVISE = _named("ticketing.ticket", "supervise")
INCIDENT_MANAGE = _named("ticketing.incident", "manage")
EXCEPTION_READ = _named("ticketing.exception", "read")
EXCEPTION_ACKNOWLEDGE = EXCEPTION_READ | _named("ticketing.exception", "acknowledge")
PLAN_DECIDE = _named("ticketing.plan", "decide")
# Whoever is shown a mail that waits as an exception of their communities may see to it.
MAIL_HANDLE = _named("ticketing.incoming_mail", "handle")
CHANNELS = _named("ticketing.channel", "read manage") | MAIL_HANDLE
# The centre also gives online replies, and every other reply the routing table gives to it (S0-50).
CENTRE_DECIDE = (
    TICKET_SUPERVISE
    | PLAN_DECIDE
    | _named("ticketing.complaint", "rule")
    | _named("ticketing.reply", "publish")
    | CHANNELS
    | _named("ticketing.routing", "manage")
)
CONSULT_READ = _named("ticketing.consultation", "read")
CONSULT_ANSWER = CONSULT_READ | _named("ticketing.consultation", "answer")
CONSULT_OPEN = CONSULT_READ | _named("ticketing.consultation", "open")
PROCEDURE_MANAGE = _named("ticketing.procedure", "manage")
CALL_BACK = _named("ticketing.contact", "unmask")

FIGURES_READ = _named("ticketing.figures", "read")
# The `x` of the matrix.
FIGURES_EXPORT = FIGURES_READ | _named("ticketing.figures", "export")

CALLS_READ = _named("ticketing.call", "read") | _named("ticketing.callback", "read")
CALLS_HANDLE = (
    CALLS_READ
    | _named("ticketing.call", "handle")
    | _named("ticketing.callback", "process")
    | _named("ticketing.phone_message", "take")
    | _named("registry.person", "verify")
)
CALLS_CHECKED = _named("ticketing.recording_check", "read")
CALLS_SUPERVISE = (
    CALLS_HANDLE
    | CALLS_CHECKED
    | _named("ticketing.call", "supervise")
    | _named("ticketing.recording", "read")
    | _named("ticketing.recording_check", "score")
)
KNOWLEDGE_MANAGE = KNOWLEDGE_READ | _named("ticketing.article", "manage") | _named("ticketing.script", "manage")
DESK_OVERSEEN = CALLS_READ | CALLS_CHECKED | KNOWLEDGE_READ
DESK_STAFFED = CALLS_HANDLE | CALLS_CHECKED | KNOWLEDGE_READ
DESK_ADVISED = CALLS_HANDLE | KNOWLEDGE_MANAGE
DESK_LED = CALLS_SUPERVISE | KNOWLEDGE_MANAGE
PHONE_MESSAGES = _named("ticketing.phone_message", "read")
PBX_SET_UP = _named("ticketing.pbx_link", "manage")
VISITS_READ = _named("ticketing.return_visit", "read")
VISITS_CONDUCT = VISITS_READ | _named("ticketing.return_visit", "conduct")
VISITS_DIRECT = VISITS_CONDUCT | _named("ticketing.return_visit", "assign")
VISITS_CONFIGURE = VISITS_READ | _named("ticketing.return_visit", "configure")

DAILY_READ = _named("ticketing.daily_report", "read")
DAILY_SUBMIT = DAILY_READ | _named("ticketing.daily_report", "submit")
COMPANY_REPORTS_READ = DAILY_READ | _named("ticketing.company_report", "read")
COMPANY_REPORTS_PUBLISH = (
    COMPANY_REPORTS_READ | _named("ticketing.daily_report", "receive") | _named("ticketing.company_report", "publish")
)

WORK_ORDER_READ = _named("ticketing.work_order", "read")
WORK_ORDER_CREATE = WORK_ORDER_READ | _named("ticketing.work_order", "create")
WORK_ORDER_DISPATCH = WORK_ORDER_CREATE | _named("ticketing.work_order", "dispatch")
WORK_ORDER_EXECUTE = WORK_ORDER_READ | _named("ticketing.work_order", "execute")
WORK_ORDER_VERIFY = WORK_ORDER_READ | _named("ticketing.work_order", "verify")

DUTY_READ = _named("ticketing.duty", "read")
DUTY_WORK = DUTY_READ | _named("ticketing.duty", "work")
ROSTER_PLAN = DUTY_WORK | _named("ticketing.roster", "plan")
DUTY_APPROVE = DUTY_READ | _named("ticketing.duty", "approve")

# Who only serves callers: billing tells them the fees of a person they have verified, and of nobody else.
BILLS_OF_CALLERS = _named("billing.charge_item", "read") | _named("billing.bill", "read")
BILLS_READ = (
    BILLS_OF_CALLERS
    | _named("billing.run", "read")
    | _named("billing.bill", "browse")
    | _named("billing.meter", "read")
)
READINGS_ENTER = BILLS_READ | _named("billing.reading", "enter")
METERS_MANAGE = READINGS_ENTER | _named("billing.reading", "approve") | _named("billing.meter", "manage")
BILLS_PREPARE = METERS_MANAGE | _named("billing.charge_item", "manage") | _named("billing.run", "calculate")
BILLS_DECIDE = BILLS_PREPARE | _named("billing.run", "issue") | _named("billing.bill", "void")
MONEY_READ = _named("billing.payment", "read")
CLOSING_OWN = _named("billing.day_closing", "read")
CLOSING_READ = CLOSING_OWN | _named("billing.day_closing", "oversee")
CLOSING_CHECK = CLOSING_READ | _named("billing.day_closing", "check")
CLOSING_SETTLE = CLOSING_READ | _named("billing.day_closing", "accept_difference")
MONEY_TAKE = MONEY_READ | CLOSING_OWN | _named("billing.payment", "receive") | _named("billing.receipt", "print")
MONEY_DECIDE = MONEY_TAKE | CLOSING_CHECK | _named("billing.payment", "reverse") | _named("billing.ledger", "read")
LEDGER_READ = _named("billing.ledger", "read")
WAIVER_READ = _named("billing.waiver", "read")
WAIVER_REQUEST = WAIVER_READ | _named("billing.waiver", "request")
# Who may grant much may grant little (C4.9).
WAIVER_SMALL = WAIVER_READ | _named("billing.waiver", "approve_small")
WAIVER_MEDIUM = WAIVER_SMALL | _named("billing.waiver", "approve_medium")
WAIVER_LARGE = WAIVER_MEDIUM | _named("billing.waiver", "approve_large")
WAIVER_ANY = WAIVER_LARGE | _named("billing.waiver", "approve_any")
DISCOUNT_READ = _named("billing.discount", "read")
DISCOUNT_REQUEST = DISCOUNT_READ | _named("billing.discount", "request")
DISCOUNT_DECIDE = DISCOUNT_READ | _named("billing.discount", "decide")
DISPUTE_READ = _named("billing.dispute", "read")
DISPUTE_OPEN = DISPUTE_READ | _named("billing.dispute", "open")
DISPUTE_SETTLE = DISPUTE_READ | _named("billing.dispute", "settle")
# What a shared cost comes to for each home is drafted by one and checked, disclosed and billed by others (C4.13a).
ALLOCATION_READ = _named("billing.allocation", "read")
ALLOCATION_OBJECT = ALLOCATION_READ | _named("billing.allocation", "object")
ALLOCATION_PREPARE = ALLOCATION_OBJECT | _named("billing.allocation", "prepare") | _named("billing.allocation", "void")
ALLOCATION_CHECK = ALLOCATION_PREPARE | _named("billing.allocation", "check")
ALLOCATION_DISCLOSE = (
    ALLOCATION_CHECK | _named("billing.allocation", "disclose") | _named("billing.allocation", "answer")
)
DUNNING_READ = _named("billing.dunning", "read")
DUNNING_CONTACT = DUNNING_READ | _named("billing.dunning", "contact")
DUNNING_MANAGE = DUNNING_CONTACT | _named("billing.dunning", "manage")
# A lawyer's letter and a suit are decided on by a leader who has not asked for them (C4.11).
DUNNING_APPROVE = DUNNING_READ | _named("billing.dunning", "approve")
DUNNING_SET = DUNNING_READ | _named("billing.dunning_policy", "set")
# What was issued is corrected by two: one works it out and asks for it, another one books it (C4.9).
ADJUSTMENT_REQUEST = _named("billing.adjustment", "request")
ADJUSTMENT_DECIDE = _named("billing.adjustment", "decide")
LATE_FEE_APPROVE = _named("billing.late_fee", "approve")
BILL_CHARGE = _named("billing.bill", "charge")
# A refund is asked for, approved and paid out by different people; a large one is approved by two of them (C4.8).
DEPOSIT_READ = _named("billing.deposit", "read")
DEPOSIT_REQUEST = DEPOSIT_READ | _named("billing.deposit", "request")
DEPOSIT_PAY_OUT = DEPOSIT_READ | _named("billing.deposit", "pay_out")
DEPOSIT_REVIEW = DEPOSIT_READ | _named("billing.deposit", "decide") | _named("billing.deposit", "review")
DEPOSIT_APPROVE = DEPOSIT_READ | _named("billing.deposit", "decide") | _named("billing.deposit", "approve")
# So is what somebody has paid ahead (C4.10).
REFUND_READ = _named("billing.refund", "read")
REFUND_REQUEST = REFUND_READ | _named("billing.refund", "request")
REFUND_PAY_OUT = REFUND_READ | _named("billing.refund", "pay_out")
REFUND_REVIEW = REFUND_READ | _named("billing.refund", "decide") | _named("billing.refund", "review")
REFUND_APPROVE = REFUND_READ | _named("billing.refund", "decide") | _named("billing.refund", "approve")
# Money in the bank nobody knows is allocated or paid back with a second and a third person (C4.12).
BANK_READ = _named("billing.bank_statement", "read")
BANK_RECONCILE = BANK_READ | _named("billing.bank_statement", "reconcile")
BANK_DECIDE = BANK_READ | _named("billing.bank_statement", "decide")
BANK_PAY_BACK = BANK_READ | _named("billing.bank_statement", "pay_back")
# What a case officer sees of its fees, and what a manager grants of the company's money.
CASE_FEES = BILLS_READ | DEPOSIT_REQUEST
MONEY_GRANT = WAIVER_MEDIUM | DEPOSIT_APPROVE | REFUND_APPROVE | DISCOUNT_DECIDE | ADJUSTMENT_DECIDE | BANK_DECIDE

INBOX = _named("notifications.inbox", "read")
NOTICES_READ = _named("notifications.template", "read") | _named("notifications.delivery", "read")
NOTICES_MANAGE = NOTICES_READ | _named("notifications.template", "manage") | _named("notifications.delivery", "retry")

ALL = (
    ORG_MANAGE
    | PROPERTY_UPDATE
    | PROPERTY_UNMASK
    | PROPERTY_SET_UP
    | TICKET_HANDLE
    | CENTRE_DECIDE
    | TASK_GIVE
    | INCIDENT_MANAGE
    | EXCEPTION_ACKNOWLEDGE
    | APPLICATION_DECIDE
    | PROCEDURE_MANAGE
    | CLOCKS_PUBLISH
    | CALL_BACK
    | FIGURES_EXPORT
    | DESK_LED
    | PHONE_MESSAGES
    | PBX_SET_UP
    | CONSULT_ANSWER
    | CONSULT_OPEN
    | VISITS_DIRECT
    | VISITS_CONFIGURE
    | DAILY_SUBMIT
    | COMPANY_REPORTS_PUBLISH
    | WORK_ORDER_DISPATCH
    | WORK_ORDER_EXECUTE
    | WORK_ORDER_VERIFY
    | ROSTER_PLAN
    | DUTY_APPROVE
    | BILLS_DECIDE
    | MONEY_DECIDE
    | CLOSING_SETTLE
    | WAIVER_REQUEST
    | WAIVER_ANY
    | DISCOUNT_REQUEST
    | DISCOUNT_DECIDE
    | DISPUTE_OPEN
    | DISPUTE_SETTLE
    | ALLOCATION_DISCLOSE
    | DUNNING_MANAGE
    | DUNNING_APPROVE
    | DUNNING_SET
    | ADJUSTMENT_REQUEST
    | ADJUSTMENT_DECIDE
    | LATE_FEE_APPROVE
    | BILL_CHARGE
    | DEPOSIT_REQUEST
    | DEPOSIT_REVIEW
    | DEPOSIT_APPROVE
    | DEPOSIT_PAY_OUT
    | REFUND_REQUEST
    | REFUND_REVIEW
    | REFUND_APPROVE
    | REFUND_PAY_OUT
    | BANK_RECONCILE
    | BANK_DECIDE
    | BANK_PAY_BACK
    | INBOX
    | NOTICES_MANAGE
)
