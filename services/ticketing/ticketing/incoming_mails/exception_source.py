"""Mails that became no ticket and answers of ours that came back: somebody has to see to them (C3.1)."""

from ticketing.exceptions.source import Source, days_since
from ticketing.incoming_mails.codes import TOO_MANY

WAITING = Source(
    code="mail_waiting",
    link="mail",
    ticket="ticket_id",
    select=f"""
SELECT m.id AS subject_id, m.community_id, m.id AS link_id, coalesce(t.no, x.address) AS label, m.reason AS about,
  m.received_at AS since, t.handler_id AS who_id, {days_since("m.received_at")} AS degree, m.ticket_id
FROM incoming_mail m JOIN mailbox x ON x.tenant_id = m.tenant_id AND x.id = m.mailbox_id
  LEFT JOIN ticket t ON t.tenant_id = m.tenant_id AND t.id = m.ticket_id
WHERE m.tenant_id = :tenant_id AND m.outcome = 'set_aside' AND m.settled_at IS NULL
  AND m.reason <> '{TOO_MANY}'""",  # noqa: S608  # constants
)
FLOODED = Source(
    code="mail_flood",
    link="mail",
    select=f"""
SELECT (array_agg(m.id ORDER BY m.received_at, m.id))[1] AS subject_id, m.community_id,
  (array_agg(m.id ORDER BY m.received_at, m.id))[1] AS link_id, x.address || ' × ' || count(*) AS label,
  '{TOO_MANY}' AS about, min(m.received_at) AS since, CAST(NULL AS uuid) AS who_id,
  {days_since("min(m.received_at)")} AS degree
FROM incoming_mail m JOIN mailbox x ON x.tenant_id = m.tenant_id AND x.id = m.mailbox_id
WHERE m.tenant_id = :tenant_id AND m.outcome = 'set_aside' AND m.settled_at IS NULL AND m.reason = '{TOO_MANY}'
GROUP BY m.community_id, m.mailbox_id, x.address""",  # noqa: S608  # constants
)
"""All mails of a mailbox beyond its figures of a day are one entry, however many there are"""
