"""Reads the mail sink over IMAP (RFC 3501): the handful of commands with which a mailbox is polled.

Every address the sink has taken mail for is an account; all share one password, for whatever stands in the sink is
shown to anybody on this machine anyway. UIDs are given once and kept beside the mails, so they outlive a restart.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Iterator
from hashlib import sha256
from pathlib import Path

PASSWORD = "read-the-sink"  # noqa: S105  # of the embedded sink, which keeps no secrets
_LONGEST_LINE = 64 * 1024
_LITERAL = re.compile(rb"\{(\d{1,6})\+?\}$")
_ARGUMENT = re.compile(rb'"((?:[^"\\]|\\.)*)"|(\S+)')


class Account:
    """The mails of one address as an INBOX."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        self.address = address.lower()
        self._file = folder / f".imap-{sha256(self.address.encode()).hexdigest()[:16]}.json"
        try:
            self._state = json.loads(self._file.read_text())
        except (OSError, ValueError):
            self._state = {"validity": 1, "next": 1, "uids": {}, "seen": []}
        self.look()

    @property
    def validity(self) -> int:
        return int(self._state["validity"])

    @property
    def next_uid(self) -> int:
        return int(self._state["next"])

    @property
    def uids(self) -> list[int]:
        return sorted(uid for name, uid in self._state["uids"].items() if (self.folder / name).exists())

    def look(self) -> None:
        """Give UIDs to what has come since."""
        changed = False
        for file in sorted(self.folder.glob("*.eml")):
            if file.name not in self._state["uids"] and self.address in _delivered_to(file):
                self._state["uids"][file.name] = self._state["next"]
                self._state["next"] += 1
                changed = True
        if changed:
            self._keep()

    def renumber(self) -> None:
        """What a server does that has lost its numbers: every mail gets another one under another validity."""
        self._state = {"validity": self.validity + 1, "next": 1, "uids": {}, "seen": []}
        self.look()
        self._keep()

    def content(self, uid: int) -> bytes:
        name: str = next(name for name, known in self._state["uids"].items() if known == uid)
        return (self.folder / name).read_bytes()

    def seen(self, uid: int) -> bool:
        return uid in self._state["seen"]

    def see(self, uid: int) -> None:
        if not self.seen(uid):
            self._state["seen"].append(uid)
            self._keep()

    def _keep(self) -> None:
        unfinished = self._file.with_suffix(".new")
        unfinished.write_text(json.dumps(self._state))
        unfinished.replace(self._file)


def _delivered_to(file: Path) -> set[str]:
    """The addresses the sink has written above a mail, in small letters."""
    found = set()
    with file.open("rb") as opened:
        for line in opened:
            name, _, value = line.decode("utf-8", "replace").partition(":")
            if name not in {"Return-Path", "Delivered-To"}:
                break
            if name == "Delivered-To":
                found.add(value.strip().lower())
    return found


