"""Complaints, suggestions and inquiries of two periods by one or more columns, each number with its filter."""

from typing import Any

from msgspec.structs import replace

from ticketing.overviews.repository import TicketFilter
from ticketing.report_figures.schemas import ChangeRead, FigureRead
from ticketing.report_figures.service import Figures, named

KINDS = {"complaints": "complaint", "suggestions": "suggestion", "inquiries": "inquiry"}


class Opinions:
    """What one statement for each of the two periods has counted."""

    def __init__(
        self,
        both: tuple[TicketFilter, TicketFilter],
        columns: tuple[str, ...],
        tables: list[dict[tuple[Any, ...], int]],
    ) -> None:
        self.both, self.columns, self.tables = both, columns, tables

    @classmethod
    async def counted(cls, figures: Figures, both: tuple[TicketFilter, TicketFilter], *columns: str) -> "Opinions":
        return cls(both, columns, [await figures.table(one, "kind", *columns) for one in both])

    def found(self) -> set[tuple[Any, ...]]:
        return {row[1:] for table in self.tables for row in table if row[0] in KINDS.values()}

    def of(self, **values: Any) -> dict[str, ChangeRead]:
        """Of the tickets that have these values; a value that is none is one too."""
        return {
            name: ChangeRead(now=self._figure(0, kind, values), before=self._figure(1, kind, values))
            for name, kind in KINDS.items()
        }

    def _figure(self, at: int, kind: str, values: dict[str, Any]) -> FigureRead:
        wanted = {1 + self.columns.index(column): value for column, value in values.items()}
        number = sum(
            tickets
            for row, tickets in self.tables[at].items()
            if row[0] == kind and all(row[place] == value for place, value in wanted.items())
        )
        return named(replace(self.both[at], kind=kind), number, **values)
