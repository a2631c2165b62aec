"""A small durable outbox: planning a mail is part of the transaction that needs it, sending is one of its own."""

from datetime import timedelta
from functools import partial
from typing import Protocol
from uuid import UUID

import msgspec
from msgspec import Struct

from identity.mails import texts
from identity.mails.models import PLANNED, SENDING, Mail
from identity.mails.repository import MailRepository
from identity.mails.texts import Text
from kit.work import Work

SEND = "mail.send"
CARRIER = "mail_carrier"
"""where the running service keeps who carries mails"""
WATCH = timedelta(minutes=3)
"""A mail nobody has spoken of for so long was forgotten by its process; longer than a whole attempt may last."""


class Contents(Struct, frozen=True):
    """What is sealed: until the mail is sent it holds an address and a secret link."""

    recipient: str
    values: dict[str, str]


class Try(Struct, frozen=True):
    """One attempt. `attempts` is the number made before it: who finds another number is late."""

    tenant_id: UUID
    mail_id: UUID
    attempts: int


class Letter(Struct, frozen=True):
    recipient: str
    text: Text


class Carrier(Protocol):
    async def accept(self, attempt: Try) -> None: ...


class MailService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.mails = MailRepository(work)

    async def plan(self, kind: str, locale: str, recipient: str, values: dict[str, str]) -> Mail:
        texts.render(kind, locale, values)  # a text that lacks a value fails here, not in the worker
        cipher = await self.work.cipher()
        contents = msgspec.json.encode(Contents(recipient, values))
        mail = self.mails.add(Mail(kind=kind, locale=locale, sealed=cipher.seal(contents), created_at=self.work.now))
        await self.work.flush()
        self.work.schedule(SEND, self.work.now, mail.id)
        return mail

    async def due(self, id: UUID) -> None:
        """The mail's timer rang: it is handed to the carrier once this is committed, and watched."""
        mail = await self.mails.find(id, lock=True)
        if mail is None:
            return
        if mail.state == SENDING:  # whoever claimed it is gone
            self._again(mail, mail.unanswered(self.work.now))
        elif mail.state == PLANNED:
            self.work.schedule(SEND, self.work.now + WATCH, mail.id)
            carrier: Carrier = self.work.runtime.state[CARRIER]
            self.work.after_commit(partial(carrier.accept, Try(self.work.tenant_id, mail.id, mail.attempts)))

    async def claim(self, attempt: Try) -> Letter | None:
        """The mail to send now, for exactly one caller; nobody else touches it until that one has spoken."""
        mail = await self.mails.find(attempt.mail_id, lock=True)
        if mail is None or mail.state != PLANNED or mail.attempts != attempt.attempts or mail.sealed is None:
            return None
        contents = msgspec.json.decode((await self.work.cipher()).open(mail.sealed), type=Contents)
        mail.claim()
        self.work.schedule(SEND, self.work.now + WATCH, mail.id)
        return Letter(contents.recipient, texts.render(mail.kind, mail.locale, contents.values))

    async def sent(self, attempt: Try) -> None:
        if mail := await self._claimed(attempt):
            mail.sent(self.work.now)
            self._again(mail, None)

    async def delayed(self, attempt: Try, problem: str) -> None:
        if mail := await self._claimed(attempt):
            self._again(mail, mail.delayed(problem, self.work.now))

    async def refused(self, attempt: Try, problem: str) -> None:
        if mail := await self._claimed(attempt):
            mail.refused(problem)
            self._again(mail, None)

    async def unanswered(self, attempt: Try) -> None:
        if mail := await self._claimed(attempt):
            self._again(mail, mail.unanswered(self.work.now))

    async def abandon(self) -> None:
        """Nothing that still waits is sent any more."""
        await self.mails.give_up()

    async def _claimed(self, attempt: Try) -> Mail | None:
        mail = await self.mails.find(attempt.mail_id, lock=True)
        mine = mail is not None and mail.state == SENDING and mail.attempts == attempt.attempts + 1
        return mail if mine else None

    def _again(self, mail: Mail, pause: timedelta | None) -> None:
        if pause is None:
            self.work.cancel(SEND, mail.id)
        else:
            self.work.schedule(SEND, self.work.now + pause, mail.id)
