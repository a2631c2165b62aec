"""Answers that reached nobody, until they are sent again or somebody has told the requester (C3.1-4)."""

from ticketing.exceptions.source import Source, days_since

UNDELIVERED = Source(
    code="answer_undelivered",
    link="ticket",
    select=f"""
SELECT a.id AS subject_id, a.community_id, a.ticket_id AS link_id, a.ticket_no AS label, a.error_code AS about,
  a.failed_at AS since, coalesce(t.handler_id, t.first_receiver_id) AS who_id, {days_since("a.failed_at")} AS degree
FROM undelivered_answer a JOIN ticket t ON t.tenant_id = a.tenant_id AND t.id = a.ticket_id
WHERE a.tenant_id = :tenant_id AND a.state = 'waiting'""",  # noqa: S608  # constants
)
