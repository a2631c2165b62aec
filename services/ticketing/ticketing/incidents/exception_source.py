"""Incidents nobody has looked back on in time (C3.16)."""

from ticketing.exceptions.source import Source, days_since

UNREVIEWED = Source(
    code="incident_unreviewed",
    link="incident",
    select=f"""
SELECT i.id AS subject_id, i.community_id, i.id AS link_id, i.no AS label, CAST(NULL AS text) AS about,
  i.review_due_at AS since, i.controlled_by AS who_id, {days_since("i.review_due_at")} AS degree
FROM incident i
WHERE i.tenant_id = :tenant_id AND i.state = 'controlled' AND i.review_due_at < :now""",  # noqa: S608  # constants
)
