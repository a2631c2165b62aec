"""What of the desk's own records is open and goes onto a hand-over by itself (C3.11).

A source knows one kind of record: which are open with these people, and which have ended since. A new kind of record
is one more line in `SOURCES`.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from msgspec import Struct

from kit.clock import ZONE
from kit.work import Work
from ticketing.shift_handovers.repository import ItemRepository

LOOKED_BACK = timedelta(days=30)
"""A message comes onto the hand-over of the shift it was taken in; from then on it is carried, however old"""


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


class DueCallbacks:
    kind = "call_back"

    async def open(self, work: Work, community_id: UUID, crew: Collection[UUID]) -> Sequence[Matter]:
        found = await ItemRepository(work).callbacks_of(community_id, crew)
        return [Matter(record_id=row.id, text=_told(row.due_at, row.matter)) for row in found]

    async def ended(self, work: Work, record_ids: Collection[UUID]) -> dict[UUID, str]:
        return await ItemRepository(work).settled_callbacks(record_ids)


class WaitingMessages:
    """For whom and since when; what they say is for that colleague."""

    kind = "phone_message"

    async def open(self, work: Work, community_id: UUID, crew: Collection[UUID]) -> Sequence[Matter]:
        found = await ItemRepository(work).messages_of(community_id, crew, work.now - LOOKED_BACK)
        return [Matter(record_id=row.id, text=_told(row.taken_at, f"→ {row.display_name or '?'}")) for row in found]

    async def ended(self, work: Work, record_ids: Collection[UUID]) -> dict[UUID, str]:
        return dict.fromkeys(await ItemRepository(work).acknowledged_messages(record_ids), "acknowledged")


def _told(at: datetime, about: str | None) -> str:
    """A hand-over is printed and read by everybody at the desk, whom a complaint is about among them: no digit of a
    number stands on it. The record it leads to shows the number to whoever may call."""
    return " ".join(part for part in (f"{at.astimezone(ZONE):%m-%d %H:%M}", about) if part)


SOURCES: tuple[Source, ...] = (OpenTickets(), DueCallbacks(), WaitingMessages())
