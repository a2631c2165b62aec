"""Steps that several stories share: a community, a building, a person."""

from typing import Any

from testkit.harness import Client

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
