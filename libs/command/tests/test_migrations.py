"""An index whose building failed is no index: the next migration builds it."""

import asyncio

import asyncpg
import pytest
from alembic import command
from alembic.config import Config

from command import migrations
from kit.service import services
from stack import Stack

DATABASE = "lintel_half_built"
_VALID = "SELECT relname, indisvalid FROM pg_index JOIN pg_class ON oid = indexrelid WHERE relname LIKE 'bill\\_state%'"


@pytest.fixture
async def billing(servers: Stack) -> tuple[Config, str]:
    """A database of billing at the revision before the tabs of bills got their indexes, and its superuser's address."""
    root = servers.endpoints.postgres_dsn.rsplit("/", 1)[0]
    superuser = await asyncpg.connect(f"{root}/postgres")
    await superuser.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
    await superuser.execute(f"CREATE DATABASE {DATABASE} OWNER billing_owner")
    await superuser.close()
    service = services()["billing"]
    owner = service.settings.load(servers.service_env("billing")).owner_database_url.rsplit("/", 1)[0]
    settings = migrations.config(service, f"{owner}/{DATABASE}")
    await asyncio.to_thread(command.upgrade, settings, "0005")
    return settings, f"{root}/{DATABASE}"


async def indexes(connection: asyncpg.Connection) -> dict[str, bool]:
    return {row["relname"]: row["indisvalid"] for row in await connection.fetch(_VALID)}


async def test_what_a_failed_migration_left_is_built_by_the_next(
    billing: tuple[Config, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, address = billing
    monkeypatch.setattr(migrations, "_LOCK_TIMEOUT", "SET lock_timeout = '200ms'")
    database = await asyncpg.connect(address)
    writer = database.transaction()
    await writer.start()
    await database.execute("LOCK TABLE bill IN ROW EXCLUSIVE MODE")
    with pytest.raises(Exception, match="lock timeout"):
        await asyncio.to_thread(command.upgrade, settings, "0006")
    await writer.rollback()
    assert await indexes(database) == {"bill_state": False}
    await asyncio.to_thread(command.upgrade, settings, "0006")
    assert await indexes(database) == {"bill_state": True}
    await database.close()


async def test_what_was_taken_for_built_and_what_a_rebuild_left_is_put_right(billing: tuple[Config, str]) -> None:
    settings, address = billing
    await asyncio.to_thread(command.upgrade, settings, "0006")
    database = await asyncpg.connect(address)
    await database.execute("CREATE INDEX bill_state_ccnew1 ON bill (tenant_id, community_id, state)")
    for name in ("bill_state", "bill_state_ccnew1"):
        await database.execute(f"UPDATE pg_index SET indisvalid = false WHERE indexrelid = '{name}'::regclass")
    assert await indexes(database) == {"bill_state": False, "bill_state_ccnew1": False}
    await asyncio.to_thread(command.upgrade, settings, "0006")
    assert await indexes(database) == {"bill_state": True}
    await database.close()
