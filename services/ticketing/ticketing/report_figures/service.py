"""Counts figures with the filters of the ticket list."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from kit.work import Work
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.report_figures.schemas import FigureRead

DEPARTMENT = "responsible_department"
GROUPS = {
    "class_l1": "class_l1",
    "phase": "phase",
    "nature": "nature",
    "cause_kind": "cause_kind",
    "handler_id": "handler_id",
    DEPARTMENT: "department",
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

    async def table(self, wanted: TicketFilter, *columns: str) -> dict[tuple[Any, ...], int]:
        """How many tickets there are for the values of these columns."""
        return {tuple(row[:-1]): row.tickets for row in await self.tickets.grouped(wanted, *columns)}

    async def grouped(self, wanted: TicketFilter, column: str) -> list[FigureRead]:
        """One figure for each value of the column, the most first."""
        return [_group(wanted, column, key, number) for key, number in await self.tickets.grouped(wanted, column)]

    async def of_each(self, column: str, keys: Iterable[Any], wanted: TicketFilter) -> dict[Any, FigureRead]:
        """One figure for each of these values of the column, all in one statement."""
        found = {row[0]: row.tickets for row in await self.tickets.grouped(wanted, column)}
        return numbered(column, {key: found.get(key, 0) for key in keys}, wanted)

    async def grouped_by_department(self, wanted: TicketFilter, column: str) -> dict[str, list[FigureRead]]:
        """The groups of each department, all in one statement, the most first."""
        found: dict[str, list[FigureRead]] = defaultdict(list)
        for department, key, number in await self.tickets.grouped(wanted, DEPARTMENT, column):
            if department is not None:
                found[department].append(_group(replace(wanted, department=department), column, key, number))
        return found


def numbered(column: str, numbers: Mapping[Any, int], wanted: TicketFilter) -> dict[Any, FigureRead]:
    """Numbers that were counted for values of the column, each with the filter that finds as many."""
    return {key: named(wanted, number, **{GROUPS[column]: key}) for key, number in numbers.items()}


def named(wanted: TicketFilter, tickets: int, key: str | None = None, **values: Any) -> FigureRead:
    """A number that was counted for these values."""
    return FigureRead(key=key, tickets=tickets, filter=narrowed(address(wanted), values))


def narrowed(found: Mapping[str, str], values: Mapping[str, Any]) -> dict[str, str] | None:
    """The filter that finds what was counted for these values; there is none for a value that is none."""
    if any(value is None for value in values.values()):
        return None
    return {**found, **{name: str(value) for name, value in values.items()}}


def _group(wanted: TicketFilter, column: str, key: str | None, number: int) -> FigureRead:
    return named(wanted, number, key=key, **{GROUPS[column]: key})


def address(wanted: TicketFilter) -> dict[str, str]:
    """The filter as the list takes it."""
    said: dict[str, Any] = {
        "kind": wanted.kind,
        "state": wanted.state,
        "community_id": wanted.community_id and str(wanted.community_id),
        "handler_id": wanted.handler_id and str(wanted.handler_id),
        "class_l1": wanted.class_l1,
        "class_l2": wanted.class_l2,
        "answered": wanted.answered,
        "phase": wanted.phase,
        "nature": wanted.nature,
        "cause_kind": wanted.cause_kind,
        "validity": wanted.validity,
        "department": wanted.department,
        "repeated": "true" if wanted.repeated else None,
        "happened": wanted.happened,
        "first_day": wanted.period.first.isoformat() if wanted.period else None,
        "last_day": wanted.period.last.isoformat() if wanted.period else None,
    }
    return {name: value for name, value in said.items() if value is not None}
