from datetime import timedelta
from typing import Any

import httpx
import pytest
from duty_world import DutyWorld
from switchboard import API, Switchboard
from ticketing_world import World

from events import ticketing as facts
from ticketing.exceptions.sources import CODES

PATH = "/api/ticketing/exceptions"


async def listed(world: World, **query: Any) -> list[dict[str, Any]]:
    answer = await world.as_staff(world.supervisor_id).get(PATH, params=query)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def acknowledge(world: World, row: dict[str, Any], **changes: Any) -> httpx.Response:
    body = {"source": row["source"], "subject_id": row["subject_id"], "degree": row["degree"], "note": "已电话催办"}
    return await world.as_staff(world.supervisor_id).post(f"{PATH}/acknowledge", json=body | changes)


async def late(world: World, **wait: float) -> None:
    world.harness.clock.advance(timedelta(**wait))
    await world.harness.fire_timers()


async def test_nothing_wrong_is_an_empty_list(world: World) -> None:
    await world.accepted()
    assert await listed(world) == []


async def test_intake_nobody_accepts_is_one_after_fifteen_minutes_of_duty(world: World) -> None:
    ticket = await world.register()
    await late(world, minutes=15)
    assert await listed(world) == []
    await late(world, seconds=1)
    (row,) = await listed(world)
    assert (row["source"], row["link"], row["link_id"], row["label"]) == (
        "not_accepted", "ticket", ticket["id"], ticket["no"],
    )  # fmt: skip
    assert (row["who_name"], row["community_name"], row["about"]) == ("前台小李", "HC花园", "complaint")
    await world.verb(ticket, "accept")
    assert [one["source"] for one in await listed(world)] == []


async def test_what_was_seen_is_away_until_it_gets_worse(world: World) -> None:
    await world.register()
    await late(world, minutes=16)
    (row,) = await listed(world)
    assert (await acknowledge(world, row)).status_code == 204
    assert await listed(world) == []
    (seen,) = await listed(world, acknowledged="true")
    assert (seen["acknowledged_by_name"], seen["note"]) == ("主管老陈", "已电话催办")
    await late(world, days=1)
    (worse,) = await listed(world, source="not_accepted")
    assert (worse["degree"], worse["acknowledged_at"]) == (row["degree"] + 1, None)
    stale = await acknowledge(world, row)
    assert (stale.status_code, stale.json()["code"], stale.json()["degree"]) == (409, "exception_worsened", 2)
    (fact,) = [one for one in await world.harness.outbox() if isinstance(one, facts.ExceptionAcknowledged)]
    assert (fact.source, fact.degree) == ("not_accepted", 1)


async def test_what_is_over_is_not_acknowledged(world: World) -> None:
    ticket = await world.register()
    await late(world, minutes=16)
    (row,) = await listed(world)
    await world.verb(ticket, "accept")
    answer = await acknowledge(world, row)
    assert (answer.status_code, answer.json()["code"]) == (409, "exception_over")


async def test_a_ticket_nobody_wants_is_one_until_it_is_handed_over(world: World) -> None:
    ticket = await world.accepted()
    for _ in range(3):
        offer = {"to_staff_id": world.supervisor_id, "reason": "忙不过来"}
        offered = (await world.post(f"tickets/{ticket['id']}/transfers", **offer)).json()
        assert await listed(world, source="transfer_unwanted") == []
        await world.post(f"transfers/{offered['id']}/refuse", world.supervisor_id, offered["version"], reason="也忙")
    (row,) = await listed(world, source="transfer_unwanted")
    assert (row["about"], row["degree"], row["who_name"]) == ("refused", 3, "专员小王")
    current = (await world.detail(ticket))["ticket"]
    await world.verb(current, "hand-over", by=world.supervisor_id, handler_id=world.manager_id, reason="由经理处理")
    assert await listed(world, source="transfer_unwanted") == []


async def test_an_offer_nobody_answers_is_one(world: World) -> None:
    ticket = await world.accepted()
    offer = {"to_staff_id": world.supervisor_id, "reason": "忙不过来"}
    await world.post(f"tickets/{ticket['id']}/transfers", **offer)
    await late(world, minutes=31)
    (row,) = await listed(world, source="transfer_unwanted")
    assert (row["about"], row["degree"]) == ("lapsed", 1)


async def test_missed_clocks_late_tasks_and_unanswered_notices(world: World) -> None:
    ticket = await world.assigned()
    due = world.harness.clock.now() + timedelta(minutes=30)
    task = {"department": "工程部", "task": "勘查", "assignee_id": world.technician_id, "due_at": due.isoformat()}
    assert (await world.post(f"tickets/{ticket['id']}/department-tasks", **task)).status_code == 201
    notice = await world.post(f"tickets/{ticket['id']}/urge-notices", world.supervisor_id, message="请尽快")
    assert notice.status_code == 201
    await late(world, hours=5)
    found = {(row["source"], row["about"]): row for row in await listed(world)}
    assert set(found) == {("clock_missed", "K13"), ("task_overdue", "open"), ("urge_unanswered", "1")}
    assert found["task_overdue", "open"]["who_name"] == "维修老赵"
    counts = (await world.as_staff(world.supervisor_id).get(f"{PATH}/counts")).json()
    assert counts == {"counts": {"clock_missed": 1, "task_overdue": 1, "urge_unanswered": 1}}
    assert [row["since"] for row in await listed(world)] == sorted(row["since"] for row in await listed(world))


