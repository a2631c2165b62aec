"""Facts about clocks: who has to hear that a limit comes near or was missed (C3.3)."""

from datetime import datetime
from uuid import UUID

from events import Event


class ClockFact(Event, frozen=True, kw_only=True):
    """`recipients` are the staff who must be told, the owner of the clock first."""

    clock: str
    """K01 … K16"""
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    started_at: datetime
    due_at: datetime
    owner_id: UUID | None = None
    consultation_id: UUID | None = None
    """of a clock that asks an expert: the question it is about, which is all of the case they open"""
    recipients: tuple[UUID, ...] = ()
    administrators: tuple[UUID, ...] = ()
    """told because nobody holds `vacant_roles` in the community, nor any role above them: they can appoint somebody"""
    vacant_roles: tuple[str, ...] = ()
    accused: tuple[UUID, ...] = ()
    """whom the case is about: they hear nothing of it"""


class ClockWarning(ClockFact, frozen=True, kw_only=True):
    type = "ticketing.clock.warning.v1"


class ClockMissed(ClockFact, frozen=True, kw_only=True):
    type = "ticketing.clock.missed.v1"
