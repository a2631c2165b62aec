"""Tries, on one table of one service, everything a service confined to tenant B must not be able to do to tenant A."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID, uuid4

import asyncpg
from sqlalchemy import Table, UniqueConstraint

_ID = "00000000-0000-7000-8000-0000000000ff"
_QUEUED = {
    "outbox": f"(event_id, subject, headers, payload, created_at) SELECT $1, '{_ID}', 'none', '{{}}', '{{}}', now()",
    "timer": f"(id, kind, subject_id, due_at, next_at, payload) SELECT $1, '{_ID}', 'none', $1, now(), now(), '{{}}'",
    "idempotency_key": "(actor_id, key, request_hash, status, headers, body, created_at) "
    "SELECT $1, $1, 'isolation', '', 200, '[]', '', now()",
}
"""What stands in a queue of kit for a moment only: put there for the probe, by the superuser."""

QUEUES = ("inbox", "stream_position", "data_key", *_QUEUED)
"""Kit's own tables of every service."""


@asynccontextmanager
async def bound(connection: asyncpg.Connection, tenant_id: UUID | None) -> AsyncIterator[None]:
    """A transaction as kit begins it; everything in it is thrown away."""
    tenant = f"; SET LOCAL app.tenant_id = '{tenant_id}'" if tenant_id else ""
    await connection.execute(f"BEGIN{tenant}")
    try:
        yield
    finally:
        await connection.execute("ROLLBACK")


@asynccontextmanager
async def queued(superuser: asyncpg.Connection, table: str, of: UUID) -> AsyncIterator[None]:
    """While this lasts, the queue holds a row of A's."""
    if table in _QUEUED and await superuser.fetchval(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", of) == 0:
        await superuser.execute(f"INSERT INTO {table} {_QUEUED[table].replace('(', '(tenant_id, ', 1)}", of)
        try:
            yield
        finally:
            await superuser.execute(f"DELETE FROM {table} WHERE tenant_id = $1", of)
    else:
        yield


def _touched(tag: str) -> int:
    """`UPDATE 3` → 3."""
    return int(tag.rsplit(" ", 1)[1])


async def visible(connection: asyncpg.Connection, table: str, of: UUID, as_: UUID | None) -> int:
    async with bound(connection, as_):
        found = await connection.fetchval(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", of)
    return int(found)


async def leaks(connection: asyncpg.Connection, table: str, of: UUID, as_: UUID) -> list[str]:
    """What B could do to A's rows in a table; empty when nothing."""
    found = []
    if count := await visible(connection, table, of, as_):
        found.append(f"{table}: B sees {count} rows of A")
    async with bound(connection, as_):
        if everything := await connection.fetchval(f"SELECT count(*) FROM {table} WHERE tenant_id <> $1", as_):
            found.append(f"{table}: B sees {everything} foreign rows")
    for statement in (
        f"UPDATE {table} SET tenant_id = tenant_id WHERE tenant_id = $1",
        f"DELETE FROM {table} WHERE tenant_id = $1",
    ):
        async with bound(connection, as_):
            try:
                touched = _touched(await connection.execute(statement, of))
            except asyncpg.InsufficientPrivilegeError:
                touched = 0  # append-only: nobody may
            except asyncpg.ForeignKeyViolationError:
                touched = 1  # stopped by A's own children only
        if touched:
            found.append(f"{table}: {statement.split()[0]} by B reached {touched} rows of A")
    return found


async def forgery(connection: asyncpg.Connection, table: str, row: asyncpg.Record, as_: UUID) -> str | None:
    """Insert a copy of A's row, still A's, while bound to B. None when row-level security refused it."""
    columns, places = _columns(row, await _generated(connection, table))
    statement = f"INSERT INTO {table} ({', '.join(columns)}) OVERRIDING SYSTEM VALUE VALUES ({places})"
    async with bound(connection, as_):
        try:
            await connection.execute(statement, *(row[column[1:-1]] for column in columns))
        except asyncpg.InsufficientPrivilegeError as error:
            return None if "row-level security" in str(error) else f"{table}: {error}"
        except asyncpg.PostgresError as error:
            return f"{table}: refused by {type(error).__name__}, not by row-level security"
    return f"{table}: B wrote a row for A"


async def adoption(
    connection: asyncpg.Connection, table: Table, row: asyncpg.Record, parent: Sequence[str], as_: UUID
) -> str | None:
    """Insert a row of B whose foreign key names A's parent. None when the foreign key refused it."""
    columns, places = _columns(row, await _generated(connection, table.name))
    values = {column: row[column[1:-1]] for column in columns} | {'"tenant_id"': as_}
    if "id" in table.primary_key.columns:
        values |= {'"id"': uuid4()}
    # B may have the same by itself; what can be left out is, so that nothing but the foreign key refuses the row.
    values |= {f'"{name}"': None for name in _unique_or_none(table) - set(parent) if f'"{name}"' in values}
    statement = f"INSERT INTO {table.name} ({', '.join(columns)}) OVERRIDING SYSTEM VALUE VALUES ({places})"
    async with bound(connection, as_):
        try:
            await connection.execute(statement, *values.values())
            await connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except asyncpg.ForeignKeyViolationError:
            return None
        except asyncpg.PostgresError as error:
            return f"{table.name}: refused by {type(error).__name__}, not by the foreign key {parent}"
    return f"{table.name}: B's row refers to A's {parent}"


def _unique_or_none(table: Table) -> set[str]:
    unique = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    return {column.name for one in unique for column in one.columns if column.nullable}


def _columns(row: asyncpg.Record, generated: set[str]) -> tuple[list[str], str]:
    columns = [column for column in row.keys() if column not in generated]  # noqa: SIM118  # a Record iterates values
    return [f'"{column}"' for column in columns], ", ".join(f"${number}" for number in range(1, len(columns) + 1))


async def _generated(connection: asyncpg.Connection, table: str) -> set[str]:
    rows = await connection.fetch(
        "SELECT attname FROM pg_attribute WHERE attrelid = $1::text::regclass AND attgenerated <> ''", table
    )
    return {row["attname"] for row in rows}


def foreign_keys(table: Table) -> list[list[str]]:
    """The columns of every reference to another tenant table."""
    return [sorted(c.name for c in key.columns) for key in table.foreign_key_constraints]


async def sample(connection: Any, table: str, of: UUID, condition: str = "true") -> asyncpg.Record | None:
    row: asyncpg.Record | None = await connection.fetchrow(
        f"SELECT * FROM {table} WHERE tenant_id = $1 AND {condition} LIMIT 1", of
    )
    return row
