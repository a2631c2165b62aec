"""What several roles have in common."""

from identity.roles import permissions as p

LEADERSHIP = (
    p.ORG_READ
    | p.PROPERTY_READ
    | p.TICKET_READ
    | p.VISITS_READ
    | p.WORK_ORDER_READ
    | p.BILLS_READ
    | p.MONEY_READ
    | p.LEDGER_READ
    | p.WAIVER_READ
    | p.DEPOSIT_READ
    | p.NOTICES_READ
    | p.DESK_OVERSEEN
    | p.COMPANY_REPORTS_READ
    | p.FIGURES_EXPORT
)
LEADING = (
    LEADERSHIP
    | p.DUTY_READ
    | p.DUTY_APPROVE
    | p.PLAN_DECIDE
    | p.CONSULT_ANSWER
    | p.APPLICATION_DECIDE
    | p.TASK_GIVE
    | p.EXCEPTION_READ
    | p.LATE_FEE_APPROVE
    | p.DEPOSIT_APPROVE
)
DUTY_LED = p.ROSTER_PLAN | p.DUTY_APPROVE
SUPERVISION = (
    p.ORG_READ
    | p.PROPERTY_UPDATE
    | p.PROPERTY_UNMASK
    | p.TICKET_HANDLE
    | p.TICKET_SUPERVISE
    | p.PLAN_DECIDE
    | p.APPLICATION_DECIDE
    | p.TASK_GIVE
    | p.INCIDENT_MANAGE
    | p.EXCEPTION_ACKNOWLEDGE
    | p.MAIL_HANDLE
    | p.CALL_BACK
    | p.DESK_LED
    | p.VISITS_DIRECT
    | p.DAILY_READ
    | p.WORK_ORDER_DISPATCH
    | p.WORK_ORDER_VERIFY
    | DUTY_LED
    | p.BILLS_READ
    | p.MONEY_READ
    | p.FIGURES_EXPORT
)
# Whoever serves customers, on the phone or at the counter; what they see of fees is said by role.
SERVING = (
    p.PROPERTY_READ
    | p.PROPERTY_UNMASK
    | p.TICKET_HANDLE
    | p.CALL_BACK
    | p.DESK_STAFFED
    | p.VISITS_CONDUCT
    | p.DAILY_READ
    | p.WORK_ORDER_CREATE
)
FRONT_OFFICE = SERVING | p.BILLS_READ
