"""Connections that always know their tenant.

`BEGIN` and `SET LOCAL app.tenant_id` travel to the server in one round trip; row-level security does the rest.
Sessions additionally add the literal tenant predicate to every ORM statement, so plans use tenant indexes
and a missing policy cannot leak on its own.
"""

from collections.abc import Sequence
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

import asyncpg
from sqlalchemy import TextClause, Uuid, bindparam, event, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from kit.models import TenantRow

current_tenant: ContextVar[UUID | None] = ContextVar("current_tenant", default=None)


class TenantMismatch(Exception):
    """A session was used outside the unit of work of its tenant. A programming error, never a caller's."""


class TenantConnection(asyncpg.Connection):
    """Sends the tenant together with BEGIN. It must not raise here: that would poison the pooled connection."""

    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> str:  # noqa: ASYNC109  # asyncpg's
        if not args and query.startswith("BEGIN"):
            tenant = current_tenant.get()
            if tenant is not None:
                query = f"{query.rstrip(';')}; SET LOCAL app.tenant_id = '{tenant}'"
        result: str = await super().execute(query, *args, timeout=timeout)
        return result


class TenantSession(Session):
    """A session bound to `info["tenant_id"]` (None: tables of the platform only)."""


@event.listens_for(TenantSession, "after_begin")
def _same_tenant(session: Session, *_: Any) -> None:
    if session.info.get("tenant_id") != current_tenant.get():
        raise TenantMismatch(f"session of {session.info.get('tenant_id')}, context of {current_tenant.get()}")


# Built once and read at each execution; a session is only ever used in the context of its tenant.
_TENANT = bindparam("current_tenant", callable_=current_tenant.get, type_=Uuid())
_ONLY_TENANT = with_loader_criteria(
    TenantRow, lambda row: row.tenant_id == _TENANT, include_aliases=True, track_closure_variables=False
)


@event.listens_for(TenantSession, "do_orm_execute")
def _tenant_predicate(state: ORMExecuteState) -> None:
    _same_tenant(state.session)
    if state.is_orm_statement and not state.is_column_load and not state.is_relationship_load:
        state.statement = state.statement.options(_ONLY_TENANT)


def engine_for(url: str, pool: int) -> AsyncEngine:
    return create_async_engine(
        url.replace("postgresql://", "postgresql+asyncpg://", 1),
        pool_size=pool,
        max_overflow=pool // 2,
        pool_timeout=10,
        hide_parameters=True,  # they are personal data, and errors are logged and shown to operators
        connect_args={
            "connection_class": TenantConnection,
            "prepared_statement_cache_size": 500,
            "server_settings": {"timezone": "UTC", "application_name": "lintel"},
        },
    )


def new_session(engine: AsyncEngine, tenant_id: UUID | None) -> AsyncSession:
    return AsyncSession(
        engine, sync_session_class=TenantSession, expire_on_commit=False, autoflush=False, info={"tenant_id": tenant_id}
    )


class Part(NamedTuple):
    """A writing statement that ends in `RETURNING 1` and travels with others; names of values are unique over all."""

    statement: str
    values: dict[str, Any]


async def write_together(session: AsyncSession, tenant_id: UUID, parts: Sequence[Part]) -> int:
    """Run the statements in one round trip; returns how many rows the last one wrote."""
    values = {name: value for part in parts for name, value in part.values.items()}
    written = await session.execute(_joined(*(part.statement for part in parts)), values | {"tenant_id": tenant_id})
    count: int = written.scalar_one()
    return count


@lru_cache(maxsize=64)
def _joined(*statements: str) -> TextClause:
    named = ", ".join(f"part{number} AS ({statement})" for number, statement in enumerate(statements, start=1))
    return text(f"WITH {named} SELECT count(*) FROM part{len(statements)}")  # noqa: S608  # constants of kit
