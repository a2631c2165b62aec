"""Hands a mail to the SMTP server. Whatever goes wrong there is one exception, and it only ever delays.

After a failure the server is left alone for a short while, so that a batch of waiting mails does not hold a
transaction open for one time-out each.
"""

import time
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from urllib.parse import unquote, urlsplit

import aiosmtplib

from identity.mails.texts import Text
from kit import clock

_TIMEOUT = 10.0
_REST = 5.0


class MailServerUnavailable(Exception):
    """The server did not take the mail; try again later."""


class MailRefused(Exception):
    """The server will never take this mail, for example because there is no such recipient."""


class Sender:
    """`url` is `smtp://[user:password@]host:port`, `smtps://` for TLS from the first byte."""

    def __init__(self, url: str, sender: str) -> None:
        parts = urlsplit(url)
        self._host = parts.hostname or "localhost"
        self._tls = parts.scheme == "smtps"
        self._port = parts.port or (465 if self._tls else 25)
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._sender = sender
        self._resting_until = 0.0

    async def send(self, recipient: str, text: Text, message_id: str) -> None:
        """Raises MailServerUnavailable or MailRefused."""
        if time.monotonic() < self._resting_until:
            raise MailServerUnavailable("resting after a failure")
        try:
            await aiosmtplib.send(
                self._message(recipient, text, message_id),
                hostname=self._host,
                port=self._port,
                username=self._user,
                password=self._password,
                use_tls=self._tls,
                timeout=_TIMEOUT,
            )
        except (aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPSenderRefused) as error:
            raise MailRefused(type(error).__name__) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            self._resting_until = time.monotonic() + _REST
            raise MailServerUnavailable(type(error).__name__) from error

    def _message(self, recipient: str, text: Text, message_id: str) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = recipient
        message["Subject"] = text.subject
        message["Date"] = format_datetime(clock.now())
        # The same mail sent twice has the same id, so mail programs show it once.
        message["Message-ID"] = f"<{message_id}@{parseaddr(self._sender)[1].rpartition('@')[2]}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text.body)
        return message
