"""The duty log on the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from kit.schemas import Body, Prose, Read

EntryKind = Literal["call", "visit", "incident", "instruction", "equipment", "other"]


class EnterDutyEntry(Body, frozen=True, kw_only=True):
    """`corrects_id`: the earlier line this one puts right."""

    post_id: UUID
    kind: EntryKind
    text: Prose
    handling: Prose | None = None
    ticket_id: UUID | None = None
    corrects_id: UUID | None = None


class DutyEntryRead(Read, frozen=True, kw_only=True):
    id: UUID
    post_id: UUID
    shift_id: UUID
    at: datetime
    staff_id: UUID
    display_name: str | None
    kind: str
    text: str
    handling: str | None
    ticket_id: UUID | None
    ticket_no: str | None
    corrects_id: UUID | None
