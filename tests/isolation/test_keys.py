"""Proof 6: in the shared cache every service keeps to its own keys, and every key names whose it is."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import pytest
from redis.asyncio import Redis
from redis.exceptions import NoPermissionError, ResponseError

from kit.service import services
from tests.isolation.routes import Caller, routes
from tests.isolation.story import Story

SERVICES = sorted(services())
_UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
SCOPED = re.compile(rf"^({'|'.join(SERVICES)}):t:\{{(platform|{_UUID})\}}:")
KEYLESS = {"AUTH", "CLIENT", "HELLO", "PING", "QUIT", "SCRIPT", "SELECT", "TIME"}
KEYED = {
    "GET",
    "SET",
    "DEL",
    "INCR",
    "EXPIRE",
    "PEXPIRE",
    "TTL",
    "PTTL",
    "GETDEL",
    "EXISTS",
    "UNLINK",
    "SETEX",
    "PSETEX",
}


LAST = "ECHO that-was-all"
"""Said behind all others: what a monitor is told of comes late on a busy machine."""


def keys_of(command: str) -> list[str]:
    """The keys a command touches. Raises for a command this proof does not know."""
    words = command.split(" ")
    name = words[0].upper()
    if name in {"EVAL", "EVALSHA"}:
        return words[3 : 3 + int(words[2])] if name == "EVALSHA" else [word for word in words if ":t:{" in word]
    if name in KEYED:
        return [words[1]]
    if name in KEYLESS:
        return []
    raise AssertionError(f"add it here: which keys does {name} touch?")


@asynccontextmanager
async def watched(story: Story) -> AsyncIterator[list[str]]:
    """All commands the cache receives meanwhile."""
    commands: list[str] = []
    admin = Redis.from_url(story.world.stack.endpoints.valkey_url, decode_responses=True)

    async def watch() -> None:
        async with admin.monitor() as monitor:
            ready.set()
            async for entry in monitor.listen():
                if entry["command"] == LAST:
                    return
                commands.append(entry["command"])

    ready = asyncio.Event()
    task = asyncio.create_task(watch())
    await asyncio.wait_for(ready.wait(), 5)
    try:
        yield commands
        async with Redis.from_url(story.world.stack.endpoints.valkey_url) as last:
            await last.execute_command(LAST)
        await asyncio.wait_for(task, 30)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await admin.aclose()


async def test_every_key_names_its_service_and_its_company(story: Story) -> None:
    caller = Caller(story)
    limited = [r for r in routes(story) if r.opt.get("limit") and r.realm in {"staff", "public"}]
    async with watched(story) as commands:
        for company in (story.a, story.b):
            for route in limited:
                token = company.token() if route.realm == "staff" else None
                await caller.call(route, company.host, token, real=False)
    await caller.close()
    found = [key for command in commands for key in keys_of(command)]
    assert strays(found) == []
    for company in (story.a, story.b):
        assert any(f"{{{company.tenant_id}}}" in key for key in found), "the limits were not asked: this proves nothing"


def strays(keys: Iterable[str]) -> list[str]:
    return sorted({key for key in keys if not SCOPED.match(key)})


@pytest.mark.parametrize("key", ["limit:1", "ticketing:limit", "other:t:{platform}:x", "ticketing:t:acme:x"])
def test_a_stray_key_is_noticed(key: str) -> None:
    assert strays(keys_of(f"EVALSHA abc 1 {key} 1 2")) == [key]
    assert strays(keys_of(f"SET {key} 1")) == [key]


@pytest.mark.parametrize("service", SERVICES)
async def test_a_service_reaches_its_own_keys_only(story: Story, service: str) -> None:
    own = Redis.from_url(story.world.running[service].runtime.settings.redis_url)
    try:
        assert await own.set(f"{service}:t:{{platform}}:probe", "1", px=1000)
        for other in SERVICES:
            if other == service:
                continue
            key = f"{other}:t:{{platform}}:probe"
            await _refused(own, "GET", key)
            await _refused(own, "SET", key, "1")
            await _refused(own, "DEL", key)
            await _refused(own, "EVAL", "return redis.call('GET', KEYS[1])", 1, key)
        for command in (
            ("KEYS", "*"), ("SCAN", "0"), ("FLUSHALL",), ("FLUSHDB",), ("CONFIG", "GET", "*"), ("MONITOR",),
            ("ACL", "LIST"), ("ACL", "WHOAMI"), ("SUBSCRIBE", "x"), ("PUBLISH", "x", "y"),
            ("CLIENT", "LIST"), ("SHUTDOWN", "NOSAVE"), ("SAVE",), ("REPLICAOF", "NO", "ONE"), ("RANDOMKEY",),
        ):  # fmt: skip
            await _refused(own, *command)
    finally:
        await own.aclose()


async def _refused(connection: Redis, *command: object) -> None:
    with pytest.raises((NoPermissionError, ResponseError)) as refusal:
        await connection.execute_command(*command)
    assert "permission" in str(refusal.value).lower(), f"{command}: {refusal.value}"
