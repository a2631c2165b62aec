"""Opens a ticket: number, ticket, timeline and clocks in one statement and one round trip.

The rows travel as JSON and become table rows by the tables' own types, so the statement stays the same whatever
columns there are, and PostgreSQL keeps its plan.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import text

from kit.work import Work
from ticketing.clocks.models import Clock
from ticketing.entries.models import TicketEntry
from ticketing.numbers.repository import stem
from ticketing.tickets.models import Ticket

_OPEN = text("""
WITH counter AS (
  INSERT INTO number_counter (tenant_id, community_id, prefix, day, last)
  VALUES (:tenant_id, :community_id, :prefix, :day, 1)
  ON CONFLICT (tenant_id, community_id, prefix, day) DO UPDATE SET last = number_counter.last + 1
  RETURNING CAST(last AS text) AS seq),
opened AS (
  INSERT INTO ticket
  SELECT line.* FROM counter, jsonb_populate_record(
    CAST(NULL AS ticket),
    CAST(:ticket AS jsonb)
      || jsonb_build_object('no', CAST(:stem AS text) || lpad(seq, greatest(4, length(seq)), '0'))) AS line
  RETURNING no),
timeline AS (
  INSERT INTO ticket_entry
  SELECT * FROM jsonb_populate_recordset(CAST(NULL AS ticket_entry), CAST(:entries AS jsonb))),
started AS (
  INSERT INTO clock SELECT * FROM jsonb_populate_recordset(CAST(NULL AS clock), CAST(:clocks AS jsonb)))
SELECT no FROM opened""")


class RegistrationRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def open(
        self,
        ticket: Ticket,
        entries: Sequence[TicketEntry],
        clocks: Sequence[Clock],
        *,
        prefix: str,
        community_code: str,
        day: date,
    ) -> str:
        """Write everything a new ticket consists of and return its number, the next of its day (C0.3)."""
        opened = await self.work.session.execute(
            _OPEN,
            {
                "tenant_id": self.work.tenant_id,
                "community_id": ticket.community_id,
                "prefix": prefix,
                "day": day,
                "stem": stem(prefix, community_code, day),
                "ticket": _json(_row(ticket)),
                "entries": _json([_row(entry) for entry in entries]),
                "clocks": _json([_row(clock) for clock in clocks]),
            },
        )
        no: str = opened.scalar_one()
        return no


def _row(model: Any) -> dict[str, Any]:
    """The columns of a row; bytes in the hex form that PostgreSQL reads."""
    values = {column.key: getattr(model, column.key) for column in model.__table__.columns}
    return {name: f"\\x{value.hex()}" if isinstance(value, bytes) else value for name, value in values.items()}


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
