"""Finds mails that have come in."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.incoming_mails.models import IncomingMail
from ticketing.places.models import Community
from ticketing.tickets.models import Ticket


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
