"""A monthly run of 5,000 units, calculated and issued, beside set-based INSERT … SELECT of the rows it writes.

The readers of its facts stand still meanwhile: they write to thousands of owners for minutes after each run, on the
same processors as what is measured. The relay belongs to what is measured.
"""

import asyncio
import time
from collections.abc import Iterator
from datetime import date
from itertools import count, islice

import asyncpg

from demo.api import Json, today
from tests.benchmarks.figures import Figure, middle, number, share, times
from tests.benchmarks.meters import CpuMeter, MemoryMeter
from tests.benchmarks.site import Site, Size

_REACHED = "SELECT EXISTS (SELECT FROM billing_run WHERE id = $1::text::uuid AND state = $2)"
_KNOWN = """
SELECT (SELECT count(*) FROM unit WHERE community_id = $1::text::uuid) = $2::bigint
AND NOT EXISTS (SELECT FROM inbox WHERE status = 'pending')"""
_COPIES = {
    "bill": "SELECT * FROM bill WHERE run_id = $1::text::uuid",
    "bill_line": "SELECT l.* FROM bill_line l JOIN bill b USING (tenant_id) WHERE l.bill_id = b.id AND "
    "b.run_id = $1::text::uuid",
    "transfer": "SELECT t.* FROM transfer t JOIN bill b USING (tenant_id) WHERE t.journal_id = b.journal_id AND "
    "b.run_id = $1::text::uuid",
    "billing_run_finding": "SELECT * FROM billing_run_finding WHERE run_id = $1::text::uuid",
}
_FACT = "SELECT headers, payload FROM inbox WHERE type = 'billing.bill.issued.v1' LIMIT 1"
# The facts themselves are gone to the stream: one that arrived elsewhere stands for all.
_FACTS = """
INSERT INTO raw.outbox (tenant_id, event_id, subject, headers, payload, created_at)
SELECT tenant_id, uuidv7(), 'evt.billing.0.' || tenant_id || '.bill.issued.v1', $2, $3, created_at
FROM bill WHERE run_id = $1::text::uuid"""


def measure(site: Site, size: Size) -> list[Figure]:
    community = _bring_in(site, size)
    readers = [worker for worker in site.workers if worker != "work billing"]
    ours, plain, cpu, memory = [], [], [], []
    rows = bills = 0
    months = _months(today())
    _run(site, community, next(months))  # warms up
    site.until("notifications", "SELECT EXISTS (SELECT FROM inbox WHERE type = 'billing.bill.issued.v1')")
    with site.frozen(*readers):
        for month in islice(months, size.rounds):
            with (
                MemoryMeter([site.pid("work billing")]) as held,
                CpuMeter({"app": site.pid("work billing"), "postgres": site.pid("postgres")}) as used,
            ):
                run, seconds = _run(site, community, month)
            bills = site.fetch("billing", "SELECT count(*) FROM bill WHERE run_id = $1::text::uuid", run)[0][0]
            site.until("billing", "SELECT NOT EXISTS (SELECT FROM outbox)")
            rows, raw_seconds, raw_cpu = asyncio.run(_written_again(site, run))
            ours.append(seconds)
            plain.append(raw_seconds)
            spent = (used.used["app"], used.used["postgres"], raw_cpu)
            cpu.append([seconds * 1000 / bills for seconds in spent])
            memory.append(held.above_start)
    app, postgres, raw_postgres = (middle(column) for column in zip(*cpu, strict=True))
    our_rate, raw_rate = rows / middle(ours), rows / middle(plain)
    name = "billing_run"
    return [
        Figure(name, f"rows/s of {bills:,} bills ({rows:,} rows)", number(our_rate),
               f"{number(raw_rate)} (INSERT SELECT)", share(our_rate, raw_rate)),
        Figure(name, "seconds, calculation and issue", number(middle(ours)), number(middle(plain)), ""),
        Figure(name, "CPU per bill", f"{number(app)} ms worker + {number(postgres)} ms PostgreSQL",
               f"{number(raw_postgres)} ms PostgreSQL", times(app + postgres, raw_postgres)),
        Figure(name, "memory of the worker above its start", f"{number(max(memory), ' MB')}", "", ""),
    ]  # fmt: skip


def _months(day: date) -> Iterator[str]:
    """This month and those that follow: bills of a month that is over are overdue at once and swept meanwhile."""
    for index in count(day.year * 12 + day.month - 1):
        yield f"{index // 12}-{index % 12 + 1:02}"


def _bring_in(site: Site, size: Size) -> str:
    """Import the large community and wait until billing knows all of it."""
    company = site.company
    admin = company.as_("tenant_admin")
    community: Json = admin.post("registry/communities", {"code": "09", "name": "大型小区"})
    job = admin.upload(f"registry/communities/{community['id']}/imports", "hc-large.xlsx", site.large_file(size))
    admin.post(f"registry/imports/{job['id']}/apply", version=job["version"])
    site.until("registry", "SELECT status = 'applied' FROM import_job WHERE id = $1::text::uuid", job["id"])
    units = site.fetch("registry", "SELECT count(*) FROM unit WHERE community_id = $1::text::uuid", community["id"])
    for service in ("registry", "billing"):
        site.until(service, "SELECT NOT EXISTS (SELECT FROM outbox)")
    site.until("billing", _KNOWN, community["id"], units[0][0])
    site.execute("billing", "ANALYZE")
    return str(community["id"])


def _run(site: Site, community: str, month: str) -> tuple[str, float]:
    """One run by two people; returns its id and the seconds of both steps, without the time between them."""
    clerk, finance = site.company.as_("billing_clerk"), site.company.as_("finance")
    started = time.perf_counter()
    run = clerk.post("billing/billing-runs", {"community_id": community, "month": month})
    site.until("billing", _REACHED, run["id"], "calculated")
    seconds = time.perf_counter() - started
    version = clerk.get(f"billing/billing-runs/{run['id']}")["run"]["version"]
    started = time.perf_counter()
    finance.post(f"billing/billing-runs/{run['id']}/issue", version=version)
    site.until("billing", _REACHED, run["id"], "issued")
    return str(run["id"]), seconds + time.perf_counter() - started


async def _written_again(site: Site, run: str) -> tuple[int, float, float]:
    """The same rows by one INSERT … SELECT for each table, into empty tables of the same shape: how many rows, and the
    seconds and CPU seconds of PostgreSQL that took."""
    (headers, payload), *_ = await _fetch(site, "notifications", _FACT)
    connection = await asyncpg.connect(site.dsn("billing"))
    try:
        await connection.execute("CREATE SCHEMA IF NOT EXISTS raw")
        for table in (*_COPIES, "outbox"):
            await connection.execute(f"DROP TABLE IF EXISTS raw.{table}")
            await connection.execute(f"CREATE TABLE raw.{table} (LIKE {table} INCLUDING ALL)")
        # Read once, so that both sides find their rows in memory.
        for query in _COPIES.values():
            await connection.fetch(f"SELECT count(*) FROM ({query}) x", run)
        with CpuMeter({"postgres": site.pid("postgres")}) as used:
            started = time.perf_counter()
            async with connection.transaction():
                done = [await connection.execute(f"INSERT INTO raw.{t} {query}", run) for t, query in _COPIES.items()]
                done.append(await connection.execute(_FACTS, run, headers, payload))
            seconds = time.perf_counter() - started
    finally:
        await connection.close()
    return sum(int(tag.rsplit(" ", 1)[1]) for tag in done), seconds, used.used["postgres"]


async def _fetch(site: Site, service: str, query: str) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(site.dsn(service))
    try:
        return list(await connection.fetch(query))
    finally:
        await connection.close()
