"""Makes of a mail what it is: a ticket, an entry of one, nothing for a person, or something a person has to look at."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.paging import Page
from kit.problems import Refusal
from kit.work import Work
from ticketing.attachments.service import AttachmentService
from ticketing.attachments.uploads import Upload
from ticketing.contacts.masking import masked_email
from ticketing.contacts.service import ContactService
from ticketing.incoming_mails import codes
from ticketing.incoming_mails.errors import MailNotKept, MailNotWaiting, MailUnreadable
from ticketing.incoming_mails.fingerprints import fingerprint
from ticketing.incoming_mails.floods import Floods
from ticketing.incoming_mails.letters import Enclosure, Letter, LetterUnreadable, outline
from ticketing.incoming_mails.models import IncomingMail
from ticketing.incoming_mails.proof import proves
from ticketing.incoming_mails.reading import reader_of
from ticketing.incoming_mails.repository import IncomingMailRepository
from ticketing.incoming_mails.schemas import IncomingMailRead, RegisterIncomingMail, SettleIncomingMail
from ticketing.incoming_mails.threads import number_in, returned_in, ticket_in
from ticketing.mailboxes.models import Mailbox
from ticketing.registrations.service import Intake, RegistrationService
from ticketing.tickets.codes import LOCATED, OPEN
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step
from ticketing.tickets.withheld import Withholding

Opens = Callable[[UUID], bool]

NO_SUBJECT, NO_WORDS, NO_PLACE = "（无主题）", "（正文为空，见附件）", "见来信"
LONGEST_TITLE, LONGEST_WORDS = 100, 4000
"""characters; what is longer comes along as a file"""


class IncomingMailService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.mails = IncomingMailRepository(work)
        self.tickets = TicketService(work)

    async def take(self, mailbox: Mailbox, raw: bytes, letter: Letter, opens: Opens = lambda _: True) -> str:
        """Keep a mail and what comes of it, once: the same Message-ID again changes nothing. Returns the outcome.

        `opens` tells for which communities whoever brings the mail may speak; of any other it waits for somebody.
        """
        mail = await self._noted(mailbox, letter, raw, len(raw))
        if mail is None:
            return "ignored"
        ticket = None
        if letter.no_person == codes.BOUNCE:
            ticket = await self._came_back(mail, mailbox, letter, raw, opens)
        elif letter.no_person is not None:
            mail.outcome, mail.reason = "ignored", letter.no_person
        elif letter.sender is None:
            await self._set_aside(mail, mailbox, codes.NO_SENDER, raw)
        elif mailbox.believed_server is not None and not mail.sender_proven:
            mail.sender_blind = None  # whose address it is did not write it: it is not counted as theirs
            await self._set_aside(mail, mailbox, codes.DOUBTFUL, raw)
        else:
            ticket = await self._belongs(mail, mailbox, letter, raw, opens)
        self.mails.add(mail)
        accused = await self.tickets.tickets.told_about(ticket)
        self.work.record(mail, _fact(facts.IncomingMailReceived, mail, ticket, accused=accused))
        return mail.outcome

    async def _belongs(
        self, mail: IncomingMail, mailbox: Mailbox, letter: Letter, raw: bytes, opens: Opens
    ) -> Ticket | None:
        """An answer of the contact goes on with the ticket; whoever else names its number gets another one."""
        meant = await self._meant(letter)
        if meant is not None and not opens(meant.community_id):
            meant = None
        theirs = await self._theirs(meant, letter)
        floods = Floods(self.work, mailbox)
        too_many = await floods.of_sender(mail)
        if meant is not None and theirs and meant.state in OPEN and not too_many:
            return await self._write_in(mail, meant.id, letter)
        community_id = mailbox.community_id or await self._community(letter)
        if too_many or (community_id is not None and await floods.of_tickets()):
            mail.community_id = community_id
            await self._set_aside(mail, mailbox, codes.TOO_MANY, raw)
            return None
        if community_id is None or not opens(community_id):
            await self._set_aside(mail, mailbox, codes.NO_COMMUNITY, raw)
            return None
        return await self._register(mail, letter, community_id, mailbox.kind, meant, theirs=theirs)

    async def _came_back(
        self, mail: IncomingMail, mailbox: Mailbox, letter: Letter, raw: bytes, opens: Opens
    ) -> Ticket | None:
        """Only a return that shows what our answer bore says anything about it, and once while that waits. The others
        are counted: nothing of theirs is kept, and whoever sends many stands in the list of exceptions."""
        ticket = await self._returned(letter, raw, opens)
        mail.outcome, mail.reason = "ignored", codes.BOUNCE
        if ticket is None:
            if await Floods(self.work, mailbox).of_returns(mail):
                await self._set_aside(mail, mailbox, codes.TOO_MANY, None)
            return None
        mail.ticket_id, mail.community_id = ticket.id, ticket.community_id
        if not await self.mails.waits_undelivered(ticket.id):
            mail.outcome, mail.reason = "set_aside", codes.UNDELIVERED
            came_back = Step(verb="mail_returned", from_state=ticket.state, to_state=ticket.state)
            self.tickets.timeline.write(ticket.id, came_back, channel="email")
        return ticket

    async def set_aside(self, mailbox: Mailbox, content: bytes, size: int, reason: str) -> None:
        """Name a mail that cannot be read as one somebody has to see to. Of one that is too large `content` is its
        headers; it stays in its mailbox."""
        mail = await self._noted(mailbox, outline(content), content, size)
        if mail is None:
            return
        await self._set_aside(mail, mailbox, reason, None if reason == codes.TOO_LARGE else content)
        self.mails.add(mail)
        self.work.record(mail, _fact(facts.IncomingMailReceived, mail))

    async def register(self, id: UUID, expected: int, data: RegisterIncomingMail) -> IncomingMailRead:
        """Somebody has read where it belongs. Raises MailNotWaiting, MailNotKept, MailUnreadable."""
        mail = await self.mails.get(id, expected, lock=True)
        if mail.outcome != "set_aside" or mail.settled_at is not None:
            raise MailNotWaiting
        content = await self.mails.content(mail.id)
        if content is None:
            raise MailNotKept
        try:
            letter = await reader_of(self.work.runtime).read((await self.work.cipher()).open(content))
        except LetterUnreadable as unreadable:
            raise MailUnreadable from unreadable
        mail.settle(self.work.principal.id, self.work.now, None)
        meant = await self._meant(letter)
        believed = mail.sender_blind is not None and meant is not None and meant.community_id == data.community_id
        theirs = believed and await self._theirs(meant, letter)
        ticket = await self._register(mail, letter, data.community_id, data.kind, meant, theirs=theirs)
        return await self._settled(mail, ticket)

    async def settle(self, id: UUID, expected: int, data: SettleIncomingMail) -> IncomingMailRead:
        """Of a flood with others of it; what waits for another reason is looked at singly. Raises ConflictOfInterest
        where the answer to a complaint about me came back."""
        mail = await self.mails.get(id, expected, lock=True)
        if mail.ticket_id is not None:
            await self.tickets.tickets.refuse_me(await self.tickets.tickets.beyond_reach(mail.ticket_id))
        of_sender = not data.and_flood
        together = data.and_flood or (data.and_alike and mail.sender_blind is not None)
        alike: Sequence[IncomingMail] = ()
        if together and mail.reason == codes.TOO_MANY:
            alike = await self.mails.alike(mail, of_sender=of_sender)
        for one in (mail, *alike):
            one.settle(self.work.principal.id, self.work.now, data.note)
        for one in alike:
            self.work.record(one, _fact(facts.IncomingMailSettled, one))
        return await self._settled(mail)

    async def page(
        self, outcome: str | None, waiting: bool | None, cursor: str | None, limit: int
    ) -> Page[IncomingMailRead]:
        rows, following = await self.mails.listed(outcome, waiting, cursor, limit)
        lines = [await self._read(row[0]) for row in rows]
        return Page(items=await Withholding(self.work).shown(lines), next_cursor=following)

    async def _meant(self, letter: Letter) -> Ticket | None:
        """The ticket the mail says it belongs to."""
        no, id = number_in(letter.subject), ticket_in(letter.references)
        found = await self.mails.ticket_by_number(no) if no else None
        if found is None and id is not None:
            found = await self.mails.ticket(id)
        return found

    async def _theirs(self, meant: Ticket | None, letter: Letter) -> bool:
        """Whether the mail is of the contact of the ticket it means."""
        return meant is not None and await ContactService(self.work).email_is_of(meant, letter.author or "")

    async def _returned(self, letter: Letter, raw: bytes, opens: Opens) -> Ticket | None:
        """The ticket whose answer of ours came back undelivered."""
        id = returned_in(await self.work.cipher(), raw, *(part.content for part in letter.enclosures))
        found = await self.mails.ticket(id) if id is not None else None
        return found if found is not None and opens(found.community_id) else None

    async def _community(self, letter: Letter) -> UUID | None:
        """The one community the mail names, by its name or by its code behind a plus in the address."""
        tags = {address.partition("@")[0].partition("+")[2] for address in letter.recipients}
        said = f"{letter.subject}\n{letter.words}"
        known = await self.mails.communities()
        found = [row.id for row in known if row.code.lower() in tags] or [row.id for row in known if row.name in said]
        return found[0] if len(found) == 1 else None

    async def _register(
        self, mail: IncomingMail, letter: Letter, community_id: UUID, kind: str, meant: Ticket | None, *, theirs: bool
    ) -> Ticket:
        words = letter.words or letter.full
        opened = await RegistrationService(self.work).register(
            Intake(
                kind=kind,
                channel="email",
                community_id=community_id,
                title=letter.subject[:LONGEST_TITLE].strip() or NO_SUBJECT,
                description=words[:LONGEST_WORDS].strip() or NO_WORDS,
                place=NO_PLACE if kind in LOCATED else None,
                contact_name=letter.sender_name,
                contact_email=letter.sender,
                contact_email_proven=mail.sender_proven and letter.sender == letter.author,
                anonymous=letter.sender is None,
                repeat_of=meant.id if meant is not None and theirs else None,
            )
        )
        await self.work.flush()
        ticket = await TicketRepository(self.work).get(opened.id, lock=True)
        mail.outcome, mail.ticket_id, mail.community_id = "registered", ticket.id, ticket.community_id
        if meant is not None and not theirs:
            warned = Step(verb="sender_differs", from_state=ticket.state, to_state=ticket.state)
            self.tickets.timeline.write(
                ticket.id, warned, channel="email", details={"no": meant.no, "ticket_id": str(meant.id)}
            )
        entry = await AttachmentService(self.work).attachments.newest_entry(
            ticket.id, "register", ticket.registered_at, self._author()
        )
        enclosed = list(letter.enclosures)
        if len(words) > LONGEST_WORDS or (letter.full != letter.words and letter.words):
            enclosed.insert(0, Enclosure(name="mail.txt", content=letter.full.encode()))
        await self._enclose(ticket, enclosed, entry.id if entry else None)
        return ticket

    async def _write_in(self, mail: IncomingMail, ticket_id: UUID, letter: Letter) -> Ticket:
        ticket = await TicketRepository(self.work).get(ticket_id, lock=True)
        step = ticket.step("write_in", self.work.now)
        words = (letter.words or letter.full)[:LONGEST_WORDS].strip() or NO_WORDS
        details = {"sender_proven": mail.sender_proven}
        entry_id = self.tickets.timeline.write(ticket.id, step, text=words, channel="email", details=details)
        await self.tickets.told(ticket, step)
        mail.outcome, mail.ticket_id, mail.community_id = "added", ticket.id, ticket.community_id
        await self._enclose(ticket, letter.enclosures, entry_id)
        return ticket

    async def _enclose(self, ticket: Ticket, enclosed: Sequence[Enclosure], entry_id: UUID | None) -> None:
        """Keep the files of a mail; what is not taken is named in the timeline, so that somebody can ask for it."""
        left_out = []
        for file in enclosed:
            with Upload(file.name) as upload:
                try:
                    upload.write(file.content)
                    await AttachmentService(self.work).keep(ticket, upload, entry_id, by=None)
                except Refusal as refused:
                    left_out.append({"name": file.name[:120], "code": refused.code})
        if left_out:
            step = Step(verb="leave_out", from_state=ticket.state, to_state=ticket.state)
            text = "、".join(f"{file['name']}" for file in left_out)
            self.tickets.timeline.write(ticket.id, step, text=text, channel="email", details={"files": left_out})

    def _author(self) -> UUID | None:
        return self.work.principal.id if self.work.principal.realm == "staff" else None

    async def _noted(self, mailbox: Mailbox, letter: Letter, raw: bytes, size: int) -> IncomingMail | None:
        """None for one that is known. Those of earlier times are known by their Message-ID alone."""
        cipher = await self.work.cipher()
        name = letter.message_id or sha256(raw).hexdigest()
        blind = cipher.blind(f"letter {name} {fingerprint(raw)}")
        if await self.mails.known(blind, cipher.blind(f"mail {name}")):
            return None
        return IncomingMail(
            id=uuid7(),
            mailbox_id=mailbox.id,
            community_id=mailbox.community_id,
            message_blind=blind,
            sender=cipher.encrypt(letter.sender) if letter.sender else None,
            sender_blind=cipher.blind(f"sender {letter.sender}") if letter.sender else None,
            sender_proven=proves(mailbox.believed_server, letter.author, letter.verdicts),
            subject=cipher.encrypt(letter.subject),
            size=size,
            received_at=self.work.now,
        )

    async def _set_aside(self, mail: IncomingMail, mailbox: Mailbox, reason: str, raw: bytes | None) -> None:
        """So many a day wait singly; the others, whatever is the matter with them, as the flood they are."""
        flooded = await Floods(self.work, mailbox).of_waiting()
        mail.outcome, mail.reason = "set_aside", codes.TOO_MANY if flooded else reason
        mail.content = (await self.work.cipher()).seal(raw) if raw is not None else None

    async def _settled(self, mail: IncomingMail, ticket: Ticket | None = None) -> IncomingMailRead:
        self.work.record(mail, _fact(facts.IncomingMailSettled, mail, ticket))
        return await Withholding(self.work).shown_one(await self._read(mail))

    async def _read(self, mail: IncomingMail) -> IncomingMailRead:
        cipher = await self.work.cipher()
        sender = cipher.decrypt(mail.sender) if mail.sender else None
        return IncomingMailRead(
            sender=masked_email(sender) if sender else None,
            subject=cipher.decrypt(mail.subject) if mail.subject else "",
            kept=mail.settled_at is None and mail.kept,
            **{name: getattr(mail, name) for name in IncomingMailRead.own_fields("sender", "subject", "kept")},
        )


def _fact(
    kind: type[facts.IncomingMailFact], mail: IncomingMail, ticket: Ticket | None = None, **more: Any
) -> facts.IncomingMailFact:
    return kind(
        outcome=mail.outcome,
        reason=mail.reason,
        mailbox_id=mail.mailbox_id,
        community_id=mail.community_id,
        ticket_id=mail.ticket_id,
        ticket_no=ticket.no if ticket else None,
        handler_id=ticket.handler_id if ticket else None,
        **more,
    )
