from datetime import timedelta
from uuid import UUID

import msgspec
from msgspec import Struct

from identity.mails import texts
from identity.mails.models import GIVEN_UP, PLANNED, SENT, Mail
from identity.mails.repository import MailRepository
from identity.mails.sending import MailRefused, MailServerUnavailable, Sender
from kit.work import Work

SEND = "mail.send"
_FIRST_PAUSE = timedelta(seconds=10)
_LONGEST_PAUSE = timedelta(minutes=10)
_GIVE_UP_AFTER = timedelta(hours=24)


class Contents(Struct, frozen=True):
    """What is sealed: until the mail is sent it holds an address and a secret link."""

    recipient: str
    values: dict[str, str]


class MailService:
    """A small durable outbox: planning a mail is part of the transaction that needs it, sending is a timer."""

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

    async def send(self, id: UUID, sender: Sender) -> None:
        """Try once. A server that is down delays the mail; after a day, when its link is dead, it is given up."""
        mail = await self.mails.find(id, lock=True)
        if mail is None or mail.state != PLANNED or mail.sealed is None:
            return
        cipher = await self.work.cipher()
        contents = msgspec.json.decode(cipher.open(mail.sealed), type=Contents)
        mail.attempts += 1
        try:
            await sender.send(contents.recipient, texts.render(mail.kind, mail.locale, contents.values), str(mail.id))
        except MailServerUnavailable as problem:
            if self.work.now - mail.created_at < _GIVE_UP_AFTER:
                mail.problem = str(problem)
                pause = min(_FIRST_PAUSE * 2 ** min(mail.attempts - 1, 10), _LONGEST_PAUSE)
                self.work.schedule(SEND, self.work.now + pause, mail.id)
            else:
                self._close(mail, GIVEN_UP, str(problem))
        except MailRefused as problem:
            self._close(mail, GIVEN_UP, str(problem))
        else:
            self._close(mail, SENT, None)
            mail.sent_at = self.work.now

    async def abandon(self) -> None:
        """Nothing that still waits is sent any more."""
        await self.mails.give_up()

    def _close(self, mail: Mail, state: str, problem: str | None) -> None:
        mail.state = state
        mail.problem = problem
        mail.sealed = None
