"""People who were promised a call and have not got it: late, or tried as often as is tried (C3.15)."""

from ticketing.callbacks.models import SUPERVISOR_AFTER
from ticketing.exceptions.source import Source, days_since

LATE = Source(
    code="callback_late",
    link="late_callback",
    ticket="ticket_id",
    call="call_id",
    select=f"""
SELECT b.id AS subject_id, b.community_id, b.id AS link_id, coalesce(t.no, '') AS label, b.kind AS about,
  b.due_at AS since, b.owner_id AS who_id, {days_since("b.due_at")} AS degree,
  b.ticket_id, b.call_id
FROM callback b LEFT JOIN ticket t ON t.tenant_id = b.tenant_id AND t.id = b.ticket_id
WHERE b.tenant_id = :tenant_id AND b.state = 'due'
  AND b.due_at <= CAST(:now AS timestamptz) - interval '{SUPERVISOR_AFTER.total_seconds():.0f} seconds'""",  # noqa: S608  # constants
)
"""From when the supervisor is told of it, until somebody has called or agrees on another time"""

UNREACHED = Source(
    code="callback_failed",
    link="callback",
    ticket="ticket_id",
    call="call_id",
    select="""
SELECT b.id AS subject_id, b.community_id, b.id AS link_id, coalesce(t.no, '') AS label, b.kind AS about,
  b.settled_at AS since, b.owner_id AS who_id, 1 AS degree,
  b.ticket_id, b.call_id
FROM callback b LEFT JOIN ticket t ON t.tenant_id = b.tenant_id AND t.id = b.ticket_id
WHERE b.tenant_id = :tenant_id AND b.state = 'unreachable'
  AND b.due_at >= CAST(:now AS timestamptz) - interval '30 days'
  AND NOT EXISTS (SELECT FROM callback n WHERE n.tenant_id = b.tenant_id AND n.number_blind = b.number_blind
    AND n.state IN ('due', 'done') AND n.created_at > b.settled_at)
  AND NOT EXISTS (SELECT FROM call c WHERE c.tenant_id = b.tenant_id AND c.number_blind = b.number_blind
    AND c.answered_at > b.settled_at)""",
)
"""Until somebody speaks with the number or a new time is agreed on; after thirty days (A) nobody expects the call"""
