"""Promises to call back: the queue of missed calls, agreed times, reminders, results."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from held_timers import at_once, held
from switchboard import API, OWNERS_NUMBER, Switchboard
from ticketing_world import World

from events import ticketing as facts
from ticketing.callbacks.service import ESCALATE, OVERDUE


async def settle(pbx: Switchboard, callback: dict[str, Any], **body: Any) -> Any:
    etag = {"If-Match": f'"{callback["version"]}"'}
    return await pbx.as_staff().post(f"{API}/callbacks/{callback['id']}/settle", json=body, headers=etag)


async def overdue(world: World) -> list[bool]:
    return [fact.escalated for fact in await world.harness.outbox() if isinstance(fact, facts.CallbackOverdue)]


def soon(world: World, minutes: int = 60) -> str:
    return (world.harness.clock.now() + timedelta(minutes=minutes)).isoformat()


async def test_every_missed_call_is_called_back_once(world: World, pbx: Switchboard) -> None:
    for call in ("one", "two"):
        await pbx.report("ringing", call)
        await pbx.report("missed", call)
    (callback,) = await pbx.callbacks()
    assert (callback["kind"], callback["number"], callback["owner_id"]) == ("missed_call", "138****5678", None)
    await pbx.report("ringing", "hidden", caller=None)
    await pbx.report("missed", "hidden", caller=None)
    assert len(await pbx.callbacks()) == 1


async def test_who_reached_somebody_since_is_not_called_back(world: World, pbx: Switchboard) -> None:
    await pbx.report("ringing", "first")
    await pbx.report("missed", "first")
    await pbx.spoken("second")
    assert [(one["state"], one["result"]) for one in await pbx.callbacks()] == [("done", None)]
    rang = world.harness.clock.now() - timedelta(minutes=10)
    late = {"at": rang.isoformat()}
    await pbx.report("ringing", "late", **late)
    await pbx.report("missed", "late", **late)
    assert await pbx.callbacks(state="due") == []


async def test_an_answer_that_is_reported_late_takes_the_call_back_out_of_the_queue(pbx: Switchboard) -> None:
    await pbx.report("ringing")
    await pbx.report("missed")
    assert len(await pbx.callbacks(state="due")) == 1
    await pbx.report("answered")
    assert await pbx.callbacks(state="due") == []


async def test_an_agreed_time_is_kept_or_told_to_owner_and_supervisor(world: World, pbx: Switchboard) -> None:
    ticket = await world.register(contact_phone=OWNERS_NUMBER)
    asked = {"kind": "appointed", "due_at": soon(world), "matter": "答复维修方案", "owner_id": str(world.handler_id)}
    answer = await pbx.as_staff().post(f"{API}/callbacks", json=asked | {"ticket_id": ticket["id"]})
    assert (answer.status_code, answer.json()["ticket_no"], answer.json()["number"]) == (
        201,
        ticket["no"],
        "138****5678",
    )
    world.harness.clock.advance(timedelta(minutes=59))
    await world.harness.fire_timers()
    assert await overdue(world) == []
    world.harness.clock.advance(timedelta(minutes=1))
    await world.harness.fire_timers()
    assert await overdue(world) == [False]
    world.harness.clock.advance(timedelta(minutes=15))
    await world.harness.fire_timers()
    assert await overdue(world) == [False, True]
    (line,) = await pbx.callbacks()
    assert line["late"] is True
    done = await settle(pbx, line, outcome="reached", text="已说明")
    assert (done.json()["state"], done.json()["result"]) == ("done", "已说明")
    again = await settle(pbx, done.json(), outcome="reached")
    assert (again.status_code, again.json()["code"]) == (409, "callback_settled")


async def test_what_is_settled_in_time_reminds_nobody(world: World, pbx: Switchboard) -> None:
    asked = {"kind": "supervisor", "due_at": soon(world), "matter": "请主管回电", "phone": "13900000000"}
    callback = (await pbx.as_staff().post(f"{API}/callbacks", json=asked)).json()
    assert (await settle(pbx, callback, outcome="not_needed", text="客户自行解决")).json()["state"] == "dropped"
    world.harness.clock.advance(timedelta(hours=2))
    await world.harness.fire_timers()
    assert await overdue(world) == []


async def test_somebody_not_reached_is_tried_three_times(world: World, pbx: Switchboard) -> None:
    asked = {"kind": "appointed", "due_at": soon(world), "matter": "回电", "phone": "13900000000"}
    callback = (await pbx.as_staff().post(f"{API}/callbacks", json=asked)).json()
    for number in (1, 2):
        world.harness.clock.advance(timedelta(minutes=30))
        callback = (await settle(pbx, callback, outcome="unreachable")).json()
        assert (callback["state"], callback["tries"]) == ("due", number)
    callback = (await settle(pbx, callback, outcome="unreachable", text="三次未接")).json()
    assert (callback["state"], callback["tries"]) == ("unreachable", 3)


async def test_whoever_takes_it_sees_the_number_on_record(world: World, pbx: Switchboard) -> None:
    await pbx.report("ringing")
    await pbx.report("missed")
    (callback,) = await pbx.callbacks()
    path = f"{API}/callbacks/{callback['id']}"
    etag = {"If-Match": f'"{callback["version"]}"'}
    taken = (await pbx.as_staff().post(f"{path}/take", headers=etag)).json()
    assert taken["owner_name"] == "前台小李"
    assert (await pbx.as_staff().post(f"{path}/take", headers=etag)).status_code == 412
    assert (await pbx.as_staff().post(f"{path}/number")).json() == {"number": OWNERS_NUMBER}
    mine = await pbx.as_staff(own_only=True).get(f"{API}/callbacks", params={"mine": True})
    assert len(mine.json()["items"]) == 1
    assert (await pbx.as_staff(world.handler_id, own_only=True).get(f"{API}/callbacks")).json()["items"] == []


async def test_what_does_not_fit_is_refused(world: World, pbx: Switchboard) -> None:
    good = {"kind": "appointed", "due_at": soon(world), "matter": "回电", "phone": "13900000000"}
    past = await pbx.as_staff().post(f"{API}/callbacks", json=good | {"due_at": soon(world, -1)})
    assert (past.status_code, past.json()["code"]) == (422, "callback_in_the_past")
    for change in ({"owner_id": str(uuid4())}, {"call_id": str(uuid4())}, {"ticket_id": str(uuid4())}, {"phone": "x"}):
        assert (await pbx.as_staff().post(f"{API}/callbacks", json=good | change)).status_code == 422, change
    nobody = {name: value for name, value in good.items() if name != "phone"}
    assert (await pbx.as_staff().post(f"{API}/callbacks", json=nobody)).status_code == 422
    powerless = await world.as_staff().post(f"{API}/callbacks", json=good)
    assert (powerless.status_code, powerless.json()["permission"]) == (403, "ticketing.callback.process")
    assert await pbx.callbacks() == []


async def test_the_queue_shows_what_is_due_first_and_counts(world: World, pbx: Switchboard) -> None:
    for minutes in (90, 30, 60):
        asked = {"kind": "appointed", "due_at": soon(world, minutes), "matter": f"{minutes}", "phone": "13900000000"}
        await pbx.as_staff().post(f"{API}/callbacks", json=asked)
    page = (await pbx.as_staff().get(f"{API}/callbacks", params={"limit": 2, "state": "due"})).json()
    assert ([one["matter"] for one in page["items"]], page["counts"]) == (["30", "60"], {"due": 3})
    params = {"limit": 2, "state": "due", "cursor": page["next_cursor"]}
    assert [one["matter"] for one in (await pbx.as_staff().get(f"{API}/callbacks", params=params)).json()["items"]] == [
        "90"
    ]


async def test_whoever_works_in_one_community_sees_the_missed_calls_of_nobody_known(
    world: World, pbx: Switchboard
) -> None:
    """A number nobody knows belongs to no community; asked for one, it is shown all the same, there and in the log."""
    await pbx.report("ringing", "one", caller="13855559999")
    await pbx.report("missed", "one", caller="13855559999")
    for path in ("callbacks", "calls"):
        page = (await pbx.as_staff().get(f"{API}/{path}", params={"community_id": str(world.community)})).json()
        assert [one["number"] for one in page["items"]] == ["138****9999"], path
        assert sum(page["counts"].values()) == 1


async def exceptions(world: World) -> list[dict[str, Any]]:
    supervisor = world.harness.staff({"ticketing.exception.read"}, communities=[world.community])
    found: list[dict[str, Any]] = (await supervisor.get(f"{API}/exceptions")).json()["items"]
    return found


async def test_who_was_not_reached_in_three_tries_is_an_exception_until_somebody_speaks_with_them(
    world: World, pbx: Switchboard
) -> None:
    await pbx.report("ringing")
    await pbx.report("missed")
    for tries in (1, 2, 3):
        assert await exceptions(world) == []
        (callback,) = await pbx.callbacks()
        assert (await settle(pbx, callback, outcome="unreachable")).json()["tries"] == tries
    (row,) = await exceptions(world)
    assert (row["source"], row["link"], row["about"], row["subject_id"], row["who_name"]) == (
        "callback_failed", "callback", "missed_call", callback["id"], "前台小李",
    )  # fmt: skip
    world.harness.clock.advance(timedelta(minutes=5))
    await pbx.spoken("later")
    assert await exceptions(world) == []


async def test_a_late_call_back_is_one_until_somebody_calls_or_another_time_is_agreed_on(
    world: World, pbx: Switchboard
) -> None:
    await pbx.report("ringing")
    await pbx.report("missed")
    world.harness.clock.advance(timedelta(minutes=44))
    assert await exceptions(world) == []
    world.harness.clock.advance(timedelta(minutes=1))
    (row,) = await exceptions(world)
    assert (row["source"], row["link"], row["about"], row["who_name"], row["degree"]) == (
        "callback_late", "late_callback", "missed_call", None, 1,
    )  # fmt: skip
    (callback,) = await pbx.callbacks()
    assert (await settle(pbx, callback, outcome="unreachable")).status_code == 200
    assert await exceptions(world) == [], "it is tried again in half an hour"
    world.harness.clock.advance(timedelta(minutes=45))
    assert [one["source"] for one in await exceptions(world)] == ["callback_late"]
    await pbx.spoken("later")
    assert await exceptions(world) == []


async def test_who_tries_again_waits_for_no_worker_that_tells_of_the_first_time(world: World, pbx: Switchboard) -> None:
    await pbx.report("ringing")
    await pbx.report("missed")
    (callback,) = await pbx.callbacks()
    world.harness.clock.set(datetime.fromisoformat(callback["due_at"]))
    async with held(world, OVERDUE, ESCALATE):
        answer = await at_once(settle(pbx, callback, outcome="unreachable", text="无人接听"))
        assert answer.json()["state"] == "due"
    due = datetime.fromisoformat(answer.json()["due_at"])
    world.harness.clock.set(due - timedelta(seconds=1))
    await world.harness.fire_timers()
    assert await overdue(world) == [], "what was due at first is told of by nobody"
    world.harness.clock.set(due + timedelta(minutes=15))
    await world.harness.fire_timers()
    assert await overdue(world) == [False, True]


@pytest.mark.parametrize("by", ["ticket", "call"])
async def test_it_says_whom_the_matter_is_about_who_is_not_told(world: World, pbx: Switchboard, by: str) -> None:
    ticket = await world.accepted(complained_about_id=world.technician_id)
    named = {"ticket_id": ticket["id"]} if by == "ticket" else {"call_id": await pbx.spoken("c1", ticket=ticket)}
    asked = {"kind": "supervisor", "matter": "回电", "due_at": soon(world), "phone": "13812345678"} | named
    answer = await pbx.as_staff().post(f"{API}/callbacks", json=asked)
    assert answer.status_code == 201, answer.text
    world.harness.clock.advance(timedelta(hours=2))
    await world.harness.fire_timers()
    kinds = (facts.CallbackRequested, facts.CallbackOverdue)
    stated = [(type(fact), fact.accused) for fact in await world.harness.outbox() if isinstance(fact, kinds)]
    requested, overdue = kinds
    assert stated == [(kind, (world.technician_id,)) for kind in (requested, overdue, overdue)]
