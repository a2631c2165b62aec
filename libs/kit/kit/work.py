"""The unit of work: one request, message or timer is one transaction of one tenant.

Business code states what happened (`record`) and what must happen later (`schedule`); kit commits at the edge.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from contextvars import Token
from datetime import date, datetime
from typing import Any, Self
from uuid import UUID, uuid4

import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from uuid_utils.compat import uuid7

from events import Event
from kit import clock, outbox, timers
from kit.cipher import Cipher
from kit.database import Part, current_tenant, new_session, write_together
from kit.models import Aggregate
from kit.principal import Principal, system
from kit.runtime import Runtime
from kit.telemetry import log
from kit.timers import Schedule, TimerKey

_PUSHED = 1_000
"""in one message, which the broker bounds"""
_WAITS = text("SELECT 1 FROM timer WHERE tenant_id = :tenant_id AND kind = :kind LIMIT 1")


class Work:
    """What a service method is given to do its job. Bound to one tenant, or to none (tables of the platform only)."""

    def __init__(self, runtime: Runtime, principal: Principal, tenant_id: UUID | None, cause: outbox.Cause) -> None:
        self.runtime = runtime
        self.principal = principal
        self.session: AsyncSession = new_session(runtime.engine, tenant_id)
        self.now: datetime = clock.now()
        self.cause = cause
        self._tenant_id = tenant_id
        self._facts: list[outbox.Recorded] = []
        self._timers: dict[TimerKey, Schedule | None] = {}
        self.timers_changed: set[TimerKey] = set()
        self._pushes: list[dict[str, str]] = []
        self._after: list[Callable[[], Awaitable[None]]] = []
        self._context: Token[UUID | None] | None = None
        self._poke = False

    @property
    def tenant_id(self) -> UUID:
        if self._tenant_id is None:
            raise RuntimeError("this unit of work is not bound to a tenant")
        return self._tenant_id

    @property
    def today(self) -> date:
        return clock.day_of(self.now)

    @property
    def bound(self) -> bool:
        return self._tenant_id is not None

    async def bind(self, tenant_id: UUID) -> None:
        """Bind a unit of work of the platform to a tenant, in the same transaction (sign-up, sign-in, operators)."""
        if self._tenant_id not in (None, tenant_id):
            raise RuntimeError("this unit of work belongs to another tenant")
        begun = self.session.in_transaction()
        self._tenant_id = tenant_id
        self.session.info["tenant_id"] = tenant_id
        current_tenant.set(tenant_id)
        if begun:
            await self.session.execute(text(f"SET LOCAL app.tenant_id = '{tenant_id}'"))

    def record(self, aggregate: Aggregate, event: Event) -> None:
        """State a fact about an aggregate: bumps its version and publishes the event with the commit."""
        aggregate.id = aggregate.id or uuid7()  # a new row would get it only when it is written
        aggregate.version = (aggregate.version or 0) + 1
        self.publish(event, aggregate.id, aggregate.version)

    def publish(self, event: Event, aggregate_id: UUID, version: int) -> None:
        """The same for rows written by set-based SQL, where the caller has counted the version up."""
        self._facts.append(outbox.Recorded(event, aggregate_id, version))

    def schedule(
        self, kind: str, due_at: datetime, subject_id: UUID, payload: Mapping[str, Any] | None = None, key: str = ""
    ) -> None:
        """Fire a timer at `due_at`; replaces a waiting one with the same kind, subject and key."""
        self._timers[(kind, subject_id, key)] = Schedule(due_at, msgspec.json.encode(payload or {}).decode())

    def cancel(self, kind: str, subject_id: UUID, key: str = "") -> None:
        self._timers[(kind, subject_id, key)] = None

    async def waits(self, kind: str) -> bool:
        """Is a timer of this kind waiting for the tenant already?"""
        return bool(await self.session.scalar(_WAITS, {"tenant_id": self.tenant_id, "kind": kind}))

    def live(self, topic: str, id: UUID | str, **members: UUID | str) -> None:
        """Tell connected browsers after the commit that something changed."""
        self._pushes.append({"topic": topic, "id": str(id)} | {k: str(v) for k, v in members.items()})

    def after_commit(self, call: Callable[[], Awaitable[None]]) -> None:
        self._after.append(call)

    async def cipher(self) -> Cipher:
        """Encryption under the tenant's own data key."""
        return await self.runtime.ciphers.of(self.session, self.tenant_id)

    async def flush(self, *more: Part) -> int:
        """Write everything that is pending, inside the transaction; returns how many rows the last of `more` wrote."""
        await self.session.flush()
        parts = [*timers.changing(self._timers), *more]
        if self._facts:
            parts.insert(0, outbox.inserting(self.tenant_id, self.now, self._facts, self.cause))
        self._poke |= bool(self._facts or self._timers)
        self.timers_changed |= self._timers.keys()
        self._facts, self._timers = [], {}
        return await write_together(self.session, self.tenant_id, parts) if parts else 0

    async def commit(self) -> None:
        """Only kit calls this, at the edge."""
        await self.flush()
        await self.session.commit()
        for call in (self._announce, *self._after):
            try:
                await call()
            except Exception as error:  # what is committed is done, whatever goes wrong afterwards
                log.error("a call after the commit failed", error=repr(error))

    async def _announce(self) -> None:
        if self._poke:
            await self.runtime.poke()
        pushes = list({msgspec.json.encode(push): push for push in self._pushes}.values())
        for start in range(0, len(pushes), _PUSHED):
            await self.runtime.bus.push(self.tenant_id, pushes[start : start + _PUSHED])

    async def rollback(self) -> None:
        """Forget everything: what was written and what was to be written."""
        self._facts, self._timers, self._pushes, self._after = [], {}, [], []
        await self.session.rollback()

    async def __aenter__(self) -> Self:
        self._context = current_tenant.set(self._tenant_id)
        return self

    async def __aexit__(self, *_: object) -> None:
        try:
            await self.session.close()
        finally:
            if self._context:
                current_tenant.reset(self._context)
                self._context = None


@asynccontextmanager
async def open_work(
    runtime: Runtime, tenant_id: UUID | None, principal: Principal | None = None, cause: outbox.Cause | None = None
) -> AsyncIterator[Work]:
    """A unit of work outside of HTTP; commits at the end, rolls back on an exception."""
    actor = principal or system(tenant_id)
    async with Work(runtime, actor, tenant_id, cause or outbox.Cause(str(uuid4()))) as work:
        try:
            yield work
        except BaseException:
            await work.rollback()
            raise
        await work.commit()
