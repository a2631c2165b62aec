"""Assistants on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Read


class AddAssistant(Body, frozen=True, kw_only=True):
    staff_id: UUID


class AssistantRead(Read, frozen=True, kw_only=True):
    staff_id: UUID
    since: datetime
