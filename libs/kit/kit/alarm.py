"""Fires durable timers: in batches per tenant, each in the transaction that handles it."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby
from uuid import UUID

import msgspec
from sqlalchemy import text

from kit import clock, failpoints, telemetry
from kit.runtime import Runtime, SideBySide
from kit.telemetry import log
from kit.timers import Due, TimerHandler
from kit.work import Work, open_work

_BATCH = 50
LONGEST_WAIT = timedelta(minutes=5)
_WAITING = text("""
SELECT m.tenant_id FROM timer m LEFT JOIN tenant t ON t.tenant_id = m.tenant_id
WHERE m.next_at <= :now AND t.status IS DISTINCT FROM 'suspended'
GROUP BY m.tenant_id ORDER BY min(m.next_at) LIMIT 500""")
# A handler that meets the lock of somebody else waits a moment only: then the others are fired, and it a little later.
# Materialized: in a nested loop a subquery is looked up for each timer anew, and each time takes as many again.
_TAKE = text("""
WITH due AS MATERIALIZED (SELECT tenant_id, id FROM timer
  WHERE tenant_id = :tenant_id AND next_at <= :now AND set_config('lock_timeout', '500ms', true) IS NOT NULL
  ORDER BY next_at LIMIT :limit FOR UPDATE SKIP LOCKED)
DELETE FROM timer USING due WHERE timer.tenant_id = due.tenant_id AND timer.id = due.id
RETURNING timer.id, timer.kind, timer.subject_id, timer.key, timer.due_at, timer.payload, timer.attempts""")
_FAILED = text("""
UPDATE timer SET attempts = attempts + 1, next_at = :next_at, error = :error
WHERE tenant_id = :tenant_id AND id = :id""")


class TimerFailed(Exception):
    """A handler raised: (timer, error). The transaction is gone and the timer is still there."""


class Alarm(SideBySide):
    """Fires what is due, at most one batch for each company in a round."""

    waiting = _WAITING

    def __init__(self, runtime: Runtime, handlers: list[TimerHandler]) -> None:
        super().__init__(runtime)
        self._handlers = {handler.kind: handler.handler for handler in handlers}
        self._many: dict[str, object] = {handler.kind: handler.handler for handler in handlers if handler.many}

    async def serve(self, tenant_id: UUID) -> int:
        try:
            return await self._fire(tenant_id, _BATCH)
        except Exception as error:  # a failing timer must not hold back the others: fire them one by one
            log.info("timers failed together, firing one by one", tenant=str(tenant_id), error=repr(error))
        for fired in range(_BATCH):
            try:
                if not await self._fire(tenant_id, 1):
                    return fired
            except TimerFailed as failure:
                await self._postpone(tenant_id, failure)
        return _BATCH

    async def _fire(self, tenant_id: UUID, limit: int) -> int:
        async with open_work(self._runtime, tenant_id) as work:
            taken = await work.session.execute(_TAKE, {"tenant_id": tenant_id, "now": work.now, "limit": limit})
            rows = sorted(taken, key=lambda row: row.due_at)
            dues = [Due(**{**row._mapping, "payload": msgspec.json.decode(row.payload)}) for row in rows]
            for _, neighbours in groupby(dues, lambda due: self._many.get(due.kind, due.id)):
                # not those that one fired before them has changed
                if left := [d for d in neighbours if (d.kind, d.subject_id, d.key) not in work.timers_changed]:
                    await self._handle(work, left)
            failpoints.hit("timer.effect")
        for due in dues:
            telemetry.TIMER_LATE.labels(self._runtime.service.name).observe((work.now - due.due_at).total_seconds())
        return len(dues)

    async def _handle(self, work: Work, dues: Sequence[Due]) -> None:
        """One timer, or several that are taken together."""
        try:
            with telemetry.span(f"timer {dues[0].kind}", {}, **{"tenant.id": str(work.tenant_id)}):
                kind = dues[0].kind
                await self._handlers[kind](work, dues if kind in self._many else dues[0])
                await work.flush()
        except Exception as error:
            raise TimerFailed(dues[0], error) from error

    async def _postpone(self, tenant_id: UUID, failure: TimerFailed) -> None:
        due, error = failure.args
        log.error("timer failed", tenant=str(tenant_id), kind=due.kind, subject=str(due.subject_id), error=repr(error))
        next_at = clock.now() + min(LONGEST_WAIT, timedelta(seconds=2 ** min(due.attempts, 9)))
        trouble = {"tenant_id": tenant_id, "id": due.id, "next_at": next_at, "error": repr(error)[:500]}
        async with open_work(self._runtime, tenant_id) as work:
            await work.session.execute(_FAILED, trouble)
