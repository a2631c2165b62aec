"""Steps that several stories share: a community, a building, a person."""

from typing import Any

import msgspec
from sqlalchemy import text

from testkit.harness import Client, Harness

API = "/api/registry"
EVERYTHING = {
    "registry.community.read",
    "registry.community.manage",
    "registry.unit.read",
    "registry.unit.manage",
    "registry.person.read",
    "registry.person.manage",
    "registry.person.unmask",
    "registry.import.run",
}
VERSION_1 = {"If-Match": '"1"'}


async def community(client: Client, code: str = "HC", **more: Any) -> dict[str, Any]:
    answer = await client.post(f"{API}/communities", json={"code": code, "name": "华辰花园", **more})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def estate(client: Client, community_id: str, **more: Any) -> list[dict[str, Any]]:
    """One building `3` with two entrances, two floors, two doors each; answers its units in order of code."""
    body = {"codes": ["3"], "floors": 2, "entrances": 2, "units_per_floor": 2, "gross_area": "89.50", **more}
    answer = await client.post(f"{API}/communities/{community_id}/buildings", json=body)
    assert answer.status_code == 201, answer.text
    units = await client.get(f"{API}/communities/{community_id}/units")
    return list(units.json()["items"])


async def person(client: Client, community_id: str, name: str = "张伟", **more: Any) -> dict[str, Any]:
    answer = await client.post(f"{API}/persons", json={"community_id": community_id, "name": name, **more})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def envelopes(harness: Harness, noun: str) -> list[tuple[str, int]]:
    """Aggregate and version of the facts about a noun that wait to be published, oldest first."""
    async with harness.work() as work:
        statement = text("SELECT headers FROM outbox WHERE tenant_id = :tenant_id ORDER BY id")
        rows = (await work.session.execute(statement, {"tenant_id": harness.tenant_id})).scalars()
        carried = [msgspec.json.decode(row, type=dict[str, str]) for row in rows]
    told = [each for each in carried if each["ce-type"].split(".")[1] == noun]
    return [(each["ce-subject"].rsplit("/", 1)[1], int(each["ce-aggregateversion"])) for each in told]
