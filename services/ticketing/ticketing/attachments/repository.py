"""Where files lie: pieces in the database of the service."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, or_, select

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.attachments.models import Attachment, AttachmentPiece
from ticketing.entries.models import TicketEntry
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import not_about_me

OF_REQUESTER = ("register", "press", "write_in")
"""Rows of the timeline at which stands what the requester handed in, whoever put it there"""
OPINION = "consult_reply"
"""The row of the timeline at which an expert answers"""


class AttachmentRepository(Repository[Attachment]):
    model: ClassVar[type[Attachment]] = Attachment

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Attachment]:
        table = Attachment
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.added_at, table.id))).scalars().all()

    async def of_tickets(
        self, person_id: UUID | None, unit_id: UUID | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """Files of the tickets within reach that are about a person or a unit, the newest first; none struck out,
        and none of a complaint about whoever asks."""
        statement: AnySelect = (
            select(Attachment, Ticket.no, Ticket.title)
            .join(Ticket, (Ticket.tenant_id == Attachment.tenant_id) & (Ticket.id == Attachment.ticket_id))
            .where(Attachment.tenant_id == self.work.tenant_id, Attachment.struck_out_at.is_(None))
            .where(*not_about_me(self.work))
        )
        for column, value in ((Ticket.person_id, person_id), (Ticket.unit_id, unit_id)):
            if value is not None:
                statement = statement.where(column == value)
        order = (Attachment.added_at.desc(), Attachment.id.desc())
        return await self.page(self.scoped(statement, Ticket), order, cursor, limit, (person_id, unit_id))

    async def from_requester(self, attachments: Sequence[Attachment]) -> set[UUID]:
        """Those the requester sent, themselves or through the desk: they stand at what it took down or took in."""
        found = await self.session.execute(
            select(Attachment.id)
            .join(
                TicketEntry, (TicketEntry.tenant_id == Attachment.tenant_id) & (TicketEntry.id == Attachment.entry_id)
            )
            .where(
                Attachment.tenant_id == self.work.tenant_id,
                Attachment.id.in_([one.id for one in attachments]),
                or_(Attachment.added_by.is_(None), TicketEntry.verb.in_(OF_REQUESTER)),
            )
        )
        return set(found.scalars())

    async def number(self, ticket_id: UUID) -> int:
        """How many are not struck out."""
        counted = await self.session.execute(
            select(func.count()).where(
                Attachment.tenant_id == self.work.tenant_id,
                Attachment.ticket_id == ticket_id,
                Attachment.struck_out_at.is_(None),
            )
        )
        return counted.scalar_one()

    async def same(self, ticket_id: UUID, sha256: bytes, entry_id: UUID | None) -> Attachment | None:
        """The file that is there already: at a row of the timeline, or anywhere on the ticket."""
        table = Attachment
        there = select(table).where(
            table.tenant_id == self.work.tenant_id,
            table.ticket_id == ticket_id,
            table.sha256 == sha256,
            table.struck_out_at.is_(None),
        )
        if entry_id is not None:
            there = there.where(table.entry_id == entry_id)
        return (await self.session.execute(there.limit(1))).scalar_one_or_none()

    async def of_opinion(self, ticket_id: UUID, entry_id: UUID, staff_id: UUID) -> Sequence[Attachment]:
        """What somebody showed with the opinion they gave at this row of the timeline, struck out or not."""
        table = Attachment
        shown = select(table).where(
            table.tenant_id == self.work.tenant_id,
            table.ticket_id == ticket_id,
            table.entry_id == entry_id,
            table.added_by == staff_id,
        )
        return (await self.session.execute(shown.order_by(table.added_at, table.id))).scalars().all()

    async def my_opinion(self, attachment: Attachment) -> bool:
        """Whether it is what whoever asks showed with an opinion."""
        return attachment.added_by == self.work.principal.id and await self.with_opinion(attachment)

    async def with_opinion(self, attachment: Attachment) -> bool:
        """Whether whoever added it showed it with an opinion."""
        if attachment.added_by is None:
            return False
        entry = TicketEntry
        stands_at = select(entry.id).where(
            entry.tenant_id == self.work.tenant_id, entry.id == attachment.entry_id, entry.verb == OPINION
        )
        return (await self.session.execute(stands_at)).first() is not None

    async def entry_of_ticket(self, ticket_id: UUID, entry_id: UUID) -> TicketEntry | None:
        entry = TicketEntry
        found = await self.session.execute(
            select(entry).where(
                entry.tenant_id == self.work.tenant_id, entry.ticket_id == ticket_id, entry.id == entry_id
            )
        )
        return found.scalar_one_or_none()

    async def newest_entry(
        self, ticket_id: UUID, verb: str, since: datetime, actor_id: UUID | None
    ) -> TicketEntry | None:
        """The newest row somebody left with a verb since then; `actor_id` None: the requester's."""
        entry = TicketEntry
        by = entry.actor_id.is_(None) if actor_id is None else entry.actor_id == actor_id
        found = await self.session.execute(
            select(entry)
            .where(
                entry.tenant_id == self.work.tenant_id,
                entry.ticket_id == ticket_id,
                entry.at >= since,
                entry.verb == verb,
                by,
            )
            .order_by(entry.at.desc(), entry.id.desc())
            .limit(1)
        )
        return found.scalar_one_or_none()

    async def keep_piece(self, attachment_id: UUID, position: int, content: bytes) -> None:
        piece = AttachmentPiece(attachment_id=attachment_id, position=position, content=content)
        piece.tenant_id = self.work.tenant_id
        self.session.add(piece)
        await self.session.flush()
        self.session.expunge(piece)  # it may be large, and nobody needs it again

    async def pieces(self, attachment_id: UUID) -> AsyncIterator[bytes]:
        """Sealed, in order, one statement each: a file is never in memory as a whole."""
        position = 0
        while True:
            found = await self.session.execute(
                select(AttachmentPiece.content).where(
                    AttachmentPiece.tenant_id == self.work.tenant_id,
                    AttachmentPiece.attachment_id == attachment_id,
                    AttachmentPiece.position == position,
                )
            )
            content = found.scalar_one_or_none()
            if content is None:
                return
            yield content
            position += 1
