"""The broker. The only importer of nats: its pitfalls are closed here.

One account per service: a service publishes to its own stream `EVT_<SERVICE>`, and reads a foreign stream through the
two subjects its owner exports (ask for next messages, acknowledge). Streams and consumers are created by `provision`,
with the owner's admin user, never by a running service.
"""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4

import msgspec
from msgspec import Struct
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import NoRespondersError
from nats.errors import TimeoutError as NatsTimeout
from nats.js.api import AckPolicy, ConsumerConfig, DiscardPolicy, RetentionPolicy, StorageType, StreamConfig
from nats.js.errors import NotFoundError

from kit.settings import Settings
from kit.telemetry import log

_BATCH = 500
_PATIENCE = 5.0
_DAY = 86_400.0


class PublishFailed(Exception):
    """The broker did not confirm; the facts stay in the outbox."""


class Drifted(Exception):
    """A stream or consumer is not configured as this version expects."""


class Outgoing(Struct, frozen=True):
    subject: str
    headers: dict[str, str]
    payload: bytes


class Incoming(Struct, frozen=True):
    subject: str
    headers: Mapping[str, str]
    payload: bytes
    message: Any


def stream(service: str) -> str:
    return f"EVT_{service.upper()}"


async def _connect(url: str, user: str, seed: str) -> Client:
    async def failed(error: Exception) -> None:
        log.warning("broker", user=user, error=str(error) or type(error).__name__)

    async def lost() -> None:
        if not client.is_closed and not client.is_draining:
            log.warning("broker disconnected", user=user)

    client = Client()
    await client.connect(
        url,
        nkeys_seed_str=seed,
        inbox_prefix=f"_INBOX_{user}".encode(),
        name=user,
        error_cb=failed,
        disconnected_cb=lost,
        max_reconnect_attempts=-1,
        reconnect_time_wait=0.25,  # type: ignore[arg-type]  # declared int, used as seconds of any kind
        ping_interval=5,
        max_outstanding_pings=2,
        tls=ssl.create_default_context() if url.startswith("tls") else None,
    )
    return client


class Bus:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._client: Client | None = None
        self._connecting: asyncio.Task[None] | None = None
        self._heard: list[tuple[str, Callable[[Msg], Awaitable[None]]]] = []
        self._asked: dict[str, int] = {}
        self._inboxes: dict[str, tuple[str, asyncio.Queue[Msg]]] = {}

    @property
    def client(self) -> Client:
        if self._client is None:
            raise RuntimeError("the bus is not connected")
        return self._client

    @property
    def connected(self) -> bool:
        return self._client is not None and self._client.is_connected

    async def connect(self) -> None:
        """Connect, or go on trying: facts wait in the outbox, so a service takes requests without the broker."""
        self._connecting = asyncio.create_task(self._connect())
        done, _ = await asyncio.wait([self._connecting], timeout=_PATIENCE)
        for task in done:
            task.result()

    async def _connect(self) -> None:
        client = await _connect(self._settings.nats_url, self._settings.service, self._settings.nats_seed)
        for subject, received in self._heard:
            await client.subscribe(subject, cb=received)
        self._client = client

    async def _hear(self, subject: str, received: Callable[[Msg], Awaitable[None]]) -> None:
        self._heard.append((subject, received))
        if self._client is not None:
            await self._client.subscribe(subject, cb=received)

    async def close(self) -> None:
        if self._connecting is not None:
            self._connecting.cancel()
        if self._client is not None and not self._client.is_closed:
            await self._client.close()
        self._client = None
        self._inboxes.clear()
        self._asked.clear()

    async def publish(self, messages: Sequence[Outgoing]) -> None:
        """Store messages in order; raises PublishFailed unless the broker confirmed all of them.

        Batches are atomic. A message the broker has seen before makes it refuse the whole batch; then they go one
        by one, where a repetition is confirmed as a duplicate.
        """
        for start in range(0, len(messages), _BATCH):
            chunk = messages[start : start + _BATCH]
            if len(chunk) == 1 or not await self._publish_atomic(chunk):
                for message in chunk:
                    await self._request(message.subject, message.payload, message.headers)

    async def _publish_atomic(self, messages: Sequence[Outgoing]) -> bool:
        batch = {"Nats-Batch-Id": uuid4().hex}
        for sequence, message in enumerate(messages[:-1], start=1):
            headers = message.headers | batch | {"Nats-Batch-Sequence": str(sequence)}
            await self.client.publish(message.subject, message.payload, headers=headers)
        last = messages[-1]
        commit = {"Nats-Batch-Sequence": str(len(messages)), "Nats-Batch-Commit": "1"}
        try:
            await self._request(last.subject, last.payload, last.headers | batch | commit)
        except PublishFailed as failure:
            log.info("batch refused", reason=str(failure), size=len(messages))
            return False
        return True

    async def _request(self, subject: str, payload: bytes, headers: dict[str, str]) -> None:
        for attempt in range(3):
            try:
                answer = await self.client.request(subject, payload, timeout=5, headers=headers)
            except (NoRespondersError, NatsTimeout) as error:
                if attempt == 2:
                    raise PublishFailed(type(error).__name__) from error
                await asyncio.sleep(0.1 * (attempt + 1))
            else:
                result = msgspec.json.decode(answer.data)
                if "error" in result:
                    raise PublishFailed(result["error"].get("description", "refused"))
                return

    async def fetch(self, source: str, limit: int, wait: float) -> list[Incoming]:
        """Up to `limit` messages of this service's consumer on a foreign stream; returns early when none come."""
        reply, queue = await self._inbox(source)
        me = self._settings.service
        if self._asked.get(source, 0) <= 0:  # one request at a time: what it still may bring belongs to the next fetch
            ask = msgspec.json.encode({"batch": limit, "expires": int(wait * 1e9)})
            await self.client.publish(f"$JS.API.CONSUMER.MSG.NEXT.{stream(source)}.{me}", ask, reply=reply)
            self._asked[source] = limit
        found: list[Incoming] = []
        while len(found) < limit:
            try:
                # Once something came, the rest of the batch is already on its way.
                message = await asyncio.wait_for(queue.get(), 0.002 if found else wait + 1)
            except TimeoutError:
                if not found:
                    self._asked[source] = 0
                break
            self._asked[source] -= 1
            status = (message.headers or {}).get("Status")
            if status:
                self._asked[source] = 0
                if status not in {"404", "408"}:
                    log.warning("fetch refused", source=source, status=status)
                    await asyncio.sleep(0.2)
                break
            found.append(Incoming(message.subject, message.headers or {}, message.data, message))
        return found

    async def _inbox(self, source: str) -> tuple[str, asyncio.Queue[Msg]]:
        if source not in self._inboxes:
            queue: asyncio.Queue[Msg] = asyncio.Queue()
            reply = f"_INBOX_{self._settings.service}.{uuid4().hex}"
            await self.client.subscribe(reply, cb=queue.put)
            self._inboxes[source] = (reply, queue)
        return self._inboxes[source]

    async def acknowledge(self, messages: Sequence[Incoming]) -> None:
        for message in messages:
            await message.message.ack()

    async def signal(self, subject: str, payload: bytes) -> None:
        """Core NATS, at most once: for things that only save time."""
        if self.connected:
            await self.client.publish(subject, payload)

    async def on_signal(self, subject: str, call: Callable[[], None]) -> None:
        async def received(_: Msg) -> None:
            call()

        await self._hear(subject, received)

    async def push(self, tenant_id: UUID, messages: list[dict[str, str]]) -> None:
        """Send live messages to every API process of this service."""
        await self.signal(f"live.{self._settings.service}.{tenant_id}", msgspec.json.encode(messages))

    async def subscribe_pushes(self, deliver: Callable[[UUID, list[dict[str, str]]], Awaitable[None]]) -> None:
        """Receive the live messages of all tenants in this API process."""

        async def received(message: Msg) -> None:
            await deliver(UUID(message.subject.rsplit(".", 1)[1]), msgspec.json.decode(message.data))

        await self._hear(f"live.{self._settings.service}.*", received)


