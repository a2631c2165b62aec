"""Which tenants this service serves, and whose tokens it refuses: projections of identity's facts in every service."""

import os
import time
from datetime import timedelta
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from uuid_utils.compat import uuid7

from events import Event, identity
from kit import clock
from kit.consumers import Consumer, Meta, consumes
from kit.principal import Principal

_DIRECTORY_TTL = 2.0
_DENIALS_TTL = 15.0
_TOKEN_LIFE = timedelta(minutes=10)


class Tenant(Struct, frozen=True):
    tenant_id: UUID
    slug: str
    name: str
    locale: str
    status: str


class Directory:
    """Tenants by slug, cached for two seconds: a suspension is felt within that time in every process."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._known: dict[str, tuple[float, Tenant | None]] = {}

    async def by_slug(self, slug: str) -> Tenant | None:
        known = self._known.get(slug)
        if known and time.monotonic() - known[0] < _DIRECTORY_TTL:
            return known[1]
        async with self._engine.connect() as connection:
            found = await connection.execute(
                text("SELECT tenant_id, slug, name, locale, status FROM tenant WHERE slug = :slug"), {"slug": slug}
            )
            row = found.one_or_none()
        tenant = Tenant(*row) if row else None
        if len(self._known) > 20_000:
            self._known.clear()
        self._known[slug] = (time.monotonic(), tenant)
        return tenant

    def forget(self) -> None:
        self._known.clear()


class Denials:
    """Revoked sessions and outdated permissions: a small set, reloaded by every process each second."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._denied: dict[UUID, int | None] = {}
        self._read_at = 0.0

    @property
    def current(self) -> bool:
        """False in a process that has not learnt of a denial for a while: it should be given no requests."""
        return time.monotonic() - self._read_at < _DENIALS_TTL

    async def refresh(self) -> None:
        async with self._engine.connect() as connection:
            rows = await connection.execute(
                text("SELECT subject_id, access_version FROM denial WHERE expires_at > :now"), {"now": clock.now()}
            )
            self._denied = {row.subject_id: row.access_version for row in rows}
        self._read_at = time.monotonic()

    def refuses(self, principal: Principal) -> bool:
        """A denied session, or a staff member whose permissions changed after the token was issued."""
        if principal.session_id in self._denied:
            return True
        if principal.id not in self._denied:
            return False
        required = self._denied[principal.id]
        return required is None or principal.access_version < required


_ADMIT = text("""
INSERT INTO tenant (tenant_id, slug, name, locale, status) VALUES (:tenant_id, :slug, :name, :locale, 'provisioning')
ON CONFLICT (tenant_id) DO NOTHING""")
_KEY = text("""
INSERT INTO data_key (tenant_id, id, wrapped) SELECT CAST(:tenant_id AS uuid), CAST(:id AS uuid), CAST(:key AS bytea)
WHERE NOT EXISTS (SELECT FROM data_key WHERE tenant_id = :tenant_id) RETURNING 1""")
_STATUS = text("UPDATE tenant SET status = :status WHERE tenant_id = :tenant_id")
_DENY = text("""
INSERT INTO denial (tenant_id, subject_id, access_version, expires_at)
VALUES (:tenant_id, :subject_id, :access_version, :expires_at)
ON CONFLICT (tenant_id, subject_id) DO UPDATE
SET access_version = excluded.access_version, expires_at = excluded.expires_at""")


async def admit(work: Any, slug: str, name: str, locale: str) -> None:
    """Make the tenant known here, with a data key of its own and the service's defaults. Repeatable."""
    await work.session.execute(_ADMIT, {"tenant_id": work.tenant_id, "slug": slug, "name": name, "locale": locale})
    if await ensure_data_key(work) and work.runtime.service.on_provision:
        await work.runtime.service.on_provision(work)


async def ensure_data_key(work: Any) -> bool:
    """Give the tenant a data key unless it has one. True when it is new."""
    wrapped = work.runtime.ciphers.wrap(work.tenant_id, os.urandom(32))
    made = await work.session.execute(_KEY, {"tenant_id": work.tenant_id, "id": uuid7(), "key": wrapped})
    return made.first() is not None


async def set_status(work: Any, status: str) -> None:
    """`active` or `suspended`: felt by requests, consumers and timers of this service."""
    await work.session.execute(_STATUS, {"tenant_id": work.tenant_id, "status": status})
    work.runtime.directory.forget()


async def deny(work: Any, subject_id: UUID, access_version: int | None = None) -> None:
    """Refuse tokens of a session or staff member until the last one issued before now has died."""
    values = {"access_version": access_version, "expires_at": work.now + _TOKEN_LIFE}
    await work.session.execute(_DENY, {"tenant_id": work.tenant_id, "subject_id": subject_id} | values)
    work.after_commit(work.runtime.denials.refresh)


def consumers(published: Any) -> list[Consumer]:
    """The reactions every service but identity has; `published` is the module of its own events."""

    @consumes(identity.TenantProvisionRequested)
    async def provision(work: Any, event: identity.TenantProvisionRequested, meta: Meta) -> None:
        await admit(work, event.slug, event.name, event.locale)
        work.publish(published.TenantProvisioned(), work.tenant_id, meta.version)

    def becomes(event: type[Event], status: str) -> Consumer:
        return Consumer(event, lambda work, *_: set_status(work, status))

    async def refuse(work: Any, event: Event, meta: Meta) -> None:
        await deny(work, meta.aggregate_id)

    async def outdate(work: Any, event: identity.StaffSnapshot, meta: Meta) -> None:
        await deny(work, meta.aggregate_id, event.access_version)

    return [
        provision,
        becomes(identity.TenantActivated, "active"),
        becomes(identity.TenantResumed, "active"),
        becomes(identity.TenantSuspended, "suspended"),
        Consumer(identity.SessionRevoked, refuse),
        Consumer(identity.StaffChanged, outdate),
        Consumer(identity.StaffLeft, refuse),
    ]
