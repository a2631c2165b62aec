"""Finds the cases of other systems by their own numbers."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.channel_cases.models import ChannelCase
from ticketing.entries.models import TicketEntry

ANSWERS = ("reply", "rule_invalid")
"""Verbs whose public words are the centre's answer"""


class ChannelCaseRepository(Repository[ChannelCase]):
    model: ClassVar[type[ChannelCase]] = ChannelCase

    async def by_number(self, channel: str, outside_no: str) -> ChannelCase | None:
        found = await self.session.execute(
            self.scoped(
                select(ChannelCase).where(ChannelCase.channel == channel, ChannelCase.outside_no == outside_no)
            ).with_for_update()
        )
        return found.scalar_one_or_none()

    async def answer(self, ticket_id: UUID) -> AnyRow | None:
        """The newest public answer."""
        entry = TicketEntry
        found = await self.session.execute(
            select(entry.at, entry.text, entry.channel)
            .where(
                entry.tenant_id == self.work.tenant_id,
                entry.ticket_id == ticket_id,
                entry.visibility == "public",
                entry.verb.in_(ANSWERS),
                entry.text.is_not(None),
            )
            .order_by(entry.at.desc(), entry.id.desc())
            .limit(1)
        )
        return found.first()