class Conversation:
    """One client. Commands that are not known are refused with BAD, as the standard has it."""

    def __init__(self, folder: Path, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.folder = folder
        self.reader = reader
        self.writer = writer
        self.login: str | None = None
        self.account: Account | None = None
        self.readonly = False

    async def run(self) -> None:
        self._say("* OK the sink is ready")
        while line := await self._command():
            tag, _, rest = line.partition(b" ")
            words = [(quoted or plain).decode("utf-8", "replace") for quoted, plain in _ARGUMENT.findall(rest)]
            name = words[0].upper() if words else ""
            if name == "UID" and len(words) > 1:
                name = f"UID {words[1].upper()}"
                words = words[1:]
            answer = self._answer(name, words[1:], rest.decode("utf-8", "replace"))
            self._say(f"{tag.decode('ascii', 'replace')} {answer} {name or 'that'}")
            await self.writer.drain()
            if name == "LOGOUT":
                return

    async def _command(self) -> bytes:
        """A line with its literals put where they stand, quoted."""
        line = (await self.reader.readuntil(b"\n")).rstrip(b"\r\n")
        while literal := _LITERAL.search(line):
            self._say("+ go on")
            await self.writer.drain()
            content = await self.reader.readexactly(int(literal[1]))
            following = (await self.reader.readuntil(b"\n")).rstrip(b"\r\n")
            line = (
                line[: literal.start()]
                + b'"'
                + content.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
                + b'"'
                + following
            )
        return line

    def _say(self, line: str) -> None:
        self.writer.write(f"{line}\r\n".encode())

    def _answer(self, name: str, words: list[str], line: str) -> str:
        known: dict[str, Callable[[list[str], str], str]] = {
            "CAPABILITY": self._capability,
            "NOOP": lambda *_: "OK",
            "LOGOUT": self._logout,
            "LOGIN": self._login,
            "SELECT": self._select,
            "EXAMINE": self._select,
            "UID SEARCH": self._search,
            "UID FETCH": self._fetch,
            "UID STORE": self._store,
        }
        handler = known.get(name)
        if handler is None:
            return "BAD unknown command"
        if self.login is None and name not in {"CAPABILITY", "NOOP", "LOGOUT", "LOGIN"}:
            return "NO log in first"
        if self.account is None and name.startswith("UID"):
            return "NO select a mailbox first"
        self.readonly = self.readonly if name not in {"SELECT", "EXAMINE"} else name == "EXAMINE"
        return handler(words, line)

    def _capability(self, *_: object) -> str:
        self._say("* CAPABILITY IMAP4rev1")
        return "OK"

    def _logout(self, *_: object) -> str:
        self._say("* BYE")
        return "OK"

    def _login(self, words: list[str], _: str) -> str:
        if len(words) != 2 or words[1] != PASSWORD:
            return "NO [AUTHENTICATIONFAILED] wrong name or password"
        self.login = words[0]
        return "OK"

    def _select(self, words: list[str], _: str) -> str:
        if not words or words[0].upper() != "INBOX" or self.login is None:
            return "NO [NONEXISTENT] there is no such mailbox"
        self.account = Account(self.folder, self.login)
        self._say(f"* {len(self.account.uids)} EXISTS")
        self._say("* FLAGS (\\Seen)")
        self._say(f"* OK [UIDVALIDITY {self.account.validity}]")
        self._say(f"* OK [UIDNEXT {self.account.next_uid}]")
        return "OK [READ-ONLY]" if self.readonly else "OK [READ-WRITE]"

    def _search(self, words: list[str], _: str) -> str:
        """ALL, or UID with a set."""
        assert self.account
        self.account.look()
        wanted = self._among(words[-1]) if "UID" in map(str.upper, words) else self.account.uids
        self._say(f"* SEARCH {' '.join(map(str, wanted))}".rstrip())
        return "OK"

    def _fetch(self, words: list[str], line: str) -> str:
        assert self.account
        asked = line.upper()
        for number, uid in self._numbered(words[0]):
            content = self.account.content(uid)
            said = [f"UID {uid}".encode()]
            if "RFC822.SIZE" in asked:
                said.append(f"RFC822.SIZE {len(content)}".encode())
            if "FLAGS" in asked:
                said.append(b"FLAGS (\\Seen)" if self.account.seen(uid) else b"FLAGS ()")
            if "BODY" in asked:
                headers_only = "[HEADER]" in asked
                part = content.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if headers_only else content
                name = b"BODY[HEADER]" if headers_only else b"BODY[]"
                said.append(name + f" {{{len(part)}}}\r\n".encode() + part)
                if "PEEK" not in asked and not self.readonly:
                    self.account.see(uid)
            self.writer.write(f"* {number} FETCH (".encode() + b" ".join(said) + b")\r\n")
        return "OK"

    def _store(self, words: list[str], line: str) -> str:
        assert self.account
        if self.readonly or "\\SEEN" not in line.upper():
            return "NO nothing was changed"
        for _, uid in self._numbered(words[0]):
            self.account.see(uid)
        return "OK"

    def _numbered(self, given: str) -> Iterator[tuple[int, int]]:
        assert self.account
        wanted = set(self._among(given))
        yield from ((number, uid) for number, uid in enumerate(self.account.uids, start=1) if uid in wanted)

    def _among(self, given: str) -> list[int]:
        """The UIDs of a set like `4,7:9,12:*`; the highest one is always in a range that ends in `*`."""
        assert self.account
        uids = self.account.uids
        highest = uids[-1] if uids else 0
        found: set[int] = set()
        for part in given.split(","):
            first, _, last = part.partition(":")
            ends = [
                highest if end == "*" else int(end) for end in (first, last or first) if end == "*" or end.isdigit()
            ]
            found |= {uid for uid in uids if ends and min(ends) <= uid <= max(ends)}
        return sorted(found)


def serving(folder: Path) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await Conversation(folder, reader, writer).run()
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            pass  # whoever it was has gone
        finally:
            writer.close()

    return serve


async def listen(folder: Path, host: str, port: int) -> asyncio.Server:
    return await asyncio.start_server(serving(folder), host, port, limit=_LONGEST_LINE)