_ESSENTIAL = ("subjects", "storage", "retention", "discard", "max_age", "duplicate_window", "allow_atomic")


def _stream_config(service: str) -> StreamConfig:
    return StreamConfig(
        name=stream(service),
        subjects=[f"evt.{service}.>"],
        storage=StorageType.FILE,
        retention=RetentionPolicy.LIMITS,
        discard=DiscardPolicy.NEW,
        max_age=30 * _DAY,
        duplicate_window=600.0,
        allow_atomic=True,
    )


async def provision(settings: Settings, sources: Mapping[str, Sequence[str]]) -> None:
    """Create this service's stream and the consumers of those who read it: `sources` is reader → nouns it needs.

    A reader who needs other nouns than before reads from the beginning again: what it knows it recognises.
    Raises Drifted when something exists with another configuration of its essentials.
    """
    me = settings.service
    client = await _connect(settings.nats_url, f"{me}_admin", settings.nats_admin_seed)
    try:
        js = client.jetstream(timeout=15)
        wanted = _stream_config(me)
        try:
            known = (await js.stream_info(stream(me))).config
            if any(getattr(known, name) != getattr(wanted, name) for name in _ESSENTIAL):
                raise Drifted(stream(me))
        except NotFoundError:
            await js.add_stream(wanted)
        for reader in sources:
            config = ConsumerConfig(
                durable_name=reader,
                ack_policy=AckPolicy.EXPLICIT,
                ack_wait=30.0,
                max_ack_pending=10_000,
                filter_subjects=[f"evt.{me}.*.*.{noun}.>" for noun in sources[reader]],
            )
            try:
                existing = (await js.consumer_info(stream(me), reader)).config
            except NotFoundError:
                await js.add_consumer(stream(me), config)
            else:
                if existing.ack_policy != config.ack_policy:
                    raise Drifted(f"{stream(me)}/{reader}")
                if sorted(existing.filter_subjects or []) != sorted(config.filter_subjects or []):
                    await js.delete_consumer(stream(me), reader)
                    await js.add_consumer(stream(me), config)
    finally:
        await client.close()
