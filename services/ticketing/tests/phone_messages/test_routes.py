"""Messages for a colleague: passed on at once, reminded of, acknowledged (E1-22)."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from switchboard import API, Switchboard
from ticketing_world import World

from events import identity
from events import ticketing as facts

PATH = f"{API}/phone-messages"


async def take(world: World, pbx: Switchboard, **more: Any) -> Any:
    body = {
        "for_id": str(world.handler_id),
        "text": "请回电谈装修押金",
        "caller_name": "张三丰",
        "phone": "13812345678",
    }
    return await pbx.as_staff().post(PATH, json=body | more)


async def reminded(world: World) -> list[bool]:
    return [fact.escalated for fact in await world.harness.outbox() if isinstance(fact, facts.PhoneMessageReminded)]


async def test_a_message_is_passed_on_and_acknowledged(world: World, pbx: Switchboard) -> None:
    id = await pbx.report("ringing")
    answer = await take(world, pbx, call_id=id)
    assert answer.status_code == 201, answer.text
    message = answer.json()
    assert (message["for_name"], message["caller_name"], message["number"]) == ("专员小王", "张**", "138****5678")
    told = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.PhoneMessageTaken)]
    assert [fact.for_id for fact in told] == [world.handler_id]
    recipient = pbx.as_staff(world.handler_id)
    (mine,) = (await recipient.get(PATH, params={"mine": True, "waiting": True})).json()["items"]
    assert (mine["id"], mine["taken_by_name"]) == (message["id"], "前台小李")
    contact = await recipient.post(f"{PATH}/{message['id']}/contact")
    assert contact.json() == {"name": "张三丰", "number": "13812345678"}
    read = await recipient.post(f"{PATH}/{message['id']}/acknowledge", json={"reply": "已回电"})
    assert (read.status_code, read.json()["reply"]) == (200, "已回电")
    assert read.json()["acknowledged_at"] is not None
    assert (await recipient.get(PATH, params={"mine": True, "waiting": True})).json()["items"] == []
    world.harness.clock.advance(timedelta(hours=2))
    await world.harness.fire_timers()
    assert await reminded(world) == []


async def test_nobody_forgets_a_message(world: World, pbx: Switchboard) -> None:
    await take(world, pbx)
    world.harness.clock.advance(timedelta(minutes=30))
    await world.harness.fire_timers()
    assert await reminded(world) == [False]
    world.harness.clock.advance(timedelta(minutes=30))
    await world.harness.fire_timers()
    assert await reminded(world) == [False, True]
    world.harness.clock.advance(timedelta(hours=5))
    await world.harness.fire_timers()
    assert await reminded(world) == [False, True]


async def test_others_do_not_read_it_and_nobody_else_acknowledges(world: World, pbx: Switchboard) -> None:
    message = (await take(world, pbx, community_id=str(world.community))).json()
    path = f"{PATH}/{message['id']}"
    reader = {"permissions": {"ticketing.phone_message.read"}}
    other = pbx.as_staff(world.technician_id, **reader)
    assert (await other.get(PATH)).json()["items"] == []
    assert (await other.post(f"{path}/acknowledge", json={})).status_code == 404
    assert (await other.post(f"{path}/contact")).status_code == 404
    supervisor = pbx.as_staff(world.supervisor_id, communities=[world.community])
    assert len((await supervisor.get(PATH)).json()["items"]) == 1
    assert (await supervisor.post(f"{path}/acknowledge", json={})).status_code == 422
    elsewhere = pbx.as_staff(world.supervisor_id, communities=[world.elsewhere])
    assert (await elsewhere.get(PATH)).json()["items"] == []


async def test_nobody_takes_a_message_for_a_colleague_who_left(world: World, pbx: Switchboard) -> None:
    gone = uuid4()
    snapshot = world.staff_fact("离职小张", ("desk_clerk",), [])
    left = identity.StaffLeft(**{name: getattr(snapshot, name) for name in snapshot.__struct_fields__})
    await world.harness.consume(left, gone)
    answer = await take(world, pbx, for_id=str(gone))
    assert (answer.status_code, answer.json()["code"]) == (409, "colleague_not_active")
    for change in ({"for_id": str(uuid4())}, {"call_id": str(uuid4())}, {"community_id": str(uuid4())}, {"phone": "x"}):
        assert (await take(world, pbx, **change)).status_code == 422, change
    assert (await take(world, pbx, text="")).status_code == 400


async def test_it_says_whom_the_call_was_about_who_is_not_told(world: World, pbx: Switchboard) -> None:
    """A supervisor is told of one nobody acknowledges; not the one the caller complained about."""
    ticket = await world.accepted(complained_about_id=world.technician_id)
    call = await pbx.spoken("c1", ticket=ticket)
    assert (await take(world, pbx, call_id=call)).status_code == 201
    world.harness.clock.advance(timedelta(hours=1))
    await world.harness.fire_timers()
    kinds = (facts.PhoneMessageTaken, facts.PhoneMessageReminded)
    stated = [fact.accused for fact in await world.harness.outbox() if isinstance(fact, kinds)]
    assert stated
    assert set(stated) == {(world.technician_id,)}
