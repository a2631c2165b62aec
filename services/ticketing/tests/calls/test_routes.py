"""The call log and the operator's call bar."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from held_timers import at_once, held
from sqlalchemy import select, text
from switchboard import API, OWNERS_NUMBER, Switchboard
from ticketing_world import World

from events import identity
from events import ticketing as facts
from ticketing.calls.courses import RECORDING
from ticketing.calls.models import Call, NumberAccess
from ticketing.calls.repository import CallRepository


async def going_on(pbx: Switchboard, **scope: Any) -> list[dict[str, Any]]:
    answer = await pbx.as_staff(**scope).get(f"{API}/calls/going-on")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()
    return found


async def test_a_ringing_call_is_answered_linked_and_ended(world: World, pbx: Switchboard) -> None:
    person = await world.person(world.community)
    await world.register(contact_phone=OWNERS_NUMBER, contact_name=None, person_id=person)
    world.harness.clock.advance(timedelta(hours=1))
    await world.harness.forget_outbox()
    id = await pbx.report("ringing", line="0571-00000000")
    (bar,) = await going_on(pbx)
    assert (bar["number"], bar["state"], bar["person_id"]) == ("138****5678", "ringing", str(person))
    assert (bar["unit_code"], bar["tier"], bar["community_name"]) == ("3-1-1201", "repeat", "HC花园")
    world.harness.clock.advance(timedelta(seconds=9))
    answered = (await pbx.as_staff().post(f"{API}/calls/{id}/answer")).json()
    assert (answered["number"], answered["call"]["operator_name"]) == (OWNERS_NUMBER, "前台小李")
    ticket = await world.register(contact_phone=OWNERS_NUMBER)
    linked = (await pbx.as_staff().post(f"{API}/calls/{id}/tickets", json={"ticket_id": ticket["id"]})).json()
    assert [one["no"] for one in linked["tickets"]] == [ticket["no"]]
    again = await pbx.as_staff().post(f"{API}/calls/{id}/tickets", json={"ticket_id": ticket["id"]})
    assert again.json()["version"] == linked["version"]
    await pbx.report("ended")
    assert [one["state"] for one in await going_on(pbx)] == ["ended"]
    ended = await pbx.as_staff().post(f"{API}/calls/{id}/end", json={"result": "ticket", "note": "已登记"})
    assert (ended.json()["state"], ended.json()["result"]) == ("ended", "ticket")
    assert await going_on(pbx) == []
    told = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.CallFact)]
    assert [type(fact).__name__ for fact in told][:2] == ["CallAnnounced", "CallAnswered"]
    assert "CallEnded" in [type(fact).__name__ for fact in told]


async def test_numbers_are_sealed_and_every_look_is_kept(world: World, pbx: Switchboard) -> None:
    id = await pbx.report("ringing")
    await pbx.as_staff().post(f"{API}/calls/{id}/answer")
    async with world.harness.work() as work:
        looks = await work.session.execute(
            text("SELECT subject, staff_id, purpose FROM number_access WHERE tenant_id = :tenant_id"),
            {"tenant_id": work.tenant_id},
        )
        assert [tuple(row) for row in looks] == [("call", world.clerk_id, "answered")]
        for table in ("call", "outbox", "timer", "idempotency_key", "pbx_report", "callback"):
            kept = await work.session.execute(
                text(f"SELECT CAST(t AS text) FROM {table} t WHERE tenant_id = :tenant_id"),
                {"tenant_id": work.tenant_id},
            )
            assert OWNERS_NUMBER not in str(kept.scalars().all())


async def test_an_answer_that_two_tell_of_at_once_is_one(world: World, pbx: Switchboard, monkeypatch: Any) -> None:
    id = await pbx.report("ringing")
    whole = CallRepository.reported

    async def reported(self: CallRepository, link: UUID, external: str) -> Call | None:
        found = await whole(self, link, external)
        monkeypatch.setattr(CallRepository, "reported", whole)
        assert (await pbx.as_staff().post(f"{API}/calls/{id}/answer")).status_code == 200
        return found

    monkeypatch.setattr(CallRepository, "reported", reported)
    await pbx.report("answered")
    told = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.CallAnswered)]
    assert len(told) == 1


async def test_a_colleague_was_faster(world: World, pbx: Switchboard) -> None:
    id = await pbx.report("ringing")
    assert (await pbx.as_staff().post(f"{API}/calls/{id}/answer")).status_code == 200
    late = await pbx.as_staff(world.handler_id).post(f"{API}/calls/{id}/answer")
    assert (late.status_code, late.json()["code"]) == (409, "call_taken")
    assert await going_on(pbx, id=world.handler_id) == []
    other = await pbx.as_staff(world.handler_id).post(f"{API}/calls/{id}/end", json={"result": "resolved"})
    assert (other.status_code, other.json()["code"]) == (409, "not_your_call")


async def test_calls_of_another_community_do_not_ring_here(world: World, pbx: Switchboard) -> None:
    person = await world.person(world.community)
    await world.register(contact_phone=OWNERS_NUMBER, contact_name=None, person_id=person)
    known = await pbx.report("ringing", "known")
    unknown = await pbx.report("ringing", "unknown", caller="13900000000")
    there = [one["id"] for one in await going_on(pbx, communities=[world.elsewhere])]
    assert there == [unknown]
    foreign = await pbx.as_staff(communities=[world.elsewhere]).get(f"{API}/calls/{known}")
    assert foreign.status_code == 404
    assert {one["id"] for one in await going_on(pbx, communities=[world.community])} == {known, unknown}


async def test_the_number_of_somebody_else_leads_to_the_home_and_to_nobody_of_it(
    world: World, pbx: Switchboard
) -> None:
    """A ticket of the owner on which somebody else is called back: it is not the owner who rings from there."""
    person = await world.person(world.community)
    await world.register(contact_phone="13900000000", contact_name="张**", person_id=person)
    await pbx.report("ringing", caller="13900000000")
    (bar,) = await going_on(pbx)
    assert (bar["unit_code"], bar["community_name"], bar["person_id"]) == ("3-1-1201", "HC花园", None)


async def test_who_answers_says_whose_call_it_is(world: World, pbx: Switchboard) -> None:
    person = await world.person(world.community)
    id = await pbx.report("ringing", caller="13900000000")
    whose = {"community_id": str(world.community), "unit_id": str(world.unit), "person_id": str(person)}
    said = await pbx.as_staff().post(f"{API}/calls/{id}/caller", json=whose)
    assert (said.json()["unit_code"], said.json()["person_id"]) == ("3-1-1201", str(person))
    for field in whose:
        wrong = await pbx.as_staff().post(f"{API}/calls/{id}/caller", json=whose | {field: str(uuid4())})
        assert wrong.status_code == 422, field


async def test_a_caller_becomes_frequent_and_the_supervisor_hears_once_a_day(world: World, pbx: Switchboard) -> None:
    ticket = await world.register(channel="visit")
    tiers = []
    for number in range(6):
        world.harness.clock.advance(timedelta(hours=1))
        id = await pbx.spoken(f"call-{number}", ticket=ticket)
        tiers.append((await pbx.call(id))["call"]["tier"])
    assert tiers == ["first", "repeat", "repeat", "frequent", "frequent", "frequent"]
    noticed = [f for f in await world.harness.outbox() if isinstance(f, facts.FrequentCallerNoticed)]
    assert len(noticed) == 1
    world.harness.clock.advance(timedelta(days=1))
    await pbx.report("ringing", "next day")
    noticed = [f for f in await world.harness.outbox() if isinstance(f, facts.FrequentCallerNoticed)]
    assert len(noticed) == 2


async def test_another_matter_and_long_ago_do_not_count(world: World, pbx: Switchboard) -> None:
    ticket = await world.register(channel="visit")
    another = await world.register(channel="visit", title="门禁坏了")
    for number in range(3):
        world.harness.clock.advance(timedelta(minutes=5))
        await pbx.spoken(f"call-{number}", ticket=another if number == 2 else ticket)
    id = await pbx.report("ringing", "two and one")
    assert (await pbx.call(id))["call"]["tier"] == "repeat"
    world.harness.clock.advance(timedelta(days=91))
    id = await pbx.report("ringing", "long after")
    assert (await pbx.call(id))["call"]["tier"] == "first"


async def test_what_is_registered_during_a_call_changes_nothing_about_it(world: World, pbx: Switchboard) -> None:
    before = await world.register(contact_phone=OWNERS_NUMBER)
    world.harness.clock.advance(timedelta(hours=1))
    id = await pbx.report("ringing", "now")
    began = await pbx.call(id)
    assert (began["call"]["tier"], began["promised_no"]) == ("repeat", before["no"])
    world.harness.clock.advance(timedelta(minutes=2))
    for more in ({}, {"repeat_of": before["id"]}):
        ticket = await world.register(contact_phone=OWNERS_NUMBER, **more)
        linked = await pbx.as_staff().post(f"{API}/calls/{id}/tickets", json={"ticket_id": ticket["id"]})
        now = linked.json()
        assert (now["call"]["tier"], now["promised_no"]) == ("repeat", before["no"])
        assert now["promised_reply_at"] == began["promised_reply_at"]
    unknown = await pbx.report("ringing", "unknown", caller="13900000000")
    ticket = await world.register(contact_phone="13900000000", unit_id=None)
    linked = await pbx.as_staff().post(f"{API}/calls/{unknown}/tickets", json={"ticket_id": ticket["id"]})
    assert (linked.json()["call"]["tier"], linked.json()["promised_no"]) == ("first", None)


async def test_the_last_promise_and_earlier_calls_stand_beside_the_call(world: World, pbx: Switchboard) -> None:
    ticket = await world.register(contact_phone=OWNERS_NUMBER)
    earlier = await pbx.spoken("before", ticket=ticket)
    world.harness.clock.advance(timedelta(minutes=1))
    found = await pbx.call(await pbx.report("ringing", "now"))
    assert (found["promised_no"], found["promised_reply_at"]) == (ticket["no"], ticket["promised_reply_at"])
    assert [one["id"] for one in found["earlier"]] == [earlier]


async def test_a_transfer_that_fails_is_called_back_in_half_an_hour(world: World, pbx: Switchboard) -> None:
    id = await pbx.report("ringing")
    await pbx.as_staff().post(f"{API}/calls/{id}/answer")
    path = f"{API}/calls/{id}/transfers"
    worked = await pbx.as_staff().post(path, json={"to_id": str(world.handler_id), "result": "connected"})
    assert (worked.status_code, await pbx.callbacks()) == (201, [])
    failed = await pbx.as_staff().post(path, json={"to_id": str(world.handler_id), "result": "failed", "text": "占线"})
    assert [one["result"] for one in failed.json()["transfers"]] == ["connected", "failed"]
    (callback,) = await pbx.callbacks()
    due = (world.harness.clock.now() + timedelta(minutes=30)).isoformat().replace("+00:00", "Z")
    assert (callback["kind"], callback["owner_name"], callback["due_at"]) == ("failed_transfer", "专员小王", due)
    assert (callback["matter"], callback["ticket_no"]) == ("占线", None)


async def test_a_call_back_after_a_transfer_is_about_what_the_call_was_about(world: World, pbx: Switchboard) -> None:
    id = await pbx.report("ringing")
    await pbx.as_staff().post(f"{API}/calls/{id}/answer")
    for title in ("电梯异响", "楼道堆物"):
        ticket = await world.register(title=title)
        await pbx.as_staff().post(f"{API}/calls/{id}/tickets", json={"ticket_id": ticket["id"]})
    await pbx.as_staff().post(f"{API}/calls/{id}/transfers", json={"to_id": str(world.handler_id), "result": "failed"})
    (callback,) = await pbx.callbacks()
    assert (callback["matter"], callback["ticket_no"]) == ("楼道堆物", ticket["no"])


async def test_nobody_is_connected_with_a_colleague_who_left(world: World, pbx: Switchboard) -> None:
    gone = uuid4()
    snapshot = world.staff_fact("离职小张", ("desk_clerk",), [])
    left = identity.StaffLeft(**{name: getattr(snapshot, name) for name in snapshot.__struct_fields__})
    await world.harness.consume(left, gone)
    id = await pbx.report("ringing")
    await pbx.as_staff().post(f"{API}/calls/{id}/answer")
    path = f"{API}/calls/{id}/transfers"
    answer = await pbx.as_staff().post(path, json={"to_id": str(gone), "result": "failed"})
    assert (answer.status_code, answer.json()["code"]) == (409, "colleague_not_active")
    nobody = await pbx.as_staff().post(path, json={"to_id": str(uuid4()), "result": "failed"})
    assert nobody.status_code == 422
    assert await pbx.callbacks() == []


async def test_a_desk_without_a_telephone_system_enters_calls(world: World) -> None:
    desk = Switchboard(world)
    body = {"direction": "in", "phone": "138 1234 5678", "community_id": str(world.community)}
    answer = await desk.as_staff().post(f"{API}/calls", json=body)
    assert (answer.status_code, answer.json()["number"]) == (201, OWNERS_NUMBER)
    assert answer.json()["call"]["state"] == "answered"
    bad = await desk.as_staff().post(f"{API}/calls", json={"direction": "in", "phone": "call me"})
    assert bad.json()["errors"][0] == {"field": "phone", "code": "bad_phone", "message": ""}


async def test_the_log_is_narrowed_counted_and_paged(world: World, pbx: Switchboard) -> None:
    await pbx.spoken("one")
    await pbx.report("ringing", "two", caller="13900000000")
    await pbx.report("missed", "two", caller="13900000000")
    page = (await pbx.as_staff().get(f"{API}/calls", params={"limit": 1})).json()
    assert (page["counts"], len(page["items"])) == ({"ended": 1, "missed": 1}, 1)
    rest = (await pbx.as_staff().get(f"{API}/calls", params={"limit": 1, "cursor": page["next_cursor"]})).json()
    assert {page["items"][0]["state"], rest["items"][0]["state"]} == {"ended", "missed"}
    mine = (await pbx.as_staff().get(f"{API}/calls", params={"mine": True})).json()
    assert [one["state"] for one in mine["items"]] == ["ended"]


async def listen(pbx: Switchboard, call: str, purpose: str = "客户投诉核实") -> httpx.Response:
    return await pbx.as_staff().post(f"{API}/calls/{call}/recording", json={"purpose": purpose})


async def test_recordings_expire_and_the_log_stays(world: World, pbx: Switchboard) -> None:
    complaint = await world.register(kind="complaint")
    plain = await pbx.spoken("plain")
    linked = await pbx.spoken("linked", ticket=complaint, caller="13900000000")
    for call in ("plain", "linked"):
        await pbx.report("recording_ready", call, recording=f"rec/{call}.wav")
    found = await listen(pbx, plain)
    assert found.json() == {"reference": "rec/plain.wav"}
    world.harness.clock.advance(timedelta(days=185))
    await world.harness.fire_timers()
    assert (await listen(pbx, plain)).status_code == 404
    assert (await pbx.call(plain))["call"]["recording_expired_at"] is not None
    assert (await listen(pbx, linked)).status_code == 200
    world.harness.clock.advance(timedelta(days=3 * 365))
    await world.harness.fire_timers()
    assert (await listen(pbx, linked)).status_code == 404


async def test_who_is_told_where_a_recording_lies_stands_on_record(world: World, pbx: Switchboard) -> None:
    call = await pbx.spoken("plain")
    assert (await listen(pbx, call)).status_code == 404, "nothing to listen to, nothing to note"
    await pbx.report("recording_ready", "plain", recording="rec/plain.wav")
    assert (await listen(pbx, call, purpose="")).status_code == 400
    for _ in range(2):
        assert (await listen(pbx, call)).status_code == 200
    async with world.harness.work() as work:
        rows = await work.session.execute(select(NumberAccess).where(NumberAccess.subject == "recording"))
        noted = [(str(one.subject_id), one.staff_id, one.purpose) for one in rows.scalars()]
    assert noted == [(call, world.clerk_id, "客户投诉核实")] * 2


async def test_a_phone_rings_on_one_desk(world: World, pbx: Switchboard) -> None:
    path = f"{API}/my-extension"
    assert (await pbx.as_staff().put(path, json={"number": "801"})).json() == {"number": "801"}
    taken = await pbx.as_staff(world.handler_id).put(path, json={"number": "801"})
    assert (taken.status_code, taken.json()["code"]) == (409, "extension_taken")
    id = await pbx.report("ringing")
    await pbx.report("answered", extension="801")
    assert (await pbx.call(id))["call"]["operator_name"] == "前台小李"
    assert (await pbx.as_staff().put(path, json={"number": None})).json() == {"number": None}
    assert (await pbx.as_staff().put(path, json={"number": "8 0 1"})).status_code == 400


@pytest.mark.parametrize(
    ("method", "path", "needs"),
    [
        ("GET", "calls", "ticketing.call.read"),
        ("GET", "calls/going-on", "ticketing.call.handle"),
        ("GET", "my-extension", "ticketing.call.handle"),
    ],
)
async def test_permissions(world: World, method: str, path: str, needs: str) -> None:
    answer = await world.harness.staff(set()).request(method, f"{API}/{path}")
    assert (answer.status_code, answer.json()["permission"]) == (403, needs)


async def test_a_call_about_a_complaint_waits_for_no_worker_that_ends_its_recording(
    world: World, pbx: Switchboard
) -> None:
    complaint = await world.register(kind="complaint")
    call = await pbx.spoken("plain")
    await pbx.report("recording_ready", "plain", recording="rec/plain.wav")
    async with held(world, RECORDING):
        linked = pbx.as_staff().post(f"{API}/calls/{call}/tickets", json={"ticket_id": complaint["id"]})
        assert (await at_once(linked)).status_code == 200
    world.harness.clock.advance(timedelta(days=185))
    await world.harness.fire_timers()
    assert (await listen(pbx, call)).status_code == 200, "kept for as long as a complaint needs it"
