"""Swaps: both agree, a supervisor approves, the roster changes."""

from uuid import UUID

import pytest
from duty_world import NEXT_MONDAY, DutyWorld, Json, entry_of
from ticketing_world import World

from events import ticketing as facts


@pytest.fixture
async def roster(duty: DutyWorld) -> Json:
    planned = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    return await duty.publish(await duty.add(planned, duty.late, NEXT_MONDAY, *duty.relief))


async def opened(duty: DutyWorld, roster: Json) -> Json:
    """The clerk offers the early shift for the manager's late one."""
    mine = entry_of(roster, duty.world.clerk_id, NEXT_MONDAY)
    theirs = entry_of(roster, duty.world.manager_id, NEXT_MONDAY)
    return await duty.post(
        "swap-requests", duty.world.clerk_id, entry_id=mine["id"], other_entry_id=theirs["id"], reason="孩子家长会"
    )


async def step(duty: DutyWorld, swap: Json, verb: str, by: UUID, **body: str) -> Json:
    return await duty.post(f"swap-requests/{swap['id']}/{verb}", by, swap["version"], **body)


async def test_a_swap_needs_both_and_a_supervisor(duty: DutyWorld, world: World, roster: Json) -> None:
    swap = await opened(duty, roster)
    assert (swap["requested_by_name"], swap["counterpart_name"]) == ("前台小李", "经理老吴")
    assert (swap["shift_name"], swap["other_shift_name"]) == ("早班", "中班")
    path = f"swap-requests/{swap['id']}"
    assert await duty.refused(f"{path}/approve", world.supervisor_id, swap["version"]) == "swap_wrong_state"
    assert await duty.refused(f"{path}/agree", world.handler_id, swap["version"]) == "not_your_swap"
    swap = await step(duty, swap, "agree", world.manager_id)
    assert await duty.refused(f"{path}/approve", world.manager_id, swap["version"]) == "own_swap"
    swap = await step(duty, swap, "approve", world.supervisor_id)
    assert (swap["state"], swap["decided_by_name"]) == ("approved", "主管老陈")
    week = await duty.get("rosters", community_id=world.community, week=NEXT_MONDAY)
    early, late = ({entry["staff_id"] for entry in shift["staff"]} for shift in week["shifts"])
    assert early == {str(world.handler_id), str(world.manager_id)}
    assert late == {str(world.technician_id), str(world.clerk_id)}
    changes = (await duty.get(f"rosters/{roster['id']}/changes"))["items"]
    assert [(change["verb"], change["reason"]) for change in changes] == [("swapped", "孩子家长会")] * 2
    kinds = {type(fact) for fact in await duty.harness.outbox()}
    assert {facts.SwapRequestOpened, facts.SwapRequestAgreed, facts.SwapRequestApproved, facts.RosterChanged} <= kinds


async def test_a_colleague_may_take_over(duty: DutyWorld, world: World, roster: Json) -> None:
    mine = entry_of(roster, world.clerk_id, NEXT_MONDAY)
    body = {"entry_id": mine["id"], "reason": "身体不适"}
    assert await duty.refused("swap-requests", world.clerk_id, **body) == "invalid_fields"
    assert (
        await duty.refused("swap-requests", world.clerk_id, counterpart_id=world.clerk_id, **body) == "swap_with_self"
    )
    assert (
        await duty.refused("swap-requests", world.clerk_id, counterpart_id=world.handler_id, **body)
        == "already_on_shift"
    )
    swap = await duty.post("swap-requests", world.clerk_id, counterpart_id=world.centre_id, **body)
    swap = await step(duty, swap, "agree", world.centre_id)
    await step(duty, swap, "approve", world.supervisor_id)
    week = await duty.get("rosters", community_id=world.community, week=NEXT_MONDAY)
    assert entry_of(week, world.centre_id, NEXT_MONDAY)["stands_in_for"] is None


async def test_a_swap_ends_in_other_ways(duty: DutyWorld, world: World, roster: Json) -> None:
    declined = await step(duty, await opened(duty, roster), "decline", world.manager_id, reason="当天有事")
    assert (declined["state"], declined["answer"]) == ("declined", "当天有事")
    swap = await step(duty, await opened(duty, roster), "agree", world.manager_id)
    rejected = await step(duty, swap, "reject", world.supervisor_id, reason="人手不足")
    assert rejected["state"] == "rejected"
    swap = await opened(duty, roster)
    assert await duty.refused(f"swap-requests/{swap['id']}/withdraw", world.manager_id, 1) == "not_your_swap"
    assert (await step(duty, swap, "withdraw", world.clerk_id))["state"] == "withdrawn"
    listed = await duty.get("swap-requests", community_id=world.community)
    assert [each["state"] for each in listed["items"]] == ["withdrawn", "rejected", "declined"]
    open_ones = await duty.get("swap-requests", community_id=world.community, open_only="true")
    assert open_ones["items"] == []


async def test_what_cannot_be_swapped_is_refused(duty: DutyWorld, world: World, roster: Json) -> None:
    mine = entry_of(roster, world.clerk_id, NEXT_MONDAY)
    body = {"entry_id": mine["id"], "counterpart_id": world.centre_id, "reason": "换班"}
    assert await duty.refused("swap-requests", world.handler_id, **body) == "not_your_shift"
    await opened(duty, roster)
    assert await duty.refused("swap-requests", world.clerk_id, **body) == "swap_pending"
    duty.harness.clock.set(duty.harness.clock.now().replace(day=10, hour=1))
    other = entry_of(roster, world.handler_id, NEXT_MONDAY)
    late = {"entry_id": other["id"], "counterpart_id": world.centre_id, "reason": "换班"}
    assert await duty.refused("swap-requests", world.handler_id, **late) == "shift_begun"


async def test_a_roster_that_changed_meanwhile_outdates_the_swap(duty: DutyWorld, world: World, roster: Json) -> None:
    swap = await step(duty, await opened(duty, roster), "agree", world.manager_id)
    entry = entry_of(roster, world.manager_id, NEXT_MONDAY)
    await duty.post(
        f"rosters/{roster['id']}/entries/{entry['id']}/replace", None, roster["version"],
        staff_id=world.centre_id, reason="出差",
    )  # fmt: skip
    path = f"swap-requests/{swap['id']}/approve"
    assert await duty.refused(path, world.supervisor_id, swap["version"]) == "swap_outdated"


async def test_somebody_elses_swap_looks_like_nothing(duty: DutyWorld, world: World, roster: Json) -> None:
    swap = await opened(duty, roster)
    stranger = world.as_staff(world.handler_id, own_only=True)
    answer = await stranger.post(
        f"/api/ticketing/swap-requests/{swap['id']}/agree", headers={"If-Match": f'"{swap["version"]}"'}
    )
    assert answer.status_code == 404
