"""The closed catalogue of templates: who is told what, on which channel, with which variables.

The legal kind belongs to the template, not to its text: a company may reword a service message but cannot turn it
into marketing (PIPL §24, C5.1). A `required` variable must appear in every text, because a receipt without its number
or an acceptance without its ticket number is not a proof of anything.
"""

from notifications.templates.adjustment_templates import ADJUSTMENTS
from notifications.templates.allocation_templates import ALLOCATIONS
from notifications.templates.banking_templates import BANKING
from notifications.templates.channel_templates import CHANNELS
from notifications.templates.deposit_templates import DEPOSITS
from notifications.templates.discount_templates import DISCOUNTS
from notifications.templates.dispute_templates import DISPUTES
from notifications.templates.dunning_templates import DUNNING
from notifications.templates.money_templates import MONEY
from notifications.templates.refund_templates import REFUNDS
from notifications.templates.report_templates import REPORTS
from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import COMMUNITY, LETTER, PLACE

TICKET_NO = Variable("ticket_no", "text", required=True, sample="BXJX20260301001")
TICKET_KIND = Variable("kind", "ticket_kind", sample="repair")
CLOCK = (
    TICKET_NO,
    Variable("clock", "clock", required=True, sample="K13"),
    Variable("due_at", "instant", required=True, sample="2026-03-01T04:30:00Z"),
    PLACE,
)
TICKET = (TICKET_NO, TICKET_KIND, PLACE)
PROMISED = (
    TICKET_NO,
    TICKET_KIND,
    Variable("promised_reply_at", "instant", required=True, sample="2026-03-01T04:30:00Z"),
    *LETTER,
)
DUE_ON = Variable("due_on", "date", required=True, sample="2026-03-01")
REVIEW_DUE = Variable("review_due", "date", required=True, sample="2026-03-01")
SCORED = (
    Variable("month", "date", required=True, sample="2026-02-01"),
    Variable("score", "count", required=True, sample=92),
)
PHONE_MESSAGE = (Variable("taken_at", "instant", required=True, sample="2026-03-01T02:30:00Z"), PLACE)
CONSULTATION = (
    TICKET_NO,
    Variable("discipline", "discipline", required=True, sample="engineering_quality"),
    Variable("due_at", "instant", sample="2026-03-02T04:30:00Z"),
    COMMUNITY,
)
ESCALATED = (*CONSULTATION, Variable("level", "count", sample=2))
POST = (Variable("post", "text", required=True, sample="东门前台"), COMMUNITY)
RECORD = (Variable("record", "desk_record", required=True, sample="duty_entry"), COMMUNITY)
DUE = (TICKET_NO, Variable("due_at", "instant", required=True, sample="2026-03-01T04:30:00Z"), PLACE)
INCIDENT = (Variable("incident_no", "text", required=True, sample="GJJX202603010001"), COMMUNITY)
SLOT = (TICKET_NO, Variable("starts_at", "instant", required=True, sample="2026-03-02T01:30:00Z"), *LETTER)
CALLBACK = (Variable("kind", "callback_kind", sample="appointed"), *DUE[1:])
URGE = (Variable("notice", "count", required=True, sample=3), *DUE)
URGED_AGAIN = (*URGE, Variable("colleague", "text", required=True, sample="李强"))
VISIT_NO = Variable("visit_no", "text", required=True, sample="HFJX20260302001")
ABOUT_TICKET = Variable("ticket_no", "text", sample="BXJX20260301001")

