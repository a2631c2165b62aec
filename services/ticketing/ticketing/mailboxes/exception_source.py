"""Mailboxes that could not be read several times in a row: what customers write is not registered (C3.1-4)."""

from ticketing.exceptions.source import Source, days_since
from ticketing.mailboxes.models import PATIENCE

UNREADABLE = Source(
    code="mailbox_unreadable",
    link="mailbox",
    select=f"""
SELECT m.id AS subject_id, m.community_id, m.id AS link_id, m.address AS label, p.error AS about,
  p.failing_since AS since, CAST(NULL AS uuid) AS who_id, {days_since("p.failing_since")} AS degree
FROM mailbox m JOIN mailbox_position p ON p.tenant_id = m.tenant_id AND p.id = m.id
WHERE m.tenant_id = :tenant_id AND m.enabled AND m.host IS NOT NULL
  AND p.failures >= {PATIENCE} AND p.failing_since IS NOT NULL""",  # noqa: S608  # constants
)
