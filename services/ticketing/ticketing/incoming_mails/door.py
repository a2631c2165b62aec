"""The door at which the company's mail server hands mail in, with a key of its own."""

from kit.work import Work
from ticketing.channel_keys.doors import Door
from ticketing.contacts.masking import normal_email
from ticketing.incoming_mails.codes import LARGEST
from ticketing.incoming_mails.errors import MailboxUnknown, MailEmpty, MailTooLarge
from ticketing.incoming_mails.letters import read
from ticketing.incoming_mails.service import IncomingMailService
from ticketing.mailboxes.repository import MailboxRepository


class MailDoor:
    def __init__(self, work: Work) -> None:
        self.door = Door(work, "incoming_mails")
        self.work = work

    async def take(self, secret: str | None, raw: bytes, envelope_to: str | None) -> str:
        """The envelope says for whom; without one the headers do. Raises MailboxUnknown, CommunityNotYours."""
        key = await self.door.let_in(secret, ("email",))
        if not raw.strip():
            raise MailEmpty
        named = [normal_email(address) for address in (envelope_to or "").split(",")]
        recipients = [address for address in named if address] or list(read(raw).recipients)
        mailbox = await MailboxRepository(self.work).by_address(_with_bare(recipients))
        if mailbox is None:
            raise MailboxUnknown
        if mailbox.community_id is not None:
            await self.door.to_community(key, mailbox.community_id)
        return await IncomingMailService(self.work).take(mailbox, raw)


def _with_bare(recipients: list[str]) -> list[str]:
    """`service+hc@…` is the mailbox `service@…` too."""
    bare = [f"{box.partition('+')[0]}@{domain}" for box, _, domain in (one.partition("@") for one in recipients)]
    return list(dict.fromkeys([*recipients, *bare]))


class Taken:
    """The body of a request up to the size a mail may have."""

    def __init__(self) -> None:
        self.content = bytearray()

    def write(self, chunk: bytes) -> None:
        if len(self.content) + len(chunk) > LARGEST:
            raise MailTooLarge(largest=LARGEST)
        self.content += chunk
