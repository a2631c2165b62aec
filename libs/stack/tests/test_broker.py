"""The broker on a real server: what a service can do with nats-py, and what it must not be able to do.

How a consuming service works, across accounts (kit does the same):

    connection   nats.connect(url, nkeys_seed_str=seed, inbox_prefix=b"_INBOX_<service>")
    publish      jetstream().publish("evt.<service>.…")            its own stream EVT_<SERVICE>
    fetch        request "$JS.API.CONSUMER.MSG.NEXT.EVT_<OWNER>.<service>" with {"batch": …, "expires": …},
                 answers arrive one by one on the reply inbox, ended by a status message (404, 408 or 409)
    ack          message.ack(): its reply subject is $JS.ACK.EVT_<OWNER>.<service>.…, imported as it is
"""

import asyncio
import json
import socket
import urllib.request
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import nats
import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.js.api import AckPolicy, ConsumerConfig, StorageType, StreamConfig
from nats.js.errors import APIError

from stack import Stack

Connect = Callable[[str], Awaitable["Connection"]]


@dataclass
class Connection:
    client: Client
    user: str
    errors: list[str] = field(default_factory=list)

    async def fetch(self, owner: str, batch: int, expires: float = 2.0) -> list[Msg]:
        """Up to `batch` messages of this service's consumer on the owner's stream."""
        inbox = self.client.new_inbox()
        answers = await self.client.subscribe(inbox)
        await self.client.publish(
            f"$JS.API.CONSUMER.MSG.NEXT.EVT_{owner.upper()}.{self.user}",
            json.dumps({"batch": batch, "expires": int(expires * 1e9)}).encode(),
            reply=inbox,
        )
        messages: list[Msg] = []
        try:
            while len(messages) < batch:
                message = await answers.next_msg(timeout=expires + 1)
                if message.headers and "Status" in message.headers:
                    break
                messages.append(message)
        finally:
            await answers.unsubscribe()
        return messages

    async def refused(self, subject: str) -> bool:
        """Whether the server reported a permissions violation for publishing to the subject."""
        before = len(self.errors)
        await self.client.publish(subject, b"forged")
        await self.client.flush()
        await asyncio.sleep(0.05)
        return any("permissions violation for publish" in error for error in self.errors[before:])


@pytest.fixture
async def connect(stack: Stack) -> AsyncIterator[Connect]:
    async with AsyncExitStack() as connections:

        async def connect(user: str) -> Connection:
            service = user.removesuffix("_admin")
            kind = "LINTEL_NATS_ADMIN_SEED" if user.endswith("_admin") else "LINTEL_NATS_SEED"
            errors: list[str] = []

            async def remember(error: Exception) -> None:
                errors.append(str(error).lower())

            client = await nats.connect(
                stack.endpoints.nats_url,
                nkeys_seed_str=stack.service_env(service)[kind],
                inbox_prefix=f"_INBOX_{user}".encode(),
                error_cb=remember,
                max_reconnect_attempts=-1,
                reconnect_time_wait=0.1,
            )
            connections.push_async_callback(client.close)
            return Connection(client, user, errors)

        yield connect


@pytest.fixture
async def streams(connect: Connect) -> AsyncIterator[None]:
    """EVT_TICKETING and EVT_BILLING with a consumer for each other, empty."""
    for owner, consumer in (("ticketing", "billing"), ("billing", "ticketing")):
        admin = (await connect(f"{owner}_admin")).client.jetstream()
        await admin.add_stream(
            StreamConfig(
                name=f"EVT_{owner.upper()}",
                subjects=[f"evt.{owner}.>"],
                storage=StorageType.FILE,
                allow_atomic=True,
            )
        )
        await admin.add_consumer(
            f"EVT_{owner.upper()}",
            ConsumerConfig(durable_name=consumer, ack_policy=AckPolicy.EXPLICIT, max_ack_pending=1000, ack_wait=30),
        )
    yield
    for owner in ("ticketing", "billing"):
        await (await connect(f"{owner}_admin")).client.jetstream().delete_stream(f"EVT_{owner.upper()}")


async def length(connection: Connection, service: str) -> int:
    return (await connection.client.jetstream().stream_info(f"EVT_{service.upper()}")).state.messages


@pytest.mark.usefixtures("streams")
async def test_batches_of_a_hundred_cross_the_accounts_and_are_acknowledged(connect: Connect) -> None:
    ticketing, billing = await connect("ticketing"), await connect("billing")
    for number in range(200):
        await ticketing.client.jetstream().publish("evt.ticketing.0.t.complaint.registered.v1", str(number).encode())

    for start in (0, 100):
        batch = await billing.fetch("ticketing", 100)
        assert [int(message.data) for message in batch] == list(range(start, start + 100))
        for message in batch:
            await message.ack()
    await billing.client.flush()

    assert await billing.fetch("ticketing", 100, expires=0.2) == []
    admin = (await connect("ticketing_admin")).client.jetstream()
    info = await admin.consumer_info("EVT_TICKETING", "billing")
    assert (info.num_ack_pending, info.num_pending) == (0, 0)


@pytest.mark.usefixtures("streams")
async def test_unacknowledged_message_is_known_as_pending(connect: Connect) -> None:
    ticketing, billing = await connect("ticketing"), await connect("billing")
    await ticketing.client.jetstream().publish("evt.ticketing.x", b"1")
    [message] = await billing.fetch("ticketing", 1)
    admin = (await connect("ticketing_admin")).client.jetstream()
    assert (await admin.consumer_info("EVT_TICKETING", "billing")).num_ack_pending == 1
    await message.ack_sync()
    assert (await admin.consumer_info("EVT_TICKETING", "billing")).num_ack_pending == 0


