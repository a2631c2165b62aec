"""Everything the product keeps anywhere, as text to be searched."""

import asyncio
import io
import json
import re
from collections.abc import Iterable, Mapping

from prometheus_client import generate_latest
from redis.asyncio import Redis

from kit.bus import _connect, stream
from tests.isolation.story import Story

Place = tuple[str, str]
"""(where, what): a database and its table, a stream, the cache, the log …"""


async def tables(story: Story) -> dict[Place, str]:
    """Every table of every database, as the superuser sees it."""
    found: dict[Place, str] = {}
    for service in story.world.running:
        connection = await story.superuser(service)
        try:
            rows = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            for row in rows:
                out = io.BytesIO()
                await connection.copy_from_table(row["tablename"], output=out)
                found[service, row["tablename"]] = out.getvalue().decode()
        finally:
            await connection.close()
    return found


async def streams(story: Story) -> dict[Place, str]:
    """Every fact that was ever published: subject, headers and payload."""
    found: dict[Place, str] = {}
    for service, running in story.world.running.items():
        settings = running.runtime.settings
        client = await _connect(settings.nats_url, f"{service}_admin", settings.nats_admin_seed)
        try:
            js = client.jetstream()
            state = (await js.stream_info(stream(service))).state
            numbers = range(state.first_seq, state.last_seq + 1)
            messages = []
            for start in range(0, len(numbers), 200):
                chunk = numbers[start : start + 200]
                messages += await asyncio.gather(*(js.get_msg(stream(service), number) for number in chunk))
            found["stream", service] = "\n".join(
                f"{m.subject} {json.dumps(m.headers, ensure_ascii=False)} {(m.data or b'').decode()}" for m in messages
            )
        finally:
            await client.close()
    return found


async def cache(story: Story) -> dict[Place, str]:
    admin = Redis.from_url(story.world.stack.endpoints.valkey_url)
    try:
        keys = [key async for key in admin.scan_iter()]
        values = [await admin.dump(key) for key in keys]
    finally:
        await admin.aclose()
    return {("cache", "valkey"): "\n".join(repr(item) for item in [*keys, *values])}


def telemetry(story: Story) -> dict[Place, str]:
    return {("log", "all services"): "\n".join(story.logbook.lines), ("metrics", "all"): generate_latest().decode()}


def holds(text: str, canary: str) -> bool:
    """In clear, as escaped JSON, or in clear inside a column of bytes."""
    return canary in text or json.dumps(canary)[1:-1] in text or canary.encode().hex() in text


def places(dump: Mapping[Place, str], canary: str) -> set[Place]:
    return {place for place, text in dump.items() if holds(text, canary)}


_RUNS = re.compile(r"\d{11,}[0-9X]?")
_HEX_RUNS = re.compile(r"(?:3\d){11,}(?:58)?")


def numbers(text: str) -> Iterable[str]:
    """Every run of 11 and of 18 digits, in clear or inside a column of bytes."""
    found = set(_RUNS.findall(text))
    found |= {bytes.fromhex(run).decode("ascii", "replace") for run in _HEX_RUNS.findall(text)}
    for run in found:
        for width in (11, 18):
            yield from (run[at : at + width] for at in range(len(run) - width + 1))
