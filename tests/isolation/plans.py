"""Asks PostgreSQL how it would run a statement, and says which rows of companies it would have to search for.

Sequential scans are made as dear as can be, so one that is left has no index to replace it, however small the tables
of a test are.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import asyncpg
import msgspec

_TABLE = re.compile(r"\b(?:from|join|update|into|using)\s+(?:only\s+)?([a-z_][a-z0-9_]*)\b", re.IGNORECASE)
_PARAMETER = re.compile(r"\$(\d+)")
_OF_INDEX = "SELECT indexname, tablename FROM pg_indexes WHERE schemaname = 'public'"


def tables_in(statement: str) -> set[str]:
    return {name.lower() for name in _TABLE.findall(statement)}


async def explain(connection: asyncpg.Connection, statement: str) -> dict[str, Any]:
    """The generic plan: the one that is kept for a prepared statement, whatever values come."""
    values = ", ".join(["NULL"] * max([0, *map(int, _PARAMETER.findall(statement))]))
    await connection.execute(f"PREPARE said AS {statement}")
    try:
        async with connection.transaction():
            await connection.execute("SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan")
            (found,) = await connection.fetch(f"EXPLAIN (FORMAT JSON) EXECUTE said{f'({values})' if values else ''}")
    finally:
        await connection.execute("DEALLOCATE said")
    plan: dict[str, Any] = msgspec.json.decode(found[0])[0]["Plan"]
    return plan


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


async def indexes(connection: asyncpg.Connection) -> dict[str, str]:
    """Index → table."""
    return {row["indexname"]: row["tablename"] for row in await connection.fetch(_OF_INDEX)}


def faults(plan: dict[str, Any], of_index: dict[str, str], guarded: Sequence[str]) -> Iterator[str]:
    """Scans of guarded tables that do not begin at the rows of one company."""
    for node in nodes(plan):
        if node["Node Type"] == "Seq Scan" and node["Relation Name"] in guarded:
            yield f"searches all of {node['Relation Name']}"
        index = node.get("Index Name")
        if index and of_index.get(index) in guarded and "tenant_id" not in node.get("Index Cond", ""):
            yield f"walks through {index} without a company"
