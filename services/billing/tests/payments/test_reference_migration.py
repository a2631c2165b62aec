"""Payments from before references were compared by what counts of them."""

import asyncio

import asyncpg
from alembic import command
from uuid_utils.compat import uuid7

from billing.app import service
from command.migrations import config
from stack import Stack

OLD = "lintel_billing_before"
_PAY = """
INSERT INTO payment (tenant_id, id, version, created_at, updated_at, community_id, unit_id, channel, reference,
  amount_cents, credited_cents, received_at, cashier_id, state, journal_id, reversed_by)
VALUES ($1, $2, 1, now(), now(), $1, $1, 'transfer', $3, 100, 0, now(), $1, $4, $1, $5)"""


async def test_what_was_booked_stays_booked_and_is_known_again(servers: Stack) -> None:
    root = servers.endpoints.postgres_dsn.rsplit("/", 1)[0]
    superuser = await asyncpg.connect(f"{root}/postgres")
    await superuser.execute(f"CREATE DATABASE {OLD} OWNER billing_owner")
    await superuser.close()
    owner = service.settings.load(servers.service_env("billing")).owner_database_url.rsplit("/", 1)[0]
    old = config(service, f"{owner}/{OLD}")
    await asyncio.to_thread(command.upgrade, old, "0008")
    database = await asyncpg.connect(f"{root}/{OLD}")
    tenant, other = uuid7(), uuid7()
    booked = [
        (tenant, "BOC 1", "succeeded", "boc1"),
        (tenant, "ｂｏｃ１", "succeeded", None),
        (tenant, "BOC-1", "succeeded", "boc-1"),
        (tenant, "boc1", "reversed", "boc1"),
        (other, "Boc1", "succeeded", "boc1"),
    ]
    for of, reference, state, _ in booked:
        await database.execute(_PAY, of, uuid7(), reference, state, uuid7() if state == "reversed" else None)
    await asyncio.to_thread(command.upgrade, old, "head")
    kept = await database.fetch("SELECT tenant_id, reference, state, reference_key FROM payment ORDER BY id")
    await database.close()
    assert [tuple(row) for row in kept] == booked
