"""Figures on the wire. Every one is what a list finds with the filter that stands beside it."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Read
from ticketing.clocks.schemas import PunctualityRead


class TotalsRead(Read, frozen=True, kw_only=True):
    """`registered`: in the period. The others: now, over all open tickets of the community."""

    registered: int
    open: int
    at_risk: int
    overdue: int


class InflowRead(Read, frozen=True, kw_only=True):
    """Tickets registered from `registered_since`, up to but not including `registered_before`."""

    registered_since: datetime
    registered_before: datetime
    registered: int


class BacklogRead(Read, frozen=True, kw_only=True):
    """Open tickets of one state and one age, now."""

    state: str
    age: str
    open: int


class AgeRead(Read, frozen=True, kw_only=True):
    """The days an age means; null: since ever, up to now."""

    age: str
    registered_since: datetime | None
    registered_before: datetime | None


class BuildingRead(Read, frozen=True, kw_only=True):
    """A building with what was registered for it in the period, and how much of that is still open."""

    building_id: UUID
    code: str | None
    community_id: UUID
    community_name: str | None
    registered: int
    open: int


class OperationRead(Read, frozen=True, kw_only=True):
    since: date
    until: date
    begins_at: datetime
    ends_at: datetime
    """the instants of the period, for the filters of the lists"""
    community_id: UUID | None
    department: str | None
    """the one found responsible"""
    unit: str
    """what the flow is counted in: hour or day"""
    totals: TotalsRead
    flow: list[InflowRead]
    punctuality: list[PunctualityRead]
    ages: list[AgeRead]
    backlog: list[BacklogRead]
    buildings: list[BuildingRead]
    """those with most tickets first"""
