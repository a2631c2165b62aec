"""Outbox, relay, broker, inbox, timers: exactly once, in order, one poison never stops the rest."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import alpha
import msgspec
import pytest
from msgspec import structs
from sqlalchemy import text
from uuid_utils.compat import uuid7

from kit import bus, failpoints, outbox, telemetry
from kit.bus import Bus, Incoming
from kit.consumers import Consumer
from kit.relay import Relay
from kit.worker import Worker
from stack import Stack
from testkit.harness import Harness, NotApplied, Running

WRITE = {"alpha.note.write", "alpha.note.read"}
NOON = datetime(2025, 3, 5, 12, tzinfo=UTC)


async def tally(harness: Harness, aggregate_id: UUID) -> int:
    async with harness.work() as work:
        found = await work.session.scalar(
            text("SELECT notes FROM tally WHERE tenant_id = :tenant_id AND id = :id"),
            {"tenant_id": harness.tenant_id, "id": aggregate_id},
        )
    return found or 0


async def states(harness: Harness) -> list[tuple[int, str]]:
    async with harness.work() as work:
        rows = await work.session.execute(
            text("SELECT aggregate_version, status FROM inbox WHERE tenant_id = :tenant_id ORDER BY seq"),
            {"tenant_id": harness.tenant_id},
        )
        return [(row.aggregate_version, row.status) for row in rows]


def fact(harness: Harness, aggregate: UUID, version: int, length: int = 1) -> Incoming:
    return harness.message(alpha.BetaNoteWritten(length=length), aggregate, version)


async def apply(harness: Harness, *messages: Incoming) -> None:
    await harness.running.inbox.store("beta", messages)
    await harness.running.inbox.serve(harness.tenant_id)


async def test_a_fact_takes_effect_once_however_often_it_comes(harness: Harness) -> None:
    one = uuid7()
    message = fact(harness, one, 1)
    await apply(harness, message, message)
    await apply(harness, message)
    await apply(harness, fact(harness, one, 1))  # another id, the same version: the producer repeated itself
    assert await tally(harness, one) == 1


async def test_facts_of_one_aggregate_apply_in_order_of_their_version(harness: Harness) -> None:
    one = uuid7()
    harness.clock.set(NOON)
    await apply(harness, fact(harness, one, 2), fact(harness, one, 3))
    assert (await tally(harness, one), await states(harness)) == (0, [(2, "pending"), (3, "pending")])
    await apply(harness, fact(harness, one, 1))
    for _ in range(3):
        harness.clock.advance(timedelta(seconds=2))
        await harness.running.inbox.serve(harness.tenant_id)
    assert await tally(harness, one) == 3


async def test_a_poison_fact_parks_its_own_aggregate_only(harness: Harness) -> None:
    bad, good = uuid7(), uuid7()
    harness.clock.set(NOON)
    await apply(harness, fact(harness, bad, 1, length=-1), fact(harness, good, 1), fact(harness, bad, 2))
    assert await tally(harness, good) == 1
    for _ in range(20):
        harness.clock.advance(timedelta(minutes=1))
        await harness.running.inbox.serve(harness.tenant_id)
    assert await states(harness) == [(1, "parked"), (1, "done"), (2, "pending")]
    operator = harness.operator({"ops.event.read", "ops.event.manage"})
    parked = [p for p in (await operator.get("/api/alpha/ops/parked")).json() if p["aggregate_id"] == str(bad)]
    assert [p["error"] for p in parked] == ["ValueError: poison"]
    answer = await operator.post(f"/api/alpha/ops/parked/{parked[0]['event_id']}/discard", json={"reason": "known bad"})
    assert answer.status_code == 200
    harness.clock.advance(timedelta(minutes=2))
    await harness.running.inbox.serve(harness.tenant_id)
    assert await tally(harness, bad) == 1
    again = await operator.post(f"/api/alpha/ops/parked/{parked[0]['event_id']}/retry", json={"reason": "again"})
    assert again.status_code == 404


async def test_an_effect_that_could_not_commit_is_applied_again(harness: Harness) -> None:
    one = uuid7()
    failpoints.arm("inbox.effect")
    await apply(harness, fact(harness, one, 1))
    assert await tally(harness, one) == 1


async def test_a_forged_envelope_is_parked_and_trusted_by_nobody(harness: Harness) -> None:
    one = uuid7()
    honest = fact(harness, one, 1)
    other_tenant = {**honest.headers, "ce-tenantid": str(uuid7())}
    forged = Incoming(honest.subject, other_tenant, honest.payload, None)
    nameless = Incoming(honest.subject, {}, b"\0", None)
    beyond = Incoming(honest.subject, {**honest.headers, "ce-aggregateversion": str(2**63)}, honest.payload, None)
    await apply(harness, forged, nameless, nameless, beyond, honest)
    assert await tally(harness, one) == 1
    async with harness.running.runtime.relay_engine.connect() as connection:
        parked = text("SELECT status FROM inbox WHERE tenant_id = :nil")
        assert (await connection.execute(parked, {"nil": UUID(int=0)})).scalars().all() == ["parked"] * 4


async def test_facts_of_a_suspended_tenant_wait(harness: Harness) -> None:
    one = uuid7()
    async with harness.work() as work:
        await alpha_status(work, "suspended")
    await apply(harness, fact(harness, one, 1))
    assert await tally(harness, one) == 0
    async with harness.work() as work:
        await alpha_status(work, "active")
    await harness.running.inbox.serve(harness.tenant_id)
    assert await tally(harness, one) == 1


async def alpha_status(work: object, status: str) -> None:
    from kit.tenants import set_status

    await set_status(work, status)


async def test_a_timer_fires_once_and_not_before_its_time(harness: Harness) -> None:
    staff = harness.staff(WRITE)
    harness.clock.set(NOON)
    staff = harness.staff(WRITE)
    note = (await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x"})).json()
    harness.clock.advance(timedelta(minutes=59, seconds=59))
    assert await harness.fire_timers() == 0
    harness.clock.advance(timedelta(seconds=1))
    assert await harness.fire_timers() == 1
    assert await harness.fire_timers() == 0
    facts = await harness.outbox()
    assert facts == [alpha.NoteWritten(length=1), alpha.NoteSealed()]
    assert note["version"] == 1


async def test_a_cancelled_timer_never_fires(harness: Harness) -> None:
    harness.clock.set(NOON)
    staff = harness.staff(WRITE)
    note = (await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x"})).json()
    await staff.post(f"/api/alpha/notes/{note['id']}/seal", headers={"If-Match": '"1"'})
    harness.clock.advance(timedelta(days=1))
    assert await harness.fire_timers() == 0


async def test_cancelling_does_not_wait_for_the_worker(harness: Harness) -> None:
    """Who cancels holds what the timer is about, which the worker that holds the timer waits for."""
    staff = harness.staff(WRITE)
    note = (await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x"})).json()
    held = text("SELECT id FROM timer WHERE tenant_id = :tenant_id AND subject_id = :id FOR UPDATE")
    async with harness.work() as worker:
        await worker.session.execute(held, {"tenant_id": harness.tenant_id, "id": note["id"]})
        async with asyncio.timeout(5):
            sealed = await staff.post(f"/api/alpha/notes/{note['id']}/seal", headers={"If-Match": '"1"'})
        assert sealed.status_code == 200


async def test_a_timer_whose_effect_did_not_commit_fires_again(harness: Harness) -> None:
    harness.clock.set(NOON)
    staff = harness.staff(WRITE)
    await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x"})
    harness.clock.advance(timedelta(hours=1))
    failpoints.arm("timer.effect")
    assert await harness.fire_timers() == 1
    assert [type(f) for f in await harness.outbox()] == [alpha.NoteWritten, alpha.NoteSealed]


async def test_a_failing_timer_holds_back_nobody(harness: Harness) -> None:
    harness.clock.set(NOON)
    staff = harness.staff(WRITE)
    for words in ("one", "poison", "two"):
        await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": words})
    harness.clock.advance(timedelta(hours=1))
    with pytest.raises(NotApplied, match="ZeroDivisionError"):
        await harness.fire_timers()
    assert [type(f) for f in await harness.outbox()].count(alpha.NoteSealed) == 2


async def test_neighbouring_timers_of_one_handler_are_taken_together(harness: Harness) -> None:
    harness.clock.set(NOON)
    dry, pressed, poison, later = (uuid7() for _ in range(4))
    async with harness.work() as work:
        work.schedule("leaf.dry", NOON + timedelta(minutes=1), dry)
        work.schedule("leaf.press", NOON + timedelta(minutes=2), pressed)
    harness.clock.advance(timedelta(hours=1))
    assert await harness.fire_timers() == 2
    assert [await tally(harness, leaf) for leaf in (dry, pressed)] == [2, 2]
    async with harness.work() as work:
        for leaf, payload in ((dry, {}), (poison, {"poison": True}), (later, {})):
            work.schedule("leaf.dry", NOON + timedelta(minutes=61), leaf, payload)
    harness.clock.advance(timedelta(hours=1))
    with pytest.raises(NotApplied, match="ZeroDivisionError"):
        await harness.fire_timers()
    assert [await tally(harness, leaf) for leaf in (dry, poison, later)] == [1, 0, 1]


async def test_a_timer_that_one_before_it_cancelled_is_not_handed_over(harness: Harness) -> None:
    harness.clock.set(NOON)
    leaf, spared = uuid7(), uuid7()
    note = {"community_id": str(uuid7()), "words": "x"}
    async with harness.work() as work:
        work.schedule("leaf.dry", NOON + timedelta(minutes=1), leaf, {"spares": str(spared)})
    await harness.staff(WRITE).post("/api/alpha/notes", json=note)  # sealed in an hour, between the two
    async with harness.work() as work:
        work.schedule("leaf.dry", NOON + timedelta(minutes=90), spared)
    harness.clock.advance(timedelta(hours=2))
    assert await harness.fire_timers() == 3
    assert [await tally(harness, id) for id in (leaf, spared)] == [1, 0]


@pytest.fixture
async def streams(running: Running, servers_of_kit: Stack) -> AsyncIterator[Bus]:
    """Streams of alpha and beta with a consumer for each other; yields beta's own connection."""
    beta = running.service.settings.load(servers_of_kit.service_env("beta"))
    await bus.provision(running.runtime.settings, {"beta": ["note"]})
    await bus.provision(beta, {"alpha": ["note"]})
    connection = Bus(beta)
    await connection.connect()
    yield connection
    await connection.close()