@pytest.mark.usefixtures("streams")
async def test_nats_py_pull_subscription_works_across_accounts(connect: Connect) -> None:
    ticketing, billing = await connect("ticketing"), await connect("billing")
    await ticketing.client.jetstream().publish("evt.ticketing.x", b"1")
    subscription = await billing.client.jetstream().pull_subscribe_bind(consumer="billing", stream="EVT_TICKETING")
    [message] = await subscription.fetch(100, timeout=2)
    await message.ack()
    assert message.metadata.stream == "EVT_TICKETING"


@pytest.mark.usefixtures("streams")
async def test_a_service_publishes_under_its_own_name_only(connect: Connect) -> None:
    ticketing = await connect("ticketing")
    assert await ticketing.refused("evt.billing.x")
    assert await ticketing.refused("poke.billing.x")
    assert await ticketing.refused("live.billing.x")
    assert await length(await connect("billing"), "billing") == 0


@pytest.mark.usefixtures("streams")
async def test_a_forged_reply_subject_reaches_no_foreign_stream(connect: Connect) -> None:
    ticketing, billing = await connect("ticketing"), await connect("billing")
    await billing.client.jetstream().publish("evt.billing.x", b"1")
    # The server would answer these requests on the reply subject, with its own authority.
    for subject in ("$JS.API.STREAM.INFO.EVT_TICKETING", "$JS.API.INFO", "evt.ticketing.x"):
        await ticketing.client.publish(subject, b"", reply="evt.billing.forged")
    await ticketing.client.publish(
        "$JS.API.CONSUMER.MSG.NEXT.EVT_BILLING.ticketing", b'{"batch": 1}', reply="evt.billing.forged"
    )
    await ticketing.client.flush()
    await asyncio.sleep(0.2)
    assert await length(billing, "billing") == 1


@pytest.mark.usefixtures("streams")
async def test_a_service_cannot_change_streams_or_consumers(connect: Connect) -> None:
    ticketing = await connect("ticketing")
    for call in ("STREAM.CREATE", "STREAM.UPDATE", "STREAM.DELETE", "STREAM.PURGE", "STREAM.MSG.DELETE"):
        for owner in ("TICKETING", "BILLING"):
            assert await ticketing.refused(f"$JS.API.{call}.EVT_{owner}")
    for call in ("CONSUMER.CREATE", "CONSUMER.DURABLE.CREATE", "CONSUMER.DELETE", "CONSUMER.MSG.NEXT"):
        assert await ticketing.refused(f"$JS.API.{call}.EVT_TICKETING.billing")
    assert await ticketing.refused("$JS.ACK.EVT_TICKETING.billing.1.1.1.1.1")
    assert await ticketing.refused("$JS.API.CONSUMER.MSG.NEXT.EVT_BILLING.registry")
    assert await length(await connect("billing"), "billing") == 0


@pytest.mark.usefixtures("streams")
async def test_an_administrator_rules_its_own_account_only(connect: Connect) -> None:
    admin = (await connect("ticketing_admin")).client.jetstream()
    with pytest.raises((APIError, nats.errors.Error)):
        await admin.stream_info("EVT_BILLING")
    assert await (await connect("ticketing_admin")).refused("evt.ticketing.x")


def test_nobody_connects_without_a_key(stack: Stack) -> None:
    address = urlsplit(stack.endpoints.nats_url)
    with socket.create_connection((address.hostname, address.port), timeout=5) as stranger:
        stranger.sendall(b'CONNECT {"verbose": true, "headers": true}\r\nPING\r\n')
        answer = b""
        while part := stranger.recv(4096):
            answer += part
    assert b"-ERR 'Authorization Violation'" in answer
    assert b"PONG" not in answer


@pytest.mark.usefixtures("streams")
async def test_an_atomic_batch_is_stored_whole_or_not_at_all(connect: Connect) -> None:
    ticketing = await connect("ticketing")

    async def publish(sequences: list[int], commit: int) -> Msg:
        batch = uuid.uuid4().hex
        for sequence in sequences:
            headers = {"Nats-Batch-Id": batch, "Nats-Batch-Sequence": str(sequence)}
            if sequence == commit:
                headers["Nats-Batch-Commit"] = "1"
                return await ticketing.client.request("evt.ticketing.x", b"1", headers=headers)
            await ticketing.client.publish("evt.ticketing.x", b"1", headers=headers)
        raise AssertionError("a batch needs a commit")

    answer = json.loads((await publish([1, 2, 3], commit=3)).data)
    assert (answer["stream"], answer["seq"], answer["count"]) == ("EVT_TICKETING", 3, 3)
    assert "error" in json.loads((await publish([1, 3], commit=3)).data)
    assert await length(ticketing, "ticketing") == 3


@pytest.mark.usefixtures("streams")
async def test_acknowledged_messages_survive_a_killed_server(connect: Connect, stack: Stack) -> None:
    ticketing = await connect("ticketing")
    for number in range(50):
        await ticketing.client.jetstream().publish("evt.ticketing.x", str(number).encode())
    stack.kill("nats")
    await asyncio.to_thread(stack.restart, "nats")
    billing = await connect("billing")
    assert [int(message.data) for message in await billing.fetch("ticketing", 100, expires=0.5)] == list(range(50))


def test_every_message_is_on_the_disk_before_it_is_acknowledged(stack: Stack) -> None:
    with urllib.request.urlopen(f"{stack.endpoints.nats_monitoring_url}/jsz?config=1") as answer:
        assert json.load(answer)["config"]["sync_always"] is True
