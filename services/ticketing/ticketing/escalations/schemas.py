"""Escalations on the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason

SubjectKind = Literal["duty_entry", "ticket", "work_order"]


class RaiseEscalation(Body, frozen=True, kw_only=True):
    subject_kind: SubjectKind
    subject_id: UUID
    reason: Reason


class AcknowledgeEscalation(Body, frozen=True, kw_only=True):
    """`answer`: what is to be done."""

    answer: Reason


class EscalationRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    subject_kind: str
    subject_id: UUID
    subject_label: str
    reason: str
    created_at: datetime
    raised_by: UUID
    raised_by_name: str | None
    acknowledged_at: datetime | None
    acknowledged_by_name: str | None
    answer: str | None
