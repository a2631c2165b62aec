"""Finds mails that have come in."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.incoming_mails.codes import BOUNCE, UNDELIVERED
from ticketing.incoming_mails.models import IncomingMail
from ticketing.places.models import Community
from ticketing.tickets.models import Ticket

ALIKE = 500
"""mails that are settled together at most"""
OPENED = IncomingMail.outcome == "registered"
ADDED = IncomingMail.outcome == "added"
WAITING = IncomingMail.outcome == "set_aside"
RETURNED = (IncomingMail.outcome == "ignored") & (IncomingMail.reason == BOUNCE)
"""What is counted of the mails of a day"""


class IncomingMailRepository(Repository[IncomingMail]):
    model: ClassVar[type[IncomingMail]] = IncomingMail

    async def known(self, *blinds: bytes) -> bool:
        found = await self.session.execute(
            select(IncomingMail.id).where(
                IncomingMail.tenant_id == self.work.tenant_id, IncomingMail.message_blind.in_(blinds)
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

    async def reached(
        self, most: int, mailbox_id: UUID, since: datetime, *what: ColumnElement[bool], by: bytes | None = None
    ) -> bool:
        """Whether so many mails of any of these came in since then, all of them or those of one sender. Never counts
        further than that: a flood does not make the next mail of it dearer."""
        mail = IncomingMail
        statement = select(mail.id).where(
            mail.tenant_id == self.work.tenant_id, mail.mailbox_id == mailbox_id, mail.received_at >= since, or_(*what)
        )
        if by is not None:
            statement = statement.where(mail.sender_blind == by)
        found = await self.session.execute(statement.offset(most - 1).limit(1))
        return found.first() is not None

    async def waits_undelivered(self, ticket_id: UUID) -> bool:
        """Whether an answer that came back still waits for somebody beside the ticket."""
        mail = IncomingMail
        found = await self.session.execute(
            select(mail.id)
            .where(
                mail.tenant_id == self.work.tenant_id,
                mail.ticket_id == ticket_id,
                mail.reason == UNDELIVERED,
                mail.settled_at.is_(None),
            )
            .limit(1)
        )
        return found.first() is not None

    async def alike(self, mail: IncomingMail, *, of_sender: bool) -> Sequence[IncomingMail]:
        """Others that wait in the same mailbox for the same reason, of the sender or of anybody, the oldest first,
        locked."""
        other = IncomingMail
        statement = select(other).where(
            *((other.sender_blind == mail.sender_blind,) if of_sender else ()),
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
