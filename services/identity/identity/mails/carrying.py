"""Who carries the mails out: one at a time, beside the timers, so that a slow mail server holds nothing else up.

The tenants take turns: whoever sends many waits for themselves, not the others for them. Nothing durable lives here. A
mail that is lost with the process is found again by its timer.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar
from uuid import UUID

from identity.mails.sending import MailRefused, MailServerUnavailable, NoAnswer, Sender
from identity.mails.service import CARRIER, MailService, Try
from identity.settings import settings_of
from kit import failpoints, telemetry
from kit.runtime import Runtime
from kit.work import open_work

T = TypeVar("T")

WAITING = 100
"""Mails of a tenant in memory; what comes when there are so many is brought back by its timer."""
GRACE = 10.0
"""seconds the mail on its way gets to arrive when the process stops"""


class Turns(asyncio.Queue[Try]):
    """A queue with a line for every tenant; each takes the first of the line whose turn it is."""

    def _init(self, maxsize: int) -> None:
        self._lines: dict[UUID, deque[Try]] = {}

    def _put(self, item: Try) -> None:
        self._lines.setdefault(item.tenant_id, deque()).append(item)

    def _get(self) -> Try:
        tenant_id = next(iter(self._lines))
        line = self._lines.pop(tenant_id)
        first = line.popleft()
        if line:
            self._lines[tenant_id] = line  # behind the others
        return first

    def qsize(self) -> int:
        return sum(len(line) for line in self._lines.values())

    def empty(self) -> bool:
        return not self._lines

    def waiting(self, tenant_id: UUID) -> int:
        return len(self._lines.get(tenant_id, ()))


class MailCarrier:
    def __init__(self, runtime: Runtime, sender: Sender) -> None:
        self._runtime = runtime
        self.sender = sender
        self._queue = Turns()
        self._task: asyncio.Task[None] | None = None

    async def accept(self, attempt: Try) -> None:
        """Take a mail; never waits."""
        self._task = self._task or asyncio.create_task(self._work())
        if self._queue.waiting(attempt.tenant_id) < WAITING:
            self._queue.put_nowait(attempt)

    async def drain(self) -> None:
        """Wait until everything accepted so far is settled."""
        await self._queue.join()

    async def stop(self) -> None:
        """Let the mail on its way arrive, leave the rest to the next process."""
        while not self._queue.empty():
            self._queue.get_nowait()
            self._queue.task_done()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._queue.join(), GRACE)
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _work(self) -> None:
        while True:
            attempt = await self._queue.get()
            try:
                await self._carry(attempt)
            except Exception as error:  # the mail's timer looks at it again
                telemetry.log.error("mail broke off", mail=str(attempt.mail_id), error=repr(error))
            finally:
                self._queue.task_done()

    async def _carry(self, attempt: Try) -> None:
        letter = await self._step(attempt, lambda mails: mails.claim(attempt))
        if letter is None:
            return
        failpoints.hit("mail.claimed")
        try:
            await self.sender.send(letter.recipient, letter.text, str(attempt.mail_id))
        except MailServerUnavailable as problem:
            await self._step(attempt, partial(MailService.delayed, attempt=attempt, problem=str(problem)))
        except MailRefused as problem:
            await self._step(attempt, partial(MailService.refused, attempt=attempt, problem=str(problem)))
        except NoAnswer:
            await self._step(attempt, lambda mails: mails.unanswered(attempt))
        else:
            failpoints.hit("mail.accepted")
            await self._step(attempt, lambda mails: mails.sent(attempt))

    async def _step(self, attempt: Try, step: Callable[[MailService], Awaitable[T]]) -> T:
        async with open_work(self._runtime, attempt.tenant_id) as work:
            return await step(MailService(work))


async def start(runtime: Runtime) -> None:
    settings = settings_of(runtime)
    runtime.state[CARRIER] = MailCarrier(runtime, Sender(settings.smtp_url, settings.mail_from))


async def stop(runtime: Runtime) -> None:
    await runtime.state[CARRIER].stop()
