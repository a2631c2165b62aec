from datetime import timedelta
from typing import Any

from ticketing_world import World

PATH = "/api/ticketing/stand-ins"
DECIDER = {"ticketing.application.decide"}


def absence(world: World, days: int = 3, **changes: Any) -> dict[str, Any]:
    now = world.harness.clock.now()
    return {
        "stand_in_id": str(world.handler_id), "begins_at": now.isoformat(), "reason": "年假",
        "ends_at": (now + timedelta(days=days)).isoformat(), **changes,
    }  # fmt: skip


async def test_an_absence_is_named_listed_and_ended(world: World) -> None:
    manager = world.as_staff(world.manager_id, DECIDER)
    named = (await manager.post(PATH, json=absence(world))).json()
    assert (named["absent_name"], named["stand_in_name"]) == ("经理老吴", "专员小王")
    (listed,) = (await manager.get(PATH)).json()["items"]
    assert listed["id"] == named["id"]
    ended = await manager.post(f"{PATH}/{named['id']}/end", headers={"If-Match": '"1"'})
    assert ended.status_code == 200
    assert (await manager.get(PATH)).json()["items"] == []
    again = await manager.post(f"{PATH}/{named['id']}/end", headers={"If-Match": '"2"'})
    assert (again.status_code, again.json()["code"]) == (409, "stand_in_over")


async def test_refusals_are_named(world: World) -> None:
    manager = world.as_staff(world.manager_id, DECIDER)
    for changes, code in (
        ({"stand_in_id": str(world.manager_id)}, "stand_in_not_eligible"),
        ({"stand_in_id": str(world.community)}, "stand_in_not_eligible"),
        ({"ends_at": world.harness.clock.now().isoformat()}, "invalid_fields"),
        ({"absent_id": str(world.supervisor_id)}, "forbidden"),
    ):
        assert (await manager.post(PATH, json=absence(world, **changes))).json()["code"] == code
    await manager.post(PATH, json=absence(world))
    assert (await manager.post(PATH, json=absence(world, 1))).json()["code"] == "absence_taken"
    other = world.as_staff(world.supervisor_id, DECIDER | {"ticketing.ticket.supervise"})
    assert (await other.post(PATH, json=absence(world, absent_id=str(world.clerk_id)))).status_code == 201


async def test_nobody_gives_themselves_the_power_to_decide(world: World) -> None:
    """Whoever names stand-ins for others would be the approver of everything otherwise."""
    supervisor = world.as_staff(world.supervisor_id, DECIDER | {"ticketing.ticket.supervise"})
    own = absence(world, absent_id=str(world.manager_id), stand_in_id=str(world.supervisor_id))
    refused = await supervisor.post(PATH, json=own)
    assert (refused.status_code, refused.json()["code"]) == (409, "stand_in_not_eligible")
