"""Who is told of reports: those the clock's ladder names, the centre of what came in, the leaders of what is issued."""

from collections.abc import Callable
from datetime import date
from typing import Any

from events import Event
from events import ticketing as facts
from kit.consumers import Meta
from notifications.messages.telling import SubjectKind, Telling, present


def _daily(template: str, event: facts.DailyReportFact, meta: Meta, **more: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="daily_report",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        recipients=present(*event.recipients, but=meta.actor_id),
        facts={"day": event.day.isoformat()} | more,
    )


def due(event: facts.DailyReportDue, meta: Meta) -> Telling | None:
    return _daily("daily_report_due", event, meta, due_at=event.due_at.isoformat()) if event.due_at else None


def late(event: facts.DailyReportLate, meta: Meta) -> Telling | None:
    return _daily("daily_report_late", event, meta, due_at=event.due_at.isoformat()) if event.due_at else None


def submitted(event: facts.DailyReportSubmitted, meta: Meta) -> Telling:
    template = "daily_report_corrected" if event.edition > 1 else "daily_report_submitted"
    return _daily(template, event, meta, cases=event.cases)


def received(event: facts.DailyReportReceived, meta: Meta) -> Telling:
    return _daily("daily_report_received", event, meta)


def _consolidated(template: str, event: facts.ConsolidatedReportFact, meta: Meta, **more: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="consolidated_report",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        recipients=present(*event.recipients, but=meta.actor_id),
        facts={"day": event.day.isoformat()} | more,
    )


def issued(event: facts.ConsolidatedReportIssued, meta: Meta) -> Telling:
    return _consolidated("consolidated_report_issued", event, meta, missing=event.missing)


def overdue(event: facts.ConsolidatedReportLate, meta: Meta) -> Telling:
    return _consolidated("consolidated_report_late", event, meta)


def _quarter(
    template: str,
    subject_kind: SubjectKind,
    event: facts.QuarterlyReportPublished | facts.DepartmentAssessmentSent,
    meta: Meta,
) -> Telling:
    return Telling(
        template=template,
        subject_kind=subject_kind,
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        recipients=present(*event.recipients, but=meta.actor_id),
        facts={"quarter": event.quarter},
    )


def published(event: facts.QuarterlyReportPublished, meta: Meta) -> Telling:
    return _quarter("quarterly_report_published", "quarterly_report", event, meta)


def assessed(event: facts.DepartmentAssessmentSent, meta: Meta) -> Telling:
    return _quarter("department_assessment_sent", "department_assessment", event, meta)


def digested(event: facts.DepartmentDigestSent, meta: Meta) -> Telling:
    return Telling(
        template="department_digest_sent",
        subject_kind="department_digest",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        recipients=present(*event.recipients, but=meta.actor_id),
        facts=_days(event.first_day, event.last_day),
    )


def unread(event: facts.ReportReceiptReminded, meta: Meta) -> Telling:
    """Opens the addressee's own copy, where it is confirmed: not everybody who was sent a report may open the report
    itself."""
    return Telling(
        template="report_unread",
        subject_kind="received_report",
        subject_id=event.document_id,
        occurrence=f"{meta.aggregate_id}/{meta.version}",
        recipients=present(*event.recipients),
        facts={"label": event.label},
    )


def _meeting(
    template: str,
    event: facts.ExchangeMeetingFact,
    meta: Meta,
    subject_kind: SubjectKind = "exchange_meeting",
    **said: str,
) -> Telling:
    return Telling(
        template=template,
        subject_kind=subject_kind,
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        recipients=present(*event.recipients, but=meta.actor_id),
        facts={"month": event.month, **said},
    )


def invited(event: facts.ExchangeMeetingPlanned, meta: Meta) -> Telling:
    return _meeting("exchange_meeting_planned", event, meta, starts_at=event.starts_at.isoformat())


def moved(event: facts.ExchangeMeetingRescheduled, meta: Meta) -> Telling:
    return _meeting("exchange_meeting_rescheduled", event, meta, starts_at=event.starts_at.isoformat())


def minuted(event: facts.ExchangeMeetingClosed, meta: Meta) -> Telling:
    """Opens the addressee's own copy, where it is confirmed as read: heads of departments are sent the minutes of a
    meeting they were not invited to."""
    return _meeting("exchange_meeting_closed", event, meta, "received_report")


def _analysis(
    template: str, subject_kind: SubjectKind, event: facts.AnalysisDue, meta: Meta, occurrence: str = ""
) -> Telling:
    return Telling(
        template=template,
        subject_kind=subject_kind,
        subject_id=meta.aggregate_id,
        recipients=present(*event.recipients),
        occurrence=occurrence,
        facts=_days(event.first_day, event.last_day),
    )


def _days(first: date, last: date) -> dict[str, str]:
    return {"first_day": first.isoformat(), "last_day": last.isoformat()}


def summed_up(event: facts.InquirySummaryDue, meta: Meta) -> Telling:
    return _analysis("inquiry_summary_due", "inquiry_summary", event, meta)


def analysed(event: facts.FeedbackAnalysisDue, meta: Meta) -> Telling:
    return _analysis("feedback_analysis_due", "feedback_analysis", event, meta)


def proposed(event: facts.FeedbackProposalAnnounced, meta: Meta) -> Telling:
    """Once for each wording: every announcement is a subject of its own."""
    return _analysis("feedback_proposal_announced", "feedback_analysis", event, meta)


def limits_kept(event: facts.SlaReportDue, meta: Meta) -> Telling:
    return _analysis("sla_report_due", "sla_report", event, meta)


def satisfied(event: facts.SatisfactionReportDue, meta: Meta) -> Telling:
    return _analysis("satisfaction_report_due", "satisfaction_report", event, meta)


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | None]] = {
    facts.DailyReportDue: due,
    facts.DailyReportLate: late,
    facts.DailyReportSubmitted: submitted,
    facts.DailyReportReceived: received,
    facts.ConsolidatedReportIssued: issued,
    facts.ConsolidatedReportLate: overdue,
    facts.QuarterlyReportPublished: published,
    facts.DepartmentAssessmentSent: assessed,
    facts.DepartmentDigestSent: digested,
    facts.ReportReceiptReminded: unread,
    facts.ExchangeMeetingPlanned: invited,
    facts.ExchangeMeetingRescheduled: moved,
    facts.ExchangeMeetingClosed: minuted,
    facts.InquirySummaryDue: summed_up,
    facts.FeedbackAnalysisDue: analysed,
    facts.FeedbackProposalAnnounced: proposed,
    facts.SlaReportDue: limits_kept,
    facts.SatisfactionReportDue: satisfied,
}
