"""What must hold after every fault run (quality: invariants 1, 2, 4 and 6), read straight from the databases."""

import asyncio
import urllib.request
from collections import Counter
from typing import Any

import asyncpg
import msgspec

from kit.service import services
from kit.worker import all_consumers
from stack import Stack


async def database(stack: Stack, service: str) -> asyncpg.Connection:
    """As the superuser: a check must see everything."""
    return await asyncpg.connect(f"{stack.endpoints.postgres_dsn.rsplit('/', 1)[0]}/lintel_{service}")


async def waiting(stack: Stack) -> dict[str, int]:
    """What has not happened yet: facts unpublished, unapplied or parked, and timers that are due, by service; and what
    lies unread or unacknowledged at the broker."""
    found = {"broker": await asyncio.to_thread(_unread, stack)}
    for name in services():
        connection = await database(stack, name)
        found[name] = await connection.fetchval(
            "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM timer WHERE due_at <= now())"
            "     + (SELECT count(*) FROM inbox WHERE status IN ('pending', 'parked'))"
        )
        await connection.close()
    return found


def _unread(stack: Stack) -> int:
    overview = f"{stack.endpoints.nats_monitoring_url}/jsz?accounts=1&streams=1&consumers=1"
    try:
        with urllib.request.urlopen(overview, timeout=5) as answer:
            accounts = msgspec.json.decode(answer.read())["account_details"]
    except OSError:
        return 1  # a broker that is down has not delivered
    streams = [found for account in accounts for found in account.get("stream_detail") or ()]
    readers = [reader for found in streams for reader in found.get("consumer_detail") or ()]
    return sum(reader["num_pending"] + reader["num_ack_pending"] for reader in readers)


AGGREGATES = {
    "identity": ("staff",),
    "registry": ("community", "building", "unit", "ownership", "person", "occupancy", "parking_space"),
    "ticketing": ("ticket", "work_order", "clock"),
    "billing": ("bill", "payment", "billing_run", "day_closing"),
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


_COME_DUE = """
WITH chosen AS (
  SELECT tenant_id, id FROM clock WHERE result = 'running' AND due_at > now() + interval '5 minutes'
  ORDER BY id LIMIT 10 FOR UPDATE SKIP LOCKED),
past AS (
  UPDATE clock SET warn_at = now() - interval '2 seconds', due_at = now() - interval '1 second'
  FROM chosen WHERE clock.tenant_id = chosen.tenant_id AND clock.id = chosen.id RETURNING clock.id)
UPDATE timer SET due_at = now(), next_at = now() WHERE subject_id IN (SELECT id FROM past)"""
_UNFIRED = "SELECT id FROM clock WHERE result = 'running' AND due_at < now() - interval '1 minute'"
_HEARERS = """
SELECT entry.verb || ':' || entry.ticket_id || ':' || (entry.details ->> 'clock_id') || ':' || (hearer ->> 'staff_id')
FROM ticket_entry entry CROSS JOIN LATERAL jsonb_array_elements(entry.details -> 'hearers') hearer
WHERE entry.verb IN ('clock_warning', 'clock_missed')
  AND NOT (hearer ->> 'role' IS NOT DISTINCT FROM 'tenant_admin' AND hearer ->> 'instead_of' IS NOT NULL)"""
"""Whom ticketing named when a clock warned or was missed, as the messages to them are keyed. Administrators who hear
of it only because a role is vacant are told of the role."""
_TOLD = """
SELECT template || ':' || subject_id || ':' || split_part(dedupe_key, ':', 3) || ':' || recipient_id
FROM message WHERE template IN ('clock_warning', 'clock_missed')"""


async def come_due(stack: Stack) -> None:
    """Some running clocks have run out by now: what hours would do to them."""
    connection = await database(stack, "ticketing")
    await connection.execute(_COME_DUE)
    await connection.close()


async def wrong_clocks(stack: Stack) -> tuple[int, list[str]]:
    """How many clocks were missed, and what is wrong with them: not fired, or not told of exactly once to each of those
    who had to hear of a warning or a miss, and to nobody else."""
    ticketing = await database(stack, "ticketing")
    wrong = [f"{row['id']} is due and runs on" for row in await ticketing.fetch(_UNFIRED)]
    missed = {row["id"] for row in await ticketing.fetch("SELECT id FROM clock WHERE result = 'missed'")}
    entered = await ticketing.fetchval("SELECT count(*) FROM ticket_entry WHERE verb = 'clock_missed'")
    named = Counter(row[0] for row in await ticketing.fetch(_HEARERS))
    await ticketing.close()
    if entered != len(missed):
        wrong.append(f"{len(missed)} clocks were missed, {entered} times it stands in a timeline")
    if len(missed) > 0 and not named:
        wrong.append("clocks were missed and nobody was named who should hear of it")
    notifications = await database(stack, "notifications")
    told = Counter(row[0] for row in await notifications.fetch(_TOLD))
    await notifications.close()
    wrong += [
        f"{key}: to be told {named[key]} times, told {told[key]}" for key in named | told if named[key] != told[key]
    ]
    return len(missed), wrong
