"""Putting notes into inboxes and marking them read. A change of the unread count is pushed to its owner."""

from collections.abc import Sequence
from uuid import UUID

from kit.problems import NotFound
from kit.work import Work
from notifications.inbox_items.models import InboxItem
from notifications.inbox_items.repository import InboxItemRepository
from notifications.inbox_items.schemas import InboxItemRead
from notifications.messages.models import Message
from notifications.templates.rendering import Text


class InboxItemService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.items = InboxItemRepository(work)

    def put(self, message: Message, staff_id: UUID, template: str, text: Text) -> None:
        self.items.add(
            InboxItem(
                staff_id=staff_id,
                message_id=message.id,
                template=template,
                title=text.subject,
                body=text.body,
                urgent=message.urgent,
                subject_kind=message.subject_kind,
                subject_id=message.subject_id,
                community_id=message.community_id,
                created_at=self.work.now,
            )
        )
        self._changed(staff_id)

    async def mine(
        self, *, unread: bool, urgent: bool, cursor: str | None, limit: int
    ) -> tuple[Sequence[InboxItem], str | None]:
        return await self.items.page_of_mine(unread=unread, urgent=urgent, cursor=cursor, limit=limit)

    async def shown(self, items: Sequence[InboxItem]) -> list[InboxItemRead]:
        """With the period of those that are about one."""
        days = await self.items.periods([item.message_id for item in items])
        return [InboxItemRead.of(item, days.get(item.message_id)) for item in items]

    async def unread(self) -> tuple[int, int]:
        return await self.items.unread()

    async def read(self, id: UUID) -> InboxItem:
        """Mark one of mine as read. Reading again changes nothing: the first time counts."""
        item = await self.items.own(id)
        if item is None:
            raise NotFound
        if item.read_at is None:
            item.read_at = self.work.now
            self._changed(item.staff_id)
        return item

    async def settle(self, staff_id: UUID, subject_kind: str, subject_id: UUID) -> None:
        """What is unread of the subject asks its reader for nothing any more."""
        if await self.items.settle(staff_id, subject_kind, subject_id):
            self._changed(staff_id)

    async def read_all(self) -> int:
        marked = await self.items.read_all()
        if marked:
            self._changed(self.work.principal.id)
        return marked

    def _changed(self, staff_id: UUID) -> None:
        self.work.live("inbox", staff_id, audience=staff_id)
