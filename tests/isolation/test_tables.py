"""Proof 2: in no table can a service bound to tenant B see, change, remove, forge or adopt a row of tenant A."""

from collections.abc import AsyncIterator, Iterator

import asyncpg
import pytest
from sqlalchemy import Table

from kit.service import services
from tests.isolation import rows
from tests.isolation.story import Story


def tables() -> Iterator[tuple[str, str]]:
    for name, service in services().items():
        for table in service.model.metadata.sorted_tables:
            if "tenant_id" in table.columns and table.name not in service.platform_tables:
                yield name, table.name
        for table_name in rows.QUEUES:
            yield name, table_name


def children() -> list[tuple[str, str]]:
    return [(s, t) for s, t in tables() if (found := _mapped(s, t)) is not None and found.foreign_key_constraints]


def _mapped(service: str, table: str) -> Table | None:
    return services()[service].model.metadata.tables.get(table)


@pytest.fixture(scope="module")
async def apps(story: Story) -> AsyncIterator[dict[str, asyncpg.Connection]]:
    """One connection for each service, as its app role."""
    running = story.world.running
    found = {name: await asyncpg.connect(one.runtime.settings.database_url) for name, one in running.items()}
    yield found
    for connection in found.values():
        await connection.close()


@pytest.fixture(scope="module")
async def superusers(story: Story) -> AsyncIterator[dict[str, asyncpg.Connection]]:
    found = {name: await story.superuser(name) for name in story.world.running}
    yield found
    for connection in found.values():
        await connection.close()


Connections = dict[str, asyncpg.Connection]


@pytest.mark.parametrize(("service", "table"), list(tables()))
async def test_nothing_of_another_company_is_within_reach(
    story: Story, apps: Connections, superusers: Connections, service: str, table: str
) -> None:
    a, b, app = story.a.tenant_id, story.b.tenant_id, apps[service]
    async with rows.queued(superusers[service], table, a):
        row = await rows.sample(superusers[service], table, a)
        assert row is not None, f"extend the story: {service}.{table} holds no row of the company"
        assert await rows.visible(app, table, a, as_=a) > 0, "the company must see its own rows, or this proves nothing"
        assert await rows.leaks(app, table, a, as_=b) == []
        assert await rows.visible(app, table, a, as_=None) == 0, "without a tenant there must be nothing to see"
        assert await rows.forgery(app, table, row, as_=b) is None


@pytest.mark.parametrize(("service", "table"), children())
async def test_a_foreign_parent_cannot_be_referred_to(
    story: Story, apps: Connections, superusers: Connections, service: str, table: str
) -> None:
    mapped = _mapped(service, table)
    assert mapped is not None
    for key in rows.foreign_keys(mapped):
        condition = " AND ".join(f"{column} IS NOT NULL" for column in key)
        row = await rows.sample(superusers[service], table, story.a.tenant_id, condition)
        assert row is not None, f"extend the story: no {service}.{table} with {key}"
        assert await rows.adoption(apps[service], mapped, row, key, as_=story.b.tenant_id) is None


SABOTAGE = {
    "policy dropped": ("DROP POLICY tenant ON unit; CREATE POLICY tenant ON unit USING (true)", "B sees"),
    "not protected": ("ALTER TABLE unit DISABLE ROW LEVEL SECURITY", "B sees"),
    "open to writes": ("CREATE POLICY open ON unit USING (true)", "reached"),
}


@pytest.mark.parametrize("what", SABOTAGE)
async def test_the_matrix_notices(story: Story, superusers: Connections, what: str) -> None:
    """The same probes on a schema broken on purpose, inside one transaction that is thrown away."""
    statement, complaint = SABOTAGE[what]
    connection = superusers["registry"]
    a, b = story.a.tenant_id, story.b.tenant_id
    broken = _Broken(connection, statement)
    found = await rows.leaks(broken, "unit", a, as_=b)  # type: ignore[arg-type]
    assert any(complaint in leak for leak in found), found
    assert await rows.leaks(_Broken(connection, "SELECT 1"), "unit", a, as_=b) == []  # type: ignore[arg-type]


class _Broken:
    """A superuser's connection that breaks the schema after every BEGIN and goes on as the app role."""

    def __init__(self, connection: asyncpg.Connection, statement: str) -> None:
        self._connection = connection
        self._statement = statement
        self.fetchval = connection.fetchval

    async def execute(self, query: str, *arguments: object) -> str:
        done: str = await self._connection.execute(query, *arguments)
        if query.startswith("BEGIN"):
            await self._connection.execute(f"{self._statement}; SET LOCAL ROLE registry_app")
        return done
