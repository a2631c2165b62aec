"""A service under test: its application and worker parts on real servers, and one tenant of its own per test."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from importlib.metadata import entry_points
from typing import Any
from uuid import UUID, uuid4

import httpx
import msgspec
from litestar import Litestar
from sqlalchemy import text
from uuid_utils.compat import uuid7

from events import Event, published
from kit import clock, outbox
from kit.alarm import Alarm
from kit.app import create_app
from kit.bus import Incoming
from kit.inbox import Inbox
from kit.principal import Principal
from kit.runtime import Runtime
from kit.service import Service
from kit.tenants import admit, set_status
from kit.tokens import AUDIENCE, Claims, Tokens
from kit.work import Work, open_work
from kit.worker import all_consumers
from testkit.statements import watch


class Clock:
    """Turns the clock of this process."""

    def set(self, at: datetime) -> None:
        clock.freeze(at)

    def advance(self, by: timedelta) -> datetime:
        return clock.advance(by)

    def now(self) -> datetime:
        return clock.now()


class NotApplied(AssertionError):
    """A fact or timer that the test delivered did not take effect."""


class Running:
    """One service of the test session: started once, shared by all its tests."""

    def __init__(self, service: Service, runtime: Runtime, issuer: Tokens) -> None:
        self.service = service
        self.runtime = runtime
        self.issuer = issuer
        self.app: Litestar = create_app(runtime)
        watch(runtime.engine, service)
        self.inbox = Inbox(runtime, all_consumers(service))
        self.alarm = Alarm(runtime, list(service.timers))


class Harness:
    """What a test holds: a tenant of its own in the running service."""

    def __init__(self, running: Running, tenant_id: UUID, slug: str) -> None:
        self.running = running
        self.runtime = running.runtime
        self.tenant_id = tenant_id
        self.slug = slug
        self.clock = Clock()
        self._versions: dict[UUID, int] = {}
        self._clients: list[httpx.AsyncClient] = []

    @classmethod
    async def create(cls, running: Running) -> "Harness":
        harness = cls(running, uuid7(), f"t{uuid4().hex[:12]}")
        async with harness.work() as work:
            await admit(work, harness.slug, "测试物业", "zh-CN")
        async with harness.work() as work:
            await set_status(work, "active")
        await harness.forget_outbox()
        return harness

    async def other_tenant(self) -> "Harness":
        """A second company in the same service, to prove that it sees nothing."""
        return await Harness.create(self.running)

    def principal(
        self,
        permissions: Sequence[str] | set[str] | frozenset[str] = frozenset(),
        communities: Sequence[UUID] | None = None,
        own_only: bool = False,
        id: UUID | None = None,
        realm: str = "staff",
    ) -> Claims:
        now = int(clock.now().timestamp())
        return Claims(
            iss="identity" if realm != "service" else self.running.service.name,
            aud=AUDIENCE,
            sub=id or uuid7(),
            iat=now,
            exp=now + 300,
            realm=realm,  # type: ignore[arg-type]
            tid=None if realm == "operator" else self.tenant_id,
            slug=self.slug,
            sid=uuid7(),
            av=1,
            perms=tuple(sorted(permissions)),
            communities=None if communities is None else tuple(communities),
            own=own_only,
            name="测试员工",
        )

    def staff(
        self,
        permissions: Sequence[str] | set[str] | frozenset[str] = frozenset(),
        communities: Sequence[UUID] | None = None,
        own_only: bool = False,
        id: UUID | None = None,
    ) -> "Client":
        """A signed-in staff member of this test's tenant. `.id` is the staff id."""
        return self._client(self.principal(permissions, communities, own_only, id))

    def operator(self, permissions: Sequence[str] | set[str] | frozenset[str] = frozenset()) -> "Client":
        return self._client(self.principal(permissions, realm="operator"), host="ops.localhost")

    def service_client(self) -> "Client":
        """Another service calling on behalf of this tenant (signed with this service's own key)."""
        claims = self.principal(realm="service")
        return self._client(claims, token=self.runtime.tokens.issue(claims))

    def anonymous(self) -> "Client":
        return self._client(None)

    def _client(self, claims: Claims | None, host: str = "", token: str = "") -> "Client":
        client = Client(self.running.app, host or f"{self.slug}.localhost")
        if claims:
            client.id = claims.sub
            client.headers["Authorization"] = f"Bearer {token or self.running.issuer.issue(claims)}"
        self._clients.append(client)
        return client

    @asynccontextmanager
    async def work(self, principal: Principal | None = None) -> AsyncIterator[Work]:
        """A unit of work of the service itself (or of a principal); commits at the end."""
        async with open_work(self.runtime, self.tenant_id, principal) as work:
            yield work

    async def consume(
        self, event: Event, aggregate_id: UUID, version: int | None = None, *, twice: bool = False
    ) -> None:
        """Deliver a foreign fact through the real inbox. Raises NotApplied unless it took effect."""
        number = version or self._versions.get(aggregate_id, 0) + 1
        self._versions[aggregate_id] = number
        await self.deliver(event, aggregate_id, number)
        if twice:
            await self.deliver(event, aggregate_id, number)

    async def deliver(self, event: Event, aggregate_id: UUID, version: int, event_id: UUID | None = None) -> None:
        kind, id = type(event), event_id or uuid7()
        await self.running.inbox.store(kind.service(), [self.message(event, aggregate_id, version, id)])
        await self.running.inbox.serve(self.tenant_id)
        async with self.work() as work:
            row = await work.session.execute(
                text("SELECT status, error FROM inbox WHERE tenant_id = :tenant_id AND event_id = :id"),
                {"tenant_id": self.tenant_id, "id": id},
            )
            status, error = row.one()
        if status != "done":
            raise NotApplied(f"{kind.type}: {status} {error}")

    def message(self, event: Event, aggregate_id: UUID, version: int = 1, event_id: UUID | None = None) -> Incoming:
        """A foreign fact as the broker brings it."""
        recorded = outbox.Recorded(event, aggregate_id, version)
        cause = outbox.Cause(str(uuid4()))
        headers = outbox.envelope(recorded, event_id or uuid7(), self.tenant_id, clock.now(), cause)
        return Incoming(outbox.subject(type(event), self.tenant_id), headers, msgspec.json.encode(event), None)

    async def outbox(self) -> list[Event]:
        """The facts recorded and not yet published, oldest first."""
        kinds = {event.type: event for event in published(self.running.service.events)}
        async with self.work() as work:
            rows = await work.session.execute(
                text("SELECT headers, payload FROM outbox WHERE tenant_id = :tenant_id ORDER BY id"),
                {"tenant_id": self.tenant_id},
            )
            return [
                msgspec.json.decode(row.payload, type=kinds[msgspec.json.decode(row.headers)["ce-type"]])
                for row in rows
            ]

    async def forget_outbox(self) -> None:
        async with self.work() as work:
            await work.session.execute(
                text("DELETE FROM outbox WHERE tenant_id = :tenant_id"), {"tenant_id": self.tenant_id}
            )

    async def fire_timers(self) -> int:
        """Run what is due now. Raises NotApplied when a handler failed."""
        fired = 0
        while taken := await self.running.alarm.serve(self.tenant_id):
            fired += taken
        async with self.work() as work:
            rows = await work.session.execute(
                text("SELECT kind, error FROM timer WHERE tenant_id = :tenant_id AND error IS NOT NULL"),
                {"tenant_id": self.tenant_id},
            )
            failed = rows.all()
        if failed:
            raise NotApplied(str(failed))
        return fired

    async def close(self) -> None:
        for client in self._clients:
            await client.aclose()


class Client(httpx.AsyncClient):
    """Speaks to the application in this process; adds an Idempotency-Key to POSTs that bring none."""

    id: UUID = UUID(int=0)

    def __init__(self, app: Any, host: str) -> None:
        super().__init__(
            transport=httpx.ASGITransport(app=app),
            base_url=f"http://{host}",
            event_hooks={"request": [self._add_key]},
        )

    @staticmethod
    async def _add_key(request: httpx.Request) -> None:
        if request.method == "POST" and "idempotency-key" not in request.headers:
            request.headers["Idempotency-Key"] = uuid4().hex


def installed(name: str) -> Service:
    found = entry_points(group="lintel.services", name=name)
    if not found:
        raise LookupError(f"service {name} is not installed")
    service: Service = next(iter(found)).load()
    return service
