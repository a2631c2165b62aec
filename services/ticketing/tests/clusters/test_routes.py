from datetime import timedelta
from typing import Any

from ticketing_world import World

PATH = "/api/ticketing/clusters"


async def suggested(world: World) -> list[dict[str, Any]]:
    answer = await world.as_staff(world.supervisor_id).get(PATH)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()
    return found


async def alike(world: World, count: int, apart: int = 10, **changes: Any) -> list[dict[str, Any]]:
    found = []
    for _ in range(count):
        found.append(await world.register(**changes))
        world.harness.clock.advance(timedelta(minutes=apart))
    return found


async def test_three_of_one_building_and_class_within_two_hours(world: World) -> None:
    tickets = await alike(world, 2, class_l1="engineering_quality")
    assert await suggested(world) == []
    tickets += await alike(world, 1, class_l1="engineering_quality")
    (cluster,) = await suggested(world)
    assert (cluster["building_code"], cluster["class_l1"]) == ("3", "engineering_quality")
    assert [one["id"] for one in cluster["tickets"]] == [one["id"] for one in tickets]
    assert cluster["incident_id"] is None


async def test_other_classes_ended_tickets_and_slow_ones_are_none(world: World) -> None:
    await alike(world, 2, class_l1="engineering_quality")
    (other,) = await alike(world, 1, class_l1="neighbour")
    await alike(world, 2, apart=130, class_l1="sales")
    await alike(world, 1, class_l1="sales")
    assert await suggested(world) == []
    (gone,) = await alike(world, 1, class_l1="contract")
    await alike(world, 2, class_l1="contract")
    assert len(await suggested(world)) == 1
    await world.verb(gone, "withdraw", statement="不用了")
    assert (await suggested(world), other["class_l1"]) == ([], "neighbour")


async def test_a_dismissed_cluster_comes_back_with_new_tickets_only(world: World) -> None:
    await alike(world, 3, class_l1="neighbour")
    client = world.as_staff(world.supervisor_id)
    body = {"building_id": str(world.building), "class_l1": "neighbour", "reason": "互不相干"}
    assert (await client.post(f"{PATH}/dismiss", json=body)).status_code == 204
    assert await suggested(world) == []
    world.harness.clock.advance(timedelta(minutes=1))
    await alike(world, 2, class_l1="neighbour")
    assert await suggested(world) == []
    await alike(world, 1, class_l1="neighbour")
    (cluster,) = await suggested(world)
    assert len(cluster["tickets"]) == 3


async def test_the_figures_are_the_tenants(world: World) -> None:
    client = world.as_staff(world.centre_id)
    rules = (await client.get("/api/ticketing/procedure-rules")).json()
    figures = {name: value for name, value in rules.items() if name != "version"} | {"cluster_tickets": 2}
    await client.put("/api/ticketing/procedure-rules", json=figures, headers={"If-Match": '"0"'})
    await alike(world, 2, class_l1="neighbour")
    assert len(await suggested(world)) == 1


async def test_a_building_out_of_reach_is_unknown(world: World) -> None:
    await alike(world, 3, class_l1="neighbour")
    elsewhere = world.harness.staff({"ticketing.incident.manage"}, communities=[world.elsewhere])
    assert (await elsewhere.get(PATH)).json() == []
    body = {"building_id": str(world.building), "class_l1": "neighbour", "reason": "互不相干"}
    assert (await elsewhere.post(f"{PATH}/dismiss", json=body)).json()["code"] == "invalid_fields"


async def test_what_is_about_the_reader_is_in_none_and_makes_none_dense_enough(world: World) -> None:
    others = await alike(world, 2, class_l1="neighbour")
    (about,) = await alike(world, 1, class_l1="neighbour", complained_about_id=world.technician_id)

    async def shown() -> list[list[str]]:
        accused = world.as_staff(world.technician_id, {"ticketing.incident.read", "ticketing.incident.manage"})
        return [[one["id"] for one in cluster["tickets"]] for cluster in (await accused.get(PATH)).json()]

    (cluster,) = await suggested(world)
    assert [one["id"] for one in cluster["tickets"]] == [one["id"] for one in (*others, about)]
    assert await shown() == []
    others += await alike(world, 1, class_l1="neighbour")
    assert await shown() == [[one["id"] for one in others]]
    about = (await world.detail(about))["ticket"]
    await world.verb(about, "accept")
    about, lead = (await world.detail(about))["ticket"], (await world.detail(others[0]))["ticket"]
    await world.verb(lead, "accept")
    await world.verb(about, "merge", by=world.supervisor_id, into=lead["id"], reason="同一起因")
    assert await shown() == [], "nor what is answered together with it"


async def test_an_open_incident_of_the_building_is_offered_to_its_own_class_only(world: World) -> None:
    await alike(world, 3, class_l1="neighbour")
    opening = {
        "community_id": str(world.community), "title": "停水", "banner": "水泵故障",
        "building_ids": [str(world.building)], "class_l1": "engineering_quality",
    }  # fmt: skip
    incident = (await world.as_staff(world.supervisor_id).post("/api/ticketing/incidents", json=opening)).json()
    (other,) = await suggested(world)
    assert other["incident_id"] is None
    await alike(world, 3, class_l1="engineering_quality")
    offered = {cluster["class_l1"]: cluster["incident_id"] for cluster in await suggested(world)}
    assert offered == {"neighbour": None, "engineering_quality": incident["id"]}


async def test_who_sees_only_their_own_tickets_is_told_of_no_others(world: World) -> None:
    tickets = await alike(world, 3, class_l1="neighbour")
    stranger = world.as_staff(
        world.technician_id, {"ticketing.incident.manage", "ticketing.incident.read"}, own_only=True
    )
    assert (await stranger.get(PATH)).json() == []
    body = {
        "community_id": str(world.community), "class_l1": "neighbour", "title": "噪音", "banner": "处理中",
        "building_ids": [str(world.building)], "ticket_ids": [one["id"] for one in tickets],
    }  # fmt: skip
    opened = await world.as_staff(world.supervisor_id).post("/api/ticketing/incidents", json=body)
    assert opened.status_code == 201, opened.text
    seen = (await stranger.get(f"/api/ticketing/incidents/{opened.json()['id']}")).json()
    assert (seen["joined"], seen["tickets"]) == ([], 3)
