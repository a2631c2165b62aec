"""The notes of one staff member."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Select, func, select, update

from kit.repository import Repository
from notifications.inbox_items.models import Days, InboxItem
from notifications.messages.models import Message


class InboxItemRepository(Repository[InboxItem]):
    model = InboxItem

    def _mine(self) -> Select[Any]:
        return self.scoped(select(InboxItem)).where(InboxItem.staff_id == self.work.principal.id)

    async def own(self, id: UUID) -> InboxItem | None:
        statement = self._mine().where(InboxItem.id == id).with_for_update()
        return cast(InboxItem | None, (await self.session.execute(statement)).scalar_one_or_none())

    async def page_of_mine(
        self, *, unread: bool, urgent: bool, cursor: str | None, limit: int
    ) -> tuple[Sequence[InboxItem], str | None]:
        statement = self._mine()
        if unread:
            statement = statement.where(InboxItem.read_at.is_(None))
        if urgent:
            statement = statement.where(InboxItem.urgent)
        order = (InboxItem.created_at.desc(), InboxItem.id.desc())
        rows, following = await self.page(
            statement, order, cursor, limit, bind=("inbox", self.work.principal.id, unread, urgent)
        )
        return [row[0] for row in rows], following

    async def periods(self, message_ids: Collection[UUID]) -> dict[UUID, Days]:
        """Of the messages among these that are about a period."""
        first, last = (Message.facts[name].astext for name in ("first_day", "last_day"))
        statement = select(Message.id, first, last).where(
            Message.tenant_id == self.work.tenant_id,
            Message.id.in_(message_ids),
            first.is_not(None),
            last.is_not(None),
        )
        found = await self.session.execute(statement)
        return {id: (date.fromisoformat(begin), date.fromisoformat(end)) for id, begin, end in found}

    async def unread(self) -> tuple[int, int]:
        """How many of mine are unread, and how many of those are urgent."""
        statement = select(func.count(), func.count().filter(InboxItem.urgent)).where(
            InboxItem.tenant_id == self.work.tenant_id,
            InboxItem.staff_id == self.work.principal.id,
            InboxItem.read_at.is_(None),
        )
        unread, urgent = (await self.session.execute(statement)).one()
        return unread, urgent

    async def settle(self, staff_id: UUID, subject_kind: str, subject_id: UUID) -> int:
        """Mark what is unread of one subject in one inbox; returns how many there were."""
        statement = (
            update(InboxItem)
            .where(
                InboxItem.tenant_id == self.work.tenant_id,
                InboxItem.staff_id == staff_id,
                InboxItem.read_at.is_(None),
                InboxItem.subject_kind == subject_kind,
                InboxItem.subject_id == subject_id,
            )
            .values(read_at=self.work.now)
            .returning(InboxItem.id)
            .execution_options(synchronize_session=False)
        )
        return len((await self.session.execute(statement)).all())

    async def read_all(self) -> int:
        statement = (
            update(InboxItem)
            .where(
                InboxItem.tenant_id == self.work.tenant_id,
                InboxItem.staff_id == self.work.principal.id,
                InboxItem.read_at.is_(None),
            )
            .values(read_at=self.work.now)
            .returning(InboxItem.id)
            .execution_options(synchronize_session=False)
        )
        return len((await self.session.execute(statement)).all())
