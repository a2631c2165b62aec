"""Counts how often somebody had called about a matter when a call began."""

from collections.abc import Collection
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from kit.repository import Repository
from ticketing.calls.codes import BY_PHONE
from ticketing.calls.models import Call, FrequentAlert
from ticketing.calls.tiers import WINDOW, lower, tier_of
from ticketing.tickets.repository import TicketRepository

_MATTERS = f"""
WITH RECURSIVE said AS (
  SELECT link.ticket_id, call.id AS call_id FROM call
  JOIN call_ticket link ON link.tenant_id = call.tenant_id AND link.call_id = call.id
  WHERE call.tenant_id = :tenant_id AND call.id <> c.id AND call.direction = 'in'
    AND call.rang_at >= c.rang_at - CAST(:window AS interval) AND call.rang_at <= c.rang_at
    AND (call.number_blind = c.number_blind OR call.person_id = c.person_id)
    AND NOT EXISTS (SELECT FROM call_ticket kept WHERE kept.tenant_id = :tenant_id AND kept.call_id = call.id
      AND kept.ticket_id = ANY (CAST(:apart AS uuid[])))
  UNION
  SELECT ticket.id, ticket.id FROM ticket
  WHERE ticket.tenant_id = :tenant_id AND ticket.channel IN ({", ".join(map(repr, BY_PHONE))})
    AND ticket.registered_at >= c.rang_at - CAST(:window AS interval) AND ticket.registered_at < c.rang_at
    AND (ticket.contact_phone_blind = c.number_blind OR ticket.person_id = c.person_id)
    AND ticket.id <> ALL (CAST(:apart AS uuid[]))
    AND NOT EXISTS (SELECT FROM call_ticket link
      JOIN call ON call.tenant_id = link.tenant_id AND call.id = link.call_id AND call.direction = 'in'
      WHERE link.tenant_id = ticket.tenant_id AND link.ticket_id = ticket.id)),
matter AS (
  SELECT ticket_id, call_id FROM said
  UNION
  SELECT ticket.repeat_of, matter.call_id FROM matter
  JOIN ticket ON ticket.tenant_id = :tenant_id AND ticket.id = matter.ticket_id
  WHERE ticket.repeat_of IS NOT NULL AND ticket.repeat_of <> ALL (CAST(:apart AS uuid[])))
SELECT ticket_id, count(DISTINCT call_id) AS calls FROM matter GROUP BY ticket_id"""  # noqa: S608  # constants
"""How often the caller of the call `c` had called about each ticket and about what it repeats; that the company called
them counts for nothing. A ticket that came by phone without a logged call counts as one call. What is `apart`, and
every call about it, is left out."""

_BEFORE = text(f"""
SELECT m.ticket_id, m.calls FROM (
  SELECT CAST(:call_id AS uuid) AS id, CAST(:rang_at AS timestamptz) AS rang_at,
    CAST(:blind AS bytea) AS number_blind, CAST(:person_id AS uuid) AS person_id) AS c
CROSS JOIN LATERAL ({_MATTERS}) AS m""")  # noqa: S608  # constants

_TOLD = text(f"""
WITH about AS (
  SELECT DISTINCT call_id AS id FROM call_ticket
  WHERE tenant_id = :tenant_id AND ticket_id = ANY (CAST(:apart AS uuid[]))),
callers AS (
  SELECT person_id, contact_phone_blind AS blind FROM ticket
  WHERE tenant_id = :tenant_id AND id = ANY (CAST(:apart AS uuid[]))
  UNION
  SELECT call.person_id, call.number_blind FROM about
  JOIN call ON call.tenant_id = :tenant_id AND call.id = about.id),
theirs AS (
  SELECT id FROM about
  UNION
  SELECT call.id FROM callers JOIN call ON call.tenant_id = :tenant_id AND call.number_blind = callers.blind
  UNION
  SELECT call.id FROM callers JOIN call ON call.tenant_id = :tenant_id AND call.person_id = callers.person_id)
SELECT c.id, c.tier, about.id IS NOT NULL AS about_me, counted.calls FROM theirs
JOIN call c ON c.tenant_id = :tenant_id AND c.id = theirs.id
LEFT JOIN about ON about.id = c.id
CROSS JOIN LATERAL (SELECT max(m.calls) AS calls FROM ({_MATTERS}) AS m) AS counted
WHERE (about.id IS NOT NULL OR c.tier <> 'first')
  AND (CAST(:since AS timestamptz) IS NULL OR c.rang_at >= :since)
  AND (CAST(:calls AS uuid[]) IS NULL OR c.id = ANY (CAST(:calls AS uuid[])))""")  # noqa: S608  # constants


class CallerTierRepository(Repository[Call]):
    model: ClassVar[type[Call]] = Call

    async def calls_before(self, call: Call, apart: Collection[UUID] = ()) -> dict[UUID, int]:
        """Ticket → how often the caller of this call has called about it lately; `apart`: tickets that are left out,
        with every call about them."""
        if call.number_blind is None and call.person_id is None:
            return {}
        asked = {
            "tenant_id": self.work.tenant_id,
            "call_id": call.id,
            "rang_at": call.rang_at,
            "blind": call.number_blind,
            "person_id": call.person_id,
            "window": WINDOW,
            "apart": list(apart),
        }
        return {row.ticket_id: row.calls for row in await self.session.execute(_BEFORE, asked)}

    async def as_told(
        self, calls: Collection[UUID] | None = None, since: datetime | None = None
    ) -> dict[UUID, str | None]:
        """Call → its tier as far as whoever asks may know it, where it may be another than is kept: of those who have
        complained about them, as if they never had. None: the call is about such a complaint. All since then, or those
        of `calls`."""
        return await self.as_if_never(await TicketRepository(self.work).all_about_me(), calls, since)

    async def as_if_never(
        self, apart: Collection[UUID], calls: Collection[UUID] | None = None, since: datetime | None = None
    ) -> dict[UUID, str | None]:
        """The same where it is known already which tickets are about whoever asks."""
        if not apart:
            return {}
        asked = {
            "tenant_id": self.work.tenant_id,
            "apart": list(apart),
            "calls": None if calls is None else list(calls),
            "since": since,
            "window": WINDOW,
        }
        rows = await self.session.execute(_TOLD, asked)
        return {row.id: None if row.about_me else lower(row.tier, tier_of(row.calls or 0)) for row in rows}

    async def first_alert(self, day: date, caller: bytes, call_id: UUID) -> bool:
        """Whether nobody has been told of this caller today."""
        values = {"tenant_id": self.work.tenant_id, "id": uuid7(), "day": day, "caller": caller, "call_id": call_id}
        statement = insert(FrequentAlert).values(values).on_conflict_do_nothing().returning(FrequentAlert.id)
        return (await self.session.execute(statement)).first() is not None
