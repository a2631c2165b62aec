"""How facts travel: from the commit in registry to the commit of their effect in ticketing, beside the bare broker.

PostgreSQL itself says when a transaction was committed, so nothing of ours is in the way of the measurement.
"""

import time
from datetime import datetime
from uuid import UUID

from uuid_utils.compat import uuid7

from tests.benchmarks import broker, facts
from tests.benchmarks.figures import Figure, middle, number, percentile, share, times
from tests.benchmarks.site import Site, Size

TENANTS = 20
PER_SECOND = 500
PER_TRANSACTION = 5
SECONDS = 3
BULK = 5_000
FACT_BYTES = 900
"""what a fact weighs with its headers"""
READER = "ticketing"
_READERS = ("work identity", "work ticketing", "work billing", "work notifications")

_COMMITTED = "SELECT t, pg_xact_commit_timestamp(t::xid) FROM unnest($1::text[]) t"
_EFFECT = """
SELECT aggregate_id, pg_xact_commit_timestamp(xmin) FROM inbox
WHERE source = 'registry' AND status = 'done' AND aggregate_id = ANY($1::uuid[])"""
_APPLIED = "SELECT count(*) >= $2 FROM inbox WHERE status = 'done' AND tenant_id = ANY($1::uuid[])"
_STORED = "SELECT count(*) >= $2 FROM inbox WHERE tenant_id = ANY($1::uuid[])"
_SUSPEND = """
INSERT INTO tenant (tenant_id, slug, name, locale, status)
SELECT t, 'e' || right(t::text, 12), '基准', 'zh-CN', 'suspended' FROM unnest($1::uuid[]) t"""
_RESUME = "UPDATE tenant SET status = 'active' WHERE tenant_id = ANY($1::uuid[])"
_PLAIN = """
WITH made AS (INSERT INTO raw.unit SELECT * FROM unit WHERE tenant_id = ANY($1::uuid[]) RETURNING 1),
placed AS (INSERT INTO raw.stream_position SELECT * FROM stream_position WHERE tenant_id = ANY($1::uuid[]) RETURNING 1)
SELECT count(*) FROM made, (SELECT count(*) FROM placed) p"""


def measure(site: Site, size: Size) -> list[Figure]:
    site.note_commits("registry")
    _travel(site, Size(0.2, 1))  # the workers are back when facts arrive
    trips, stored, read, latencies = [], [], [], []
    for _ in range(size.rounds + 1):
        spec = broker.Spec(size.of(300, 20), size.of(BULK, 500), FACT_BYTES)
        limits = broker.measure(site.environment("registry"), spec)
        trips.append((percentile(limits.trips, 0.5), percentile(limits.trips, 0.99)))
        stored.append(limits.stored)
        read.append(limits.read)
        latencies.append(_travel(site, size))
    rates = [_rates(site, size) for _ in range(size.rounds + 1)]
    p50, p99 = (middle(column) for column in zip(*latencies[1:], strict=True))
    raw50, raw99 = (middle(column) for column in zip(*trips[1:], strict=True))
    relay, ingest, effects, plain = (middle(column) for column in zip(*rates[1:], strict=True))
    name, sent = "event_delivery", middle(stored[1:])
    return [
        Figure(name, f"commit to effect at {PER_SECOND}/s, p50", number(p50, " ms"), f"{number(raw50)} ms (round trip)",
               times(p50, raw50)),
        Figure(name, f"commit to effect at {PER_SECOND}/s, p99", number(p99, " ms"), number(raw99, " ms"),
               times(p99, raw99)),
        Figure(name, "relay/s", number(relay), f"{number(sent)} (stored by the broker)", share(relay, sent)),
        Figure(name, "ingest/s", number(ingest), f"{number(middle(read[1:]))} (read from the broker)",
               share(ingest, middle(read[1:]))),
        Figure(name, "effects/s", number(effects), f"{number(plain)} (INSERT SELECT of the rows)",
               share(effects, plain)),
    ]  # fmt: skip


def _travel(site: Site, size: Size) -> tuple[float, float]:
    """p50 and p99 of the milliseconds from commit to effect, at a steady rate."""
    tenants = [UUID(str(uuid7())) for _ in range(TENANTS)]
    transactions = size.of(SECONDS * PER_SECOND // PER_TRANSACTION, 10)
    rate = PER_SECOND / PER_TRANSACTION
    spec = facts.Spec(tenants, transactions, PER_TRANSACTION, rate)
    stated = facts.state(site.environment("registry"), spec)
    site.until(READER, _APPLIED, tenants, transactions * PER_TRANSACTION)
    committed: dict[str, datetime] = dict(site.fetch("registry", _COMMITTED, list(stated.transactions)))
    units = [unit for found in stated.transactions.values() for unit in found]
    effect: dict[UUID, datetime] = dict(site.fetch(READER, _EFFECT, units))
    took = [
        (effect[unit] - committed[transaction]).total_seconds() * 1000
        for transaction, found in stated.transactions.items()
        for unit in found
    ]
    return percentile(took, 0.5), percentile(took, 0.99)


def _rates(site: Site, size: Size) -> tuple[float, float, float, float]:
    """Facts a second of relay, ingest and effects, one after the other, and of the bare rows of the effects.

    A suspended company's facts wait in the inbox: that keeps taking them in and applying them apart.
    """
    tenants = [UUID(str(uuid7())) for _ in range(TENANTS)]
    site.fetch(READER, _SUSPEND, tenants)
    transactions = size.of(BULK // 100, 5)
    count = transactions * 100
    with site.frozen(*_READERS):
        with site.frozen("work registry"):
            facts.state(site.environment("registry"), facts.Spec(tenants, transactions, 100))
        relay = count / site.until("registry", "SELECT NOT EXISTS (SELECT FROM outbox)")
        site.thaw(f"work {READER}")
        ingest = count / site.until(READER, _STORED, tenants, count)
        site.fetch(READER, _RESUME, tenants)
        effects = count / site.until(READER, _APPLIED, tenants, count)
    site.execute(
        READER,
        "CREATE SCHEMA IF NOT EXISTS raw; DROP TABLE IF EXISTS raw.unit, raw.stream_position; "
        "CREATE TABLE raw.unit (LIKE unit INCLUDING ALL); "
        "CREATE TABLE raw.stream_position (LIKE stream_position INCLUDING ALL)",
    )
    started = time.perf_counter()
    site.fetch(READER, _PLAIN, tenants)
    return relay, ingest, effects, count / (time.perf_counter() - started)
