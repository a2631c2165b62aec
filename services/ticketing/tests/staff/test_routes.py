"""Who can be given work."""

from uuid import UUID

from msgspec.structs import replace
from organisation_facts import departments
from ticketing_world import World
from uuid_utils.compat import uuid7

COLLEAGUES = "/api/ticketing/colleagues"


async def names(world: World, community: UUID, able_to: str) -> list[str]:
    answer = await world.as_staff().get(COLLEAGUES, params={"community_id": str(community), "able_to": able_to})
    assert answer.status_code == 200, answer.text
    return [colleague["display_name"] for colleague in answer.json()]


async def test_colleagues_are_those_who_may_and_whose_reach_covers_it(world: World) -> None:
    for name, scope, communities in (("总部工程师", "tenant", ()), ("自由人", "own", ()), ("无小区", "community", ())):
        fact = world.staff_fact(name, ("technician",), ["ticketing.work_order.execute"], communities, scope=scope)
        await world.harness.consume(fact, uuid7())
    able = await names(world, world.elsewhere, "ticketing.work_order.execute")
    assert able == sorted(["总部工程师", "自由人"])
    assert "总部工程师" not in await names(world, world.elsewhere, "ticketing.ticket.process")


async def test_the_department_of_each_is_told(world: World) -> None:
    known = await departments(world)
    fact = world.staff_fact("工程小王", ("technician",), ["ticketing.work_order.execute"])
    await world.harness.consume(replace(fact, department_id=known["engineering"]), uuid7())
    query = {"community_id": str(world.community), "able_to": "ticketing.work_order.execute"}
    able = (await world.as_staff().get(COLLEAGUES, params=query)).json()
    assert {one["display_name"]: one["department"] for one in able}["工程小王"] == "工程部"
    assert None in {one["department"] for one in able}


async def test_who_serves_elsewhere_learns_of_nobody(world: World) -> None:
    query = {"community_id": str(world.community)}
    for reach, known in ((world.community, True), (world.elsewhere, False)):
        answer = await world.as_staff(communities=[reach]).get(COLLEAGUES, params=query)
        assert bool(answer.json()) is known


async def test_unknown_abilities_and_missing_permission_are_refused(world: World) -> None:
    query = {"community_id": str(world.community), "able_to": "billing.run.issue"}
    assert (await world.as_staff().get(COLLEAGUES, params=query)).status_code in (400, 422)
    assert (await world.as_staff(permissions=set()).get(COLLEAGUES, params=query)).status_code == 403
    assert (await world.as_staff().get(COLLEAGUES)).status_code in (400, 422)
