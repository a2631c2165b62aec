"""Adds, changes and tries mailboxes, and keeps what a look into one has come to."""

from functools import partial
from uuid import UUID

from msgspec import UNSET
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.contacts.masking import normal_email
from ticketing.mailboxes.errors import MailboxNotRead, MailboxTaken, MailHostNotAllowed, TooManyMailboxes, Unreadable
from ticketing.mailboxes.hosts import HostRefused, address_of
from ticketing.mailboxes.imap import TRIAL, Server, Session, in_thread
from ticketing.mailboxes.models import MOST, PATIENCE, Mailbox
from ticketing.mailboxes.repository import MailboxRepository
from ticketing.mailboxes.schemas import AddMailbox, ChangeMailbox, MailboxRead, MailboxTrialRead
from ticketing.places.repository import PlaceRepository
from ticketing.settings import settings_of

POLL = "mailbox.poll"
CHANGED = set(ChangeMailbox.__struct_fields__) - {"password"}


class MailboxService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.mailboxes = MailboxRepository(work)

    async def add(self, data: AddMailbox) -> MailboxRead:
        """Raises MailboxTaken, MailHostNotAllowed, InvalidFields for what a server needs and was not given."""
        address = normal_email(data.address)
        if address is None:
            raise InvalidFields([FieldError("address", "bad_email")])
        if await self.mailboxes.taken(address):
            raise MailboxTaken
        if await self.mailboxes.count() >= MOST:
            raise TooManyMailboxes(most=MOST)
        await self._check_community(data.community_id)
        await self._check_host(data.host, data.port)
        if data.host is not None and not (data.login and data.password):
            raise InvalidFields([FieldError("login" if not data.login else "password", "required")])
        mailbox = Mailbox(
            id=uuid7(),
            address=address,
            community_id=data.community_id,
            kind=data.kind,
            host=data.host,
            port=data.port,
            security=data.security,
            login=data.login,
            password=await self._sealed(data.password),
            folder=data.folder,
            enabled=data.enabled,
            believed_server=data.believed_server and data.believed_server.lower(),
            most_per_sender=data.most_per_sender,
            most_per_day=data.most_per_day,
        )
        self.mailboxes.add(mailbox)
        self.work.record(mailbox, _fact(facts.MailboxAdded, mailbox))
        await self.work.flush()
        self.mailboxes.add_position(mailbox.id)
        self._look_soon(mailbox)
        return await self.read(mailbox)

    async def change(self, id: UUID, expected: int, data: ChangeMailbox) -> MailboxRead:
        """Raises what `add` does. Where the password would go to another server, or less well sealed on its way, it
        has to be given again: who does not know it does not learn it."""
        mailbox = await self.mailboxes.get(id, expected, lock=True)
        if mailbox.password is not None and _elsewhere(mailbox, data) and not isinstance(data.password, str):
            raise InvalidFields([FieldError("password", "required")])
        if data.community_id is not UNSET:
            await self._check_community(data.community_id)
        for name in CHANGED:
            given = getattr(data, name)
            if given is not UNSET:
                setattr(mailbox, name, given)
        if isinstance(data.believed_server, str):
            mailbox.believed_server = data.believed_server.lower()
        if data.password is not UNSET:
            mailbox.password = await self._sealed(data.password)
        if data.host is not UNSET or data.port is not UNSET:
            await self._check_host(mailbox.host, mailbox.port)
        if mailbox.host is not None and not (mailbox.login and mailbox.password):
            raise InvalidFields([FieldError("login" if not mailbox.login else "password", "required")])
        self.work.record(mailbox, _fact(facts.MailboxChanged, mailbox))
        self._look_soon(mailbox)
        return await self.read(mailbox)

    async def try_out(self, id: UUID) -> MailboxTrialRead:
        """Knock at the server and look how much is there; nothing is read."""
        server = await self.server(await self.mailboxes.get(id))
        if server is None:
            raise MailboxNotRead
        position = await self.mailboxes.position(id)

        validity, last_uid = position.uid_validity, position.last_uid
        await self.work.rollback()

        def look() -> int:
            with Session(server, TRIAL) as session:
                return len(session.waiting(last_uid if validity == session.uid_validity else 0))

        try:
            return MailboxTrialRead(error=None, waiting=await in_thread(look))
        except Unreadable as trouble:
            return MailboxTrialRead(error=trouble.reason, waiting=0)

    async def read(self, mailbox: Mailbox) -> MailboxRead:
        await self.work.session.flush()
        return read_of(mailbox, await self.mailboxes.position(mailbox.id))

    async def server(self, mailbox: Mailbox) -> Server | None:
        """Where to ask for mail, or None when nobody is to be asked."""
        if mailbox.host is None or mailbox.login is None or mailbox.password is None:
            return None
        return Server(
            host=mailbox.host,
            port=mailbox.port,
            security=mailbox.security,
            login=mailbox.login,
            password=(await self.work.cipher()).decrypt(mailbox.password),
            folder=mailbox.folder,
            private=settings_of(self.work.runtime).private_mail_hosts,
        )

    async def looked(self, id: UUID, error: str | None) -> None:
        """A look into the mailbox is over. Several failures in a row are told, and so is the end of them."""
        mailbox = await self.mailboxes.get(id, lock=True)
        position = await self.mailboxes.position(id, lock=True)
        before = position.failures
        position.polled_at, position.error = self.work.now, error
        position.failures = before + 1 if error else 0
        position.failing_since = (position.failing_since or self.work.now) if error else None
        if error and position.failures == PATIENCE:
            failed = facts.MailboxFailed(community_id=mailbox.community_id, enabled=mailbox.enabled, reason=error)
            self.work.record(mailbox, failed)
        elif not error and before >= PATIENCE:
            self.work.record(mailbox, _fact(facts.MailboxRecovered, mailbox))

    def _look_soon(self, mailbox: Mailbox) -> None:
        """Under a key of its own: the mailbox's timer may be in the worker's hands. Ringing, it becomes that one."""
        if mailbox.read_by_us:
            self.work.schedule(POLL, self.work.now, mailbox.id, key=str(mailbox.version))
        else:
            self.work.cancel(POLL, mailbox.id)

    async def look_again(self, id: UUID) -> bool:
        """The mailbox's timer rang: whether to look now. The next look is set before this one begins."""
        mailbox = await self.mailboxes.find(id)
        if mailbox is None or not mailbox.read_by_us:
            return False
        position = await self.mailboxes.position(id)
        self.work.schedule(POLL, self.work.now + position.pause, id)
        return True

    async def _check_community(self, community_id: UUID | None) -> None:
        """A mailbox of the whole company is for those who reach all of it."""
        scope = self.work.principal.scope.communities
        if community_id is None:
            if scope is not None:
                raise InvalidFields([FieldError("community_id", "required")])
        elif await PlaceRepository(self.work).locate(community_id, None) is None:
            raise InvalidFields([FieldError("community_id", "unknown")])

    async def _check_host(self, host: str | None, port: int) -> None:
        if host is None:
            return
        private = settings_of(self.work.runtime).private_mail_hosts
        try:
            await in_thread(partial(address_of, host, port, private=private))
        except HostRefused as refused:
            if str(refused) == "host_unknown":
                raise InvalidFields([FieldError("host", "host_unknown")]) from refused
            raise MailHostNotAllowed from refused

    async def _sealed(self, password: str | None) -> bytes | None:
        return (await self.work.cipher()).encrypt(password) if password else None


def _elsewhere(mailbox: Mailbox, data: ChangeMailbox) -> bool:
    """Whether the change sends the login to another server, or in clear."""
    said = {name: getattr(data, name) for name in ("host", "port", "security")}
    return any(given not in (UNSET, getattr(mailbox, name)) for name, given in said.items()) and data.host is not None


def read_of(mailbox: Mailbox, position: object) -> MailboxRead:
    of_position = {"polled_at", "failures", "error"}
    fields = {
        name: getattr(position if name in of_position else mailbox, name)
        for name in MailboxRead.__struct_fields__
        if name != "has_password"
    }
    return MailboxRead(has_password=mailbox.password is not None, **fields)


def _fact(kind: type[facts.MailboxFact], mailbox: Mailbox) -> facts.MailboxFact:
    return kind(community_id=mailbox.community_id, enabled=mailbox.enabled)
