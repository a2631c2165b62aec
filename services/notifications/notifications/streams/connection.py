"""One browser that listens, and what waits to be told to it.

What waits is a set, not a queue: a thing that changed five times is told once, and when many things of one topic
change at once (an import, a billing run) the whole topic is named instead. So a connection never grows, and a slow
one only loses detail; one that takes nothing at all is told to start over.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping

import msgspec

from kit.principal import Principal

HEARTBEAT = 15.0
"""seconds between signs of life; below the idle limits of proxies"""
NAMED_LIMIT = 100
"""changed things of one topic that are named one by one"""
SLOW_AFTER = 30.0
"""seconds something may wait before the connection is given up"""
RETRY_MS = 1000


class Connection:
    def __init__(self, principal: Principal, slug: str) -> None:
        self.principal = principal
        self.slug = slug
        self._waiting: dict[str, dict[str, str | None] | None] = {}
        """topic → changed ids with their versions; None stands for the whole topic"""
        self._since: float | None = None
        self._wake = asyncio.Event()
        self._end: str | None = None

    def offer(self, message: Mapping[str, str]) -> None:
        if self._end:
            return
        named = self._waiting.setdefault(message["topic"], {})
        if named is not None:
            named[message["id"]] = message.get("version")
            if len(named) > NAMED_LIMIT:
                self._waiting[message["topic"]] = None
        self._since = self._since or time.monotonic()
        self._wake.set()

    def end(self, reason: str) -> None:
        """Say why and close; the client connects again and fetches everything afresh."""
        if not self._end:
            self._end = reason
            self._waiting.clear()
            self._wake.set()

    @property
    def slow(self) -> bool:
        return self._since is not None and time.monotonic() - self._since > SLOW_AFTER

    async def events(self) -> AsyncIterator[bytes]:
        yield f"retry: {RETRY_MS}\n\n".encode() + _event("hello", {"staff_id": str(self.principal.id)})
        while True:
            try:
                await asyncio.wait_for(self._wake.wait(), HEARTBEAT)
            except TimeoutError:
                yield b": alive\n\n"
                continue
            self._wake.clear()
            if self._end:
                yield _event("resync" if self._end == "resync" else "bye", {"reason": self._end})
                return
            waiting, self._waiting, self._since = self._waiting, {}, None
            yield b"".join(_patches(waiting))


def _patches(waiting: Mapping[str, Mapping[str, str | None] | None]) -> list[bytes]:
    found: list[bytes] = []
    for topic, named in waiting.items():
        if named is None:
            found.append(_event("patch", {"topic": topic}))
            continue
        for id, version in named.items():
            patch: dict[str, object] = {"topic": topic, "id": id}
            found.append(_event("patch", patch | ({"version": int(version)} if version else {})))
    return found


def _event(name: str, data: Mapping[str, object]) -> bytes:
    return b"event: " + name.encode() + b"\ndata: " + msgspec.json.encode(data) + b"\n\n"
