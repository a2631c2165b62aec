from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from registry.searches.repository import MOST
from services.registry.tests.stories import API, VERSION_1, community, estate, person
from testkit.harness import Client, Harness


async def neighbourhood(harness: Harness, client: Client) -> dict[str, Any]:
    """Unit 3-1-101 owned by 张伟 (…5678), his wife 李娜 living there, his car 京A12345."""
    home = await community(client)
    units = await estate(client, home["id"])
    owner = await person(client, home["id"], "张伟", phones=["13812345678", "010-65543210"])
    wife = await person(client, home["id"], "李娜", phones=["13812345678"])
    at = f"{API}/units/{units[0]['id']}"
    owners = {"owners": [{"person_id": owner["id"]}], "valid_from": "2025-01-01"}
    assert (await client.post(f"{at}/ownerships", json=owners)).status_code == 201
    moves = {"person_id": wife["id"], "relation": "family", "valid_from": "2025-01-01"}
    assert (await client.post(f"{at}/occupants", json=moves, headers=VERSION_1)).status_code == 201
    async with harness.work() as work:
        await work.session.execute(
            text(
                "INSERT INTO vehicle (tenant_id, id, community_id, person_id, plate) "
                "VALUES (:tenant_id, uuidv7(), :community, :person, '京A12345')"
            ),
            {"tenant_id": harness.tenant_id, "community": UUID(home["id"]), "person": UUID(owner["id"])},
        )
    return {"home": home, "units": units, "owner": owner, "wife": wife}


async def search(client: Client, query: str) -> dict[str, Any]:
    answer = await client.get(f"{API}/search", params={"q": query})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


@pytest.mark.parametrize("query", ["3-1-101", "3栋1单元101", "3号楼1单元101室"])
async def test_a_unit_is_found_by_its_code(harness: Harness, manager: Client, query: str) -> None:
    await neighbourhood(harness, manager)
    found = await search(manager, query)
    assert [(unit["code"], unit["owners"]) for unit in found["units"]] == [("3-1-101", ["张**"])]


async def test_units_are_found_by_a_beginning_and_without_the_entrance(harness: Harness, manager: Client) -> None:
    await neighbourhood(harness, manager)
    assert [unit["code"] for unit in (await search(manager, "3-2"))["units"]] == [
        "3-2-101",
        "3-2-102",
        "3-2-201",
        "3-2-202",
    ]
    assert [unit["code"] for unit in (await search(manager, "3-101"))["units"]] == ["3-1-101", "3-2-101"]
    assert len((await search(manager, "3"))["units"]) == 8
    assert (await search(manager, "33"))["units"] == []


async def test_people_are_found_by_phone_and_its_last_digits(harness: Harness, manager: Client) -> None:
    await neighbourhood(harness, manager)
    for query in ("13812345678", "5678"):
        found = await search(manager, query)
        assert [(p["name"], p["phones"][0], p["units"]) for p in found["callers"]] == [
            ("张**", "138****5678", ["3-1-101"]),
            ("李**", "138****5678", ["3-1-101"]),
        ]
    assert [p["name"] for p in (await search(manager, "010-65543210"))["callers"]] == ["张**"]
    assert (await search(manager, "13812345679"))["callers"] == []


async def test_people_are_found_by_name_and_cars_by_plate(harness: Harness, manager: Client) -> None:
    await neighbourhood(harness, manager)
    for query in ("张", "张伟"):
        assert [p["name"] for p in (await search(manager, query))["names"]] == ["张**"]
    assert (await search(manager, "伟"))["names"] == []
    for query in ("京A12345", "京a·123"):
        assert [(v["plate"], v["person_name"]) for v in (await search(manager, query))["plates"]] == [
            ("京A***45", "张**")
        ]


async def test_an_identity_number_finds_its_holder(manager: Client) -> None:
    home = await community(manager)
    document = {"type": "resident_id", "number": "11010519491231002X"}
    known = await person(manager, home["id"], document=document)
    assert [p["id"] for p in (await search(manager, "11010519491231002x"))["callers"]] == [known["id"]]


