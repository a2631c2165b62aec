"""The list of complaints and its figures as a file: the rows the screen shows with the same filter, and how many."""

from collections import Counter
from functools import partial

from kit.paging import AnyRow
from kit.work import Work
from ticketing.complaints.repository import RULED, ComplaintFilter, ComplaintRepository
from ticketing.overviews.repository import OverviewRepository
from ticketing.spreadsheets.reading import all_rows
from ticketing.spreadsheets.words import Words
from ticketing.spreadsheets.workbook import Cell, Sheet, written

COLUMNS = (
    "no", "registered_at", "community", "unit", "title", "class", "severity", "state", "validity", "cause",
    "responsible_department", "responsible_name", "handler", "confirmation", "closed_at", "reopened", "missed",
)  # fmt: skip


async def spreadsheet(work: Work, wanted: ComplaintFilter, words: Words) -> bytes:
    """Raises SpreadsheetTooLong."""
    complaints = ComplaintRepository(OverviewRepository(work))
    rows = await all_rows(partial(complaints.page, wanted))
    counts = Counter(row.validity or "unruled" for row in rows)
    total = (words.of("ruled", "all"), len(rows))
    figures = Sheet(
        name=words.sheet("figures"),
        headers=words.columns("ruled", "complaints"),
        rows=[*((words.of("ruled", ruled), counts[ruled]) for ruled in RULED), total],
    )
    lines = Sheet(
        name=words.sheet("complaints"), headers=words.columns(*COLUMNS), rows=[_line(row, words) for row in rows]
    )
    return await written((figures, lines))


def _line(row: AnyRow, words: Words) -> list[Cell]:
    ended = row.close_reason if row.close_reason in {"confirmed", "unreachable"} else "other"
    return [
        row.no, row.registered_at, row.community_name, row.unit_code, row.title, words.of("class", row.class_l1),
        words.of("severity", row.severity), words.of("ticket_state", row.state),
        words.of("validity", row.validity) or words.of("ruled", "unruled"), row.cause, row.responsible_department,
        row.responsible_name, row.handler_name, words.of("confirmation", ended if row.close_reason else "awaiting"),
        row.closed_at, row.reopen_count, row.missed,
    ]  # fmt: skip
