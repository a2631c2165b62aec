"""Proof 1: the live schema of every service keeps the data rules, and the check itself can fail."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from kit.schema import PLATFORM_TABLES
from kit.service import services
from testkit.harness import Running
from testkit.world import World
from tests.isolation.catalog import GLOBAL_INDEXES, faults

SERVICES = sorted(services())


async def owner(running: Running) -> asyncpg.Connection:
    return await asyncpg.connect(running.runtime.settings.owner_database_url)


@pytest.mark.parametrize("name", SERVICES)
async def test_the_schema_keeps_the_rules(world: World, name: str) -> None:
    running = world.running[name]
    connection = await owner(running)
    try:
        allowed = PLATFORM_TABLES | running.service.platform_tables
        assert await faults(connection, name, allowed) == []
    finally:
        await connection.close()


@pytest.fixture
async def sandbox(world: World) -> AsyncIterator[asyncpg.Connection]:
    """A transaction of an owner that is thrown away."""
    connection = await owner(world.running["registry"])
    transaction = connection.transaction()
    await transaction.start()
    yield connection
    await transaction.rollback()
    await connection.close()


SABOTAGE = {
    "drop policy": ("DROP POLICY tenant ON unit", "0 policies"),
    "open policy": ("CREATE POLICY open ON unit USING (true)", "2 policies"),
    "wider policy": ("ALTER POLICY tenant ON unit USING (true)", "not the canonical"),
    "not forced": ("ALTER TABLE unit NO FORCE ROW LEVEL SECURITY", "does not force"),
    "disabled": ("ALTER TABLE unit DISABLE ROW LEVEL SECURITY", "does not force"),
    "no tenant": ("CREATE TABLE stray (id uuid PRIMARY KEY)", "stray has no tenant_id"),
    "global index": ("CREATE INDEX loose ON unit (code)", "does not lead"),
    "enum": ("CREATE TYPE colour AS ENUM ('red')", "enum colour"),
    "view": ("CREATE VIEW all_units AS SELECT * FROM unit", "view all_units"),
    "relay grant": ("GRANT SELECT ON unit TO registry_relay", "relay role may touch"),
    "public grant": ("GRANT SELECT ON unit TO PUBLIC", "PUBLIC has rights"),
}


@pytest.mark.parametrize("what", SABOTAGE)
async def test_the_check_notices(sandbox: asyncpg.Connection, world: World, what: str) -> None:
    statement, complaint = SABOTAGE[what]
    await sandbox.execute(statement)
    allowed = PLATFORM_TABLES | world.running["registry"].service.platform_tables
    assert any(complaint in fault for fault in await faults(sandbox, "registry", allowed))


def test_every_global_index_has_a_reason() -> None:
    assert all(len(reason) > 10 for reason in GLOBAL_INDEXES.values())
