"""Measures of an approved plan that were not done on their day (C3.2, S0-21). Found from the cases in work."""

from kit import clock
from ticketing.exceptions.source import Source, days_since

_OVER = f"timezone('{clock.ZONE.key}', CAST(i.due_on + 1 AS timestamp))"

OVERDUE = Source(
    code="measure_overdue",
    link="ticket",
    select=f"""
SELECT i.id AS subject_id, t.community_id, t.id AS link_id, t.no AS label, CAST(NULL AS text) AS about,
  {_OVER} AS since, i.owner_id AS who_id, {days_since(_OVER)} AS degree
FROM ticket t
JOIN handling_plan p ON p.tenant_id = t.tenant_id AND p.ticket_id = t.id AND p.state = 'approved'
JOIN plan_item i ON i.tenant_id = p.tenant_id AND i.plan_id = p.id AND i.done_at IS NULL
WHERE t.tenant_id = :tenant_id AND t.state = 'processing' AND {_OVER} <= :now""",  # noqa: S608  # constants
)
