"""Urge notices nobody has answered in time (C3.2)."""

from ticketing.exceptions.source import Source, days_since
from ticketing.models import none_of
from ticketing.tickets.codes import ENDED

UNANSWERED = Source(
    code="urge_unanswered",
    link="ticket",
    select=f"""
SELECT n.id AS subject_id, n.community_id, n.ticket_id AS link_id, n.ticket_no AS label,
  CAST(n.number AS text) AS about, n.reply_due_at AS since, n.to_staff_id AS who_id,
  {days_since("n.reply_due_at")} AS degree
FROM ticket t JOIN urge_notice n ON n.tenant_id = t.tenant_id AND n.ticket_id = t.id
WHERE t.tenant_id = :tenant_id AND {none_of("t.state", ENDED)} AND n.replied_at IS NULL
  AND n.reply_due_at < :now""",  # noqa: S608  # constants
)
