"""The hands that carry mails out: a bounded queue and a few of them at a time.

Nothing durable lives here. A try that is lost with the process is found again by the timer of its delivery.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from kit import failpoints
from kit.runtime import Runtime
from kit.telemetry import log
from kit.work import open_work
from notifications.clients.mail_server import MailRefused, MailServer, NoAnswer
from notifications.clients.registry import Contact, RegistryClient, RegistryUnavailable
from notifications.deliveries.attempts import AttemptService
from notifications.deliveries.letter import Letter, Try
from notifications.settings import Settings

T = TypeVar("T")

WAITING = 500
"""Tries in memory; beyond it the timers wait, and the rest stays safely in the database."""


class Sender:
    def __init__(self, runtime: Runtime, settings: Settings) -> None:
        self._runtime = runtime
        self._settings = settings
        self.server = MailServer(settings.smtp_url)
        self.registry = RegistryClient(settings.registry_url, runtime.tokens.for_service)
        self._queue: asyncio.Queue[Try] = asyncio.Queue(WAITING)
        self._hands: list[asyncio.Task[None]] = []

    async def accept(self, attempt: Try) -> None:
        """Take a try; waits while the queue is full. The hands come with the first one."""
        if not self._hands:
            self._hands = [asyncio.create_task(self._work()) for _ in range(self._settings.mail_senders)]
        await self._queue.put(attempt)

    async def drain(self) -> None:
        """Wait until everything accepted so far is settled."""
        await self._queue.join()

    async def stop(self) -> None:
        for hand in self._hands:
            hand.cancel()
        await asyncio.gather(*self._hands, return_exceptions=True)
        self._hands.clear()
        await self.registry.close()

    async def _work(self) -> None:
        while True:
            attempt = await self._queue.get()
            try:
                await self._carry(attempt)
            except Exception as error:  # the delivery's timer looks at it again
                log.error("attempt broke off", delivery=str(attempt.delivery_id), error=repr(error))
            finally:
                self._queue.task_done()

    async def _step(self, attempt: Try, step: Callable[[AttemptService], Awaitable[T]]) -> T:
        async with open_work(self._runtime, attempt.tenant_id) as work:
            return await step(AttemptService(work, attempt))

    async def _carry(self, attempt: Try) -> None:
        letter = await self._step(attempt, lambda s: s.prepare())
        if letter is None:
            return
        try:
            contact = await self.registry.contact(attempt.tenant_id, letter.recipient_id)
        except RegistryUnavailable as error:
            code, answer = "registry_unavailable", str(error)
            await self._step(attempt, lambda s: s.refused(letter, code, answer, permanent=False))
            return
        if contact is None or not contact.email:
            reason = "no_address" if contact else "person_unknown"
            await self._step(attempt, lambda s: s.unreachable(reason))
            return
        await self._mail(attempt, letter.for_reader(contact), contact, contact.email)

    async def _mail(self, attempt: Try, letter: Letter, contact: Contact, address: str) -> None:
        sender = self._settings.mail_address

        async def door() -> bool:
            through = await self._step(attempt, lambda s: s.hand_over(letter, address))
            failpoints.hit("delivery.handed_over")
            return through

        try:
            mail = letter.mail(contact, sender, address)
            answer = await self.server.deliver(mail, sender, address, door)
        except ValueError:
            await self._step(attempt, lambda s: s.refused(letter, "bad_address", "", permanent=True))
        except MailRefused as error:
            code, said, permanent = error.code, error.answer, error.permanent
            await self._step(attempt, lambda s: s.refused(letter, code, said, permanent=permanent, address=address))
        except NoAnswer as error:
            detail = str(error)
            await self._step(attempt, lambda s: s.no_answer(detail))
        else:
            failpoints.hit("delivery.accepted")
            if answer is not None:
                said = answer
                await self._step(attempt, lambda s: s.sent(said))
