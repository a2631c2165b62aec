"""Speaks IMAP to one mailbox. Everything here blocks and runs in a thread; every failure is a code.

A company names the server, so it may be anybody's: one that answers by the byte, or without end, is hung up on.
"""

import asyncio
import imaplib
import re
import socket
import ssl
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Timer
from types import TracebackType
from typing import Any, Self, TypeVar

from msgspec import Struct

from ticketing.mailboxes.errors import Unreadable
from ticketing.mailboxes.hosts import HostRefused, address_of

T = TypeVar("T")

TIMEOUT = 20.0
"""seconds for each part of an answer"""
LONGEST_VISIT = 120.0
"""seconds, however much is waiting: the next visit goes on"""
_LONGEST_ANSWER = 2 * 1024 * 1024
"""bytes of an answer that brings no mail"""
TRIAL = 15.0
"""seconds of a visit somebody waits for"""
_THREADS = ThreadPoolExecutor(12, "imap")
"""Apart from those of the process: a mail server that says nothing keeps nobody else waiting"""
_LONGEST_HEADERS = 256 * 1024
_UID = re.compile(rb"UID (\d+)")
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")


async def in_thread(step: Callable[..., T], *given: Any) -> T:
    return await asyncio.get_running_loop().run_in_executor(_THREADS, step, *given)


class Server(Struct, frozen=True, kw_only=True):
    """Where and as whom; `private` allows servers of the own network."""

    host: str
    port: int
    security: str
    login: str
    password: str
    folder: str
    private: bool = False


class Waiting(Struct, frozen=True, order=True):
    """A mail that is there, before it is fetched."""

    uid: int
    size: int
    """bytes"""


class _Pinned(imaplib.IMAP4):
    """Connects to the address that was looked at, and shows the name to nobody but the certificate."""

    def __init__(self, server: Server, longest: float) -> None:
        self._server = server
        self._context = ssl.create_default_context()
        self._longest = longest
        self._guard: Timer | None = None
        self._left = _LONGEST_ANSWER
        self._to = address_of(server.host, server.port, private=server.private)
        try:
            super().__init__(server.host, server.port, TIMEOUT)
        except BaseException:
            self.release()
            raise

    def _create_socket(self, timeout: float | None) -> socket.socket:
        connected = socket.create_connection((self._to, self._server.port), timeout)
        if self._server.security == "tls":
            connected = self._context.wrap_socket(connected, server_hostname=self._server.host)
        self._guard = Timer(self._longest, _hang_up, [lambda: self.sock])
        self._guard.daemon = True
        self._guard.start()
        return connected

    def expect(self, most: int) -> None:
        """What the next answer may be long, in bytes."""
        self._left = most

    def read(self, size: int) -> bytes:
        self._spend(size)
        return super().read(size)

    def readline(self) -> bytes:
        line = super().readline()
        self._spend(len(line))
        return line

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise self.abort("longer than an answer may be")

    def release(self) -> None:
        """The visit is over: nobody has to be hung up on any more."""
        if self._guard is not None:
            self._guard.cancel()


def _hang_up(connection: Callable[[], socket.socket]) -> None:
    """Whoever waits for the rest of an answer waits no longer."""
    with suppress(OSError, AttributeError):
        connection().shutdown(socket.SHUT_RDWR)


class Session:
    """One visit to a mailbox. Raises Unreadable with a code for whatever goes wrong."""

    def __init__(self, server: Server, longest: float = LONGEST_VISIT) -> None:
        self._server = server
        self._longest = longest
        self._imap: _Pinned | None = None
        self.uid_validity = 0

    def __enter__(self) -> Self:
        try:
            self._open()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def _open(self) -> None:
        try:
            self._imap = _Pinned(self._server, self._longest)
            if self._server.security == "starttls":
                self._imap.starttls(ssl.create_default_context())
        except HostRefused as refused:
            raise Unreadable(str(refused)) from refused
        except ssl.SSLError as broken:
            raise Unreadable("tls_failed") from broken
        except (OSError, imaplib.IMAP4.error) as silent:
            raise Unreadable("no_connection") from silent
        try:
            self._imap.login(self._server.login, self._server.password)
        except imaplib.IMAP4.error as refused:
            raise Unreadable("login_refused") from refused
        except OSError as broken:
            raise Unreadable("no_connection") from broken
        self._ask("select", _quoted(self._server.folder), refused="folder_unknown")
        numbers = self._imap.response("UIDVALIDITY")[1]
        if not numbers or not isinstance(numbers[0], bytes) or not numbers[0].isdigit():
            raise Unreadable("no_numbers")
        self.uid_validity = int(numbers[0])

    def waiting(self, after_uid: int) -> list[Waiting]:
        """Mails with a higher number, lowest first; nothing of them is fetched yet."""
        found = self._ask("uid", "SEARCH", "UID", f"{after_uid + 1}:*")
        numbers = b" ".join(part for part in found if isinstance(part, bytes)).split()
        wanted = sorted({int(number) for number in numbers if number.isdigit() and int(number) > after_uid})
        if not wanted:
            return []
        mails: list[Waiting] = []
        for start in range(0, len(wanted), 200):
            among = ",".join(map(str, wanted[start : start + 200]))
            for line in self._ask("uid", "FETCH", among, "(UID RFC822.SIZE)"):
                said = line[0] if isinstance(line, tuple) else line
                uid, size = (_UID.search(said), _SIZE.search(said)) if isinstance(said, bytes) else (None, None)
                if uid and size:
                    mails.append(Waiting(int(uid[1]), int(size[1])))
        return sorted(mails)

    def content(self, uid: int, size: int) -> bytes:
        """A mail of about that size, as `waiting` has told."""
        return self._part(uid, "(UID BODY.PEEK[])", size)

    def headers(self, uid: int) -> bytes:
        """Of a mail that is too large to be fetched."""
        return self._part(uid, f"(UID BODY.PEEK[HEADER]<0.{_LONGEST_HEADERS}>)", _LONGEST_HEADERS)

    def _part(self, uid: int, what: str, size: int) -> bytes:
        for line in self._ask("uid", "FETCH", str(uid), what, longest=size + _LONGEST_ANSWER):
            if isinstance(line, tuple) and len(line) > 1 and isinstance(line[1], bytes):
                return line[1]
        raise Unreadable("mail_gone")

    def mark_seen(self, uid: int) -> None:
        """Once everything that came of it is kept."""
        self._ask("uid", "STORE", str(uid), "+FLAGS", "(\\Seen)")

    def _ask(self, command: str, *words: str, refused: str = "refused", longest: int = _LONGEST_ANSWER) -> list[Any]:
        assert self._imap
        self._imap.expect(longest)
        try:
            status, answer = getattr(self._imap, command)(*words)
        except (OSError, imaplib.IMAP4.error, ValueError) as broken:
            raise Unreadable("connection_lost") from broken
        if status != "OK":
            raise Unreadable(refused)
        return list(answer)

    def close(self) -> None:
        if self._imap is not None:
            try:
                self._imap.logout()
            except (OSError, imaplib.IMAP4.error):
                self._imap.shutdown()
            self._imap.release()
            self._imap = None


def _quoted(folder: str) -> str:
    escaped = folder.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
