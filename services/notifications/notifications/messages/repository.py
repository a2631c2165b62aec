"""Messages: told once, found again."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from kit.repository import Repository
from notifications.messages.models import Message


class MessageRepository(Repository[Message]):
    model = Message

    async def add_once(self, message: Message) -> bool:
        """Keep the message unless the same fact was told to the same recipient before."""
        message.tenant_id = self.work.tenant_id
        columns = {column.key: getattr(message, column.key) for column in Message.__table__.columns}
        kept = await self.session.execute(
            insert(Message.__table__)
            .values(**columns)
            .on_conflict_do_nothing(index_elements=["tenant_id", "dedupe_key"])
            .returning(Message.__table__.c.id)
        )
        return kept.first() is not None

    async def count_by_state(self) -> dict[str, int]:
        counted: Any = select(Message.state, func.count()).group_by(Message.state)
        return {row[0]: row[1] for row in await self.session.execute(self.scoped(counted))}
