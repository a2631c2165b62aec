"""What platform operators see of a service: the flow of its facts and what got stuck. Never a payload."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from msgspec import Meta
from sqlalchemy import text

from kit import clock
from kit.alarm import LONGEST_WAIT
from kit.problems import NotFound
from kit.schemas import Body, Read
from kit.work import Work

_FLOW = text("""
SELECT (SELECT count(*) FROM outbox) AS outbox, (SELECT min(created_at) FROM outbox) AS outbox_oldest,
       (SELECT count(*) FROM inbox WHERE status = 'pending') AS pending,
       (SELECT min(received_at) FROM inbox WHERE status = 'pending') AS pending_oldest,
       (SELECT count(*) FROM inbox WHERE status = 'parked') AS parked,
       (SELECT count(*) FROM timer WHERE next_at <= :soon AND due_at <= :now) AS due,
       (SELECT min(due_at) FROM timer WHERE next_at <= :soon AND due_at <= :now) AS due_oldest,
       (SELECT count(*) FROM timer) AS timers""")
_LAG = text("""
SELECT source, count(*) AS pending, min(received_at) AS oldest FROM inbox WHERE status = 'pending' GROUP BY source""")
_PARKED = text("""
SELECT i.event_id, i.tenant_id, t.slug AS tenant_slug, i.source, i.type, i.aggregate_id, i.aggregate_version,
       i.attempts, i.error, i.received_at
FROM inbox i LEFT JOIN tenant t ON t.tenant_id = i.tenant_id
WHERE i.status = 'parked' ORDER BY i.received_at DESC LIMIT 200""")
_RETRY = text("""
UPDATE inbox SET status = 'pending', attempts = 0, next_at = :now, note = :note
WHERE event_id = :event_id AND status = 'parked' AND aggregate_version > 0 RETURNING event_id""")
_DISCARD = text("""
WITH gone AS (
  UPDATE inbox SET status = 'discarded', note = :note WHERE event_id = :event_id AND status = 'parked'
  RETURNING tenant_id, event_id, source, aggregate_id, aggregate_version),
moved AS (
  INSERT INTO stream_position (tenant_id, source, aggregate_id, version)
  SELECT tenant_id, source, aggregate_id, aggregate_version FROM gone
  ON CONFLICT (tenant_id, source, aggregate_id) DO UPDATE SET version = excluded.version)
SELECT event_id FROM gone""")


class SourceLag(Read, frozen=True):
    source: str
    pending: int
    oldest_seconds: float


class FlowRead(Read, frozen=True):
    """Counts and ages in seconds; an age is 0 when nothing waits."""

    outbox: int
    outbox_oldest_seconds: float
    pending: int
    pending_oldest_seconds: float
    parked: int
    timers: int
    timers_due: int
    timers_due_oldest_seconds: float
    sources: list[SourceLag]


class ParkedRead(Read, frozen=True):
    event_id: UUID
    tenant_id: UUID
    tenant_slug: str | None
    source: str
    type: str
    aggregate_id: UUID
    aggregate_version: int
    attempts: int
    error: str | None
    received_at: datetime


class DecideParked(Body, frozen=True):
    """Why a parked message is tried again or given up."""

    reason: Annotated[str, Meta(min_length=3, max_length=500)]


class Decided(Read, frozen=True):
    event_id: UUID


@get("/ops/flow", realm="operator", permission="ops.event.read", summary="Event flow and lag of this service")
async def flow(work: NamedDependency[Work]) -> FlowRead:
    now = clock.now()  # a timer that failed is still due, though it is tried again later
    async with work.runtime.relay_engine.connect() as connection:
        row = (await connection.execute(_FLOW, {"now": now, "soon": now + LONGEST_WAIT})).one()
        lags = (await connection.execute(_LAG)).all()
    return FlowRead(
        outbox=row.outbox,
        outbox_oldest_seconds=clock.age(row.outbox_oldest),
        pending=row.pending,
        pending_oldest_seconds=clock.age(row.pending_oldest),
        parked=row.parked,
        timers=row.timers,
        timers_due=row.due,
        timers_due_oldest_seconds=clock.age(row.due_oldest),
        sources=[SourceLag(source=r.source, pending=r.pending, oldest_seconds=clock.age(r.oldest)) for r in lags],
    )


@get("/ops/parked", realm="operator", permission="ops.event.read", summary="Messages that could not be applied")
async def parked(work: NamedDependency[Work]) -> list[ParkedRead]:
    async with work.runtime.relay_engine.connect() as connection:
        rows = (await connection.execute(_PARKED)).mappings().all()
    return [ParkedRead(**row) for row in rows]


@post("/ops/parked/{event_id:uuid}/retry", realm="operator", permission="ops.event.manage", status_code=200)
async def retry_parked(event_id: FromPath[UUID], data: JSONBody[DecideParked], work: NamedDependency[Work]) -> Decided:
    """Try a parked message again."""
    return await _decide(work, _RETRY, event_id, data.reason)


@post("/ops/parked/{event_id:uuid}/discard", realm="operator", permission="ops.event.manage", status_code=200)
async def discard_parked(
    event_id: FromPath[UUID], data: JSONBody[DecideParked], work: NamedDependency[Work]
) -> Decided:
    """Give a parked message up, so that later facts of its aggregate go on."""
    return await _decide(work, _DISCARD, event_id, data.reason)


async def _decide(work: Work, statement: object, event_id: UUID, reason: str) -> Decided:
    note = f"{work.principal.id} {clock.now().isoformat()}: {reason}"
    values = {"event_id": event_id, "note": note, "now": clock.now()}
    async with work.runtime.relay_engine.begin() as connection:
        done = (await connection.execute(statement, values)).first()  # type: ignore[call-overload]
    if done is None:
        raise NotFound
    await work.runtime.poke()
    return Decided(event_id=event_id)


routes = [flow, parked, retry_parked, discard_parked]
