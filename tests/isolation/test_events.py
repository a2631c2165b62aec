"""Proof 5: facts keep to their tenant, and no service can speak for another one. On the real broker."""

import asyncio
import contextlib
import json

import nats
import pytest
from nats.aio.client import Client
from uuid_utils.compat import uuid7

from events import identity
from kit.bus import Incoming
from stack import Stack
from testkit.harness import Harness
from testkit.world import World


async def connected(servers: Stack, service: str, errors: list[str]) -> Client:
    async def remember(error: Exception) -> None:
        errors.append(str(error).lower())

    return await nats.connect(
        servers.endpoints.nats_url,
        nkeys_seed_str=servers.service_env(service)["LINTEL_NATS_SEED"],
        inbox_prefix=f"_INBOX_{service}".encode(),
        error_cb=remember,
    )


async def stored(world: World, service: str) -> int:
    info = await world.running[service].runtime.bus.client.jetstream().stream_info(f"EVT_{service.upper()}")
    return int(info.state.messages)


@pytest.mark.parametrize(("attacker", "victim"), [("ticketing", "billing"), ("notifications", "identity")])
async def test_a_service_cannot_publish_under_anothers_subject(
    world: World, servers: Stack, attacker: str, victim: str
) -> None:
    errors: list[str] = []
    client = await connected(servers, attacker, errors)
    before = await stored(world, victim)
    await client.publish(f"evt.{victim}.0.{uuid7()}.tenant.suspended.v1", b"{}")
    await client.flush()
    await asyncio.sleep(0.1)
    await client.close()
    assert any("permissions violation" in error for error in errors)
    assert await stored(world, victim) == before


async def test_a_forged_reply_subject_plants_nothing(world: World, servers: Stack) -> None:
    """The reply of a pull request may not carry messages of one's own stream into a foreign one."""
    errors: list[str] = []
    client = await connected(servers, "ticketing", errors)
    before = await stored(world, "billing")
    await client.publish(
        "$JS.API.CONSUMER.MSG.NEXT.EVT_IDENTITY.ticketing",
        json.dumps({"batch": 10, "no_wait": True}).encode(),
        reply=f"evt.billing.0.{uuid7()}.bill.paid.v1",
    )
    await client.publish(
        f"evt.ticketing.0.{uuid7()}.ticket.closed.v1", b"{}", reply=f"evt.billing.0.{uuid7()}.bill.paid.v1"
    )
    await client.flush()
    await asyncio.sleep(0.3)
    await client.close()
    assert await stored(world, "billing") == before


async def test_a_service_cannot_read_what_is_meant_for_another(servers: Stack, world: World) -> None:
    errors: list[str] = []
    client = await connected(servers, "ticketing", errors)
    for subject in ("$JS.API.CONSUMER.MSG.NEXT.EVT_IDENTITY.billing", "$JS.API.STREAM.DELETE.EVT_TICKETING"):
        await client.publish(subject, b"{}", reply=client.new_inbox())
    await client.flush()
    await asyncio.sleep(0.1)
    await client.close()
    assert sum("permissions violation" in error for error in errors) == 2


async def test_a_fact_that_could_not_be_stored_is_not_acknowledged(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise it would be lost with the process that was about to store it."""
    source, reader = world.running["identity"], world.workers["ticketing"]
    harness = await Harness.create(source)
    async with harness.work() as work:
        work.publish(identity.TenantActivated(), uuid7(), 1)
    while await world.workers["identity"].relay.step():
        pass
    taken: list[Incoming] = []

    async def broken(_source: str, messages: list[Incoming]) -> None:
        taken.extend(messages)
        raise ConnectionError("the database went away")

    monkeypatch.setattr(reader.inbox, "store", broken)

    def delivered() -> bool:
        return any(message.headers["ce-tenantid"] == str(harness.tenant_id) for message in taken)

    for _ in range(20):  # facts of other tests, or an answer to an earlier, expired request, may come first
        if delivered():
            break
        with contextlib.suppress(ConnectionError):
            await reader.ingest("identity")
    assert delivered(), "the fact must have been delivered"
    assert [message for message in taken if message.message.is_acked] == []
    monkeypatch.undo()
    await reader.inbox.store("identity", taken)
    await reader.runtime.bus.acknowledge(taken)
