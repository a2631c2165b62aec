"""Finds mails that have come in."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.incoming_mails.models import IncomingMail
from ticketing.places.models import Community
from ticketing.tickets.models import Ticket

ALIKE = 500
"""mails that are settled together at most"""


class IncomingMailRepository(Repository[IncomingMail]):
    model: ClassVar[type[IncomingMail]] = IncomingMail

    async def known(self, message_blind: bytes) -> bool:
        found = await self.session.execute(
            select(IncomingMail.id).where(
                IncomingMail.tenant_id == self.work.tenant_id, IncomingMail.message_blind == message_blind
            )
        )
        return found.first() is not None

    async def listed(
        self, outcome: str | None, waiting: bool | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        statement = self.scoped(select(IncomingMail))
        if outcome is not None:
            statement = statement.where(IncomingMail.outcome == outcome)
        if waiting:
            statement = statement.where(IncomingMail.outcome == "set_aside", IncomingMail.settled_at.is_(None))
        order = (IncomingMail.received_at.desc(), IncomingMail.id.desc())
        return await self.page(statement, order, cursor, limit, (outcome, waiting))

    async def content(self, id: UUID) -> bytes | None:
        """The sealed mail itself; a list never carries it."""
        found = await self.session.execute(
            select(IncomingMail.content).where(IncomingMail.tenant_id == self.work.tenant_id, IncomingMail.id == id)
        )
        return found.scalar_one()

    async def of_sender(self, sender_blind: bytes, since: datetime) -> int:
        """How many mails of the sender opened a ticket or wait for somebody since then."""
        mail = IncomingMail
        found = await self.session.execute(
            select(func.count())
            .select_from(mail)
            .where(
                mail.tenant_id == self.work.tenant_id,
                mail.sender_blind == sender_blind,
                mail.received_at >= since,
                mail.outcome.in_(("registered", "set_aside")),
            )
        )
        return found.scalar_one()

    async def alike(self, mail: IncomingMail) -> Sequence[IncomingMail]:
        """Others of the sender that wait in the same mailbox for the same reason, the oldest first, locked."""
        other = IncomingMail
        statement = select(other).where(
            other.sender_blind == mail.sender_blind,
            other.mailbox_id == mail.mailbox_id,
            other.community_id.is_not_distinct_from(mail.community_id),
            other.outcome == "set_aside",
            other.reason == mail.reason,
            other.settled_at.is_(None),
            other.id != mail.id,
        )
        order = (other.received_at, other.id)
        found = await self.session.execute(self.scoped(statement).order_by(*order).limit(ALIKE).with_for_update())
        return found.scalars().all()

    async def ticket_by_number(self, no: str) -> Ticket | None:
        found = await self.session.execute(
            select(Ticket).where(Ticket.tenant_id == self.work.tenant_id, Ticket.no == no)
        )
        return found.scalar_one_or_none()

    async def ticket(self, id: UUID) -> Ticket | None:
        found = await self.session.execute(
            select(Ticket).where(Ticket.tenant_id == self.work.tenant_id, Ticket.id == id)
        )
        return found.scalar_one_or_none()

    async def communities(self) -> Sequence[AnyRow]:
        """Id, name and code of every community: a company has a few dozen."""
        found = await self.session.execute(
            select(Community.id, Community.name, Community.code).where(Community.tenant_id == self.work.tenant_id)
        )
        return found.all()
