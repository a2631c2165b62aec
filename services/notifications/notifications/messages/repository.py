"""Messages: told once, found again."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from kit.repository import Repository
from notifications.messages.models import Message


class MessageRepository(Repository[Message]):
    model = Message

    async def add_new(self, messages: Sequence[Message]) -> list[Message]:
        """Keep the messages; returns those whose fact was not told to the same recipient before."""
        if not messages:
            return []
        for message in messages:
            message.tenant_id = self.work.tenant_id
        columns = [column.key for column in Message.__table__.columns]
        kept = await self.session.execute(
            insert(Message.__table__)
            .on_conflict_do_nothing(index_elements=["tenant_id", "dedupe_key"])
            .returning(Message.__table__.c.id),
            [{key: getattr(message, key) for key in columns} for message in messages],
        )
        ids = set(kept.scalars())
        return [message for message in messages if message.id in ids]

    async def count_by_state(self) -> dict[str, int]:
        counted: Any = select(Message.state, func.count()).group_by(Message.state)
        return {row[0]: row[1] for row in await self.session.execute(self.scoped(counted))}
