"""Refunds from before their references were compared, and from before a third person had to pay them."""

import asyncio

import asyncpg
import pytest
from alembic import command
from uuid_utils.compat import uuid7

from billing.app import service
from command.migrations import config
from stack import Stack

OLD = "lintel_billing_refunds_before"
_REFUND = """
INSERT INTO deposit (tenant_id, id, version, created_at, updated_at, no, community_id, unit_id, bill_id, charge_item_id,
  kind, amount_cents, paid_cents, deducted_cents, refunded_cents, state, requested_by, approved_by, closed_by, channel,
  reference, refund_journal_id)
VALUES ($1, $2, 1, now(), now(), gen_random_uuid()::text, $1, $1, $2, $1, 'pass_deposit', 100, 100, 0, 100, 'refunded',
  $4, $1, $5, 'transfer', $3, $1)"""


async def test_what_was_paid_stays_paid_and_is_known_again(servers: Stack) -> None:
    root = servers.endpoints.postgres_dsn.rsplit("/", 1)[0]
    superuser = await asyncpg.connect(f"{root}/postgres")
    await superuser.execute(f"CREATE DATABASE {OLD} OWNER billing_owner")
    await superuser.close()
    owner = service.settings.load(servers.service_env("billing")).owner_database_url.rsplit("/", 1)[0]
    old = config(service, f"{owner}/{OLD}")
    await asyncio.to_thread(command.upgrade, old, "0023")
    database = await asyncpg.connect(f"{root}/{OLD}")
    await database.execute("SET session_replication_role = replica")  # no bills and items behind them
    tenant, other, clerk, cashier = uuid7(), uuid7(), uuid7(), uuid7()
    paid = [
        (tenant, "BOC 1", clerk, cashier, "boc1"),
        (tenant, "ｂｏｃ１", cashier, cashier, None),
        (tenant, "BOC-1", cashier, cashier, "boc-1"),
        (other, "Boc1", clerk, cashier, "boc1"),
    ]
    for of, reference, asked, closed, _ in paid:
        await database.execute(_REFUND, of, uuid7(), reference, asked, closed)
    await asyncio.to_thread(command.upgrade, old, "head")
    kept = await database.fetch(
        "SELECT tenant_id, reference, requested_by, closed_by, reference_key FROM deposit ORDER BY id"
    )
    assert [tuple(row) for row in kept] == paid
    with pytest.raises(asyncpg.CheckViolationError):
        await database.execute(_REFUND, tenant, uuid7(), "BOC 2", cashier, cashier)
    await database.close()
