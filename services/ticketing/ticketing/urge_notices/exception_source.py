"""Urge notices nobody has answered in time, and those a leader was told of (C3.2)."""

from ticketing.exceptions.source import Source, days_since
from ticketing.models import none_of
from ticketing.tickets.codes import ENDED


def _notices(since: str, condition: str) -> str:
    return f"""
SELECT n.id AS subject_id, n.community_id, n.ticket_id AS link_id, n.ticket_no AS label,
  CAST(n.number AS text) AS about, {since} AS since, n.to_staff_id AS who_id, {days_since(since)} AS degree
FROM ticket t JOIN urge_notice n ON n.tenant_id = t.tenant_id AND n.ticket_id = t.id
WHERE t.tenant_id = :tenant_id AND {none_of("t.state", ENDED)} AND n.replied_at IS NULL
  AND {condition}"""  # noqa: S608  # constants


ESCALATED = Source(
    code="urge_escalated",
    link="ticket",
    select=_notices("n.sent_at", "n.to_leader AND n.reply_due_at >= :now"),
)
"""Urged so often that a leader hears of it; the answer is still waited for"""

UNANSWERED = Source(
    code="urge_unanswered",
    link="ticket",
    select=_notices("n.reply_due_at", "n.reply_due_at < :now"),
)
