"""Tickets in somebody's hands of which nothing was logged after the handler was reminded (S0-22)."""

from ticketing.exceptions.source import Source, days_since
from ticketing.models import none_of, one_of
from ticketing.tickets.codes import ENDED, HANDLED
from ticketing.tickets.transitions import WORKING

SILENT = Source(
    code="ticket_silent",
    link="ticket",
    select=f"""
SELECT t.id AS subject_id, t.community_id, t.id AS link_id, t.no AS label, t.state AS about, s.listed_at AS since,
  coalesce(t.handler_id, t.first_receiver_id) AS who_id, {days_since("s.listed_at")} AS degree
FROM silence s JOIN ticket t ON t.tenant_id = s.tenant_id AND t.id = s.id
WHERE s.tenant_id = :tenant_id AND s.listed_at <= :now AND {none_of("t.state", ENDED)}
  AND {one_of("t.kind", HANDLED)} AND {one_of("t.state", WORKING)} AND t.state_since <= s.since
  AND NOT EXISTS (SELECT FROM ticket_entry e WHERE e.tenant_id = t.tenant_id AND e.ticket_id = t.id
    AND e.at > s.since AND e.actor_id IS NOT NULL)""",  # noqa: S608  # constants
)