async def test_facts_reach_the_stream_in_order_and_leave_the_outbox(
    harness: Harness, running: Running, streams: Bus
) -> None:
    staff = harness.staff(WRITE)
    for number in range(1, 8):
        await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x" * number})
    relay = Relay(running.runtime)
    await drain(relay)
    found = [m for m in await streams.fetch("alpha", 500, 1.0) if m.headers["ce-tenantid"] == str(harness.tenant_id)]
    assert [msgspec.json.decode(m.payload)["length"] for m in found] == [1, 2, 3, 4, 5, 6, 7]
    assert await harness.outbox() == []
    await relay.stop()


async def drain(relay: Relay) -> None:
    while await relay.step():
        pass


async def test_a_relay_that_dies_between_publish_and_delete_stores_nothing_twice(
    harness: Harness, running: Running, streams: Bus
) -> None:
    staff = harness.staff(WRITE)
    for _ in range(3):
        await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "x"})
    relay = Relay(running.runtime)
    failpoints.arm("relay.published")
    with pytest.raises(failpoints.Failed):
        await relay.step()
    await staff.post("/api/alpha/notes", json={"community_id": str(uuid7()), "words": "later"})
    await drain(relay)
    found = [m for m in await streams.fetch("alpha", 500, 1.0) if m.headers["ce-tenantid"] == str(harness.tenant_id)]
    assert len(found) == len({m.headers["ce-id"] for m in found}) == 4
    await relay.stop()


