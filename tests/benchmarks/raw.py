"""The raw limit of PostgreSQL: statements without a framework, from a process of its own, as many connections.

usage: python -m tests.benchmarks.raw < spec > outcome   (MessagePack of `Spec` and `load.Outcome`)

`keep_rows` keeps what one request of ours wrote, so that exactly these rows can be written again by plain INSERTs into
tables of the same shape: schema `raw`, with all indexes and checks.
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import asyncpg
import msgspec
from msgspec import Struct
from uuid_utils.compat import uuid7

from tests.benchmarks.load import Outcome
from tests.benchmarks.meters import CpuMeter

_TABLES = """
SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname"""


class Spec(Struct, frozen=True):
    """`tables`: write the rows kept of them, a transaction each time. `queries`: run them, each given a tenant."""

    dsn: str
    postgres: int
    """its process, whose CPU time is taken"""
    connections: int
    repeats: int
    tables: list[str] = []
    queries: list[str] = []
    tenants: list[str] = []


def run(spec: Spec) -> Outcome:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.raw"],
        input=msgspec.msgpack.encode(spec),
        capture_output=True,
        check=True,
    )
    return msgspec.msgpack.decode(ended.stdout, type=Outcome)


async def newest_transaction(dsn: str) -> int:
    """A number below that of every transaction to come."""
    connection = await asyncpg.connect(dsn)
    found = await connection.fetchval("SELECT pg_current_xact_id()::text::bigint")
    await connection.close()
    return int(found)


async def keep_rows(dsn: str, after: int, without: frozenset[str] = frozenset()) -> dict[str, int]:
    """Keep every row written since a transaction, by table; returns how many. Others must not write meanwhile."""
    connection = await asyncpg.connect(dsn)
    await connection.execute("CREATE SCHEMA IF NOT EXISTS raw")
    kept = {}
    for (table,) in await connection.fetch(_TABLES):
        await connection.execute(f"DROP TABLE IF EXISTS raw.{table}, raw.{table}_kept")
        await connection.execute(
            f"CREATE TABLE raw.{table}_kept AS SELECT * FROM {table} WHERE xmin::text::bigint > {after}"
        )
        rows = await connection.fetchval(f"SELECT count(*) FROM raw.{table}_kept")
        if rows and table not in without:
            await connection.execute(f"CREATE TABLE raw.{table} (LIKE {table} INCLUDING ALL)")
            kept[table] = rows
    await connection.close()
    return kept


async def _write(connection: asyncpg.Connection, tables: dict[str, tuple[str, list[Any]]]) -> None:
    """One transaction. A tenant of its own keeps every unique key apart: they all begin with the tenant."""
    tenant = uuid7()
    async with connection.transaction():
        for statement, rows in tables.values():
            for row in rows:
                await connection.execute(statement, tenant, *row)


async def _kept(connection: asyncpg.Connection, table: str) -> tuple[str, list[Any]]:
    rows = [dict(row) for row in await connection.fetch(f"SELECT * FROM raw.{table}_kept")]
    columns = [column for column in rows[0] if column != "tenant_id"]
    places = ", ".join(f"${n}" for n in range(1, len(columns) + 2))
    statement = f"INSERT INTO raw.{table} (tenant_id, {', '.join(columns)}) OVERRIDING SYSTEM VALUE VALUES ({places})"
    return statement, [[row[column] for column in columns] for row in rows]


async def _measure(spec: Spec) -> Outcome:
    connections = [await asyncpg.connect(spec.dsn) for _ in range(spec.connections)]
    tables = {table: await _kept(connections[0], table) for table in spec.tables}
    tenants = [UUID(tenant) for tenant in spec.tenants]
    latencies: list[float] = []

    async def repeat(connection: asyncpg.Connection, turns: Iterator[int]) -> None:
        for n in turns:
            started = time.perf_counter()
            if tables:
                await _write(connection, tables)
            for query in spec.queries:
                await connection.fetch(query, tenants[n % len(tenants)])
            latencies.append((time.perf_counter() - started) * 1000)

    for connection in connections:  # prepares the statements
        await repeat(connection, iter([0]))
    latencies.clear()
    left = iter(range(spec.repeats))
    with CpuMeter({"postgres": spec.postgres}) as cpu:
        started = time.perf_counter()
        await asyncio.gather(*(repeat(connection, left) for connection in connections))
        seconds = time.perf_counter() - started
    for connection in connections:
        await connection.close()
    return Outcome(seconds, latencies, [], cpu.used)


if __name__ == "__main__":
    given = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Spec)
    sys.stdout.buffer.write(msgspec.msgpack.encode(asyncio.run(_measure(given))))
