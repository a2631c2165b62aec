"""The mail server, up to the door and through it.

A mail goes connect → MAIL → RCPT → (the door) → DATA. Everything that goes wrong before the door left nothing behind
and may be repeated; after it only the server's answer tells what happened.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

import aiosmtplib
from msgspec import Struct

COMMAND_TIMEOUT = 20.0
DATA_TIMEOUT = 90.0
FAREWELL_TIMEOUT = 1.0
PORTS = {"smtp": 25, "smtps": 465}


class MailRefused(Exception):
    """The mail was certainly not taken. `permanent`: this mailbox will not take it later either."""

    def __init__(self, code: str, answer: str, *, permanent: bool = False) -> None:
        super().__init__(answer)
        self.code = code
        self.answer = answer
        self.permanent = permanent


class NoAnswer(Exception):
    """The mail was handed over, and the server said nothing: it may or may not have it."""


class MailServer(Struct, frozen=True):
    url: str
    data_timeout: float = DATA_TIMEOUT

    async def deliver(
        self, mail: EmailMessage, sender: str, recipient: str, door: Callable[[], Awaitable[bool]]
    ) -> str | None:
        """The server's answer, or None when `door` (asked once the recipient is accepted) said to leave again."""
        client = self._client()
        try:
            try:
                await client.connect()
                await client.mail(sender)
            except (aiosmtplib.SMTPException, OSError) as error:
                raise MailRefused("mail_server_unavailable", _said(error)) from error
            try:
                await client.rcpt(recipient)
            except aiosmtplib.SMTPResponseException as error:
                raise MailRefused("recipient_refused", _said(error), permanent=error.code >= 500) from error
            except (aiosmtplib.SMTPException, OSError) as error:
                raise MailRefused("mail_server_unavailable", _said(error)) from error
            if not await door():
                return None
            try:
                answer = await client.data(mail.as_bytes(), timeout=self.data_timeout)
            except aiosmtplib.SMTPResponseException as error:
                raise MailRefused("mail_refused", _said(error), permanent=error.code >= 500) from error
            except (aiosmtplib.SMTPException, OSError) as error:
                raise NoAnswer(_said(error)) from error
            with suppress(aiosmtplib.SMTPException, OSError):
                await client.quit(timeout=FAREWELL_TIMEOUT)
            return f"{answer.code} {answer.message}"
        finally:
            client.close()

    def _client(self) -> aiosmtplib.SMTP:
        parts = urlsplit(self.url)
        return aiosmtplib.SMTP(
            hostname=parts.hostname,
            port=parts.port or PORTS[parts.scheme],
            username=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            use_tls=parts.scheme == "smtps",
            timeout=COMMAND_TIMEOUT,
        )


def _said(error: Exception) -> str:
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return f"{error.code} {error.message}"
    return str(error) or type(error).__name__