async def test_one_tenant_with_many_facts_delays_nobody(harness: Harness, running: Running, streams: Bus) -> None:
    async with harness.work() as work:
        for _ in range(5_000):
            work.publish(alpha.NoteSealed(), uuid7(), 1)
    small = await harness.other_tenant()
    async with small.work() as work:
        work.publish(alpha.NoteSealed(), uuid7(), 1)
    relay = Relay(running.runtime)
    await relay.step()
    assert await small.outbox() == []
    assert len(await harness.outbox()) >= 4_000
    await drain(relay)
    while await streams.fetch("alpha", 500, 0.2):
        pass
    await relay.stop()


async def test_many_busy_tenants_leave_room_for_one_more(harness: Harness, running: Running, streams: Bus) -> None:
    busy = [await harness.other_tenant() for _ in range(11)]
    for tenant in busy:
        async with tenant.work() as work:
            for _ in range(200):
                work.publish(alpha.NoteSealed(), uuid7(), 1)
    async with harness.work() as work:
        work.publish(alpha.NoteSealed(), uuid7(), 1)
    relay = Relay(running.runtime)
    await relay.step()
    assert await harness.outbox() == []
    await drain(relay)
    while await streams.fetch("alpha", 500, 0.2):
        pass
    await relay.stop()


async def test_who_listens_to_more_than_before_hears_of_the_past(
    harness: Harness, running: Running, streams: Bus, servers_of_kit: Stack
) -> None:
    leaf = uuid7()
    turned = outbox.Recorded(alpha.BetaLeafTurned(), leaf, 1)
    headers = outbox.envelope(turned, uuid7(), harness.tenant_id, NOON, outbox.Cause(str(uuid4())))
    subject = outbox.subject(alpha.BetaLeafTurned, harness.tenant_id)
    await streams.publish([bus.Outgoing(subject, headers, msgspec.json.encode(turned.event))])
    worker = Worker(running.runtime)
    while await worker.ingest("beta", 0.2):
        pass
    beta = running.service.settings.load(servers_of_kit.service_env("beta"))
    try:
        await bus.provision(beta, {"alpha": ["leaf", "note"]})
        while await worker.ingest("beta", 0.2):
            pass
        while await worker.inbox.step():
            pass
        assert await tally(harness, leaf) == 1
    finally:
        await bus.provision(beta, {"alpha": ["note"]})


