"""Quarterly reports on the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Prose, Read
from ticketing.entries.schemas import Reason
from ticketing.report_editions.schemas import EditionRead
from ticketing.report_figures.schemas import FigureRead
from ticketing.report_receipts.reading import ReceiptRead


class OpenQuarterlyReport(Body, frozen=True, kw_only=True):
    year: Annotated[int, Meta(ge=2000, le=2199)]
    number: Annotated[int, Meta(ge=1, le=4)]


class SaveQuarterlyWords(Body, frozen=True, kw_only=True):
    """`actions`: what is to be improved, by whom and until when."""

    summary: Annotated[str, Meta(max_length=4000)] = ""
    actions: Prose


class PublishQuarterlyReport(Body, frozen=True, kw_only=True):
    """`reason` from the second edition on."""

    reason: Reason | None = None


class QuarterlyWordsRead(Read, frozen=True, kw_only=True):
    summary: str
    actions: str


class QuarterlyContentRead(Read, frozen=True, kw_only=True):
    """What is frozen with an edition. Every figure is what its filter finds in the list.

    Validity share = `valid` / (`valid` + `invalid`). Closure rate = `closed` / `pending`, of valid complaints only:
    those opened in the quarter or open at its start (C3.13)."""

    quarter: str
    first_day: date
    last_day: date
    registered: FigureRead
    valid: FigureRead
    invalid: FigureRead
    unruled: FigureRead
    pending: FigureRead
    closed: FigureRead
    repeated: FigureRead
    missed: FigureRead
    urged: FigureRead
    experts_silent: FigureRead
    by_class: list[FigureRead]
    by_phase: list[FigureRead]
    by_department: list[FigureRead]
    """valid complaints, as the departments' assessments count them; all complaints in editions from before"""
    causes: list[FigureRead]
    """of valid complaints, by their nature"""
    top_causes: tuple[FigureRead, ...] = ()
    """of valid complaints, by what their cause comes down to; not in editions from before it was asked"""
    words: QuarterlyWordsRead | None


class QuarterlyLineRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    quarter: str
    first_day: date
    last_day: date
    state: str
    edition: int
    published_at: datetime | None


class WordingRead(Read, frozen=True, kw_only=True):
    """An earlier wording, the latest first."""

    number: int
    made_at: datetime
    made_by_name: str | None
    words: QuarterlyWordsRead


class QuarterlyReportRead(Read, frozen=True, kw_only=True):
    version: int
    report: QuarterlyLineRead
    shown_edition: int
    """0: counted now"""
    content: QuarterlyContentRead
    wordings: list[WordingRead]
    editions: list[EditionRead]
    receipts: list[ReceiptRead]
