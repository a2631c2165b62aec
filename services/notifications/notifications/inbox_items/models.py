"""A note in the inbox of one staff member. The text is kept as it was written."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from notifications.models import Model

Days = tuple[date, date]
"""The first and the last of a period"""


class InboxItem(Model, TenantRow):
    __tablename__ = "inbox_item"

    staff_id: Mapped[UUID]
    message_id: Mapped[UUID]
    template: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    urgent: Mapped[bool]
    subject_kind: Mapped[str]
    subject_id: Mapped[UUID]
    community_id: Mapped[UUID | None]
    created_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
