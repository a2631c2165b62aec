"""A colleague takes an offered ticket or gives it back; after three times a supervisor decides (C3.1-5, C3.1-6)."""

from datetime import timedelta
from typing import Any

import httpx
from ticketing_world import TICKET_PERMISSIONS, World
from uuid_utils.compat import uuid7

from events import identity
from events import ticketing as facts
from ticketing.transfers.offers import LAPSED


async def offer(world: World, ticket: dict[str, Any], **changes: Any) -> httpx.Response:
    body = {"to_staff_id": world.clerk_id, "reason": "本周休假"} | changes
    return await world.post(f"tickets/{ticket['id']}/transfers", **body)


async def offered(world: World, ticket: dict[str, Any]) -> dict[str, Any]:
    answer = await offer(world, ticket)
    assert answer.status_code == 201, answer.text
    transfer: dict[str, Any] = answer.json()
    return transfer


async def test_a_colleague_takes_it_and_the_time_it_lay_is_kept(world: World) -> None:
    ticket = await world.accepted()
    world.harness.clock.advance(timedelta(minutes=20))
    transfer = await offered(world, ticket)
    assert transfer["answer_due_at"] == "2025-03-05T02:50:00Z"
    waiting = await world.as_staff(world.clerk_id).get("/api/ticketing/awaited-answers")
    assert [one["id"] for one in waiting.json()["items"]] == [transfer["id"]]
    assert (await world.detail(ticket))["ticket"]["handler_id"] == str(world.handler_id)
    world.harness.clock.advance(timedelta(minutes=10))
    path = f"transfers/{transfer['id']}/accept"
    stranger = await world.post(path, by=world.technician_id, version=1)
    assert (stranger.status_code, stranger.json()["code"]) == (409, "not_your_transfer")
    assert (await world.post(path, by=world.clerk_id, version=1)).json()["state"] == "accepted"
    detail = await world.detail(ticket)
    assert detail["ticket"]["handler_id"] == str(world.clerk_id)
    handed = next(entry for entry in detail["entries"] if entry["verb"] == "hand_over")
    assert (handed["dwell_seconds"], handed["text"]) == (1800, "本周休假")
    late = await world.post(path, by=world.clerk_id, version=2)
    assert (late.status_code, late.json()["code"]) == (409, "transfer_over")


async def test_no_answer_in_time_gives_it_back_and_the_third_time_a_supervisor_hears(world: World) -> None:
    ticket = await world.accepted()
    first = await offered(world, ticket)
    refused = await world.post(f"transfers/{first['id']}/refuse", by=world.clerk_id, version=1, reason="太忙")
    assert (refused.json()["state"], refused.json()["answer"]) == ("refused", "太忙")
    for _ in range(2):
        await offered(world, ticket)
        world.harness.clock.advance(timedelta(minutes=30))
        await world.harness.fire_timers()
        await world.harness.fire_timers()
    recorded = await world.harness.outbox()
    lapsed = [fact.recipients for fact in recorded if isinstance(fact, facts.TransferLapsed)]
    assert lapsed == [(), tuple(sorted([world.supervisor_id, world.manager_id]))]
    blocked = await offer(world, ticket)
    assert (blocked.status_code, blocked.json()["code"]) == (409, "supervisor_assigns")
    ticket = (await world.detail(ticket))["ticket"]
    decided = {"handler_id": world.clerk_id, "reason": "由小李负责"}
    assert (await world.verb(ticket, "hand-over", by=world.supervisor_id, **decided))["handler_id"] == str(
        world.clerk_id
    )


async def test_a_supervisor_who_decides_settles_what_came_back_and_what_is_offered(world: World) -> None:
    ticket = await world.accepted()
    for _ in range(3):
        first = await offered(world, ticket)
        await world.post(f"transfers/{first['id']}/refuse", by=world.clerk_id, version=1, reason="太忙")
    assert (await offer(world, ticket)).json()["code"] == "supervisor_assigns"
    ticket = (await world.detail(ticket))["ticket"]
    decided = {"reason": "由主管指定", "by": world.supervisor_id}
    ticket = await world.verb(ticket, "hand-over", handler_id=world.technician_id, **decided)
    path = f"tickets/{ticket['id']}/transfers"
    again = await world.post(path, by=world.technician_id, to_staff_id=world.clerk_id, reason="本周休假")
    assert again.status_code == 201, again.text
    ticket = (await world.detail(ticket))["ticket"]
    world.harness.clock.advance(timedelta(minutes=1))
    await world.verb(ticket, "hand-over", handler_id=world.handler_id, **decided)
    waiting = await world.as_staff(world.clerk_id).get("/api/ticketing/awaited-answers")
    assert waiting.json()["items"] == []
    assert (await world.procedure(ticket))["transfers"][-1]["state"] == "taken_back"
    (withdrawn,) = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.TransferWithdrawn)]
    assert (withdrawn.from_staff_id, withdrawn.to_staff_id) == (world.technician_id, world.clerk_id)
    late = await world.post(f"transfers/{again.json()['id']}/accept", by=world.clerk_id, version=2)
    assert (late.status_code, late.json()["code"]) == (409, "transfer_over")
    assert (await world.detail(ticket))["ticket"]["handler_id"] == str(world.handler_id)
    async with world.harness.work() as work:
        assert not await work.waits(LAPSED)
    offered_anew = await world.post(path, by=world.handler_id, to_staff_id=world.clerk_id, reason="本周休假")
    assert offered_anew.status_code == 201, "the new handler does not wait for an answer to the former one"


async def test_who_sees_only_the_own_takes_what_is_offered(world: World) -> None:
    ticket = await world.accepted()
    transfer = (await offer(world, ticket, to_staff_id=world.technician_id)).json()
    mine = world.harness.staff(TICKET_PERMISSIONS, id=world.technician_id, own_only=True)
    taken = await mine.post(f"/api/ticketing/transfers/{transfer['id']}/accept", headers={"If-Match": '"1"'})
    assert (taken.status_code, taken.json()["state"]) == (200, "accepted")


async def test_an_offer_is_one_at_a_time_and_can_be_taken_back(world: World) -> None:
    ticket = await world.accepted()
    transfer = await offered(world, ticket)
    assert (await offer(world, ticket)).json()["code"] == "transfer_offered"
    back = await world.post(f"transfers/{transfer['id']}/take-back", version=1)
    assert back.json()["state"] == "taken_back"
    world.harness.clock.advance(timedelta(hours=1))
    await world.harness.fire_timers()
    assert not [fact for fact in await world.harness.outbox() if isinstance(fact, facts.TransferLapsed)]
    assert (await offer(world, ticket)).status_code == 201


async def test_who_may_offer_and_who_may_be_asked(world: World) -> None:
    ticket = await world.accepted(complained_about_id=world.technician_id)
    not_mine = await world.post(
        f"tickets/{ticket['id']}/transfers", by=world.clerk_id, to_staff_id=world.clerk_id, reason="给我"
    )
    assert not_mine.json()["code"] == "not_the_handler"
    assert (await offer(world, ticket, to_staff_id=world.handler_id)).json()["code"] == "already_handler"
    assert (await offer(world, ticket, to_staff_id=world.technician_id)).json()["code"] == "conflict_of_interest"
    gone = uuid7()
    there = world.staff_fact("离职", ("property_specialist",), ["ticketing.ticket.process"])
    await world.harness.consume(there, gone)
    left = identity.StaffLeft(**{name: getattr(there, name) for name in there.__struct_fields__})
    await world.harness.consume(left, gone)
    assert (await offer(world, ticket, to_staff_id=gone)).json()["code"] == "handler_not_eligible"
