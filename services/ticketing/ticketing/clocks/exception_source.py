"""Limits that were not kept and still ask for something (C3.1-4, C3.3)."""

from ticketing.exceptions.source import Source, days_since
from ticketing.models import none_of
from ticketing.tickets.codes import ENDED

_OWED = f"""
FROM clock c JOIN ticket t ON t.tenant_id = c.tenant_id AND t.id = c.ticket_id
WHERE c.tenant_id = :tenant_id AND c.result = 'missed' AND c.settled_at IS NULL
  AND {none_of("t.state", ENDED)}"""

NOT_ACCEPTED = Source(
    code="not_accepted",
    link="ticket",
    select=f"""
SELECT c.id AS subject_id, t.community_id, t.id AS link_id, t.no AS label, t.kind AS about, c.due_at AS since,
  t.first_receiver_id AS who_id, {days_since("c.due_at")} AS degree
{_OWED} AND c.code IN ('K01', 'K17')""",  # constants
)
"""Nobody took it in charge in time (K01), or confirmed the slot (K17)"""

MISSED = Source(
    code="clock_missed",
    link="ticket",
    select=f"""
SELECT c.id AS subject_id, t.community_id, t.id AS link_id, t.no AS label, c.code AS about, c.due_at AS since,
  coalesce(c.owner_id, t.handler_id, t.first_receiver_id) AS who_id, {days_since("c.due_at")} AS degree
{_OWED} AND c.code NOT IN ('K01', 'K17')""",  # constants
)