async def test_a_late_application_is_one(world: World) -> None:
    ticket = await world.accepted(kind="application", class_l1="pet")
    await late(world, hours=1, minutes=1)
    (row,) = await listed(world, source="application_overdue")
    assert (row["link_id"], row["about"]) == (ticket["id"], "accepted")


async def test_an_empty_desk_is_one(duty: DutyWorld) -> None:
    duty.at(7, 30)
    await duty.published_today()
    duty.at(8, 0)
    await duty.harness.fire_timers()
    (row,) = await listed(duty.world, source="desk_empty")
    assert (row["link"], row["degree"]) == ("duty", 1)


async def test_everybody_sees_their_communities_only(world: World) -> None:
    await world.register()
    await late(world, minutes=16)
    permissions = {"ticketing.exception.read", "ticketing.exception.acknowledge"}
    elsewhere = world.harness.staff(permissions, communities=[world.elsewhere])
    assert (await elsewhere.get(PATH)).json()["items"] == []
    assert (await elsewhere.get(f"{PATH}/counts")).json() == {"counts": {}}
    (row,) = await listed(world)
    body = {"source": row["source"], "subject_id": row["subject_id"], "degree": 9, "note": "看过"}
    assert (await elsewhere.post(f"{PATH}/acknowledge", json=body)).json()["code"] == "exception_over"
    assert await listed(world, community_id=str(world.elsewhere)) == []
    own = world.harness.staff(permissions, own_only=True, id=world.clerk_id)
    assert len((await own.get(PATH)).json()["items"]) == 1


async def test_a_page_goes_on_where_the_last_one_ended(world: World) -> None:
    for _ in range(3):
        await world.register()
    await late(world, minutes=16)
    client = world.as_staff(world.supervisor_id)
    first = (await client.get(PATH, params={"limit": 2})).json()
    rest = (await client.get(PATH, params={"limit": 2, "cursor": first["next_cursor"]})).json()
    assert len({row["subject_id"] for row in first["items"] + rest["items"]}) == 3
    assert rest["next_cursor"] is None


def test_sources_have_codes_of_their_own() -> None:
    assert len(CODES) == len(set(CODES))


async def family(world: World, way: str) -> dict[str, Any]:
    """A case that is about the supervisor, in its own words or by what it belongs together with."""
    first = await world.accepted(complained_about_id=world.supervisor_id)
    if way == "itself":
        return first
    if way == "repeats":
        return await world.accepted(contact_phone="13900000001", repeat_of=first["id"])
    lead = await world.accepted(contact_phone="13900000001")
    await world.verb(first, "merge", by=world.manager_id, into=lead["id"], reason="同一起因")
    return (await world.detail(lead))["ticket"]


@pytest.mark.parametrize("way", ["itself", "repeats", "leads"])
async def test_what_hangs_on_a_complaint_about_me_waits_for_somebody_else(world: World, way: str) -> None:
    ticket = await family(world, way)
    ticket = await world.verb(ticket, "assign", handler_id=world.handler_id, department="工程部")
    due = world.harness.clock.now() + timedelta(minutes=30)
    task = {"department": "工程部", "task": "勘查", "assignee_id": world.technician_id, "due_at": due.isoformat()}
    assert (await world.post(f"tickets/{ticket['id']}/department-tasks", **task)).status_code == 201
    await late(world, hours=5)
    other = world.as_staff(world.manager_id)
    theirs = [row for row in (await other.get(PATH)).json()["items"] if row["link_id"] == ticket["id"]]
    assert {row["source"] for row in theirs} >= {"clock_missed", "task_overdue"}
    assert ticket["id"] not in {row["link_id"] for row in await listed(world)}
    counts = (await world.as_staff(world.supervisor_id).get(f"{PATH}/counts")).json()["counts"]
    assert "task_overdue" not in counts
    for row in theirs:
        refused = await acknowledge(world, row)
        assert (refused.status_code, refused.json()["code"]) == (409, "conflict_of_interest"), row["source"]
        body = {"source": row["source"], "subject_id": row["subject_id"], "degree": row["degree"], "note": "已催办"}
        assert (await other.post(f"{PATH}/acknowledge", json=body)).status_code == 204, row["source"]


@pytest.mark.parametrize("way", ["ticket_id", "call_id"])
async def test_so_does_a_call_somebody_waits_for_who_complains_about_me(
    world: World, pbx: Switchboard, way: str
) -> None:
    ticket = await world.accepted(complained_about_id=world.supervisor_id)
    named = ticket["id"] if way == "ticket_id" else await pbx.spoken("c1", ticket=ticket)
    asked = {"kind": "appointed", "matter": "回电", "due_at": "2025-03-05T05:00:00Z", way: named}
    callback = await pbx.as_staff().post(f"{API}/callbacks", json=asked)
    assert callback.status_code == 201, callback.text
    await late(world, hours=4)
    assert await listed(world, source="callback_late") == []
    (row,) = (await world.as_staff(world.manager_id).get(PATH, params={"source": "callback_late"})).json()["items"]
    assert row["link_id"] == callback.json()["id"]
    refused = await acknowledge(world, row)
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict_of_interest")
