"""What of the desk's own records is open and goes onto a hand-over by itself (C3.11).

A source knows one kind of record: which are open with these people, and which have ended since. A new kind of record
is one more line in `SOURCES`.
"""

from collections.abc import Collection, Sequence
from typing import Protocol
from uuid import UUID

from msgspec import Struct

from kit.work import Work
from ticketing.shift_handovers.repository import ItemRepository


class Matter(Struct, frozen=True, kw_only=True):
    record_id: UUID
    text: str


class Source(Protocol):
    kind: str

    async def open(self, work: Work, community_id: UUID, crew: Collection[UUID]) -> Sequence[Matter]:
        """What the crew of the shift still has in hand."""
        ...

    async def ended(self, work: Work, record_ids: Collection[UUID]) -> dict[UUID, str]:
        """Those that are over, with their last state."""
        ...


class OpenTickets:
    kind = "ticket"

    async def open(self, work: Work, community_id: UUID, crew: Collection[UUID]) -> Sequence[Matter]:
        found = await ItemRepository(work).tickets_of(community_id, crew)
        return [Matter(record_id=row.id, text=f"{row.no} {row.title}") for row in found]

    async def ended(self, work: Work, record_ids: Collection[UUID]) -> dict[UUID, str]:
        return await ItemRepository(work).ended_tickets(record_ids)


SOURCES: tuple[Source, ...] = (OpenTickets(),)
