"""Investigations on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Prose, Read
from ticketing.tickets.codes import CauseKind

Check = Literal["listen", "ask", "look", "check", "think"]


class ConcludeInvestigation(Body, frozen=True, kw_only=True):
    """`evidence` names what was found: a photo, a reading, a statement. `cause_kind` is what reports count by."""

    checks: Annotated[list[Check], Meta(max_length=5)]
    evidence: Annotated[list[Line], Meta(min_length=1, max_length=30)]
    cause: Prose
    cause_kind: CauseKind
    responsible_department: Line
    responsible_id: UUID | None = None


class InvestigationRead(Read, frozen=True, kw_only=True):
    begun_by: UUID
    begun_at: datetime
    evidence: list[str]
    concluded_by: UUID | None
    concluded_at: datetime | None
