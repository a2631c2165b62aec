"""The door at which the company's mail server hands mail in, with a key of its own."""

from collections.abc import AsyncIterator

from kit.work import Work
from ticketing.channel_keys.doors import Door
from ticketing.contacts.masking import normal_email
from ticketing.incoming_mails.codes import LARGEST, UNREADABLE
from ticketing.incoming_mails.errors import MailboxUnknown, MailEmpty, MailTooLarge
from ticketing.incoming_mails.letters import Letter, LetterUnreadable
from ticketing.incoming_mails.reading import reader_of
from ticketing.incoming_mails.service import IncomingMailService
from ticketing.mailboxes.repository import MailboxRepository


class MailDoor:
    def __init__(self, work: Work) -> None:
        self.door = Door(work, "incoming_mails")
        self.work = work

    async def take(self, secret: str | None, body: AsyncIterator[bytes], envelope_to: str | None) -> str:
        """The envelope says for whom; without one the headers do. Raises MailboxUnknown, CommunityNotYours.

        Nothing is taken in from whoever has no key, and no connection is held while the mail comes in and is read.
        """
        await self.door.let_in(secret, ("email",))
        await self.work.rollback()
        raw = await _whole(body)
        letter = await self._read(raw)
        key = await self.door.let_in(secret, ("email",))
        named = [normal_email(address) for address in (envelope_to or "").split(",")]
        recipients = [address for address in named if address] or list(letter.recipients if letter else ())
        mailbox = await MailboxRepository(self.work).by_address(_with_bare(recipients))
        if mailbox is None:
            raise MailboxUnknown
        if mailbox.community_id is not None:
            await self.door.to_community(key, mailbox.community_id)
        mails = IncomingMailService(self.work)
        if letter is None:
            await mails.set_aside(mailbox, raw, len(raw), UNREADABLE)
            return "set_aside"
        return await mails.take(mailbox, raw, letter, key.opens)

    async def _read(self, raw: bytes) -> Letter | None:
        try:
            return await reader_of(self.work.runtime).read(raw)
        except LetterUnreadable:
            return None


async def _whole(body: AsyncIterator[bytes]) -> bytes:
    """A mail up to the size one may have. Raises MailTooLarge, MailEmpty."""
    content = bytearray()
    async for chunk in body:
        content += chunk
        if len(content) > LARGEST:
            raise MailTooLarge(largest=LARGEST)
    if not content.strip():
        raise MailEmpty
    return bytes(content)


def _with_bare(recipients: list[str]) -> list[str]:
    """`service+hc@…` is the mailbox `service@…` too."""
    bare = [f"{box.partition('+')[0]}@{domain}" for box, _, domain in (one.partition("@") for one in recipients)]
    return list(dict.fromkeys([*recipients, *bare]))
