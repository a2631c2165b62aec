"""Hands a mail to the SMTP server and tells what became of it.

connect → MAIL → RCPT → DATA. What fails before DATA left nothing behind; after it only the server's answer tells.
An answer of the server (5xx: never, 4xx: later) speaks of one mail only. After a failed connection the server is left
alone for a short while: the mails behind it need not wait for one time-out each.
"""

import time
from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from urllib.parse import unquote, urlsplit

import aiosmtplib

from identity.mails.texts import Text
from kit import clock

_COMMAND_TIMEOUT = 10.0
_DATA_TIMEOUT = 30.0
_FAREWELL_TIMEOUT = 1.0
_REST = 5.0
_PERMANENT = 500


class MailServerUnavailable(Exception):
    """The server did not take the mail; try again later."""


class MailRefused(Exception):
    """The server will never take this mail, for example because there is no such recipient."""


class NoAnswer(Exception):
    """The mail was handed over and the server said nothing: it may or may not have it."""


class Sender:
    """`url` is `smtp://[user:password@]host:port`, `smtps://` for TLS from the first byte."""

    def __init__(self, url: str, sender: str, data_timeout: float = _DATA_TIMEOUT) -> None:
        parts = urlsplit(url)
        self._host = parts.hostname or "localhost"
        self._tls = parts.scheme == "smtps"
        self._port = parts.port or (465 if self._tls else 25)
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._sender = sender
        self._data_timeout = data_timeout
        self._resting_until = 0.0

    async def send(self, recipient: str, text: Text, message_id: str) -> None:
        """Raises MailServerUnavailable, MailRefused or NoAnswer."""
        if time.monotonic() < self._resting_until:
            raise MailServerUnavailable("resting after a failure")
        client = self._client()
        try:
            try:
                await client.connect()
            except (aiosmtplib.SMTPException, OSError) as error:
                raise self._unavailable(error) from error
            await self._deliver(client, recipient, text, message_id)
            with suppress(aiosmtplib.SMTPException, OSError):
                await client.quit(timeout=_FAREWELL_TIMEOUT)
        finally:
            client.close()

    async def _deliver(self, client: aiosmtplib.SMTP, recipient: str, text: Text, message_id: str) -> None:
        handed_over = False
        try:
            message = self._message(recipient, text, message_id).as_bytes()
            await client.mail(parseaddr(self._sender)[1])
            await client.rcpt(recipient)
            handed_over = True
            await client.data(message, timeout=self._data_timeout)
        except aiosmtplib.SMTPResponseException as error:
            said = f"{type(error).__name__} {error.code}"
            raise (MailRefused if error.code >= _PERMANENT else MailServerUnavailable)(said) from error
        except (aiosmtplib.SMTPNotSupported, ValueError) as error:  # an address or a name that cannot be written
            raise MailRefused(type(error).__name__) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            unavailable = self._unavailable(error)
            raise (NoAnswer(str(unavailable)) if handed_over else unavailable) from error

    def _unavailable(self, error: Exception) -> MailServerUnavailable:
        self._resting_until = time.monotonic() + _REST
        return MailServerUnavailable(type(error).__name__)

    def _client(self) -> aiosmtplib.SMTP:
        return aiosmtplib.SMTP(
            hostname=self._host,
            port=self._port,
            username=self._user,
            password=self._password,
            use_tls=self._tls,
            timeout=_COMMAND_TIMEOUT,
        )

    def _message(self, recipient: str, text: Text, message_id: str) -> EmailMessage:
        message = EmailMessage(policy=SMTP)
        message["From"] = self._sender
        message["To"] = recipient
        message["Subject"] = text.subject
        message["Date"] = format_datetime(clock.now())
        # The same mail sent twice has the same id, so mail programs show it once.
        message["Message-ID"] = f"<{message_id}@{parseaddr(self._sender)[1].rpartition('@')[2]}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text.body, cte="base64")
        return message
