"""The figures of a period and a community."""

from datetime import date
from itertools import pairwise
from uuid import UUID

from msgspec.structs import replace

from kit.work import Work
from ticketing.clocks.watch import WatchFilter
from ticketing.clocks.watching import ClockWatch
from ticketing.figures.periods import Piece, ages, bounds, starts, unit_of
from ticketing.figures.repository import FigureRepository
from ticketing.figures.schemas import (
    AgeRead,
    BacklogRead,
    BuildingRead,
    InflowRead,
    OperationRead,
    TotalsRead,
)
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.tickets.codes import OPEN

BUILDINGS = 24
"""How many buildings the heat shows"""


class FigureService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = OverviewRepository(work)
        self.figures = FigureRepository(self.tickets)

    async def read(
        self, since: date, until: date, community_id: UUID | None, department: str | None = None
    ) -> OperationRead:
        """Both days included. Raises InvalidFields for a period that ends before it begins or is too long."""
        begins_at, ends_at = bounds(since, until)
        anything = TicketFilter(community_id=community_id, department=department)
        registered = replace(anything, registered_since=begins_at, registered_before=ends_at)
        ended = WatchFilter(
            community_id=community_id, department=department, stopped_since=begins_at, stopped_before=ends_at
        )
        waiting = ages(self.work.today)
        return OperationRead(
            since=since,
            until=until,
            begins_at=begins_at,
            ends_at=ends_at,
            community_id=community_id,
            department=department,
            unit=unit_of(since, until),
            totals=await self._totals(anything, registered),
            flow=await self._flow(registered, since, until),
            punctuality=await ClockWatch(self.work).ended(ended),
            ages=[AgeRead(age=each.name, registered_since=each.begin, registered_before=each.end) for each in waiting],
            backlog=await self._backlog(replace(anything, open_only=True), waiting),
            buildings=[BuildingRead(**row._mapping) for row in await self.figures.buildings(registered, BUILDINGS)],
        )

    async def _totals(self, anything: TicketFilter, registered: TicketFilter) -> TotalsRead:
        found = await self.tickets.numbers(
            registered,
            replace(anything, open_only=True),
            replace(anything, clock="at_risk"),
            replace(anything, clock="overdue"),
        )
        names = TotalsRead.__struct_fields__
        return TotalsRead(**dict(zip(names, found, strict=True)))

    async def _flow(self, registered: TicketFilter, since: date, until: date) -> list[InflowRead]:
        found = await self.figures.flow(registered, unit_of(since, until))
        begins = [*starts(since, until), bounds(since, until)[1]]
        return [
            InflowRead(registered_since=begin, registered_before=end, registered=found.get(begin, 0))
            for begin, end in pairwise(begins)
        ]

    async def _backlog(self, wanted: TicketFilter, waiting: list[Piece]) -> list[BacklogRead]:
        """In the order of the procedure; only where something waits."""
        rows = {row.state: row._mapping for row in await self.figures.backlog(wanted, waiting)}
        return [
            BacklogRead(state=state, age=age.name, open=rows[state][age.name])
            for state in OPEN
            if state in rows
            for age in waiting
            if rows[state][age.name]
        ]
