"""Moves facts from the outbox to the stream: fairly over tenants, published before deleted."""

import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from kit import clock, failpoints, telemetry
from kit.bus import Outgoing
from kit.runtime import Runtime

_PER_TENANT = 100
_ROUND = 1_000
_LEADER = 0x4C494E54

# Distinct tenants by hopping through the primary key, then the oldest rows of each, taken in turn.
_PICK = text("""
WITH RECURSIVE waiting AS (
  (SELECT tenant_id FROM outbox ORDER BY tenant_id LIMIT 1)
  UNION ALL
  SELECT (SELECT o.tenant_id FROM outbox o WHERE o.tenant_id > w.tenant_id ORDER BY o.tenant_id LIMIT 1)
  FROM waiting w WHERE w.tenant_id IS NOT NULL)
SELECT o.tenant_id, o.id, o.subject, o.headers, o.payload, o.created_at
FROM (SELECT tenant_id FROM waiting WHERE tenant_id IS NOT NULL) w
CROSS JOIN LATERAL (SELECT *, row_number() OVER (ORDER BY id) AS turn
                    FROM outbox WHERE tenant_id = w.tenant_id ORDER BY id LIMIT :per_tenant) o
ORDER BY o.turn, o.id LIMIT :round""")
_DELETE = text("""
DELETE FROM outbox USING unnest(CAST(:tenants AS uuid[]), CAST(:ids AS bigint[])) AS t(tenant_id, id)
WHERE outbox.tenant_id = t.tenant_id AND outbox.id = t.id""")


class Relay:
    """One leader per service, elected by an advisory lock on a connection of its own."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._connection: AsyncConnection | None = None

    async def step(self) -> int:
        """Publish one round; returns how many facts went out. Does nothing unless this process leads."""
        connection = await self._lead()
        if connection is None:
            return 0
        try:
            rows = (await connection.execute(_PICK, {"per_tenant": _PER_TENANT, "round": _ROUND})).all()
            service = self._runtime.service.name
            telemetry.OUTBOX_AGE.labels(service).set(clock.age(rows[0].created_at if rows else None))
            if not rows:
                return 0
            await self._runtime.bus.publish(
                [Outgoing(r.subject, msgspec.json.decode(r.headers), r.payload.encode()) for r in rows]
            )
            failpoints.hit("relay.published")
            await connection.execute(_DELETE, {"tenants": [r.tenant_id for r in rows], "ids": [r.id for r in rows]})
            await connection.commit()
            telemetry.EVENTS.labels(service, "relay", "published").inc(len(rows))
            return len(rows)
        finally:
            await connection.rollback()

    async def _lead(self) -> AsyncConnection | None:
        if self._connection is None:
            connection = await self._runtime.relay_engine.connect()
            leads = await connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LEADER})
            await connection.commit()
            if not leads:
                await connection.close()
                return None
            self._connection = connection
        return self._connection

    async def stop(self) -> None:
        """Give up leadership; also after an error, so that a broken connection is replaced."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.invalidate()
            await connection.close()
