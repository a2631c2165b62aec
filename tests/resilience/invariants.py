"""What must hold after every fault run (quality: invariants 1, 2, 4 and 6), read straight from the databases."""

from typing import Any

import asyncpg

from kit.service import services
from kit.worker import all_consumers
from stack import Stack


async def database(stack: Stack, service: str) -> asyncpg.Connection:
    """As the superuser: a check must see everything."""
    return await asyncpg.connect(f"{stack.endpoints.postgres_dsn.rsplit('/', 1)[0]}/lintel_{service}")


async def waiting(stack: Stack) -> dict[str, int]:
    """Facts that have not taken effect yet: unpublished, unapplied or parked, by service."""
    found = {}
    for name in services():
        connection = await database(stack, name)
        found[name] = await connection.fetchval(
            "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM inbox WHERE status IN ('pending', 'parked'))"
        )
        await connection.close()
    return found


AGGREGATES = {
    "registry": ("community", "building", "unit", "ownership"),
    "ticketing": ("ticket", "work_order", "clock"),
    "billing": ("bill", "payment", "billing_run"),
}
"""The tables whose rows state facts, by producer; a table is named like its aggregate."""


async def unapplied(stack: Stack) -> tuple[int, list[str]]:
    """How many (reader, aggregate) pairs were compared, and those where the reader is not at the newest version."""
    everyone = services()
    compared, wrong = 0, []
    for producer, tables in AGGREGATES.items():
        for reader in everyone.values():
            wanted = {c.event.aggregate_type() for c in all_consumers(reader) if c.event.service() == producer}
            for table in wanted.intersection(tables):
                versions = await _pairs(stack, producer, f"SELECT id, version FROM {table} WHERE version > 0")
                applied = await _pairs(
                    stack, reader.name, f"SELECT aggregate_id, version FROM stream_position WHERE source = '{producer}'"
                )
                compared += len(versions)
                wrong += [
                    f"{reader.name} is at {applied.get(id)} of {table} {id}, {producer} at {version}"
                    for id, version in versions.items()
                    if applied.get(id) != version
                ]
    return compared, wrong


async def _pairs(stack: Stack, service: str, query: str) -> dict[Any, int]:
    connection = await database(stack, service)
    found = {row[0]: row[1] for row in await connection.fetch(query)}
    await connection.close()
    return found


async def repeated_clocks(stack: Stack) -> list[Any]:
    """Clocks that were told as missed more than once (from the timeline of their ticket)."""
    connection = await database(stack, "notifications")
    rows = await connection.fetch(
        "SELECT aggregate_id, type, count(*) FROM inbox WHERE type LIKE 'ticketing.clock.%' "
        "GROUP BY 1, 2 HAVING count(*) > 1"
    )
    await connection.close()
    return list(rows)
