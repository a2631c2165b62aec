"""Urge notices (督办): an answer within four hours; the third one reaches a leader (C3.2, S0-34)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from ticketing_world import World
from uuid_utils.compat import uuid7

from events import ticketing as facts


async def urge(world: World, ticket: dict[str, Any], **changes: Any) -> dict[str, Any]:
    path = f"tickets/{ticket['id']}/urge-notices"
    answer = await world.post(path, by=world.supervisor_id, message="请尽快答复业主", **changes)
    assert answer.status_code == 201, answer.text
    notice: dict[str, Any] = answer.json()
    return notice


async def told(world: World, kind: type[facts.UrgeFact]) -> list[tuple[UUID, ...]]:
    return [fact.recipients for fact in await world.harness.outbox() if isinstance(fact, kind)]


async def test_the_third_notice_reaches_the_leader(world: World) -> None:
    leader = uuid7()
    await world.harness.consume(world.staff_fact("分管领导", ("leader_in_charge",), []), leader)
    ticket = await world.processing()
    notices = [await urge(world, ticket) for _ in range(3)]
    assert [(n["number"], n["to_leader"]) for n in notices] == [(1, False), (2, False), (3, True)]
    assert notices[0]["reply_due_at"] == "2025-03-05T06:00:00Z"
    handler = world.handler_id
    assert await told(world, facts.ComplaintUrged) == [(handler,), (handler,), (handler, leader)]
    stated = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ComplaintUrged)]
    assert [(fact.urged_id, fact.leaders) for fact in stated] == [(handler, ()), (handler, ()), (handler, (leader,))]
    assert stated[-1].urged_name
    watcher = world.as_staff(leader, {"ticketing.exception.read"})
    listed = (await watcher.get("/api/ticketing/exceptions")).json()["items"]
    assert [(row["source"], row["about"], row["who_id"]) for row in listed] == [("urge_escalated", "3", str(handler))]
    world.harness.clock.advance(timedelta(hours=4, seconds=1))
    watcher = world.as_staff(leader, {"ticketing.exception.read"})
    listed = (await watcher.get("/api/ticketing/exceptions")).json()["items"]
    assert {row["about"] for row in listed if row["source"] == "urge_unanswered"} == {"1", "2", "3"}
    assert "urge_escalated" not in {row["source"] for row in listed}


async def test_who_was_urged_answers_once(world: World) -> None:
    notice = await urge(world, await world.processing())
    path = f"urge-notices/{notice['id']}/reply"
    stranger = await world.post(path, by=world.technician_id, version=1, reply="我来")
    assert (stranger.status_code, stranger.json()["code"]) == (409, "not_urged")
    answered = await world.post(path, version=1, reply="今天下班前完成")
    assert answered.json()["reply"] == "今天下班前完成"
    again = await world.post(path, version=2, reply="再答一次")
    assert (again.status_code, again.json()["code"]) == (409, "notice_answered")
    world.harness.clock.advance(timedelta(hours=5))
    await world.harness.fire_timers()
    assert not await told(world, facts.UrgeNoticeUnanswered)
    assert await told(world, facts.UrgeNoticeAnswered) == [(world.supervisor_id,)]


async def test_silence_is_told_to_who_urged_unless_the_ticket_has_ended(world: World) -> None:
    ticket, ended = await world.processing(), await world.accepted()
    await urge(world, ticket)
    await urge(world, ended)
    await world.verb((await world.detail(ended))["ticket"], "withdraw", statement="不用了")
    world.harness.clock.advance(timedelta(hours=4))
    await world.harness.fire_timers()
    assert await told(world, facts.UrgeNoticeUnanswered) == [(world.supervisor_id,)]


async def test_only_a_colleague_of_the_community_is_urged(world: World) -> None:
    ticket = await world.processing()
    path = f"tickets/{ticket['id']}/urge-notices"
    answer = await world.post(path, by=world.supervisor_id, message="请尽快", to_staff_id=uuid7())
    assert (answer.status_code, answer.json()["code"]) == (409, "handler_not_eligible")


async def test_nobody_is_urged_whose_role_answers_no_notices(world: World) -> None:
    """A guard or a cashier would be silent, and a leader told of it."""
    guard = uuid7()
    await world.harness.consume(world.staff_fact("保安小马", ("security_guard",), ["ticketing.task.execute"]), guard)
    path = f"tickets/{(await world.processing())['id']}/urge-notices"
    answer = await world.post(path, by=world.supervisor_id, message="请尽快", to_staff_id=guard)
    assert (answer.status_code, answer.json()["code"]) == (409, "urged_cannot_answer")


async def test_a_leader_the_case_is_about_hears_nothing_of_it(world: World) -> None:
    """Another of them does, or the next above; whoever urged and turns out to be whom it is about, no more either."""
    leader, top = uuid7(), uuid7()
    for id, name, role in ((leader, "分管领导", "leader_in_charge"), (top, "董事长", "top_management")):
        await world.harness.consume(world.staff_fact(name, (role,), []), id)
    ticket = await world.processing(complained_about_id=leader)
    for _ in range(3):
        await urge(world, ticket)
    assert (await told(world, facts.ComplaintUrged))[-1] == (world.handler_id, top)
    about = await world.register(complained_about_id=world.supervisor_id)
    about = await world.verb(about, "accept")
    await world.verb(about, "merge", by=world.manager_id, into=ticket["id"], reason="同一件事")
    world.harness.clock.advance(timedelta(hours=4))
    await world.harness.fire_timers()
    assert set(await told(world, facts.UrgeNoticeUnanswered)) == {(), (top,)}
