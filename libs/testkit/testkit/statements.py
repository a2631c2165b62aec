"""The statement guard: no statement of the application may name a tenant table without a tenant predicate.
And the means to count statements."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import QueuePool

from kit.database import current_tenant
from kit.schema import PLATFORM_TABLES
from kit.service import Service

_READ = re.compile(r"\b(?:from|join|update|using)\s+(?:only\s+)?([a-z_][a-z0-9_]*)\b", re.IGNORECASE)
_WRITTEN = re.compile(r"\binto\s+([a-z_][a-z0-9_]*)\b", re.IGNORECASE)
_PREDICATE = re.compile(r"\btenant_id\s*(?:=|in\b)", re.IGNORECASE)
recorded: set[tuple[str, str]] = set()
"""(service, statement) of everything that ran, for the proofs about plans."""


class UnboundStatement(AssertionError):
    """A tenant table without a tenant predicate."""


def watch(engine: AsyncEngine, service: Service) -> None:
    """Fail any statement that reads a table of the service without comparing tenant_id, or writes one without it."""
    tables = {t.name for t in service.model.metadata.tables.values() if "tenant_id" in t.columns}
    tables |= {"outbox", "inbox", "stream_position", "timer", "idempotency_key", "data_key"}
    tables -= set(service.platform_tables) | set(PLATFORM_TABLES)

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def check(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        recorded.add((service.name, statement))
        read, written = (set(map(str.lower, pattern.findall(statement))) & tables for pattern in (_READ, _WRITTEN))
        if (read and not _PREDICATE.search(statement)) or (written and "tenant_id" not in statement):
            raise UnboundStatement(f"{sorted(read | written)}: {statement}")


@contextmanager
def noted(engine: AsyncEngine) -> Iterator[list[str]]:
    """Every statement that runs for a company meanwhile, in its order; not what a process does on its own."""
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if current_tenant.get() is not None:
            statements.append(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine.sync_engine, "before_cursor_execute", note)


def held(engine: AsyncEngine) -> int:
    """The connections that stay borrowed for as long as the caller stands still; to be called from a thread.

    The alarm and the relay of the service borrow one for an instant at any time: only what is never given back in five
    seconds is held.
    """
    pool = cast(QueuePool, engine.sync_engine.pool)
    end = time.monotonic() + 5
    while pool.checkedout() and time.monotonic() < end:
        time.sleep(0.01)
    return pool.checkedout()
