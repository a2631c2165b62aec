"""The hands that carry mails out: a bounded queue and a few of them at a time.

Nothing durable lives here. A try that is lost with the process is found again by the timer of its delivery.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar

from kit import failpoints, telemetry
from kit.runtime import Runtime
from kit.work import open_work
from notifications.clients.contacts import ContactUnavailable
from notifications.clients.mail_server import MailRefused, MailServer, NoAnswer
from notifications.clients.registry import RegistryClient
from notifications.clients.ticketing import TicketingClient
from notifications.deliveries.attempts import AttemptService
from notifications.deliveries.letter import Letter, Try
from notifications.settings import Settings

T = TypeVar("T")

WAITING = 500
"""Tries in memory; beyond it the timers wait, and the rest stays safely in the database."""
GRACE = 10.0
"""seconds a mail on its way gets to arrive when the process stops"""


class Sender:
    def __init__(self, runtime: Runtime, settings: Settings) -> None:
        self._runtime = runtime
        self._settings = settings
        self.server = MailServer(settings.smtp_url)
        self.registry = RegistryClient(settings.registry_url, runtime.tokens.for_service)
        self.ticketing = TicketingClient(settings.ticketing_url, runtime.tokens.for_service)
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
        """Finish what is on its way (cut off at the door it would be unknown), leave the rest to the next process."""
        while not self._queue.empty():
            self._queue.get_nowait()
            self._queue.task_done()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._queue.join(), GRACE)
        for hand in self._hands:
            hand.cancel()
        await asyncio.gather(*self._hands, return_exceptions=True)
        self._hands.clear()
        await self.registry.close()
        await self.ticketing.close()

    async def _work(self) -> None:
        while True:
            attempt = await self._queue.get()
            try:
                await self._carry(attempt)
            except Exception as error:  # the delivery's timer looks at it again
                telemetry.log.error("attempt broke off", delivery=str(attempt.delivery_id), error=repr(error))
            finally:
                self._queue.task_done()

    async def _step(self, attempt: Try, step: Callable[[AttemptService], Awaitable[T]]) -> T:
        async with open_work(self._runtime, attempt.tenant_id) as work:
            return await step(AttemptService(work, attempt))

    async def _end(self, attempt: Try, outcome: str, step: Callable[[AttemptService], Awaitable[None]]) -> None:
        await self._step(attempt, step)
        telemetry.EVENTS.labels(self._runtime.service.name, "mail", outcome).inc()

    async def _carry(self, attempt: Try) -> None:
        recipient = await self._step(attempt, lambda s: s.recipient())
        if recipient is None:
            return
        known_by = self.ticketing if recipient.by_ticket else self.registry
        try:
            contact = await known_by.contact(attempt.tenant_id, recipient.id)
        except ContactUnavailable as error:
            reason = str(error)
            await self._end(attempt, "registry_unavailable", lambda s: s.refused("registry_unavailable", reason))
            return
        if contact is None or not contact.email:
            missing = "no_address" if contact else "person_unknown"
            await self._end(attempt, "unreachable", lambda s: s.unreachable(missing))
            return
        known = contact
        letter = await self._step(attempt, lambda s: s.write(known))
        await self._mail(attempt, letter, contact.email)

    async def _mail(self, attempt: Try, letter: Letter, address: str) -> None:
        sender = self._settings.mail_address

        async def door() -> bool:
            through = await self._step(attempt, lambda s: s.hand_over(letter, address))
            failpoints.hit("delivery.handed_over")
            return through

        refused = partial(AttemptService.refused, letter=letter)
        try:
            answer = await self.server.deliver(letter.mail(sender, address), sender, address, door)
        except ValueError:
            await self._end(attempt, "refused", partial(refused, code="bad_address", answer="", permanent=True))
        except MailRefused as error:
            said = {"code": error.code, "answer": error.answer, "address": address}
            await self._end(attempt, "refused", partial(refused, permanent=error.permanent, **said))
        except NoAnswer as error:
            await self._end(attempt, "unknown", partial(AttemptService.no_answer, detail=str(error)))
        else:
            failpoints.hit("delivery.accepted")
            if answer is not None:
                await self._end(attempt, "sent", partial(AttemptService.sent, answer=answer))