CATALOGUE: tuple[Template, ...] = (
    Template(code="clock_warning", audience="staff", channel="in_app", variables=CLOCK),
    Template(code="clock_missed", audience="staff", channel="in_app", variables=CLOCK, urgent=True),
    Template(
        code="role_vacant",
        audience="staff",
        channel="in_app",
        variables=(Variable("role", "role", required=True, sample="cs_supervisor"), *CLOCK[:2], COMMUNITY),
        urgent=True,
    ),
    Template(code="ticket_assigned", audience="staff", channel="in_app", variables=TICKET),
    Template(code="ticket_returned", audience="staff", channel="in_app", variables=TICKET),
    Template(code="major_reported", audience="staff", channel="in_app", variables=TICKET, urgent=True),
    Template(code="validity_requested", audience="staff", channel="in_app", variables=TICKET, urgent=True),
    Template(code="complaint_ruled", audience="staff", channel="in_app", variables=TICKET),
    Template(code="plan_submitted", audience="staff", channel="in_app", variables=TICKET),
    Template(code="plan_decided", audience="staff", channel="in_app", variables=TICKET),
    Template(code="measure_given", audience="staff", channel="in_app", variables=(TICKET_NO, DUE_ON, PLACE)),
    Template(code="measure_taken", audience="staff", channel="in_app", variables=(TICKET_NO, COMMUNITY)),
    Template(code="measure_due", audience="staff", channel="in_app", variables=(TICKET_NO, DUE_ON, PLACE)),
    Template(
        code="measure_overdue", audience="staff", channel="in_app", variables=(TICKET_NO, DUE_ON, PLACE), urgent=True
    ),
    Template(code="reply_awaited", audience="staff", channel="in_app", variables=TICKET, urgent=True),
    Template(code="ticket_reopened", audience="staff", channel="in_app", variables=TICKET),
    Template(code="ticket_resumed", audience="staff", channel="in_app", variables=TICKET),
    Template(code="assistant_added", audience="staff", channel="in_app", variables=TICKET),
    Template(code="task_assigned", audience="staff", channel="in_app", variables=DUE),
    Template(code="task_blocked", audience="staff", channel="in_app", variables=DUE),
    Template(code="task_finished", audience="staff", channel="in_app", variables=DUE),
    Template(code="task_cancelled", audience="staff", channel="in_app", variables=DUE),
    Template(code="task_overdue", audience="staff", channel="in_app", variables=DUE, urgent=True),
    Template(
        code="ticket_silent",
        audience="staff",
        channel="in_app",
        variables=(TICKET_NO, Variable("since", "instant", required=True, sample="2026-03-01T04:30:00Z"), PLACE),
    ),
    Template(code="urged", audience="staff", channel="in_app", variables=URGE, urgent=True),
    Template(code="urged_again", audience="staff", channel="in_app", variables=URGED_AGAIN, urgent=True),
    Template(code="urge_answered", audience="staff", channel="in_app", variables=URGE),
    Template(code="urge_unanswered", audience="staff", channel="in_app", variables=URGE, urgent=True),
    Template(code="referral_asked", audience="staff", channel="in_app", variables=(TICKET_NO, PLACE)),
    Template(code="referral_answered", audience="staff", channel="in_app", variables=(TICKET_NO, PLACE)),
    Template(code="transfer_offered", audience="staff", channel="in_app", variables=DUE),
    Template(code="transfer_accepted", audience="staff", channel="in_app", variables=(TICKET_NO, PLACE)),
    Template(code="transfer_returned", audience="staff", channel="in_app", variables=(TICKET_NO, PLACE)),
    Template(code="approval_asked", audience="staff", channel="in_app", variables=(TICKET_NO, PLACE), urgent=True),
    Template(code="incident_opened", audience="staff", channel="in_app", variables=INCIDENT, urgent=True),
    Template(code="incident_controlled", audience="staff", channel="in_app", variables=INCIDENT),
    Template(code="incident_review_overdue", audience="staff", channel="in_app", variables=INCIDENT, urgent=True),
    Template(code="task_given", audience="staff", channel="in_app", variables=DUE),
    Template(code="task_done", audience="staff", channel="in_app", variables=(TICKET_NO, PLACE)),
    Template(code="task_returned", audience="staff", channel="in_app", variables=(TICKET_NO, PLACE)),
    Template(
        code="ticket_converted",
        audience="staff",
        channel="in_app",
        variables=(TICKET_NO, Variable("from_kind", "ticket_kind", sample="inquiry"), TICKET_KIND, PLACE),
    ),
    Template(
        code="clock_policy_published",
        audience="staff",
        channel="in_app",
        variables=(
            Variable("policy_version", "count", required=True, sample=3),
            Variable("changes", "count", required=True, sample=2),
        ),
    ),
    Template(
        code="work_order_dispatched",
        audience="staff",
        channel="in_app",
        variables=(
            Variable("work_order_no", "text", required=True, sample="PGJX20260301001"),
            Variable("kind", "work_order_kind", sample="owner_repair"),
            Variable("urgency", "urgency", sample="urgent"),
            Variable("ticket_no", "text", sample="BXJX20260301001"),
            PLACE,
        ),
    ),
    Template(
        code="work_order_refused",
        audience="staff",
        channel="in_app",
        variables=(
            Variable("work_order_no", "text", required=True, sample="PGJX20260301001"),
            Variable("kind", "work_order_kind", sample="owner_repair"),
            Variable("ticket_no", "text", sample="BXJX20260301001"),
            PLACE,
        ),
    ),
    Template(
        code="desk_empty",
        audience="staff",
        channel="in_app",
        variables=(*POST, Variable("since", "instant", required=True, sample="2026-03-01T00:00:00Z")),
        urgent=True,
    ),
    Template(
        code="desk_covered",
        audience="staff",
        channel="in_app",
        variables=(*POST, Variable("minutes", "count", required=True, sample=7)),
    ),
    Template(code="desk_leave_requested", audience="staff", channel="in_app", variables=POST, urgent=True),
    Template(code="desk_leave_approved", audience="staff", channel="in_app", variables=POST),
    Template(code="desk_leave_declined", audience="staff", channel="in_app", variables=POST),
    Template(
        code="roster_published",
        audience="staff",
        channel="in_app",
        variables=(Variable("week", "date", required=True, sample="2026-03-02"), COMMUNITY),
    ),
    Template(
        code="roster_changed",
        audience="staff",
        channel="in_app",
        variables=(Variable("day", "date", required=True, sample="2026-03-03"), COMMUNITY),
    ),
    Template(code="swap_opened", audience="staff", channel="in_app", variables=(COMMUNITY,)),
    Template(code="swap_agreed", audience="staff", channel="in_app", variables=(COMMUNITY,)),
    Template(code="swap_approved", audience="staff", channel="in_app", variables=(COMMUNITY,)),
    Template(code="swap_refused", audience="staff", channel="in_app", variables=(COMMUNITY,)),
    Template(code="desk_escalated", audience="staff", channel="in_app", variables=RECORD, urgent=True),
    Template(code="escalation_acknowledged", audience="staff", channel="in_app", variables=RECORD),
    Template(
        code="handover_refused",
        audience="staff",
        channel="in_app",
        variables=(Variable("handover_no", "text", required=True, sample="JBJX202603010001"), COMMUNITY),
    ),
    Template(
        code="visit_assigned",
        audience="staff",
        channel="in_app",
        variables=(
            VISIT_NO,
            Variable("due_at", "instant", required=True, sample="2026-03-03T11:59:00Z"),
            ABOUT_TICKET,
            PLACE,
        ),
    ),
    Template(
        code="visit_low_score",
        audience="staff",
        channel="in_app",
        urgent=True,
        variables=(
            VISIT_NO,
            Variable("score", "count", required=True, sample=2),
            Variable("follow_up_no", "text", required=True, sample="TSJX20260302001"),
            ABOUT_TICKET,
            PLACE,
        ),
    ),
    Template(
        code="department_without_head",
        audience="staff",
        channel="in_app",
        variables=(Variable("department", "text", required=True, sample="工程技术部"),),
    ),
    Template(code="team_seat_vacant", audience="staff", channel="in_app", variables=(COMMUNITY,)),
    Template(code="panel_seat_vacant", audience="staff", channel="in_app", variables=CONSULTATION[1:2]),
    Template(code="frequent_caller", audience="staff", channel="in_app", variables=(PLACE,), urgent=True),
    Template(code="callback_requested", audience="staff", channel="in_app", variables=CALLBACK),
    Template(code="callback_overdue", audience="staff", channel="in_app", variables=CALLBACK, urgent=True),
    Template(code="phone_message_taken", audience="staff", channel="in_app", variables=PHONE_MESSAGE),
    Template(code="phone_message_reminded", audience="staff", channel="in_app", variables=PHONE_MESSAGE),
    Template(code="article_review", audience="staff", channel="in_app", variables=(REVIEW_DUE,)),
    Template(code="recording_scored", audience="staff", channel="in_app", variables=SCORED),
    Template(code="consultation_opened", audience="staff", channel="in_app", variables=CONSULTATION),
    Template(code="consultation_escalated", audience="staff", channel="in_app", variables=ESCALATED, urgent=True),
    Template(code="consultation_replied", audience="staff", channel="in_app", variables=CONSULTATION[:2]),
    Template(code="consultation_cancelled", audience="staff", channel="in_app", variables=CONSULTATION[:2]),
    *MONEY,
    *REPORTS,
    *DEPOSITS,
    *REFUNDS,
    *ALLOCATIONS,
    *BANKING,
    *DISCOUNTS,
    *DISPUTES,
    *DUNNING,
    *ADJUSTMENTS,
    *CHANNELS,
    Template(
        code="phone_task",
        audience="staff",
        channel="in_app",
        variables=(Variable("matter", "text", required=True, context=True, sample="您的报修已受理"), PLACE),
    ),
    Template(code="ticket_accepted", audience="person", channel="email", variables=PROMISED),
    Template(code="ticket_taken_up", audience="person", channel="email", variables=PROMISED),
    Template(code="ticket_answered", audience="person", channel="email", variables=(TICKET_NO, TICKET_KIND, *LETTER)),
    Template(
        code="incident_notice",
        audience="person",
        channel="email",
        variables=(
            TICKET_NO,
            Variable("text", "text", required=True, sample="水泵已修复，正在恢复供水。"),
            *LETTER,
        ),
    ),
    Template(code="appointment_confirmed", audience="person", channel="email", variables=SLOT),
    Template(code="appointment_cancelled", audience="person", channel="email", variables=SLOT),
    Template(code="appointment_reminder", audience="person", channel="email", variables=SLOT),
    Template(code="appointment_ahead", audience="staff", channel="in_app", variables=(*SLOT[:2], PLACE)),
    Template(
        code="visit_invitation",
        audience="person",
        channel="email",
        variables=(
            Variable("link", "text", required=True, sample="https://demo.example/visit#7Q2m"),
            Variable("expires_at", "instant", required=True, sample="2026-03-08T04:30:00Z"),
            ABOUT_TICKET,
            *LETTER,
        ),
    ),
)

BY_CODE = {template.code: template for template in CATALOGUE}
