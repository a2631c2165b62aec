"""HTTP load from a process of its own: a connection sends its next request when the last one is answered.

usage: python -m tests.benchmarks.load < spec > outcome   (MessagePack of `Spec` and `Outcome`)
"""

import asyncio
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from uuid import uuid4

import msgspec
from msgspec import Struct

from tests.benchmarks.meters import CpuMeter

_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


class Ask(Struct, frozen=True):
    """One request: a POST when it has a body."""

    host: str
    token: str
    path: str
    body: bytes | None = None


class Spec(Struct, frozen=True):
    port: int
    connections: int
    asks: Sequence[Ask]
    pids: dict[str, int]
    """whose CPU time to take, by part"""
    per_second: float = 0.0
    """no faster than this; 0: as fast as answers come"""


class Outcome(Struct, frozen=True):
    seconds: float
    latencies: list[float]
    """milliseconds, one for each request"""
    refused: list[str]
    """the first bytes of answers that were no success"""
    cpu: dict[str, float]
    """seconds by part, from the first request to the last"""


def fire(port: int, asks: Sequence[Ask], connections: int, pids: dict[str, int], per_second: float = 0.0) -> Outcome:
    """Run the load and return when everything is answered. Raises RuntimeError when anything was refused."""
    spec = msgspec.msgpack.encode(Spec(port, connections, asks, pids, per_second))
    ended = subprocess.run([sys.executable, "-m", "tests.benchmarks.load"], input=spec, capture_output=True, check=True)
    outcome = msgspec.msgpack.decode(ended.stdout, type=Outcome)
    if outcome.refused:
        raise RuntimeError(f"{len(outcome.refused)} requests refused: {outcome.refused[0]}")
    return outcome


def _bytes(ask: Ask) -> bytes:
    method = "GET" if ask.body is None else "POST"
    head = f"{method} {ask.path} HTTP/1.1\r\nHost: {ask.host}\r\nAuthorization: Bearer {ask.token}\r\n"
    if ask.body is not None:
        head += (
            f"Content-Type: application/json\r\nContent-Length: {len(ask.body)}\r\nIdempotency-Key: {uuid4().hex}\r\n"
        )
    return head.encode() + b"\r\n" + (ask.body or b"")


async def _send(spec: Spec) -> Outcome:
    waiting = enumerate([_bytes(ask) for ask in spec.asks])
    latencies: list[float] = []
    refused: list[str] = []

    async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for turn, request in waiting:
            if spec.per_second:
                await asyncio.sleep(max(0.0, begun + turn / spec.per_second - time.perf_counter()))
            started = time.perf_counter()
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            found = _LENGTH.search(head)
            body = await reader.readexactly(int(found[1]) if found else 0)
            latencies.append((time.perf_counter() - started) * 1000)
            if head[9:10] != b"2":
                refused.append(f"{head[9:12].decode()} {body[:500].decode()}")
        writer.close()

    streams = [await asyncio.open_connection("127.0.0.1", spec.port, limit=2**20) for _ in range(spec.connections)]
    with CpuMeter(spec.pids) as cpu:
        begun = time.perf_counter()
        await asyncio.gather(*(connection(*stream) for stream in streams))
        seconds = time.perf_counter() - begun
    return Outcome(seconds, latencies, refused, cpu.used)


if __name__ == "__main__":
    given = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Spec)
    sys.stdout.buffer.write(msgspec.msgpack.encode(asyncio.run(_send(given))))