async def test_a_stream_that_keeps_less_than_expected_is_not_used(
    running: Running, streams: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bus, "_DAY", 2 * bus._DAY)
    with pytest.raises(bus.Drifted):
        await bus.provision(running.runtime.settings, {"beta": ["note"]})


async def test_a_service_starts_without_the_broker_and_finds_it_later(
    running: Running, servers_of_kit: Stack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bus, "_PATIENCE", 0.2)
    heard = asyncio.Event()
    servers_of_kit.kill("nats")
    try:
        late = Bus(running.runtime.settings)
        await late.connect()
        await late.on_signal("poke.alpha.work", heard.set)
        assert not late.connected
        await late.signal("poke.alpha.work", b"")  # saves time only: nothing is raised
    finally:
        await asyncio.to_thread(servers_of_kit.restart, "nats")
    async with asyncio.timeout(20):
        while not heard.is_set():
            await late.signal("poke.alpha.work", b"")
            await asyncio.sleep(0.1)
    await late.close()


async def test_the_worker_carries_a_fact_across_accounts(harness: Harness, running: Running, streams: Bus) -> None:
    one = uuid7()
    message = fact(harness, one, 1)
    await streams.publish([bus.Outgoing(message.subject, dict(message.headers), message.payload)])
    worker = Worker(running.runtime)
    assert worker.sources == ["beta", "identity"]
    for _ in range(10):
        await worker.ingest("beta", 0.5)
        await worker.inbox.step()
        if await tally(harness, one):
            break
    assert await tally(harness, one) == 1


async def test_a_trace_goes_on_from_the_request_to_whoever_reacts(
    harness: Harness, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    trace = uuid4().hex
    asked = {"traceparent": f"00-{trace}-{trace[:16]}-01"}
    body = {"community_id": str(uuid7()), "words": "x"}
    assert (await harness.staff(WRITE).post("/api/alpha/notes", json=body, headers=asked)).status_code == 201
    async with harness.work() as work:
        stated = await work.session.scalar(
            text("SELECT headers FROM outbox WHERE tenant_id = :tenant_id"), {"tenant_id": harness.tenant_id}
        )
    carried = msgspec.json.decode(stated)["traceparent"]
    assert trace in carried

    seen: list[str] = []

    async def look(*_: object) -> None:
        seen.append(telemetry.traceparent())

    message = fact(harness, uuid7(), 1)
    reaction = Consumer(alpha.BetaNoteWritten, look)
    monkeypatch.setitem(running.inbox._reactions, alpha.BetaNoteWritten.type, [reaction])
    await apply(harness, structs.replace(message, headers={**message.headers, "traceparent": carried}))
    assert [trace in found for found in seen] == [True]


async def test_neighbouring_facts_of_one_handler_are_taken_together_and_once(harness: Harness) -> None:
    turned, torn, again, between, last = (uuid7() for _ in range(5))
    leaves = [
        harness.message(alpha.BetaLeafTurned(), turned),
        harness.message(alpha.BetaLeafTorn(), torn),
        harness.message(alpha.BetaLeafTurned(), again),
    ]
    after = harness.message(alpha.BetaLeafTorn(), last)
    await apply(harness, *leaves, fact(harness, between, 1), after, leaves[0])
    assert [await tally(harness, leaf) for leaf in (turned, torn, again, between, last)] == [3, 13, 3, 1, 11]
