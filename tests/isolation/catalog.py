"""Reads the live schema of a service and says which of the data rules it breaks (architecture, data rules 1-4)."""

from collections.abc import Mapping
from typing import Any

import asyncpg

POLICY = "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)"

_TABLES = """
SELECT c.oid, c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
       EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull
               AND NOT a.attisdropped) AS has_tenant
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')"""
_POLICIES = """
SELECT polrelid AS oid, polpermissive AS permissive, polcmd::text AS command, polroles AS roles,
       pg_get_expr(polqual, polrelid) AS using_, pg_get_expr(polwithcheck, polrelid) AS check_ FROM pg_policy"""
_KEYS = """
SELECT k.conrelid AS oid, k.conname AS name, k.contype::text AS kind, k.confdeltype::text AS on_delete,
       (SELECT attname FROM pg_attribute WHERE attrelid = k.conrelid AND attnum = k.conkey[1]) AS first,
       (SELECT attname FROM pg_attribute WHERE attrelid = k.confrelid AND attnum = k.confkey[1]) AS target_first
FROM pg_constraint k WHERE k.contype IN ('p', 'u', 'f')"""
_INDEXES = """
SELECT i.indrelid AS oid, c.relname AS name, i.indisunique AS is_unique,
       (SELECT attname FROM pg_attribute WHERE attrelid = i.indrelid AND attnum = i.indkey[0]) AS first,
       ARRAY(SELECT t.typname::text FROM unnest(i.indkey::int[]) AS k(n)
             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n JOIN pg_type t ON t.oid = a.atttypid)
         AS types
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"""
_OTHERS = """
SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 'view ' || viewname FROM pg_views WHERE schemaname = 'public'
UNION ALL SELECT 'materialised view ' || matviewname FROM pg_matviews
UNION ALL SELECT 'enum ' || typname FROM pg_type WHERE typtype = 'e'"""
_ROLES = """
SELECT r.rolname AS name, r.rolsuper AS super, r.rolbypassrls AS bypass, r.rolcreatedb OR r.rolcreaterole AS creates,
       pg_has_role(r.rolname, $1 || '_owner', 'MEMBER') AS is_owner
FROM pg_roles r WHERE r.rolname IN ($1 || '_app', $1 || '_relay')"""
_GRANTS = """
SELECT grantee, table_name FROM information_schema.role_table_grants
WHERE table_schema = 'public' AND grantee NOT IN ($1 || '_owner')"""

RELAY_TABLES = {"outbox", "inbox", "stream_position", "timer", "idempotency_key", "denial", "tenant"}
GLOBAL_INDEXES = {
    "inbox_next": "the worker finds waiting tenants across all of them",
    "inbox_parked": "operators list what is stuck across all tenants",
    "inbox_done": "housekeeping across all tenants",
    "timer_next": "the worker finds due tenants across all of them",
    "idempotency_key_age": "housekeeping across all tenants",
}
"""Indexes of kit's queues that serve the relay role and therefore do not lead with the tenant."""


async def faults(connection: asyncpg.Connection, service: str, allowed: Mapping[str, str]) -> list[str]:
    """Everything wrong in the database of a service; `allowed` are tables without a tenant, with reasons."""
    tables = {row["oid"]: row for row in await connection.fetch(_TABLES)}
    found = [f"{name} is allowed to have no tenant, but does not exist" for name in set(allowed) - _names(tables)]
    for row in tables.values():
        if row["name"] not in allowed:
            found += _table(row)
    found += await _policies(connection, tables, allowed)
    found += await _keys(connection, tables, allowed)
    found += [f"{row[0]} is not allowed" for row in await connection.fetch(_OTHERS)]
    found += await _rights(connection, service)
    return sorted(found)


def _names(tables: Mapping[int, Any]) -> set[str]:
    return {row["name"] for row in tables.values()}


def _table(row: Any) -> list[str]:
    wrong = []
    if not row["has_tenant"]:
        wrong.append(f"{row['name']} has no tenant_id NOT NULL")
    if not (row["enabled"] and row["forced"]):
        wrong.append(f"{row['name']} does not force row-level security")
    return wrong


async def _policies(connection: asyncpg.Connection, tables: Mapping[int, Any], allowed: Mapping[str, str]) -> list[str]:
    policies: dict[int, list[Any]] = {}
    for row in await connection.fetch(_POLICIES):
        policies.setdefault(row["oid"], []).append(row)
    wrong = []
    for oid, table in tables.items():
        if table["name"] in allowed:
            continue
        own = policies.get(oid, [])
        if len(own) != 1:
            wrong.append(f"{table['name']} has {len(own)} policies instead of one")
            continue
        policy = own[0]
        canonical = policy["permissive"] and policy["command"] == "*" and list(policy["roles"]) == [0]
        if not canonical or policy["using_"] != POLICY or policy["check_"] != POLICY:
            wrong.append(f"{table['name']} has a policy that is not the canonical one")
    return wrong


async def _keys(connection: asyncpg.Connection, tables: Mapping[int, Any], allowed: Mapping[str, str]) -> list[str]:
    wrong = []
    for row in await connection.fetch(_KEYS):
        table = tables.get(row["oid"])
        if table is None or table["name"] in allowed:
            continue
        if row["first"] != "tenant_id" or (row["kind"] == "f" and row["target_first"] != "tenant_id"):
            wrong.append(f"{table['name']}.{row['name']} does not lead with tenant_id")
        if row["kind"] == "f" and row["on_delete"] == "n":
            wrong.append(f"{table['name']}.{row['name']} sets null on delete")
    for row in await connection.fetch(_INDEXES):
        table = tables.get(row["oid"])
        if table is None or table["name"] in allowed or row["name"] in GLOBAL_INDEXES:
            continue
        if row["first"] != "tenant_id":
            wrong.append(f"index {row['name']} does not lead with tenant_id")
        if "numeric" in row["types"]:
            wrong.append(f"index {row['name']} holds a numeric: not leak-proof, so unusable under row-level security")
    return wrong


async def _rights(connection: asyncpg.Connection, service: str) -> list[str]:
    wrong = []
    for role in await connection.fetch(_ROLES, service):
        app = role["name"].endswith("_app")
        if role["super"] or role["creates"] or role["is_owner"] or (app and role["bypass"]):
            wrong.append(f"role {role['name']} is mightier than it may be")
    for grant in await connection.fetch(_GRANTS, service):
        if grant["grantee"] == f"{service}_relay" and grant["table_name"] not in RELAY_TABLES:
            wrong.append(f"the relay role may touch {grant['table_name']}")
        if grant["grantee"] not in {f"{service}_app", f"{service}_relay"}:
            wrong.append(f"{grant['grantee']} has rights on {grant['table_name']}")
    return wrong