async def test_a_caller_is_shown_from_all_sides(harness: Harness, manager: Client) -> None:
    there = await neighbourhood(harness, manager)
    answer = await manager.get(f"{API}/callers", params={"phone": "+86 138 1234 5678"})
    callers = {caller["id"]: caller for caller in answer.json()["callers"]}
    assert set(callers) == {there["owner"]["id"], there["wife"]["id"]}
    owner = callers[there["owner"]["id"]]
    assert [(u["code"], u["relation"], u["community_name"]) for u in owner["units"]] == [
        ("3-1-101", "owner", "华辰花园")
    ]
    assert [(h["name"], h["relation"]) for h in owner["household"]] == [("李**", "family")]
    assert [vehicle["plate"] for vehicle in owner["vehicles"]] == ["京A***45"]
    bad = await manager.get(f"{API}/callers", params={"phone": "12345"})
    assert (bad.status_code, bad.json()["errors"][0]["code"]) == (422, "bad_phone")
    nobody = await manager.get(f"{API}/callers", params={"phone": "13900000000"})
    assert nobody.json() == {"callers": []}


async def test_callers_of_other_communities_crowd_out_nobody(harness: Harness, manager: Client) -> None:
    other, home = await community(manager, "A"), await community(manager, "B")
    for _ in range(MOST):
        await person(manager, other["id"], phones=["13812345678"])
    known = await person(manager, home["id"], phones=["13812345678"])
    near = harness.staff({"registry.person.read"}, communities=[UUID(home["id"])])
    found = (await near.get(f"{API}/callers", params={"phone": "13812345678"})).json()["callers"]
    assert [caller["id"] for caller in found] == [known["id"]]


async def test_the_search_respects_scope_tenant_and_permission(harness: Harness, manager: Client) -> None:
    there = await neighbourhood(harness, manager)
    other = await community(manager, "B")
    both = {"registry.unit.read", "registry.person.read"}
    far = harness.staff(both, communities=[UUID(other["id"])])
    near = harness.staff(both, communities=[UUID(there["home"]["id"])])
    stranger = (await harness.other_tenant()).staff(both)
    nothing: dict[str, Any] = {"units": [], "callers": [], "names": [], "plates": []}
    for query in ("3-1-101", "3-101", "13812345678", "5678", "张", "京A12345"):
        assert await search(far, query) == nothing
        assert await search(stranger, query) == nothing
        assert await search(near, query) == await search(manager, query)
    assert (await far.get(f"{API}/callers", params={"phone": "13812345678"})).json() == {"callers": []}
    guard = harness.staff({"registry.unit.read"})
    assert [(unit["code"], unit["owners"]) for unit in (await search(guard, "3-1-101"))["units"]] == [("3-1-101", [])]
    assert (await search(guard, "张"))["names"] == []
    assert (await guard.get(f"{API}/callers", params={"phone": "13812345678"})).status_code == 403


async def test_a_unit_names_nobody_to_those_who_may_not_read_persons(harness: Harness, manager: Client) -> None:
    there = await neighbourhood(harness, manager)
    space = {"lot_code": "1", "code": "C1", "area": "12.5"}
    parking = await manager.post(f"{API}/communities/{there['home']['id']}/parking-spaces", json=space)
    right = {"person_id": there["owner"]["id"], "kind": "owned", "valid_from": "2025-01-01"}
    owned = await manager.post(f"{API}/parking-spaces/{parking.json()['id']}/rights", json=right, headers=VERSION_1)
    assert owned.status_code == 201, owned.text
    at = f"{API}/units/{there['units'][0]['id']}/overview"
    full = (await manager.get(at)).json()
    assert [owner["name"] for owner in full["owners"]] == ["张**"]
    bare = (await harness.staff({"registry.unit.read"}).get(at)).json()
    people: dict[str, Any] = {"owners": [], "phones": {}, "ownerships": [], "occupants": [], "vehicles": []}
    assert [space["holder_id"] for space in full["parking"]] == [there["owner"]["id"]]
    holders = [{**held, "holder_id": None} for held in full["parking"]]
    assert bare == full | people | {"parking": holders}
    for secret in (there["owner"]["id"], there["wife"]["id"], "张", "李", "5678", "京A"):
        assert secret not in str(bare)


async def test_empty_and_endless_texts_are_refused(manager: Client) -> None:
    for query, code in (("", "required"), ("  ", "required"), ("长" * 61, "too_long")):
        answer = await manager.get(f"{API}/search", params={"q": query})
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, code)
