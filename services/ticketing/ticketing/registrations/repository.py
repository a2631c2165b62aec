"""Opens a ticket: number, ticket, timeline, clocks and what they heard in one statement and one round trip.

The rows travel as JSON and become table rows by the tables' own types, so PostgreSQL keeps its plan. The columns are
those of the models: one that a later version adds is left to its default.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import text

from kit.work import Work
from ticketing.clocks.models import Begun, Clock, ClockEvent
from ticketing.entries.models import TicketEntry
from ticketing.numbers.repository import NEXT, stem
from ticketing.tickets.models import Ticket


def _names(model: Any) -> str:
    return ", ".join(column.name for column in model.__table__.columns)


_OPEN = text(f"""
WITH counter AS ({NEXT}),
drawn AS (SELECT CAST(last AS text) AS seq FROM counter),
opened AS (
  INSERT INTO ticket ({_names(Ticket)})
  SELECT {_names(Ticket)} FROM drawn, jsonb_populate_record(
    CAST(NULL AS ticket),
    CAST(:ticket AS jsonb)
      || jsonb_build_object('no', CAST(:stem AS text) || lpad(seq, greatest(4, length(seq)), '0')))
  RETURNING no),
timeline AS (
  INSERT INTO ticket_entry ({_names(TicketEntry)}) SELECT {_names(TicketEntry)}
  FROM jsonb_populate_recordset(CAST(NULL AS ticket_entry), CAST(:entries AS jsonb))),
started AS (
  INSERT INTO clock ({_names(Clock)}) SELECT {_names(Clock)}
  FROM jsonb_populate_recordset(CAST(NULL AS clock), CAST(:clocks AS jsonb))),
heard AS (
  INSERT INTO clock_event ({_names(ClockEvent)}) SELECT {_names(ClockEvent)}
  FROM jsonb_populate_recordset(CAST(NULL AS clock_event), CAST(:heard AS jsonb)))
SELECT no FROM opened""")  # noqa: S608  # names from the models


class RegistrationRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def open(
        self,
        ticket: Ticket,
        entries: Sequence[TicketEntry],
        begun: Begun,
        *,
        prefix: str,
        community_code: str,
    ) -> str:
        """Write everything a new ticket consists of and return its number, the next of its day (C0.3)."""
        day = self.work.today
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
                "clocks": _json([_row(clock) for clock in begun.clocks]),
                "heard": _json([_row(heard) for heard in begun.heard]),
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
