"""What waits to be told to one browser: bounded, without repetition, ended with a reason."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import msgspec
import pytest

from kit.principal import Principal
from notifications.streams import connection as module
from notifications.streams.connection import NAMED_LIMIT, Connection


def parsed(chunk: bytes) -> list[tuple[str, dict[str, object]]]:
    """Events of a chunk as (name, data)."""
    found = []
    for block in chunk.decode().strip().split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line and not line.startswith(":"))
        if "event" in lines:
            found.append((lines["event"], msgspec.json.decode(lines["data"])))
    return found


@pytest.fixture
def connection() -> Connection:
    return Connection(Principal(realm="staff", id=uuid4()), "acme")


async def following(events: AsyncIterator[bytes]) -> list[tuple[str, dict[str, object]]]:
    return parsed(await asyncio.wait_for(anext(events), 2))


async def test_hello_comes_first(connection: Connection) -> None:
    events = connection.events()
    assert await following(events) == [("hello", {"staff_id": str(connection.principal.id)})]


async def test_a_thing_that_changed_often_is_told_once(connection: Connection) -> None:
    events = connection.events()
    await anext(events)
    for version in ("1", "2", "3"):
        connection.offer({"topic": "ticket", "id": "a", "version": version})
    connection.offer({"topic": "inbox", "id": "me"})
    assert await following(events) == [
        ("patch", {"topic": "ticket", "id": "a", "version": 3}),
        ("patch", {"topic": "inbox", "id": "me"}),
    ]


async def test_a_flood_names_the_topic_and_stays_small(connection: Connection) -> None:
    events = connection.events()
    await anext(events)
    for number in range(NAMED_LIMIT * 50):
        connection.offer({"topic": "unit", "id": str(number)})
    connection.offer({"topic": "ticket", "id": "a"})
    assert await following(events) == [("patch", {"topic": "unit"}), ("patch", {"topic": "ticket", "id": "a"})]
    connection.offer({"topic": "unit", "id": "7"})
    assert await following(events) == [("patch", {"topic": "unit", "id": "7"})]


async def test_silence_is_broken_by_a_heartbeat(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HEARTBEAT", 0.01)
    events = connection.events()
    await anext(events)
    assert await anext(events) == b": alive\n\n"


async def test_whoever_takes_nothing_is_slow_and_told_to_start_over(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = connection.events()
    await anext(events)
    assert not connection.slow
    connection.offer({"topic": "ticket", "id": "a"})
    assert not connection.slow
    monkeypatch.setattr(module, "SLOW_AFTER", 0.0)
    await asyncio.sleep(0.01)
    assert connection.slow
    connection.end("resync")
    assert await following(events) == [("resync", {"reason": "resync"})]
    with pytest.raises(StopAsyncIteration):
        await anext(events)


async def test_an_ended_connection_hears_no_more(connection: Connection) -> None:
    events = connection.events()
    await anext(events)
    connection.end("expired")
    connection.end("revoked")
    connection.offer({"topic": "ticket", "id": "a"})
    assert await following(events) == [("bye", {"reason": "expired"})]
