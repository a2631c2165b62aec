"""Adds files to a ticket, opens them again, strikes them out."""

from collections.abc import AsyncIterator
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from kit.paging import Page
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work
from ticketing.attachments.errors import AttachmentDamaged, AttachmentStruckOut, TooManyAttachments
from ticketing.attachments.file_names import clean_name
from ticketing.attachments.file_types import EXTENSIONS
from ticketing.attachments.models import MOST, PIECE, Attachment
from ticketing.attachments.repository import AttachmentRepository
from ticketing.attachments.schemas import AttachmentRead, FileRead
from ticketing.attachments.uploads import Upload
from ticketing.consultations.models import Consultation
from ticketing.consultations.repository import ConsultationRepository
from ticketing.tickets.codes import SUPERVISE
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step
from ticketing.tickets.withholding import without_requester

JUST_DONE = timedelta(minutes=30)
"""How long after an act its files may still be added to it"""
READ_OPINIONS = "ticketing.consultation.read"
_ANY = frozenset(EXTENSIONS)


class OpenedFile(Struct, frozen=True, kw_only=True):
    """What is handed out of a file to whoever may have it: it outlives the connection it was read with."""

    id: UUID
    name: str
    media_type: str
    size: int
    """bytes"""
    sha256: bytes


class AttachmentService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.attachments = AttachmentRepository(work)
        self.tickets = TicketService(work)

    async def add(self, ticket_id: UUID, upload: Upload, *, entry_id: UUID | None, verb: str | None) -> AttachmentRead:
        """Add a file to a row of the timeline: a given one, the caller's own last act of a verb, or a row of its own.

        The same content at the same row again is the same attachment, so an upload whose answer was lost may be
        repeated; at another row it stands as well. Raises NotFound, Forbidden.
        """
        ticket = await self._to_add(ticket_id)
        mine = self.work.principal.id
        if entry_id is not None:
            entry = await self.attachments.entry_of_ticket(ticket.id, entry_id)
            if entry is None:
                raise NotFound
        elif verb is not None:
            entry = await self.attachments.newest_entry(ticket.id, verb, self.work.now - JUST_DONE, mine)
        else:
            entry = None
        return await self._read(await self.keep(ticket, upload, entry.id if entry else None, by=mine))

    async def keep(
        self,
        ticket: Ticket,
        upload: Upload,
        entry_id: UUID | None,
        *,
        by: UUID | None,
        allowed: frozenset[str] = _ANY,
        most: int = MOST,
    ) -> Attachment:
        """Seal and store a file. The caller holds the ticket; `entry_id` None gives it a row of the timeline. What the
        requester sends again (`by` is None), as every letter does with its pictures, stands once on the ticket."""
        media_type = upload.media_type(allowed)
        upload.strip(media_type)
        known = await self.attachments.same(ticket.id, upload.sha256, entry_id if by else None)
        if known is not None:
            return known
        step = ticket.step("attach", self.work.now)
        if ticket.attachment_count >= most:
            raise TooManyAttachments(most=most)
        cipher = await self.work.cipher()
        attachment = Attachment(
            id=uuid7(),
            ticket_id=ticket.id,
            name=cipher.encrypt(clean_name(upload.name, media_type)),
            media_type=media_type,
            size=upload.size,
            sha256=upload.sha256,
            added_by=by,
            added_at=self.work.now,
        )
        ticket.attachment_count += 1
        attachment.entry_id = entry_id or self.tickets.timeline.write(ticket.id, step)
        await self.tickets.told(ticket, step)
        await self.work.session.flush()
        self.attachments.add(attachment)
        await self.work.session.flush()
        upload.file.seek(0)
        position = 0
        while piece := upload.file.read(PIECE):
            await self.attachments.keep_piece(
                attachment.id, position, cipher.seal(_place(attachment.id, position) + piece)
            )
            position += 1
        return attachment

    async def of_ticket(self, ticket: Ticket) -> list[AttachmentRead]:
        """The caller has seen that the ticket is within reach. Whom it is about sees that the requester sent something
        and not what: a name, a photo of a home or a letter tells whose it is, whether it came by itself or the desk
        took it in. What colleagues found they see."""
        found = await self.attachments.of_ticket(ticket.id)
        accused = bool(found) and await self.tickets.tickets.about_me(ticket)
        hidden = await self.attachments.from_requester(found) if accused else set()
        files = [await self._read(one) for one in found]
        return [without_requester(one) if one.id in hidden else one for one in files]

    async def of_opinion(self, asked: Consultation) -> list[AttachmentRead]:
        """What an expert showed with their opinion on this question, for whoever may see that."""
        if asked.reply_entry_id is None or asked.replied_by is None:
            return []
        shown = await self.attachments.of_opinion(asked.ticket_id, asked.reply_entry_id, asked.replied_by)
        return [await self._read(one) for one in shown]

    async def shown_with(self, asked: Consultation) -> list[AttachmentRead]:
        """The files of the case that were shown with a question, for whoever may read that; as whom it is about sees
        them."""
        chosen = {UUID(str(id)) for id in asked.shown_files}
        if not chosen:
            return []
        ticket = await self.tickets.tickets.beyond_reach(asked.ticket_id)
        return [one for one in await self.of_ticket(ticket) if one.id in chosen]

    async def listed(self, ticket_id: UUID) -> list[AttachmentRead]:
        return await self.of_ticket(await self.tickets.tickets.opened(ticket_id))

    async def about(
        self, person_id: UUID | None, unit_id: UUID | None, cursor: str | None, limit: int
    ) -> Page[FileRead]:
        """Files of all tickets about a person or a unit. Raises InvalidFields where neither is named."""
        if person_id is None and unit_id is None:
            raise InvalidFields([FieldError("person_id", "required")])
        rows, following = await self.attachments.of_tickets(person_id, unit_id, cursor, limit)
        cipher = await self.work.cipher()
        files = [
            FileRead(
                id=row.Attachment.id,
                ticket_id=row.Attachment.ticket_id,
                ticket_no=row.no,
                ticket_title=row.title,
                name=cipher.decrypt(row.Attachment.name),
                media_type=row.Attachment.media_type,
                size=row.Attachment.size,
                added_at=row.Attachment.added_at,
            )
            for row in rows
        ]
        return Page(items=files, next_cursor=following)

    async def readable(self, id: UUID) -> OpenedFile:
        """Whoever may read the ticket reads its files, and who was asked what an opinion rests on; what was
        struck out is for supervisors only, and what the requester sent not for whom the ticket is about. Raises
        NotFound, ConflictOfInterest, AttachmentStruckOut."""
        attachment = await self.attachments.find(id)
        if attachment is None or not await self._shown_to_me(attachment):
            # No telling which of the two is not there.
            ticket = await self.tickets.tickets.opened(id if attachment is None else attachment.ticket_id)
            if attachment is None:
                raise NotFound
            if await self.attachments.from_requester([attachment]):
                await self.tickets.tickets.refuse_me(ticket)
        if attachment.struck_out_at is not None and not self.work.principal.may(SUPERVISE):
            raise AttachmentStruckOut
        return await self.opened(attachment)

    async def opened(self, attachment: Attachment) -> OpenedFile:
        return OpenedFile(
            id=attachment.id,
            name=(await self.work.cipher()).decrypt(attachment.name),
            media_type=attachment.media_type,
            size=attachment.size,
            sha256=attachment.sha256,
        )

    async def content(self, attachment: OpenedFile) -> AsyncIterator[bytes]:
        """The file piece by piece. Raises AttachmentDamaged rather than handing out anything else."""
        cipher = await self.work.cipher()
        counted, position = sha256(), 0
        async for sealed in self.attachments.pieces(attachment.id):
            await self.work.rollback()  # whoever reads slowly holds no connection
            opened, place = cipher.open(sealed), _place(attachment.id, position)
            if not opened.startswith(place):
                raise AttachmentDamaged
            counted.update(opened[len(place) :])
            position += 1
            yield opened[len(place) :]
        if counted.digest() != attachment.sha256:
            raise AttachmentDamaged

    async def strike_out(self, id: UUID, reason: str) -> AttachmentRead:
        attachment = await self.attachments.get(id)
        if await self.attachments.my_opinion(attachment):
            ticket = await self.tickets.tickets.beyond_reach(attachment.ticket_id, lock=True)
            await self.tickets.tickets.refuse_me(ticket)
        else:
            await self.tickets.tickets.opened(attachment.ticket_id)
            ticket = await self.tickets.locked(attachment.ticket_id, None)
        attachment = await self.attachments.get(id, lock=True)  # nobody else has struck it out meanwhile
        step = Step(verb="strike_out", from_state=ticket.state, to_state=ticket.state)
        supervisor = self.work.principal.may(SUPERVISE)
        attachment.strike_out(self.work.principal.id, reason, self.work.now, supervisor=supervisor)
        ticket.attachment_count -= 1
        await self.tickets.stated(ticket, step, text=reason, details={"attachment_id": str(attachment.id)})
        return await self._read(attachment)

    async def _shown_to_me(self, attachment: Attachment) -> bool:
        """Whether it goes with a question that whoever asks may read: it was shown with it, or the opinion rests on it.
        Whom the case is about is shown nothing of the requester's that way either."""
        asked = ConsultationRepository(self.work)
        if self.work.principal.may(READ_OPINIONS) and await asked.shows(attachment.ticket_id, attachment.id):
            ticket = await self.tickets.tickets.beyond_reach(attachment.ticket_id)
            if not await self.tickets.tickets.about_me(ticket):
                return True
        return await self._shown_with_opinion(attachment)

    async def _shown_with_opinion(self, attachment: Attachment) -> bool:
        """Whether it stands at an opinion on a question that whoever asks may read."""
        if not self.work.principal.may(READ_OPINIONS) or not await self.attachments.with_opinion(attachment):
            return False
        asked = ConsultationRepository(self.work)
        return await asked.answered_at(attachment.ticket_id, attachment.entry_id, attachment.added_by)

    async def _to_add(self, ticket_id: UUID) -> Ticket:
        """Whoever may open the ticket adds to it, whom it is about as well, as far as their role reads tickets: what
        they have to say is kept. Whoever is asked for an opinion shows what it rests on, though they open no more of
        the case than its question."""
        asked = await ConsultationRepository(self.work).asks_me(ticket_id, self.work.now - JUST_DONE)
        if asked:
            ticket = await self.tickets.tickets.beyond_reach(ticket_id, lock=True)
            if not await self.tickets.tickets.about_me(ticket):
                return ticket
        await self.tickets.tickets.opened(ticket_id)
        return await self.tickets.locked(ticket_id, None, accused=True)

    async def _read(self, attachment: Attachment) -> AttachmentRead:
        cipher = await self.work.cipher()
        return AttachmentRead(
            name=cipher.decrypt(attachment.name),
            sha256=attachment.sha256.hex(),
            **{field: getattr(attachment, field) for field in AttachmentRead.own_fields("name", "sha256")},
        )


def _place(attachment_id: UUID, position: int) -> bytes:
    return attachment_id.bytes + position.to_bytes(4)
