"""What the stack provides as an administrator would: roles, databases, access lists, keys."""

import base64
import json

import asyncpg
import pytest
from redis.asyncio import Redis
from redis.exceptions import NoPermissionError
from redis.exceptions import ResponseError as RefusedCommand

from stack import Stack


async def test_roles_have_exactly_the_rights_of_their_kind(stack: Stack) -> None:
    connection = await asyncpg.connect(stack.endpoints.postgres_dsn)
    try:
        roles = await connection.fetch(
            "SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin FROM pg_roles "
            "WHERE rolname LIKE 'billing\\_%' ORDER BY rolname"
        )
        memberships = await connection.fetchval(
            "SELECT count(*) FROM pg_auth_members WHERE member::regrole::text LIKE 'billing%'"
        )
        owner = await connection.fetchval(
            "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'lintel_billing'"
        )
    finally:
        await connection.close()
    assert [tuple(role) for role in roles] == [
        ("billing_app", False, False, False, False, True),
        ("billing_owner", False, False, False, False, True),
        ("billing_relay", False, True, False, False, True),
    ]
    assert memberships == 0
    assert owner == "billing_owner"


async def test_a_service_reaches_its_own_database_only(stack: Stack) -> None:
    url = stack.service_env("billing")["LINTEL_DATABASE_URL"]
    connection = await asyncpg.connect(url)
    try:
        assert await connection.fetchval("SELECT current_user") == "billing_app"
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("CREATE TABLE own (id int)")
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("CREATE TEMPORARY TABLE own (id int)")
    finally:
        await connection.close()
    for database in ("lintel_ticketing", "postgres", "template1"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await asyncpg.connect(url.replace("lintel_billing", database))


async def test_the_owner_migrates_and_the_server_is_durable(stack: Stack) -> None:
    connection = await asyncpg.connect(stack.service_env("billing")["LINTEL_OWNER_DATABASE_URL"])
    try:
        await connection.execute("CREATE TABLE migrated (id uuid PRIMARY KEY DEFAULT uuidv7()); DROP TABLE migrated")
        for extension in ("btree_gist", "pg_trgm"):
            await connection.execute(f"CREATE EXTENSION {extension}")
        rows = await connection.fetch(
            "SELECT name, setting FROM pg_settings WHERE name = ANY($1)",
            ["fsync", "synchronous_commit", "full_page_writes", "jit", "listen_addresses"],
        )
    finally:
        await connection.close()
    assert {row["name"]: row["setting"] for row in rows} == {
        "fsync": "on",
        "synchronous_commit": "on",
        "full_page_writes": "on",
        "jit": "off",
        "listen_addresses": "127.0.0.1",
    }


async def test_valkey_confines_a_service_to_its_own_keys(stack: Stack) -> None:
    async with Redis.from_url(stack.service_env("billing")["LINTEL_REDIS_URL"]) as client:
        assert await client.set("billing:t:{1}:x", "1", ex=60)
        script = client.register_script("return redis.call('INCRBY', KEYS[1], ARGV[1])")
        assert await script(keys=["billing:t:{1}:x"], args=[2]) == 3
        with pytest.raises(NoPermissionError):
            await client.get("ticketing:t:{1}:x")
        # A script runs with the rights of its caller.
        with pytest.raises((NoPermissionError, RefusedCommand)):
            await client.eval("return redis.call('GET', 'ticketing:t:{1}:x')", 0)
        for command in ("KEYS *", "FLUSHALL", "CONFIG GET *", "ACL LIST", "SCAN 0", "MONITOR"):
            with pytest.raises(NoPermissionError):
                await client.execute_command(*command.split())  # type: ignore[no-untyped-call]


def test_keys_belong_together(stack: Stack) -> None:
    first, second = stack.service_env("billing"), stack.service_env("ticketing")
    assert len(base64.b64decode(first["LINTEL_KEK"])) == 32
    assert first["LINTEL_KEK"] == second["LINTEL_KEK"]
    assert first["LINTEL_JWKS"] == second["LINTEL_JWKS"]
    private = json.loads(first["LINTEL_SIGNING_KEY"])
    public = {key["kid"]: key for key in json.loads(first["LINTEL_JWKS"])["keys"]}
    assert set(public) == {"billing", "ticketing", "registry"}
    assert public["billing"]["x"] == private["x"]
    assert all("d" not in key for key in public.values())


def test_no_two_services_share_a_secret(stack: Stack) -> None:
    personal = (
        "DATABASE_URL",
        "OWNER_DATABASE_URL",
        "RELAY_DATABASE_URL",
        "NATS_SEED",
        "NATS_ADMIN_SEED",
        "REDIS_URL",
    )
    values = [stack.service_env(s)[f"LINTEL_{name}"] for s in stack.services for name in personal]
    assert len(set(values)) == len(values)
