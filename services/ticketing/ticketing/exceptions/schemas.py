"""Exceptions on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason

SourceCode = Literal[
    "not_accepted",
    "desk_empty",
    "transfer_unwanted",
    "clock_missed",
    "urge_unanswered",
    "urge_escalated",
    "ticket_silent",
    "task_overdue",
    "measure_overdue",
    "application_overdue",
    "incident_unreviewed",
    "callback_late",
    "callback_failed",
    "answer_undelivered",
    "mail_waiting",
    "mail_flood",
    "mailbox_unreadable",
]


class AcknowledgeExceptionRow(Body, frozen=True, kw_only=True):
    """`degree` as it was read: what got worse meanwhile is looked at again. `note`: what is being done about it."""

    source: SourceCode
    subject_id: UUID
    degree: Annotated[int, Meta(ge=0, le=1_000_000)]
    note: Reason


class ExceptionRead(Read, frozen=True, kw_only=True):
    """`link` and `link_id` say which page it leads to; `about` is a code of the source."""

    source: str
    subject_id: UUID
    community_id: UUID | None
    """None while nobody knows where it belongs"""
    community_name: str | None
    link: str
    link_id: UUID
    label: str
    about: str | None
    since: datetime
    who_id: UUID | None
    who_name: str | None
    degree: int
    acknowledged_at: datetime | None
    """None also when it has got worse since somebody saw it"""
    acknowledged_by_name: str | None
    note: str | None


class ExceptionCountsRead(Read, frozen=True, kw_only=True):
    """By source, of what nobody has acknowledged; a source without any is left out."""

    counts: dict[str, int]


class ExceptionPageRead(Read, frozen=True, kw_only=True):
    """`counts` are by source, of what nobody has acknowledged."""

    items: list[ExceptionRead]
    next_cursor: str | None
    counts: dict[str, int]
