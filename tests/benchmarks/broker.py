"""The raw limits of the broker: a stored message there and back, storing in batches, reading in batches.

Two clients on a stream of their own, in a process of its own; the stream keeps messages on disk as ours do.
usage: python -m tests.benchmarks.broker < spec > limits   (MessagePack of `Spec` and `Limits`; registry's environment)
"""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from uuid import uuid4

import msgspec
from msgspec import Struct
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.js.api import AckPolicy, ConsumerConfig, StorageType, StreamConfig

_STREAM, _IN, _OUT = "BENCH", "live.registry.bench", "live.registry.out"
_BATCH = 500


class Spec(Struct, frozen=True):
    trips: int
    messages: int
    size: int
    """bytes of a message"""


class Limits(Struct, frozen=True):
    trips: list[float]
    """milliseconds"""
    stored: float
    """messages a second, in atomic batches as the relay sends them"""
    read: float
    """messages a second"""


def measure(environment: Mapping[str, str], spec: Spec) -> Limits:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.broker"],
        input=msgspec.msgpack.encode(spec),
        capture_output=True,
        check=True,
        env=dict(environment),
    )
    return msgspec.msgpack.decode(ended.stdout, type=Limits)


async def _connect(user: str, seed: str) -> Client:
    client = Client()
    await client.connect(
        os.environ["LINTEL_NATS_URL"], nkeys_seed_str=os.environ[seed], inbox_prefix=f"_INBOX_{user}".encode()
    )
    return client


async def _limits(spec: Spec) -> Limits:
    admin = await _connect("registry_admin", "LINTEL_NATS_ADMIN_SEED")
    client = await _connect("registry", "LINTEL_NATS_SEED")
    js = admin.jetstream()
    await js.add_stream(StreamConfig(name=_STREAM, subjects=[_IN], storage=StorageType.FILE, allow_atomic=True))
    pushed = ConsumerConfig(durable_name="push", deliver_subject=_OUT, ack_policy=AckPolicy.NONE)
    await js.add_consumer(_STREAM, pushed)
    arrived: asyncio.Queue[Msg] = asyncio.Queue()
    await client.subscribe(_OUT, cb=arrived.put)
    payload = b"x" * spec.size
    trips = []
    for _ in range(spec.trips):
        started = time.perf_counter()
        await client.publish(_IN, payload)
        await arrived.get()
        trips.append((time.perf_counter() - started) * 1000)
    await js.delete_consumer(_STREAM, "push")
    stored = await _store(client, payload, spec.messages)
    read = await _read(admin, spec.messages)
    await js.delete_stream(_STREAM)
    await client.close()
    await admin.close()
    return Limits(trips, stored, read)


async def _store(client: Client, payload: bytes, messages: int) -> float:
    started = time.perf_counter()
    for first in range(0, messages, _BATCH):
        batch, size = uuid4().hex, min(_BATCH, messages - first)
        for number in range(1, size):
            headers = {"Nats-Batch-Id": batch, "Nats-Batch-Sequence": str(number)}
            await client.publish(_IN, payload, headers=headers)
        last = {"Nats-Batch-Id": batch, "Nats-Batch-Sequence": str(size), "Nats-Batch-Commit": "1"}
        await client.request(_IN, payload, timeout=10, headers=last)
    return messages / (time.perf_counter() - started)


async def _read(admin: Client, messages: int) -> float:
    js = admin.jetstream()
    await js.add_consumer(_STREAM, ConsumerConfig(durable_name="pull", ack_policy=AckPolicy.NONE))
    pulled = await js.pull_subscribe_bind(durable="pull", stream=_STREAM)
    started = time.perf_counter()
    found = 0
    while found < messages:
        found += len(await pulled.fetch(_BATCH, timeout=10))
    return found / (time.perf_counter() - started)


if __name__ == "__main__":
    given = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Spec)
    sys.stdout.buffer.write(msgspec.msgpack.encode(asyncio.run(_limits(given))))
