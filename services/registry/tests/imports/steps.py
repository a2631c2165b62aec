"""Steps of the import stories: upload a file, start it, let the worker finish it."""

from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import text

from services.registry.tests.stories import API
from testkit.harness import Client, Harness

DATA = Path(__file__).parents[4] / "tests" / "data"


async def upload(client: Client, community_id: str, name: str, content: bytes) -> httpx.Response:
    return await client.post(f"{API}/communities/{community_id}/imports", files={"data": (name, content)})


async def uploaded(client: Client, community_id: str, name: str, content: bytes | None = None) -> dict[str, Any]:
    """The job of an uploaded file; without content, of the sample of that name."""
    answer = await upload(client, community_id, name, content or (DATA / name).read_bytes())
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def applied(harness: Harness, client: Client, job: dict[str, Any]) -> dict[str, Any]:
    started = await client.post(f"{API}/imports/{job['id']}/apply", headers={"If-Match": f'"{job["version"]}"'})
    assert (started.status_code, started.json()["status"]) == (202, "applying"), started.text
    await harness.fire_timers()
    return dict((await client.get(f"{API}/imports/{job['id']}")).json())


async def rows(harness: Harness, table: str) -> int:
    """How many rows the test's tenant has in a table."""
    async with harness.work() as work:
        statement = text(f"SELECT count(*) FROM {table} WHERE tenant_id = :tenant_id")
        return int((await work.session.execute(statement, {"tenant_id": harness.tenant_id})).scalar_one())
