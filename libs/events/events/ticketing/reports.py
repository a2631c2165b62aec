"""Facts about the reports of the complaint procedure: due, in, late, read (C3.5)."""

from datetime import date, datetime
from uuid import UUID

from events import Event


class DailyReportFact(Event, frozen=True, kw_only=True):
    """`recipients` are the staff who have to be told of this. What the report says stays in ticketing."""

    community_id: UUID
    day: date
    state: str
    edition: int
    """how often it was submitted; from the second on it is a correction"""
    due_at: datetime | None = None
    cases: int = 0
    recipients: tuple[UUID, ...] = ()


class DailyReportDue(DailyReportFact, frozen=True, kw_only=True):
    """Most of the time is gone and the report is not in."""

    type = "ticketing.daily_report.due.v1"


class DailyReportLate(DailyReportFact, frozen=True, kw_only=True):
    type = "ticketing.daily_report.late.v1"


class DailyReportSubmitted(DailyReportFact, frozen=True, kw_only=True):
    type = "ticketing.daily_report.submitted.v1"


class DailyReportReceived(DailyReportFact, frozen=True, kw_only=True):
    type = "ticketing.daily_report.received.v1"


class DailyReportConsolidated(DailyReportFact, frozen=True, kw_only=True):
    type = "ticketing.daily_report.consolidated.v1"


class ConsolidatedReportFact(Event, frozen=True, kw_only=True):
    """The daily of the whole company."""

    day: date
    state: str
    edition: int
    due_at: datetime
    missing: int = 0
    """communities whose report was not in"""
    recipients: tuple[UUID, ...] = ()


class ConsolidatedReportIssued(ConsolidatedReportFact, frozen=True, kw_only=True):
    type = "ticketing.consolidated_report.issued.v1"


class ConsolidatedReportLate(ConsolidatedReportFact, frozen=True, kw_only=True):
    type = "ticketing.consolidated_report.late.v1"


class QuarterlyReportFact(Event, frozen=True, kw_only=True):
    quarter: str
    """2026-Q4"""
    edition: int
    recipients: tuple[UUID, ...] = ()


class QuarterlyReportReworded(QuarterlyReportFact, frozen=True, kw_only=True):
    type = "ticketing.quarterly_report.reworded.v1"


class QuarterlyReportPublished(QuarterlyReportFact, frozen=True, kw_only=True):
    type = "ticketing.quarterly_report.published.v1"


class DepartmentAssessmentSent(Event, frozen=True, kw_only=True):
    """`recipients`: the head of the department."""

    type = "ticketing.department_assessment.sent.v1"

    quarter: str
    department_id: UUID
    edition: int
    recipients: tuple[UUID, ...] = ()


class DepartmentDigestSent(Event, frozen=True, kw_only=True):
    """What was said of a department in a period; both days included. `recipients`: the head of the department."""

    type = "ticketing.department_digest.sent.v1"

    first_day: date
    last_day: date
    department_id: UUID
    edition: int
    recipients: tuple[UUID, ...] = ()


class ReportReceiptAcknowledged(Event, frozen=True, kw_only=True):
    """Somebody who was sent a report has read it."""

    type = "ticketing.report_receipt.acknowledged.v1"

    document_kind: str
    document_id: UUID
    staff_id: UUID


class ReportReceiptReminded(Event, frozen=True, kw_only=True):
    """Somebody who was sent a report has not read it for days. `label`: its period, and its department if any."""

    type = "ticketing.report_receipt.reminded.v1"

    document_kind: str
    document_id: UUID
    staff_id: UUID
    label: str
    recipients: tuple[UUID, ...] = ()


class ExchangeMeetingFact(Event, frozen=True, kw_only=True):
    """The meeting of those who deal with complaints, about one month. What is said there stays in ticketing."""

    month: str
    """2026-11"""
    starts_at: datetime
    edition: int
    """how often its minutes were sent"""
    recipients: tuple[UUID, ...] = ()


class ExchangeMeetingPlanned(ExchangeMeetingFact, frozen=True, kw_only=True):
    """`recipients` are invited."""

    type = "ticketing.exchange_meeting.planned.v1"


class ExchangeMeetingRescheduled(ExchangeMeetingFact, frozen=True, kw_only=True):
    type = "ticketing.exchange_meeting.rescheduled.v1"


class ExchangeMeetingRecorded(ExchangeMeetingFact, frozen=True, kw_only=True):
    """Its minutes were written, not sent."""

    type = "ticketing.exchange_meeting.recorded.v1"


class ExchangeMeetingClosed(ExchangeMeetingFact, frozen=True, kw_only=True):
    """`recipients`: heads of departments and everybody invited were sent the minutes."""

    type = "ticketing.exchange_meeting.closed.v1"


class FeedbackProposalRecorded(Event, frozen=True, kw_only=True):
    """What is to be done about the feedback of a period; what it says stays in ticketing."""

    type = "ticketing.feedback_proposal.recorded.v1"

    first_day: date
    last_day: date
    department: str | None
    """None: of the whole company"""


class AnalysisDue(Event, frozen=True, kw_only=True):
    """A period is over and can be read; its id follows from the company and the period. Both days included."""

    first_day: date
    last_day: date
    recipients: tuple[UUID, ...] = ()


class InquirySummaryDue(AnalysisDue, frozen=True, kw_only=True):
    """A week, for the supervisors."""

    type = "ticketing.inquiry_summary.due.v1"


class FeedbackAnalysisDue(AnalysisDue, frozen=True, kw_only=True):
    """A month, for the leaders and the heads of departments."""

    type = "ticketing.feedback_analysis.due.v1"


class FeedbackProposalAnnounced(AnalysisDue, frozen=True, kw_only=True):
    """What is to be done about the feedback of a period was written for the whole company."""

    type = "ticketing.feedback_proposal.announced.v1"


class SlaReportDue(AnalysisDue, frozen=True, kw_only=True):
    """A day or a month, for the managers: how the limits that ended in it were kept."""

    type = "ticketing.sla_report.due.v1"


class SatisfactionReportDue(AnalysisDue, frozen=True, kw_only=True):
    """A month, for the managers: return visits and satisfaction."""

    type = "ticketing.satisfaction_report.due.v1"
