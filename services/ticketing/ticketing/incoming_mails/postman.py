"""Fetches mail from mailboxes beside the timers: a slow server holds up nobody.

Nothing durable lives here. A mail is kept in one transaction with the position it was read at; what is lost with the
process is read again from there. Only what is kept is marked as seen.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar
from uuid import UUID
from weakref import WeakValueDictionary

from msgspec import Struct

from kit import failpoints, telemetry
from kit.runtime import Runtime
from kit.work import Work, open_work
from ticketing.incoming_mails.codes import LARGEST, TOO_LARGE, UNREADABLE
from ticketing.incoming_mails.letters import Letter
from ticketing.incoming_mails.reading import reader_of
from ticketing.incoming_mails.service import IncomingMailService
from ticketing.mailboxes.errors import Unreadable
from ticketing.mailboxes.imap import Server, Session, Waiting, in_thread
from ticketing.mailboxes.repository import MailboxRepository
from ticketing.mailboxes.service import MailboxService

T = TypeVar("T")

POSTMAN = "postman"
"""where the running service keeps it"""
HANDS = 4
"""mailboxes read at the same time, those of one company one after the other: its slow servers hold up nobody else"""
AT_ONCE = 100
"""mails of one look; the rest waits for the next one"""
GRACE = 10.0
"""seconds a mail on its way gets when the process stops"""


class Round(Struct, frozen=True):
    """One look into one mailbox."""

    tenant_id: UUID
    mailbox_id: UUID


class Postman:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._hands = asyncio.Semaphore(HANDS)
        self._turns: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()
        self._rounds: dict[Round, asyncio.Task[None]] = {}
        self._stopping = False

    async def send(self, round_: Round) -> None:
        """Look into a mailbox soon; one that is being looked into is not looked into twice."""
        if round_ not in self._rounds:
            self._rounds[round_] = asyncio.create_task(self._work(round_))

    async def drain(self) -> None:
        """Wait until every look is over."""
        while self._rounds:
            await asyncio.wait(self._rounds.values())

    async def stop(self) -> None:
        """Looks that are under way get a little time, the others wait for the next process."""
        self._stopping = True
        with suppress(TimeoutError):
            await asyncio.wait_for(self.drain(), GRACE)
        for task in self._rounds.values():
            task.cancel()
        await asyncio.gather(*self._rounds.values(), return_exceptions=True)

    async def _work(self, round_: Round) -> None:
        turn = self._turns.setdefault(round_.tenant_id, asyncio.Lock())
        try:
            async with turn, self._hands:
                if not self._stopping:
                    await self._look(round_)
        except Exception as error:  # the mailbox's timer looks again
            telemetry.log.error("a look into a mailbox broke off", mailbox=str(round_.mailbox_id), error=repr(error))
        finally:
            del self._rounds[round_]

    async def _step(self, round_: Round, step: Callable[[Work], Awaitable[T]]) -> T:
        async with open_work(self._runtime, round_.tenant_id) as work:
            return await step(work)

    async def _look(self, round_: Round) -> None:
        server = await self._step(round_, lambda work: _server(work, round_.mailbox_id))
        if server is None:
            return
        error = None
        try:
            await self._read(round_, server)
        except Unreadable as trouble:
            error = trouble.reason
        except Exception as broken:  # a mail that cannot even be set aside: whoever looks after mailboxes hears of it
            telemetry.log.error("a look broke off", mailbox=str(round_.mailbox_id), error=repr(broken))
            error = UNREADABLE
        await self._step(round_, lambda work: MailboxService(work).looked(round_.mailbox_id, error))

    async def _read(self, round_: Round, server: Server) -> None:
        session = Session(server)
        await in_thread(session.__enter__)
        try:
            last = await self._step(round_, lambda work: _begin(work, round_.mailbox_id, session.uid_validity))
            for mail in (await in_thread(session.waiting, last))[:AT_ONCE]:
                await self._fetch(round_, session, mail)
        finally:
            await in_thread(session.close)

    async def _fetch(self, round_: Round, session: Session, mail: Waiting) -> None:
        """One mail: kept, then marked as seen. What cannot be understood is set aside, not read for ever."""
        if mail.size > LARGEST:
            headers = await in_thread(session.headers, mail.uid)
            await self._step(round_, lambda work: _set_aside(work, round_, mail, headers, TOO_LARGE))
            return
        raw = await in_thread(session.content, mail.uid, mail.size)
        try:
            letter = await reader_of(self._runtime).read(raw)
            await self._step(round_, lambda work: _take(work, round_, mail, raw, letter))
        except Exception as error:  # whatever is wrong with this mail, those behind it are read
            telemetry.log.error("a mail is set aside", mailbox=str(round_.mailbox_id), error=type(error).__name__)
            await self._step(round_, lambda work: _set_aside(work, round_, mail, raw, UNREADABLE))
        failpoints.hit("mail.kept")
        await in_thread(session.mark_seen, mail.uid)


async def _server(work: Work, mailbox_id: UUID) -> Server | None:
    mailbox = await MailboxRepository(work).find(mailbox_id)
    return await MailboxService(work).server(mailbox) if mailbox and mailbox.read_by_us else None


async def _begin(work: Work, mailbox_id: UUID, uid_validity: int) -> int:
    position = await MailboxRepository(work).position(mailbox_id, lock=True)
    position.begin(uid_validity)
    return position.last_uid


async def _advance(work: Work, round_: Round, mail: Waiting) -> bool:
    """Move the position over a mail; False when somebody else has read it meanwhile."""
    position = await MailboxRepository(work).position(round_.mailbox_id, lock=True)
    if position.last_uid >= mail.uid:
        return False
    position.last_uid = mail.uid
    return True


async def _take(work: Work, round_: Round, mail: Waiting, raw: bytes, letter: Letter) -> None:
    if await _advance(work, round_, mail):
        mailbox = await MailboxRepository(work).get(round_.mailbox_id)
        await IncomingMailService(work).take(mailbox, raw, letter)


async def _set_aside(work: Work, round_: Round, mail: Waiting, content: bytes, reason: str) -> None:
    if await _advance(work, round_, mail):
        mailbox = await MailboxRepository(work).get(round_.mailbox_id)
        await IncomingMailService(work).set_aside(mailbox, content, mail.size, reason)


async def start(runtime: Runtime) -> None:
    runtime.state[POSTMAN] = Postman(runtime)


async def stop(runtime: Runtime) -> None:
    await runtime.state[POSTMAN].stop()
