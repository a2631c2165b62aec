"""Counts figures with the filters of the ticket list."""

from typing import Any

from msgspec.structs import replace

from kit.work import Work
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.report_figures.schemas import FigureRead

GROUPS = {
    "class_l1": "class_l1",
    "phase": "phase",
    "nature": "nature",
    "responsible_department": "department",
}
"""Columns figures are grouped by, and the filter each is"""


class Figures:
    def __init__(self, work: Work) -> None:
        self.tickets = OverviewRepository(work)

    async def counted(self, **wanted: TicketFilter) -> dict[str, FigureRead]:
        """Every filter in one statement."""
        numbers = await self.tickets.numbers(*wanted.values())
        return {
            name: FigureRead(key=None, tickets=number, filter=address(one))
            for (name, one), number in zip(wanted.items(), numbers, strict=True)
        }

    async def grouped(self, wanted: TicketFilter, column: str) -> list[FigureRead]:
        """One figure for each value of the column, the most first."""
        narrowed = GROUPS[column]
        return [
            FigureRead(
                key=row.key,
                tickets=row.tickets,
                filter=None if row.key is None else address(replace(wanted, **{narrowed: row.key})),
            )
            for row in await self.tickets.grouped(wanted, column)
        ]


def address(wanted: TicketFilter) -> dict[str, str]:
    """The filter as the list takes it."""
    said: dict[str, Any] = {
        "kind": wanted.kind,
        "state": wanted.state,
        "class_l1": wanted.class_l1,
        "phase": wanted.phase,
        "nature": wanted.nature,
        "validity": wanted.validity,
        "department": wanted.department,
        "repeated": "true" if wanted.repeated else None,
        "happened": wanted.happened,
        "first_day": wanted.period.first.isoformat() if wanted.period else None,
        "last_day": wanted.period.last.isoformat() if wanted.period else None,
    }
    return {name: value for name, value in said.items() if value is not None}
