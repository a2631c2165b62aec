"""The ranking of specialists on the wire (E2)."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Read
from ticketing.report_figures.schemas import FigureRead


class SpecialistRead(Read, frozen=True, kw_only=True):
    """Whoever handles the complaints now.

    `registered`: valid complaints of the period. `pending`: valid ones that were open at some time of it. `closed` of
    those in it. Closure rate = `closed` / `pending`. `met` and `missed`: limits of valid complaints that ended in the
    period and were the handler's own to keep. `repeated`: of those registered, complaints that had come up before.
    Equals share a `rank`, by the closure rate. `points` of the appraisal, in tenths, 1000 the most: by the weights."""

    rank: int
    staff_id: UUID
    name: str | None
    registered: FigureRead
    pending: FigureRead
    closed: FigureRead
    repeated: FigureRead
    met: int
    missed: int
    points: int


class AppraisalWeightsRead(Read, frozen=True, kw_only=True):
    """How much each share counts, as parts of their sum: of the closure rate, of the limits kept, of complaints that
    did not come up again. `version` is that of the company's figures in force at the end of the period, with the moment
    from which they were; 0 for the defaults."""

    version: int
    in_force_from: datetime | None
    closure: int
    limits: int
    repeats: int


class SpecialistRankingRead(Read, frozen=True, kw_only=True):
    since: date
    until: date
    begins_at: datetime
    ends_at: datetime
    """the instants of the period, for the list of clocks"""
    community_id: UUID | None
    weights: AppraisalWeightsRead
    specialists: list[SpecialistRead]
    """the best first"""
    unassigned: int
    """valid complaints of the period nobody handles"""
