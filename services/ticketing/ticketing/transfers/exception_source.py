"""Tickets nobody wants: refused as often as the rules allow, or offered in vain (C3.1 invariant 6)."""

from ticketing.exceptions.source import Source
from ticketing.models import none_of
from ticketing.tickets.codes import ENDED

UNWANTED = Source(
    code="transfer_unwanted",
    link="ticket",
    select=f"""
SELECT t.id AS subject_id, t.community_id, t.id AS link_id, t.no AS label,
  CASE WHEN count(*) >= :refusals_to_supervisor THEN 'refused' ELSE 'lapsed' END AS about,
  max(f.answered_at) AS since, t.handler_id AS who_id, count(*) AS degree
FROM ticket t JOIN transfer f ON f.tenant_id = t.tenant_id AND f.ticket_id = t.id
WHERE t.tenant_id = :tenant_id AND {none_of("t.state", ENDED)} AND f.state IN ('refused', 'lapsed')
  AND f.from_staff_id = t.handler_id AND f.answered_at >= coalesce(t.handler_since, t.registered_at)
GROUP BY t.tenant_id, t.id
HAVING count(*) >= :refusals_to_supervisor
  OR (array_agg(f.state ORDER BY f.answered_at DESC))[1] = 'lapsed'""",  # noqa: S608  # constants
)
"""Since the handler has it: handing it over settles it"""
