"""Templates about reports of the complaint procedure."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import COMMUNITY

REPORT_DAY = Variable("day", "date", required=True, sample="2026-03-01")
REPORT_DUE = (REPORT_DAY, Variable("due_at", "instant", required=True, sample="2026-03-02T04:00:00Z"), COMMUNITY)
REPORT_IN = (REPORT_DAY, Variable("cases", "count", sample=4), COMMUNITY)
QUARTER = (Variable("quarter", "text", required=True, sample="2026-Q1"),)
MONTH = Variable("month", "text", required=True, sample="2026-03")
MEETING = (MONTH, Variable("starts_at", "instant", required=True, sample="2026-04-02T06:00:00Z"))
PERIOD = (
    Variable("first_day", "date", required=True, sample="2026-03-02"),
    Variable("last_day", "date", required=True, sample="2026-03-08"),
)

REPORTS: tuple[Template, ...] = (
    Template(code="daily_report_due", audience="staff", channel="in_app", variables=REPORT_DUE),
    Template(code="daily_report_late", audience="staff", channel="in_app", variables=REPORT_DUE, urgent=True),
    Template(code="daily_report_submitted", audience="staff", channel="in_app", variables=REPORT_IN),
    Template(code="daily_report_corrected", audience="staff", channel="in_app", variables=REPORT_IN),
    Template(code="daily_report_received", audience="staff", channel="in_app", variables=(REPORT_DAY, COMMUNITY)),
    Template(
        code="consolidated_report_issued",
        audience="staff",
        channel="in_app",
        variables=(REPORT_DAY, Variable("missing", "count", required=True, sample=1)),
    ),
    Template(code="consolidated_report_late", audience="staff", channel="in_app", variables=(REPORT_DAY,), urgent=True),
    Template(code="quarterly_report_published", audience="staff", channel="in_app", variables=QUARTER),
    Template(code="department_assessment_sent", audience="staff", channel="in_app", variables=QUARTER),
    Template(code="department_digest_sent", audience="staff", channel="in_app", variables=PERIOD),
    Template(
        code="report_unread",
        audience="staff",
        channel="in_app",
        variables=(Variable("label", "text", required=True, sample="2026-03 工程部"),),
    ),
    Template(code="exchange_meeting_planned", audience="staff", channel="in_app", variables=MEETING),
    Template(code="exchange_meeting_rescheduled", audience="staff", channel="in_app", variables=MEETING),
    Template(code="exchange_meeting_closed", audience="staff", channel="in_app", variables=(MONTH,)),
    Template(code="inquiry_summary_due", audience="staff", channel="in_app", variables=PERIOD),
    Template(code="feedback_analysis_due", audience="staff", channel="in_app", variables=PERIOD),
    Template(code="feedback_proposal_announced", audience="staff", channel="in_app", variables=PERIOD),
    Template(code="sla_report_due", audience="staff", channel="in_app", variables=PERIOD),
    Template(code="satisfaction_report_due", audience="staff", channel="in_app", variables=PERIOD),
)
