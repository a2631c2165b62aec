"""The inbox on the wire. A note links to its subject by kind and id; the client knows the route."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

from kit.schemas import Read
from notifications.inbox_items.models import Days, InboxItem


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
    first_day: date | None
    last_day: date | None
    """the period a report is of, both days included: the link opens it with these"""

    @classmethod
    def of(cls, item: InboxItem, days: Days | None) -> Self:
        said = {"first_day": days[0], "last_day": days[1]} if days else {"first_day": None, "last_day": None}
        own = {name: getattr(item, name) for name in cls.__struct_fields__ if name not in said}
        return cls(**own, **said)


class UnreadRead(Read, frozen=True):
    unread: int
    urgent: int


class InboxRead(Read, frozen=True):
    items: list[InboxItemRead]
    next_cursor: str | None
    unread: int
    urgent: int
