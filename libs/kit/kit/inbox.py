"""Takes foreign facts in and applies each exactly once, in the order of its aggregate.

Ingest stores a batch and only then acknowledges it. Applying, the position of the aggregate and the mark `done` are one
transaction of the tenant. A fact that cannot be applied parks its own aggregate; everything else goes on.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Row, text
from uuid_utils.compat import uuid7

from kit import clock, failpoints, telemetry
from kit.bus import Incoming
from kit.consumers import Consumer, Meta, NotYet
from kit.database import Part
from kit.outbox import Cause
from kit.runtime import Runtime, SideBySide
from kit.telemetry import log
from kit.work import Work, open_work

Later = tuple[UUID, datetime, str, str]
"""a fact that is taken up again: id, when, state, why"""

_NIL = UUID(int=0)
_COLUMNS = ("tenants", "events", "types", "aggregates", "versions", "headers", "payloads", "states", "errors")
_BATCH = 50
_ATTEMPTS = 8
_GAP_ALERT = timedelta(seconds=60)

_STORE = text("""
INSERT INTO inbox (tenant_id, event_id, source, type, aggregate_id, aggregate_version, headers, payload, received_at,
                   next_at, status, error)
SELECT t.tenant_id, t.event_id, :source, t.type, t.aggregate_id, t.version, t.headers, t.payload, :now, :now, t.status,
       t.error
FROM unnest(CAST(:tenants AS uuid[]), CAST(:events AS uuid[]), CAST(:types AS text[]), CAST(:aggregates AS uuid[]),
            CAST(:versions AS bigint[]), CAST(:headers AS text[]), CAST(:payloads AS text[]), CAST(:states AS text[]),
            CAST(:errors AS text[]))
  AS t(tenant_id, event_id, type, aggregate_id, version, headers, payload, status, error)
ON CONFLICT (tenant_id, event_id) DO NOTHING""")
# A suspended tenant's facts wait, except identity's: one of them resumes it.
_WAITING = text("""
SELECT i.tenant_id FROM inbox i LEFT JOIN tenant t ON t.tenant_id = i.tenant_id
WHERE i.status = 'pending' AND i.next_at <= :now AND (t.status IS DISTINCT FROM 'suspended' OR i.source = 'identity')
GROUP BY i.tenant_id ORDER BY min(i.next_at) LIMIT 200""")
_PICK = text("""
SELECT i.event_id, i.source, i.type, i.aggregate_id, i.aggregate_version, i.headers, i.payload, i.attempts,
       i.received_at, coalesce(p.version, 0) AS position
FROM inbox i LEFT JOIN stream_position p
  ON p.tenant_id = i.tenant_id AND p.source = i.source AND p.aggregate_id = i.aggregate_id
WHERE i.tenant_id = :tenant_id AND i.status = 'pending' AND i.next_at <= :now
  AND (i.source = 'identity' OR NOT EXISTS
       (SELECT 1 FROM tenant t WHERE t.tenant_id = i.tenant_id AND t.status = 'suspended'))
ORDER BY i.seq LIMIT :limit FOR UPDATE OF i SKIP LOCKED""")
_ADVANCE = """
INSERT INTO stream_position (tenant_id, source, aggregate_id, version)
SELECT CAST(:tenant_id AS uuid), t.source, t.aggregate_id, t.version
FROM unnest(CAST(:sources AS text[]), CAST(:aggregates AS uuid[]), CAST(:versions AS bigint[]))
  AS t(source, aggregate_id, version)
ON CONFLICT (tenant_id, source, aggregate_id) DO UPDATE SET version = excluded.version RETURNING 1"""
_DONE = """
UPDATE inbox SET status = 'done', error = NULL
WHERE tenant_id = CAST(:tenant_id AS uuid) AND event_id = ANY(CAST(:done AS uuid[])) RETURNING 1"""
_LATER = """
UPDATE inbox SET attempts = attempts + :failed, next_at = t.next_at, status = t.status, error = t.error
FROM unnest(CAST(:later AS uuid[]), CAST(:nexts AS timestamptz[]), CAST(:states AS text[]), CAST(:errors AS text[]))
  AS t(event_id, next_at, status, error)
