"""The product as benchmarks see it: separate processes on durable servers, a company, and a superuser's eyes."""

import asyncio
import time
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import asyncpg
from uuid_utils.compat import uuid7

from demo.api import Json
from demo.company import Company
from demo.workbook import community as community_file
from kit import clock
from kit.settings import Settings
from kit.tokens import AUDIENCE, Claims, Tokens
from tests.benchmarks.figures import middle, percentile
from tests.benchmarks.load import Ask, Outcome, fire
from tests.resilience.breakable import Breakable

LARGE = Path(__file__).parents[1] / "data" / "hc-large.xlsx"
ROLES = ["desk_clerk", "cashier", "billing_clerk", "finance"]
LIFE = 7_200


class Size(NamedTuple):
    """How much is measured: `of(n)` scales a number of things down, `rounds` is how often."""

    scale: float
    rounds: int

    def of(self, count: int, least: int = 1) -> int:
        return max(least, round(count * self.scale))


class Cost(NamedTuple):
    """Medians over the rounds; CPU in milliseconds per request."""

    per_second: float
    p50: float
    p99: float
    app_ms: float
    postgres_ms: float

    @property
    def cpu_ms(self) -> float:
        return self.app_ms + self.postgres_ms


class Site(Breakable):
    """`dsn` is the superuser's: measuring must see everything."""

    def dsn(self, service: str) -> str:
        return f"{self.stack.endpoints.postgres_dsn.rsplit('/', 1)[0]}/lintel_{service}"

    def fetch(self, service: str, query: str, *values: Any) -> list[Any]:
        async def ask() -> list[Any]:
            connection = await asyncpg.connect(self.dsn(service))
            try:
                return list(await connection.fetch(query, *values))
            finally:
                await connection.close()

        return asyncio.run(ask())

    def execute(self, service: str, script: str) -> None:
        async def run() -> None:
            connection = await asyncpg.connect(self.dsn(service))
            try:
                await connection.execute(script)
            finally:
                await connection.close()

        asyncio.run(run())

    def until(self, service: str, query: str, *values: Any, patience: float = 600.0) -> float:
        """Ask the database every ten milliseconds until it says true; returns the seconds that took."""

        async def look() -> float:
            connection = await asyncpg.connect(self.dsn(service))
            started = time.perf_counter()
            try:
                while not await connection.fetchval(query, *values):
                    if time.perf_counter() - started > patience:
                        raise TimeoutError(query)
                    await asyncio.sleep(0.01)
                return time.perf_counter() - started
            finally:
                await connection.close()

        return asyncio.run(look())

    def note_commits(self, service: str) -> None:
        """Have PostgreSQL remember when each transaction was committed; the services get over its restart."""
        self.execute(service, "ALTER SYSTEM SET track_commit_timestamp = on")
        self.stack.restart("postgres")
        for each in self.stack.services:
            self.wait_ready(each)

    @cached_property
    def company(self) -> Company:
        """A company with staff, signed up as companies do."""
        found = Company(self.edge_url, self.stack.endpoints.mail_url, f"co-{uuid4().hex[:6]}", "基准物业", 5)
        found.sign_up()
        found.hire(ROLES)
        return found

    @cached_property
    def community(self) -> Json:
        """A community of some 260 homes that every service knows."""
        return self.company.bring_in("01", "基准小区", 264, 5)

    def units(self) -> list[str]:
        registry = self.company.as_("tenant_admin")
        return [unit["id"] for unit in registry.pages(f"registry/communities/{self.community['id']}/units")]

    def large_file(self, size: Size) -> bytes:
        """The file of 5,000 units, or a smaller one of the same kind."""
        return LARGE.read_bytes() if size.scale >= 1 else community_file(5, size.of(5_000, 44))

    def token(self, role: str, *permissions: str) -> str:
        """A token of a member of the company that outlives the measurement."""
        me = self.company.as_(role).get("identity/me")
        return self.issue(UUID(me["tenant"]["id"]), self.company.slug, UUID(me["staff"]["id"]), permissions)

    def issue(self, tenant: UUID, slug: str, staff: UUID, permissions: Sequence[str]) -> str:
        now = int(clock.now().timestamp())
        claims = Claims(
            iss="identity", aud=AUDIENCE, sub=staff, iat=now, exp=now + LIFE, realm="staff", tid=tenant, slug=slug,
            sid=uuid7(), av=1_000_000, perms=tuple(permissions), name="基准",
        )  # fmt: skip
        return Tokens("identity", Settings.load(self.stack.service_env("identity"))).issue(claims)

    def port_of(self, service: str) -> int:
        return int(self.stack.service_env(service)["LINTEL_PORT_API"])

    @property
    def workers(self) -> list[str]:
        return [f"work {service}" for service in self.stack.services]

    def settle(self) -> None:
        """Wait until every fact that was stated has taken effect."""
        for _ in range(2):  # a reaction may state facts itself
            for service in self.stack.services:
                self.until(service, "SELECT NOT EXISTS (SELECT FROM outbox)")
            time.sleep(0.3)
            for service in self.stack.services:
                self.until(service, "SELECT NOT EXISTS (SELECT FROM inbox WHERE status = 'pending')")

    def serve(self, service: str, rounds: Sequence[Sequence[Ask]], connections: int) -> Cost:
        """Send each round to the service's own port; the first one only warms up."""
        pids = {"app": self.pid(f"serve {service}"), "postgres": self.pid("postgres")}
        outcomes = [fire(self.port_of(service), asks, connections, pids) for asks in rounds]
        return typical(outcomes[1:])


def typical(outcomes: Sequence[Outcome]) -> Cost:
    costs = [_cost(outcome) for outcome in outcomes]
    return Cost(*(middle(column) for column in zip(*costs, strict=True)))


def _cost(outcome: Outcome) -> Cost:
    count = len(outcome.latencies)
    return Cost(
        count / outcome.seconds,
        percentile(outcome.latencies, 0.5),
        percentile(outcome.latencies, 0.99),
        outcome.cpu.get("app", 0.0) * 1000 / count,
        outcome.cpu["postgres"] * 1000 / count,
    )
