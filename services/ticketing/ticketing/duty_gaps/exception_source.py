"""Desks nobody is at (C3.11)."""

from ticketing.exceptions.source import Source

DESK_EMPTY = Source(
    code="desk_empty",
    link="duty",
    select="""
SELECT g.id AS subject_id, g.community_id, g.post_id AS link_id, p.name AS label, g.cause AS about, g.since,
  CAST(NULL AS uuid) AS who_id,
  1 + CAST(floor(extract(epoch FROM CAST(:now AS timestamptz) - g.since) / 3600) AS bigint) AS degree
FROM duty_gap g JOIN duty_post p ON p.tenant_id = g.tenant_id AND p.id = g.post_id
WHERE g.tenant_id = :tenant_id AND g.until IS NULL""",
)
"""Gets worse by the hour"""