WHERE inbox.tenant_id = CAST(:tenant_id AS uuid) AND inbox.event_id = t.event_id RETURNING 1"""


class Inbox(SideBySide):
    """Applies what is waiting, at most one batch for each company in a round."""

    waiting = _WAITING

    def __init__(self, runtime: Runtime, consumers: Sequence[Consumer]) -> None:
        super().__init__(runtime)
        self._service = runtime.service.name
        self._reactions: dict[str, list[Consumer]] = {}
        for consumer in consumers:
            self._reactions.setdefault(consumer.event.type, []).append(consumer)
        self._many = {consumer.event.type: consumer.handler for consumer in consumers if consumer.many}
        if mixed := [type_ for type_ in self._many if len(self._reactions[type_]) > 1]:
            raise ValueError(f"who takes many facts at once must be the only one to react: {mixed}")

    async def store(self, source: str, messages: Sequence[Incoming]) -> None:
        """Keep what the broker delivered; the caller acknowledges afterwards."""
        rows = [_row(source, message) for message in messages]
        if refused := sum(row["states"] == "parked" for row in rows):
            telemetry.SECURITY.labels(self._service, "envelope").inc(refused)
            log.error("envelope does not fit its stream", source=source, count=refused)
        columns: dict[str, Any] = {name: [row[name] for row in rows] for name in _COLUMNS}
        async with self._runtime.relay_engine.begin() as connection:
            await connection.execute(_STORE, columns | {"source": source, "now": clock.now()})

    async def serve(self, tenant_id: UUID) -> int:
        try:
            return await self._apply(tenant_id, _BATCH)
        except Exception as error:  # a poison fact must not stop its neighbours: find it one by one
            log.info("batch failed, applying one by one", tenant=str(tenant_id), error=repr(error))
        applied = 0
        for _ in range(_BATCH):
            if not (done := await self._apply(tenant_id, 1, isolate=True)):
                break
            applied += done
        return applied

    async def _apply(self, tenant_id: UUID, limit: int, *, isolate: bool = False) -> int:
        """One transaction. Returns how many rows it settled: applied, postponed or parked."""
        failure: tuple[Row[Any], Exception] | None = None
        async with open_work(self._runtime, tenant_id) as work:
            now = clock.now()
            pick = {"tenant_id": tenant_id, "now": now, "limit": limit}
            rows = (await work.session.execute(_PICK, pick)).all()
            positions: dict[tuple[str, UUID], int] = {}
            new: list[Row[Any]] = []
            done: list[UUID] = []
            later: list[Later] = []
            for row in rows:
                key = (row.source, row.aggregate_id)
                position = positions.get(key, row.position)
                if row.aggregate_version > position + 1:
                    later.append((row.event_id, *self._gap(row, position, now)))
                    continue
                if row.aggregate_version == position + 1:
                    positions[key] = row.aggregate_version
                    new.append(row)
                done.append(row.event_id)
            try:
                for _, neighbours in groupby(new, lambda row: self._many.get(row.type, row.event_id)):
                    await self._react(work, list(neighbours))
                await work.flush(*_settling(positions, done, later))
            except Exception as error:
                if not isolate:
                    raise
                failure = (rows[0], error)
                await work.rollback()
            else:
                failpoints.hit("inbox.effect")
        if failure is not None:
            await self._postpone_failed(tenant_id, *failure)
        telemetry.EVENTS.labels(self._service, "inbox", "applied").inc(0 if failure else len(done))
        return len(rows)

    async def _react(self, work: Work, rows: Sequence[Row[Any]]) -> None:
        """One fact, or facts that are taken together."""
        reactions = self._reactions.get(rows[0].type)
        if not reactions:
            return
        await work.flush()  # what earlier facts led to carries their cause
        headers = [msgspec.json.decode(row.headers, type=dict[str, str]) for row in rows]
        metas = [_meta(row, carried, work.tenant_id) for row, carried in zip(rows, headers, strict=True)]
        work.cause = Cause(metas[-1].correlation_id, str(metas[-1].event_id), metas[-1].actor_id)
        with telemetry.span(f"consume {rows[0].type}", headers[-1], **{"tenant.id": str(work.tenant_id)}):
            events = [msgspec.json.decode(row.payload, type=self._reactions[row.type][0].event) for row in rows]
            facts = list(zip(events, metas, strict=True))
            for reaction in reactions:
                await (reaction.handler(work, facts) if reaction.many else reaction.handler(work, *facts[0]))

    async def _postpone_failed(self, tenant_id: UUID, row: Row[Any], error: Exception) -> None:
        waits = isinstance(error, NotYet)
        parked = not waits and row.attempts + 1 >= _ATTEMPTS
        telemetry.EVENTS.labels(self._service, "inbox", "parked" if parked else "waits" if waits else "failed").inc()
        if not waits:
            which = {"tenant": str(tenant_id), "type": row.type, "fact": str(row.event_id)}
            asked = msgspec.json.decode(row.headers).get("ce-correlationid")
            log.error("fact not applied", **which, request_id=asked, parked=parked, error=repr(error))
        now = clock.now()
        state = "parked" if parked else "pending"
        async with open_work(self._runtime, tenant_id) as work:
            reason = f"{type(error).__name__}: {error}"[:500]
            later = (row.event_id, now + _backoff(row.attempts, row, now), state, reason)
            await work.flush(_postponing([later], failed=0 if waits else 1))

    def _gap(self, row: Row[Any], position: int, now: datetime) -> tuple[datetime, str, str]:
        waiting = now - row.received_at
        if waiting > _GAP_ALERT:
            telemetry.EVENTS.labels(self._service, "inbox", "gap").inc()
        return now + _backoff(0, row, now), "pending", f"gap: at version {position}"


def _settling(positions: dict[tuple[str, UUID], int], done: list[UUID], later: list[Later]) -> Iterator[Part]:
    """Everything that must be written with the effects, for one round trip with what they leave behind."""
    if positions:
        sources, aggregates = zip(*positions, strict=True)
        moved = {"sources": list(sources), "aggregates": list(aggregates), "versions": list(positions.values())}
        yield Part(_ADVANCE, moved)
    if done:
        yield Part(_DONE, {"done": done})
    if later:
        yield _postponing(later, failed=0)


def _postponing(rows: Sequence[Later], failed: int) -> Part:
    later, nexts, states, errors = (list(column) for column in zip(*rows, strict=True))
    return Part(_LATER, {"later": later, "nexts": nexts, "states": states, "errors": errors, "failed": failed})


def _meta(row: Row[Any], headers: dict[str, str], tenant_id: UUID) -> Meta:
    actor = headers.get("ce-actorid")
    return Meta(
        event_id=row.event_id,
        source=row.source,
        aggregate_id=row.aggregate_id,
        version=row.aggregate_version,
        time=datetime.fromisoformat(headers["ce-time"]),
        tenant_id=tenant_id,
        correlation_id=headers.get("ce-correlationid", ""),
        actor_id=UUID(actor) if actor else None,
    )


def _backoff(attempts: int, row: Row[Any], now: datetime) -> timedelta:
    """Half a second at first; a fact that has waited longer is looked at less often, at most once a minute."""
    waited = (now - row.received_at).total_seconds()
    return timedelta(seconds=min(60.0, max(0.2 * 2**attempts, waited / 4, 0.05)))


def _row(source: str, message: Incoming) -> dict[str, Any]:
    """An inbox row; what does not fit its stream is parked under the nil tenant instead of being trusted."""
    carried = dict(message.headers)
    headers = msgspec.json.encode(carried).decode()
    try:
        payload, type_, version = message.payload.decode(), carried["ce-type"], int(carried["ce-aggregateversion"])
        _, owner, _, tenant, _ = message.subject.split(".", 4)
        if (owner, tenant, carried["ce-source"]) != (source, carried["ce-tenantid"], f"/{source}"):
            raise ValueError("subject, tenant and source disagree")
        if not type_.startswith(f"{source}."):
            raise ValueError("type of another service")
        if "\0" in payload + type_ or not 0 < version < 2**63:
            raise ValueError("not to be stored")
        ids = UUID(tenant), UUID(carried["ce-id"]), UUID(carried["ce-subject"].rsplit("/", 1)[1])
        values: tuple[Any, ...] = (ids[0], ids[1], type_, ids[2], version, headers, payload, "pending", None)
    except (KeyError, ValueError, IndexError) as error:
        payload = message.payload.decode(errors="replace").replace("\0", "�")
        values = (_NIL, uuid7(), "?", _NIL, 0, headers, payload, "parked", str(error))
    return dict(zip(_COLUMNS, values, strict=True))
