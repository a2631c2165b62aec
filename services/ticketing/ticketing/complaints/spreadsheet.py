"""The list of complaints and its figures as a file: the rows the screen shows with the same filter, and how many."""

from collections import Counter
from functools import partial

from kit.work import Work
from ticketing.complaints.repository import RULED, ComplaintFilter, ComplaintRepository
from ticketing.complaints.schemas import ComplaintRowRead
from ticketing.overviews.repository import OverviewRepository
from ticketing.spreadsheets.reading import all_rows
from ticketing.spreadsheets.words import Words
from ticketing.spreadsheets.workbook import Cell, Sheet, written
from ticketing.subclasses.service import SubclassService
from ticketing.tickets.withheld import Withholding

COLUMNS = (
    "no", "registered_at", "community", "unit", "title", "class", "subclass", "severity", "state", "validity", "cause",
    "responsible_department", "responsible_name", "handler", "confirmation", "closed_at", "reopened", "missed",
)  # fmt: skip
Names = dict[tuple[str | None, str | None], str]
"""of second-level classes in the company's words"""


async def spreadsheet(work: Work, wanted: ComplaintFilter, words: Words) -> bytes:
    """Raises SpreadsheetTooLong."""
    complaints = ComplaintRepository(OverviewRepository(work))
    found = await all_rows(partial(complaints.page, wanted))
    rows = await Withholding(work).shown((ComplaintRowRead(**row._mapping) for row in found), "id")
    own = await SubclassService(work).names()
    counts = Counter(row.validity or "unruled" for row in rows)
    total = (words.of("ruled", "all"), len(rows))
    figures = Sheet(
        name=words.sheet("figures"),
        headers=words.columns("ruled", "complaints"),
        rows=[*((words.of("ruled", ruled), counts[ruled]) for ruled in RULED), total],
    )
    by_class = Counter((row.class_l1, row.class_l2) for row in rows)
    classes = Sheet(
        name=words.sheet("classes"),
        headers=words.columns("class", "subclass", "complaints"),
        rows=[(*_class(*both, own, words), number) for both, number in by_class.most_common()],
    )
    lines = Sheet(
        name=words.sheet("complaints"), headers=words.columns(*COLUMNS), rows=[_line(row, own, words) for row in rows]
    )
    return await written((figures, classes, lines))


def _class(class_l1: str | None, class_l2: str | None, own: Names, words: Words) -> tuple[str | None, str | None]:
    """In the company's words, or in ours where it has none of its own."""
    named = own.get((class_l1, class_l2)) or words.of("subclass", class_l2)
    return words.of("class", class_l1), named


def _line(row: ComplaintRowRead, own: Names, words: Words) -> list[Cell]:
    ended = row.close_reason if row.close_reason in {"confirmed", "unreachable"} else "other"
    return [
        row.no, row.registered_at, row.community_name, words.told(row.unit_code, withheld=row.withheld), row.title,
        *_class(row.class_l1, row.class_l2, own, words), words.of("severity", row.severity),
        words.of("ticket_state", row.state), words.of("validity", row.validity) or words.of("ruled", "unruled"),
        row.cause, row.responsible_department, row.responsible_name, row.handler_name,
        words.of("confirmation", ended if row.close_reason else "awaiting"), row.closed_at, row.reopen_count,
        row.missed,
    ]  # fmt: skip
