"""Connections that always know their tenant.

`BEGIN` and `SET LOCAL app.tenant_id` travel to the server in one round trip; row-level security does the rest.
Sessions additionally add the literal tenant predicate to every ORM statement, so plans use tenant indexes
and a missing policy cannot leak on its own.
"""

from contextvars import ContextVar
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction, with_loader_criteria

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
def _same_tenant(session: Session, _transaction: SessionTransaction, _connection: Any) -> None:
    if session.info.get("tenant_id") != current_tenant.get():
        raise TenantMismatch(f"session of {session.info.get('tenant_id')}, context of {current_tenant.get()}")


@event.listens_for(TenantSession, "do_orm_execute")
def _tenant_predicate(state: ORMExecuteState) -> None:
    if state.is_column_load or state.is_relationship_load:
        return
    tenant = state.session.info.get("tenant_id")
    state.statement = state.statement.options(
        with_loader_criteria(TenantRow, lambda row: row.tenant_id == tenant, include_aliases=True)
    )


def engine_for(url: str, pool: int) -> AsyncEngine:
    return create_async_engine(
        url.replace("postgresql://", "postgresql+asyncpg://", 1),
        pool_size=pool,
        max_overflow=pool // 2,
        pool_timeout=10,
        connect_args={
            "connection_class": TenantConnection,
            "prepared_statement_cache_size": 500,
            "server_settings": {"timezone": "UTC", "application_name": "lintel"},
        },
    )


def new_session(engine: AsyncEngine, tenant_id: UUID | None) -> AsyncSession:
    return AsyncSession(
        engine,
        sync_session_class=TenantSession,
        expire_on_commit=False,
        autoflush=False,
        info={"tenant_id": tenant_id},
    )
