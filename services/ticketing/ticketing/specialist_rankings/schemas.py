"""The ranking of specialists on the wire (E2)."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Read
from ticketing.report_figures.schemas import FigureRead


class SpecialistRead(Read, frozen=True, kw_only=True):
    """Whoever handles the complaints now.

    `registered`: valid complaints of the period. `pending`: valid ones that were open at some time of it. `closed` of
    those in it. Closure rate = `closed` / `pending`. `met` and `missed`: limits of valid complaints that ended in the
    period and were the handler's own to keep. Equals share a `rank`."""

    rank: int
    staff_id: UUID
    name: str | None
    registered: FigureRead
    pending: FigureRead
    closed: FigureRead
    met: int
    missed: int


class SpecialistRankingRead(Read, frozen=True, kw_only=True):
    since: date
    until: date
    begins_at: datetime
    ends_at: datetime
    """the instants of the period, for the list of clocks"""
    community_id: UUID | None
    specialists: list[SpecialistRead]
    """the best first"""
    unassigned: int
    """valid complaints of the period nobody handles"""
