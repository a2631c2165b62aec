"""The inbox on the wire. A note links to its subject by kind and id; the client knows the route."""

from datetime import datetime
from typing import Self
from uuid import UUID

from kit.schemas import Read
from notifications.inbox_items.models import InboxItem


class InboxItemRead(Read, frozen=True):
    id: UUID
    template: str
    title: str
    body: str
    urgent: bool
    subject_kind: str
    subject_id: UUID
    community_id: UUID | None
    created_at: datetime
    read_at: datetime | None

    @classmethod
    def of(cls, item: InboxItem) -> Self:
        return cls(**{name: getattr(item, name) for name in cls.__struct_fields__})


class UnreadRead(Read, frozen=True):
    unread: int
    urgent: int


class InboxRead(Read, frozen=True):
    items: list[InboxItemRead]
    next_cursor: str | None
    unread: int
    urgent: int
