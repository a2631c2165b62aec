"""The shipped texts of reports in English."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "daily_report_due": Text(
        "Daily complaint report to hand in: {day}",
        "Check it and hand it in by {due_at}; a day without complaints needs a nil report.\n{community}",
    ),
    "daily_report_late": Text(
        "Daily complaint report is late: {day}",
        "It was due at {due_at} and is not in. Hand it in now.\n{community}",
    ),
    "daily_report_submitted": Text(
        "Daily complaint report is in: {day}",
        "Cases: {cases}. Please acknowledge it.\n{community}",
    ),
    "daily_report_corrected": Text(
        "Daily complaint report was corrected: {day}",
        "Cases now: {cases}. Read why and acknowledge it again.\n{community}",
    ),
    "daily_report_received": Text(
        "Daily complaint report was acknowledged: {day}",
        "The service centre has this report.\n{community}",
    ),
    "consolidated_report_issued": Text(
        "Consolidated complaint daily is out: {day}",
        "Communities without a report: {missing}. Please read it.",
    ),
    "consolidated_report_late": Text(
        "Consolidated complaint daily is not out: {day}",
        "It is past 18:00. The service centre puts it together now.",
    ),
    "quarterly_report_published": Text(
        "Quarterly complaint report is out: {quarter}",
        "Open this message to read it, and confirm that you have.",
    ),
    "department_assessment_sent": Text(
        "Quarterly assessment of your department: {quarter}",
        "Open this message to read it, and confirm that you have.",
    ),
    "exchange_meeting_planned": Text(
        "Exchange meeting about {month}",
        "It begins at {starts_at}. Agenda and place are on its page.",
    ),
    "exchange_meeting_rescheduled": Text(
        "The exchange meeting about {month} has changed",
        "It begins at {starts_at}. The new agenda and place are on its page.",
    ),
    "exchange_meeting_closed": Text(
        "Minutes of the exchange meeting about {month}",
        "Open this message to read them, and confirm that you have.",
    ),
    "inquiry_summary_due": Text(
        "Inquiries from {first_day} to {last_day}",
        "What people asked last week, what waits for an answer and new articles are under Analysis, Inquiries.",
    ),
    "feedback_analysis_due": Text(
        "Feedback from {first_day} to {last_day}",
        "Complaints, suggestions, inquiries and low scores of last month are under Analysis, Feedback.",
    ),
    "department_digest_sent": Text(
        "Digest for your department: {first_day} to {last_day}",
        "Complaints, low scores and proposals are in it. Open this message to read it, and confirm that you have.",
    ),
    "report_unread": Text(
        "A report waits to be read: {label}",
        "Open this message to read it, and confirm that you have.",
    ),
    "feedback_proposal_announced": Text(
        "Proposals on the feedback from {first_day} to {last_day}",
        "The service centre says what is to be done across the company: under Analysis, Feedback.",
    ),
    "sla_report_due": Text(
        "Limits kept from {first_day} to {last_day}",
        "How the limits that ended in this time were kept is under Operations.",
    ),
    "satisfaction_report_due": Text(
        "Return visits and satisfaction from {first_day} to {last_day}",
        "Visits made and what people said last month are under Satisfaction.",
    ),
}
