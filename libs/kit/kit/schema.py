"""DDL that every service's migrations share: kit's own tables and the protection of tenant tables."""

from typing import Any

_INSTALL = """
CREATE TABLE tenant (
  tenant_id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, name text NOT NULL, locale text NOT NULL,
  status text NOT NULL CHECK (status IN ('provisioning', 'active', 'suspended')));
CREATE TABLE denial (
  tenant_id uuid NOT NULL, subject_id uuid NOT NULL, access_version bigint, expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, subject_id));
CREATE TABLE data_key (
  tenant_id uuid NOT NULL, id uuid NOT NULL, wrapped bytea NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE TABLE outbox (
  tenant_id uuid NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY, event_id uuid NOT NULL, subject text NOT NULL,
  headers text NOT NULL, payload text NOT NULL, created_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE TABLE inbox (
  tenant_id uuid NOT NULL, event_id uuid NOT NULL, seq bigint GENERATED ALWAYS AS IDENTITY, source text NOT NULL,
  type text NOT NULL, aggregate_id uuid NOT NULL, aggregate_version bigint NOT NULL, headers text NOT NULL,
  payload text NOT NULL, received_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'done', 'parked', 'discarded')),
  attempts bigint NOT NULL DEFAULT 0, next_at timestamptz NOT NULL, error text, note text,
  PRIMARY KEY (tenant_id, event_id));
CREATE INDEX inbox_pending ON inbox (tenant_id, seq) WHERE status = 'pending';
CREATE INDEX inbox_aggregate ON inbox (tenant_id, source, aggregate_id) WHERE status <> 'done';
CREATE INDEX inbox_next ON inbox (next_at) WHERE status = 'pending';
CREATE INDEX inbox_parked ON inbox (received_at) WHERE status = 'parked';
CREATE INDEX inbox_done ON inbox (received_at) WHERE status = 'done';
CREATE TABLE stream_position (
  tenant_id uuid NOT NULL, source text NOT NULL, aggregate_id uuid NOT NULL, version bigint NOT NULL,
  PRIMARY KEY (tenant_id, source, aggregate_id));
CREATE TABLE timer (
  tenant_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, subject_id uuid NOT NULL, key text NOT NULL DEFAULT '',
  due_at timestamptz NOT NULL, next_at timestamptz NOT NULL, payload text NOT NULL, attempts bigint NOT NULL DEFAULT 0,
  error text, PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, kind, subject_id, key));
CREATE INDEX timer_next ON timer (next_at);
CREATE INDEX timer_tenant_next ON timer (tenant_id, next_at);
CREATE TABLE idempotency_key (
  tenant_id uuid NOT NULL, actor_id uuid NOT NULL, key text NOT NULL, request_hash bytea NOT NULL,
  status bigint NOT NULL, headers text NOT NULL, body bytea NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, actor_id, key));
CREATE INDEX idempotency_key_age ON idempotency_key (created_at)
"""

PLATFORM_TABLES = {
    "tenant": "names the tenant of a host before any tenant is known",
    "denial": "refused sessions are looked up for all tenants at once; holds ids only",
    "alembic_version": "the migration tool's own bookkeeping",
}
"""Tables of kit that carry no row-level security, with the reason."""

_QUEUES = ("outbox", "inbox", "stream_position", "timer", "idempotency_key")


def execute(op: Any, script: str) -> None:
    """Run statements separated by `;` at a line's end, one by one (the driver prepares each)."""
    for statement in script.strip().rstrip(";").split(";\n"):
        if statement.strip():
            op.execute(statement.strip())


def install(op: Any) -> None:
    """Create kit's tables in a service's database."""
    execute(op, _INSTALL)
    for table in ("data_key", *_QUEUES):
        protect(op, table)
    for table in ("tenant", "denial"):
        platform(op, table)
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {', '.join(_QUEUES)} TO {_role(op, 'relay')}")
    op.execute(f"GRANT SELECT, DELETE ON denial TO {_role(op, 'relay')}")
    op.execute(f"GRANT SELECT ON tenant TO {_role(op, 'relay')}")


def protect(op: Any, table: str, *, append_only: bool = False) -> None:
    """Row-level security with the one canonical policy, and the app role's grants."""
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(
        f"CREATE POLICY tenant ON {table} "
        "USING (tenant_id = NULLIF(current_setting('app.tenant_id', true), '')::uuid) "
        "WITH CHECK (tenant_id = NULLIF(current_setting('app.tenant_id', true), '')::uuid)"
    )
    _grant(op, table, append_only)


def platform(op: Any, table: str, *, append_only: bool = False) -> None:
    """A table of the platform without row-level security; the service lists it with a reason."""
    _grant(op, table, append_only)


def _grant(op: Any, table: str, append_only: bool) -> None:
    rights = "SELECT, INSERT" if append_only else "SELECT, INSERT, UPDATE, DELETE"
    op.execute(f"GRANT {rights} ON {table} TO {_role(op, 'app')}")


def _role(op: Any, kind: str) -> str:
    service = op.get_context().config.attributes["service"]
    return f"{service}_{kind}"
