"""Return-visit rate, satisfaction and the visits behind them as a file: what the screen shows of the same period."""

from functools import partial

from kit.work import Work
from ticketing.spreadsheets.reading import all_rows
from ticketing.spreadsheets.words import Words
from ticketing.spreadsheets.workbook import Cell, Sheet, share, written
from ticketing.tickets.withheld import Withholding
from ticketing.visit_queues.repository import VisitFilter, VisitQueueRepository
from ticketing.visit_queues.schemas import VisitRowRead
from ticketing.visit_statistics.schemas import FiguresRead, VisitStatisticsRead

FIGURES = ("group", "key", "due", "kept", "unreachable", "rate", "done", "satisfaction", "average", "low")
COLUMNS = (
    "no", "cohort", "community", "unit", "ticket", "class", "due_at", "state", "owner", "visited_at", "method", "score",
    "comment",
)  # fmt: skip


async def spreadsheet(work: Work, found: VisitStatisticsRead, wanted: VisitFilter, words: Words) -> bytes:
    """Cancelled visits count nowhere and stand nowhere. Raises SpreadsheetTooLong."""
    lines_found = await all_rows(partial(VisitQueueRepository(work).lines, wanted))
    rows = await Withholding(work).shown(VisitRowRead(*row) for row in lines_found)
    figures = Sheet(name=words.sheet("figures"), headers=words.columns(*FIGURES), rows=_figures(found, words))
    lines = Sheet(
        name=words.sheet("visits"),
        headers=words.columns(*COLUMNS),
        rows=[_line(row, words) for row in rows],
    )
    return await written((figures, lines))


def _figures(found: VisitStatisticsRead, words: Words) -> list[list[Cell]]:
    rows = [_row("total", None, found.total, words)]
    rows += [_row("month", one.key, one.figures, words) for one in found.by_month]
    rows += [_row("cohort", words.of("cohort", one.key), one.figures, words) for one in found.by_cohort]
    rows += [_row("class", words.of("class", one.key), one.figures, words) for one in found.by_class]
    return rows + [_row("community", one.name or one.key, one.figures, words) for one in found.by_community]


def _row(group: str, key: str | None, counted: FiguresRead, words: Words) -> list[Cell]:
    return [
        words.of("group", group), key, counted.due, counted.kept, counted.unreachable,
        share(counted.kept, counted.due), counted.done, share(counted.satisfied, counted.done),
        share(counted.score_sum, counted.done), counted.low,
    ]  # fmt: skip


def _line(row: VisitRowRead, words: Words) -> list[Cell]:
    return [
        row.no, words.of("cohort", row.cohort), row.community_name,
        words.told(row.unit_code, withheld=row.withheld), row.ticket_no, words.of("class", row.class_l1), row.due_at,
        words.of("visit_state", row.state), row.owner_name, row.visited_at, words.of("visit_method", row.method),
        row.score, row.comment,
    ]  # fmt: skip
