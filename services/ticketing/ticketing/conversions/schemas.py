"""Conversions on the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from kit.schemas import Body, Line
from ticketing.entries.schemas import Reason
from ticketing.tickets.schemas import Code

TargetKind = Literal["complaint", "repair", "inquiry", "suggestion", "help_request", "application", "appointment"]


class ConvertTicket(Body, frozen=True, kw_only=True):
    """Unit or place where the new kind is about one; a slot for an appointment; a class the new kind has."""

    kind: TargetKind
    reason: Reason
    class_l1: Code | None = None
    unit_id: UUID | None = None
    place: Line | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
