"""The notes of one staff member."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Select, func, select, update

from kit.repository import Repository
from notifications.inbox_items.models import InboxItem


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

    async def unread(self) -> tuple[int, int]:
        """How many of mine are unread, and how many of those are urgent."""
        statement = select(func.count(), func.count().filter(InboxItem.urgent)).where(
            InboxItem.tenant_id == self.work.tenant_id,
            InboxItem.staff_id == self.work.principal.id,
            InboxItem.read_at.is_(None),
        )
        unread, urgent = (await self.session.execute(statement)).one()
        return unread, urgent

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
