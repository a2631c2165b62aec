"""Applications whose applicant was promised an answer by now (C3.16)."""

from ticketing.exceptions.source import Source, days_since

OVERDUE = Source(
    code="application_overdue",
    link="ticket",
    select=f"""
SELECT t.id AS subject_id, t.community_id, t.id AS link_id, t.no AS label, t.state AS about,
  t.promised_reply_at AS since, t.handler_id AS who_id, {days_since("t.promised_reply_at")} AS degree
FROM ticket t
WHERE t.tenant_id = :tenant_id AND t.kind = 'application' AND t.state IN ('registered', 'accepted', 'in_approval')
  AND t.promised_reply_at < :now""",  # noqa: S608  # constants
)
