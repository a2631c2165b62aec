"""Proof 4: whatever is asked of a table of companies, the answer begins at an index that leads with the company.

What the story and every reading route made the services say to PostgreSQL is planned again, one statement after the
other, as the role that said it.
"""

import asyncpg
import pytest

from kit.service import services
from testkit.statements import recorded
from tests.isolation import plans
from tests.isolation.catalog import RELAY_TABLES
from tests.isolation.routes import OPS_HOST, Caller, routes
from tests.isolation.story import Story

SERVICES = sorted(services())
_PLANNED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")


@pytest.fixture(scope="module")
async def said(story: Story) -> dict[str, list[str]]:
    """Statements by service, after everything readable has been read."""
    caller = Caller(story)
    try:
        for route in routes(story):
            if route.method != "GET" or route.endless or route.realm == "public":
                continue
            host = OPS_HOST if route.realm == "operator" else story.a.host
            token = story.a.service_token() if route.realm == "service" else story.a.token(realm=route.realm)
            await caller.call(route, host, token)
    finally:
        await caller.close()
    return {
        service: sorted(said for of, said in recorded if of == service and said.lstrip().startswith(_PLANNED))
        for service in SERVICES
    }


@pytest.mark.parametrize("service", SERVICES)
async def test_every_statement_begins_at_the_rows_of_its_company(
    story: Story, said: dict[str, list[str]], service: str
) -> None:
    assert len(said[service]) > 30
    settings = story.world.running[service].runtime.settings
    tables = services()[service].model.metadata.tables.values()
    platform = set(services()[service].platform_tables)
    guarded = [t.name for t in tables if "tenant_id" in t.columns and t.name not in platform]
    found = []
    connection = await asyncpg.connect(settings.database_url)
    try:
        of_index = await plans.indexes(connection)
        await connection.execute(f"SELECT set_config('app.tenant_id', '{story.a.tenant_id}', false)")
        for statement in said[service]:
            if not plans.tables_in(statement) <= RELAY_TABLES:
                try:
                    plan = await plans.explain(connection, statement)
                except asyncpg.InsufficientPrivilegeError:  # refused then as it is now: a test tried what nobody may
                    continue
                found += [f"{fault}: {statement}" for fault in plans.faults(plan, of_index, guarded)]
    finally:
        await connection.close()
    assert found == []


async def test_a_search_is_seen(story: Story) -> None:
    """Without row-level security and without a company in it, a statement searches the whole table."""
    connection = await story.superuser("ticketing")
    try:
        of_index = await plans.indexes(connection)
        plan = await plans.explain(connection, "SELECT id FROM ticket WHERE title = $1")
        assert list(plans.faults(plan, of_index, ["ticket"])) == ["searches all of ticket"]
        plan = await plans.explain(connection, "SELECT id FROM ticket WHERE tenant_id = $1 AND title = $2")
        assert list(plans.faults(plan, of_index, ["ticket"])) == []
    finally:
        await connection.close()
