"""An index whose building failed is no index: the next migration builds it. Rows are filled of all tenants."""

import asyncio
from datetime import date
from uuid import uuid4

import asyncpg
import pytest
from alembic import command
from alembic.config import Config

from command import migrations
from kit.service import services
from stack import Stack

DATABASE = "lintel_half_built"
_VALID = "SELECT relname, indisvalid FROM pg_index JOIN pg_class ON oid = indexrelid WHERE relname LIKE 'bill\\_state%'"


async def at(servers: Stack, service: str, revision: str) -> tuple[Config, str]:
    """A database of a service at a revision, and its superuser's address."""
    root = servers.endpoints.postgres_dsn.rsplit("/", 1)[0]
    superuser = await asyncpg.connect(f"{root}/postgres")
    await superuser.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
    await superuser.execute(f"CREATE DATABASE {DATABASE} OWNER {service}_owner")
    await superuser.close()
    known = services()[service]
    owner = known.settings.load(servers.service_env(service)).owner_database_url.rsplit("/", 1)[0]
    settings = migrations.config(known, f"{owner}/{DATABASE}")
    await asyncio.to_thread(command.upgrade, settings, revision)
    return settings, f"{root}/{DATABASE}"


@pytest.fixture
async def billing(servers: Stack) -> tuple[Config, str]:
    """Before the tabs of bills got their indexes."""
    return await at(servers, "billing", "0005")


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


async def test_departments_renamed_before_their_names_were_kept_are_known_by_them(servers: Stack) -> None:
    settings, address = await at(servers, "ticketing", "0052")
    one, other = uuid4(), uuid4()
    first, second, third = uuid4(), uuid4(), uuid4()
    database = await asyncpg.connect(address)
    for tenant, id, name, removed in (
        (one, first, "工程保障部", False), (one, second, "维修部", False), (one, third, "财务部", True),
        (other, first, "工程部", False),
    ):  # fmt: skip
        await database.execute(
            "INSERT INTO department VALUES ($1, $2, NULL, $3, 'engineering', NULL, NULL, $4)", tenant, id, name, removed
        )
    for tenant, id, called, month in (
        (one, second, "工程部", 1), (one, first, "工程部", 2), (one, first, "维修部", 3), (one, first, "工程保障部", 4),
        (one, second, "财务部", 5), (other, first, "工程部", 2),
    ):  # fmt: skip
        await database.execute(
            "INSERT INTO department_digest (tenant_id, id, first_day, last_day, department_id, department, state, "
            "edition, version, created_at, updated_at) "
            "VALUES ($1, uuidv7(), $2, $2, $3, $4, 'draft', 0, 0, now(), now())",
            tenant, date(2025, month, 28), id, called,
        )  # fmt: skip
    await database.execute(
        "INSERT INTO department_assessment (tenant_id, id, quarter, first_day, last_day, department_id, department, "
        "state, edition, version, created_at, updated_at) "
        "VALUES ($1, uuidv7(), '2024-Q4', '2024-10-01', '2024-12-31', $2, '工程一部', 'draft', 0, 0, now(), now())",
        one, first,
    )  # fmt: skip
    await asyncio.to_thread(command.upgrade, settings, "0053")
    former = await database.fetch("SELECT tenant_id, name, department_id FROM former_department_name")
    last = {(one, "工程一部", first), (one, "工程部", first), (one, "财务部", second)}
    assert {tuple(row) for row in former} == last, "who was called so last; never what somebody else is called now"
    forced = await database.fetchval(
        "SELECT bool_and(relforcerowsecurity) FROM pg_class WHERE relname IN "
        "('department', 'department_digest', 'department_assessment', 'former_department_name')"
    )
    assert forced, "their rows are protected again"
    await database.close()
