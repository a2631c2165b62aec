"""Who owned and occupied which unit, from when to when."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from services.registry.tests.stories import API, EVERYTHING, VERSION_1, community, estate, person
from testkit.harness import Harness

READER = {"registry.person.read"}


class Sold:
    """A unit that was sold in July 2025 by two owners; a lessee lived there in the spring, another lives there."""

    def __init__(self, home: dict[str, Any], unit: dict[str, Any], people: dict[str, str]) -> None:
        self.home, self.unit, self.people = home, unit, people


async def sold(harness: Harness) -> Sold:
    harness.clock.set(datetime(2026, 3, 1, 4, tzinfo=UTC))
    manager = harness.staff(EVERYTHING)
    home = await community(manager)
    unit = (await estate(manager, home["id"]))[0]
    people = {
        name: (await person(manager, home["id"], name))["id"] for name in ("张伟", "李娜", "王芳", "赵敏", "钱进")
    }
    at = f"{API}/units/{unit['id']}"
    owners = [{"person_id": people[name], "share": "0.5"} for name in ("张伟", "李娜")]
    started = await manager.post(f"{at}/ownerships", json={"owners": owners, "valid_from": "2024-01-01"})
    assert started.status_code == 201, started.text
    sale = {"owners": [{"person_id": people["王芳"]}], "valid_from": "2025-07-01", "evidence": "不动产权证 88"}
    moved = await manager.post(f"{API}/ownerships/{started.json()['id']}/transfer", json=sale, headers=VERSION_1)
    assert moved.status_code == 201, moved.text
    for name, first, last in (("赵敏", "2025-02-01", "2025-05-31"), ("钱进", "2025-08-01", None)):
        version = (await manager.get(at)).json()["version"]
        stay = {"person_id": people[name], "relation": "lessee", "valid_from": first, "valid_to": last}
        lived = await manager.post(f"{at}/occupants", json=stay, headers={"If-Match": f'"{version}"'})
        assert lived.status_code == 201, lived.text
    return Sold(home, unit, people)


def lines(answer: Any) -> list[tuple[Any, ...]]:
    assert answer.status_code == 200, answer.text
    shown = ("name", "relation", "share", "valid_from", "valid_to", "current")
    return [tuple(row[field] for field in shown) for row in answer.json()["items"]]


async def test_a_unit_tells_everybody_who_owned_it_and_lived_there(harness: Harness) -> None:
    s = await sold(harness)
    found = await harness.staff(READER).get(f"{API}/units/{s.unit['id']}/tenures")
    assert [row[1:] for row in lines(found)[:3]] == [
        ("lessee", None, "2025-08-01", None, True),
        ("owner", "1.000000", "2025-07-01", None, True),
        ("lessee", None, "2025-02-01", "2025-05-31", False),
    ]
    assert [row[1:] for row in lines(found)[3:]] == [("owner", "0.500000", "2024-01-01", "2025-06-30", False)] * 2
    assert not any(name in found.text for name in s.people)


async def test_a_person_keeps_the_units_of_the_past(harness: Harness) -> None:
    s = await sold(harness)
    reader = harness.staff(READER)
    (past,) = (await reader.get(f"{API}/persons/{s.people['张伟']}/tenures")).json()["items"]
    assert (past["unit_code"], past["community_name"], past["current"]) == ("3-1-101", "华辰花园", False)
    assert (past["valid_from"], past["valid_to"], past["unit_id"]) == ("2024-01-01", "2025-06-30", s.unit["id"])
    assert (await reader.get(f"{API}/persons/{s.people['张伟']}")).json()["units"] == []


async def test_tenures_come_in_pages(harness: Harness) -> None:
    s = await sold(harness)
    at, reader = f"{API}/units/{s.unit['id']}/tenures", harness.staff(READER)
    whole = [row["id"] for row in (await reader.get(at)).json()["items"]]
    paged: list[str] = []
    cursor: str | None = None
    while len(paged) < 10:
        page = (await reader.get(at, params={"limit": "2"} | ({"cursor": cursor} if cursor else {}))).json()
        paged += [row["id"] for row in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert paged == whole
    assert len(set(paged)) == 5
    elsewhere = f"{API}/persons/{s.people['张伟']}/tenures"
    first = (await reader.get(at, params={"limit": "2"})).json()["next_cursor"]
    assert (await reader.get(elsewhere, params={"cursor": first})).json()["code"] == "invalid_cursor"


async def test_tenures_stay_within_reach(harness: Harness) -> None:
    s = await sold(harness)
    places = [f"{API}/units/{s.unit['id']}/tenures", f"{API}/persons/{s.people['张伟']}/tenures"]
    other = await community(harness.staff(EVERYTHING), "LY")
    far, near = (harness.staff(READER, communities=[UUID(id)]) for id in (other["id"], s.home["id"]))
    nobody = harness.staff({"registry.unit.read"})
    for place in places:
        assert (await far.get(place)).status_code == 404
        assert (await near.get(place)).status_code == 200
        assert (await nobody.get(place)).status_code == 403
    assert (await near.get(f"{API}/persons/{uuid4()}/tenures")).status_code == 404
    assert (await near.get(f"{API}/units/{uuid4()}/tenures")).status_code == 404


async def test_of_somebody_known_in_two_communities_only_the_units_within_reach_are_told(harness: Harness) -> None:
    s = await sold(harness)
    manager = harness.staff(EVERYTHING)
    other = await community(manager, "LY")
    away = (await estate(manager, other["id"]))[0]
    owners = {"owners": [{"person_id": s.people["张伟"]}], "valid_from": "2025-01-01"}
    assert (await manager.post(f"{API}/units/{away['id']}/ownerships", json=owners)).status_code == 201
    near = harness.staff(READER, communities=[UUID(s.home["id"])])
    at = f"{API}/persons/{s.people['张伟']}/tenures"
    assert [row["unit_id"] for row in (await near.get(at)).json()["items"]] == [s.unit["id"]]
    assert len((await harness.staff(READER).get(at)).json()["items"]) == 2
