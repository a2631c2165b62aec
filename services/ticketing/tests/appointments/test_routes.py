from datetime import timedelta
from typing import Any
from uuid import UUID

from held_timers import at_once, held
from sqlalchemy import update
from ticketing_world import World

from events import ticketing as facts
from ticketing.appointments.service import NEAR
from ticketing.appointments.slots import EVALUATED_WITHIN
from ticketing.tickets.models import Ticket


def slot(world: World, hours: float, length: float = 1) -> dict[str, str]:
    starts_at = world.harness.clock.now() + timedelta(hours=hours)
    return {"starts_at": starts_at.isoformat(), "ends_at": (starts_at + timedelta(hours=length)).isoformat()}


async def request(world: World, hours: float = 24, **changes: Any) -> dict[str, Any]:
    wish: dict[str, Any] = {
        "channel": "phone",
        "community_id": str(world.community),
        "unit_id": str(world.unit),
        "title": "清洗油烟机",
        "description": "两台",
        "contact_phone": "13812345678",
        "class_l1": "appliance",
        **slot(world, hours),
        **changes,
    }
    answer = await world.as_staff().post("/api/ticketing/appointments", json=wish)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def confirmed(world: World, hours: float = 24, staff: UUID | None = None) -> dict[str, Any]:
    ticket = await request(world, hours)
    return await world.verb(ticket, "appointment/confirm", staff_id=staff or world.technician_id, **slot(world, hours))


async def clocks(world: World, ticket: dict[str, Any]) -> dict[str, str]:
    read = (await world.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}")).json()
    return {clock["code"]: clock["result"] for clock in read["clocks"]}


async def test_a_wish_is_confirmed_served_and_evaluated(world: World) -> None:
    ticket = await request(world)
    assert (ticket["kind"], ticket["state"], ticket["no"][:2]) == ("appointment", "requested", "YY")
    assert await clocks(world, ticket) == {"K17": "running"}
    ticket = await world.verb(ticket, "appointment/confirm", staff_id=world.technician_id, **slot(world, 26))
    assert (ticket["state"], ticket["handler_id"]) == ("confirmed", str(world.technician_id))
    assert ticket["first_receiver_id"] == str(world.clerk_id)
    assert await clocks(world, ticket) == {"K17": "met"}
    world.harness.clock.advance(timedelta(hours=26))
    ticket = await world.verb(ticket, "appointment/begin", by=world.technician_id)
    ticket = await world.verb(ticket, "appointment/finish", by=world.technician_id, result="洗净")
    ticket = await world.verb(ticket, "appointment/evaluate", score=5, comment="很满意")
    assert (ticket["state"], ticket["close_reason"]) == ("evaluated", "evaluated")
    seen = (await world.procedure(ticket))["appointment"]
    assert (seen["score"], seen["staff_id"]) == (5, str(world.technician_id))
    stated = [event for event in await world.harness.outbox() if isinstance(event, facts.AppointmentFact)]
    assert [type(event) for event in stated] == [facts.AppointmentConfirmed, facts.AppointmentDone]
    assert stated[0].staff_id == world.technician_id


async def test_a_slot_in_the_past_is_refused_at_request_and_at_confirmation(world: World) -> None:
    wish = {
        "channel": "phone", "community_id": str(world.community), "unit_id": str(world.unit), "title": "清洗",
        "description": "清洗", "contact_phone": "13812345678", **slot(world, -1),
    }  # fmt: skip
    answer = await world.as_staff().post("/api/ticketing/appointments", json=wish)
    assert (answer.status_code, answer.json()["code"]) == (422, "slot_in_the_past")
    ticket = await request(world)
    refused = await world.refusal(ticket, "appointment/confirm", staff_id=world.technician_id, **slot(world, -1))
    assert refused == (422, "slot_in_the_past")
    refused = await world.refusal(ticket, "appointment/confirm", staff_id=world.technician_id, **slot(world, 2, 0))
    assert refused == (422, "slot_not_sensible")


async def test_nobody_is_booked_for_what_is_about_them(world: World) -> None:
    """Nor moved to them later."""
    ticket = await request(world)
    async with world.harness.work() as work:
        held = update(Ticket).where(Ticket.tenant_id == work.tenant_id, Ticket.id == UUID(ticket["id"]))
        await work.session.execute(held.values(complained_about_id=world.technician_id))
    to = {"staff_id": world.technician_id, **slot(world, 26)}
    conflict = (409, "conflict_of_interest")
    assert await world.refusal(ticket, "appointment/confirm", **to) == conflict
    ticket = await world.verb(ticket, "appointment/confirm", **to | {"staff_id": world.handler_id})
    assert await world.refusal(ticket, "appointment/reschedule", **to, reason="改期") == conflict


async def test_nobody_is_booked_twice(world: World) -> None:
    first = await confirmed(world, 24)
    other = await request(world, 24)
    clash = slot(world, 24.5)
    answer = await world.send(world.as_staff(), other, "appointment/confirm", staff_id=world.technician_id, **clash)
    assert (answer.status_code, answer.json()["code"], answer.json()["no"]) == (409, "double_booked", first["no"])
    # One after the other is no clash, nor is another colleague, nor a slot that was given up.
    other = await world.verb(other, "appointment/confirm", staff_id=world.technician_id, **slot(world, 25))
    third = await confirmed(world, 24, world.handler_id)
    await world.verb(first, "appointment/cancel", reason="业主出差")
    moved = await world.verb(
        third, "appointment/reschedule", staff_id=world.technician_id, reason="换人", **slot(world, 24)
    )
    assert moved["handler_id"] == str(world.technician_id)


async def test_somebody_who_cannot_serve_there_is_not_sent(world: World) -> None:
    ticket = await request(world)
    stranger = await world.stranger()
    refused = await world.refusal(ticket, "appointment/confirm", staff_id=stranger, **slot(world, 24))
    assert refused == (409, "handler_not_eligible")


async def test_the_confirmation_is_late_after_two_hours_of_duty(world: World) -> None:
    ticket = await request(world)
    world.harness.clock.advance(timedelta(hours=2, minutes=1))
    await world.harness.fire_timers()
    assert await clocks(world, ticket) == {"K17": "missed"}


async def test_nobody_is_missed_before_the_slot_and_only_who_comes_may_say_so(world: World) -> None:
    ticket = await confirmed(world)
    assert await world.refusal(ticket, "appointment/no-show", by=world.technician_id) == (409, "not_yet_missed")
    world.harness.clock.advance(timedelta(hours=24, minutes=10))
    other = world.as_staff(world.handler_id, {"ticketing.appointment.serve", "ticketing.ticket.read"})
    answer = await world.send(other, ticket, "appointment/begin")
    assert (answer.status_code, answer.json()["code"]) == (409, "served_by_another")
    ticket = await world.verb(ticket, "appointment/no-show", by=world.technician_id)
    assert (ticket["state"], ticket["close_reason"]) == ("no_show", "no_show")
    assert await world.refusal(ticket, "appointment/begin", by=world.technician_id) == (409, "ticket_wrong_state")


async def test_a_service_nobody_evaluates_is_closed_after_a_week(world: World) -> None:
    ticket = await confirmed(world)
    world.harness.clock.advance(timedelta(hours=24))
    ticket = await world.verb(ticket, "appointment/begin", by=world.technician_id)
    ticket = await world.verb(ticket, "appointment/finish", by=world.technician_id, result="洗净")
    world.harness.clock.advance(EVALUATED_WITHIN)
    await world.harness.fire_timers()
    read = (await world.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}")).json()["ticket"]
    assert (read["state"], read["close_reason"]) == ("closed", "not_evaluated")


async def test_the_agenda_lists_slots_by_time_and_person(world: World) -> None:
    late, early = await confirmed(world, 30), await confirmed(world, 24)
    mine = world.as_staff(world.technician_id)
    found = (await mine.get("/api/ticketing/appointments", params={"mine": "true"})).json()["items"]
    assert [line["ticket_id"] for line in found] == [early["id"], late["id"]]
    page = (await mine.get("/api/ticketing/appointments", params={"limit": "1"})).json()
    rest = (await mine.get("/api/ticketing/appointments", params={"limit": "1", "cursor": page["next_cursor"]})).json()
    assert [line["ticket_id"] for line in page["items"] + rest["items"]] == [early["id"], late["id"]]
    since = (world.harness.clock.now() + timedelta(hours=25)).isoformat()
    found = (await mine.get("/api/ticketing/appointments", params={"starts_from": since})).json()["items"]
    assert [line["ticket_id"] for line in found] == [late["id"]]


async def test_the_agenda_counts_the_states_under_every_filter_but_the_state(world: World) -> None:
    await confirmed(world)
    await request(world)
    desk = world.as_staff()
    counts = (await desk.get("/api/ticketing/appointments", params={"state": "requested"})).json()["counts"]
    assert counts == {"requested": 1, "confirmed": 1}
    theirs = world.as_staff(world.technician_id)
    answer = await theirs.get("/api/ticketing/appointments", params={"mine": "true"})
    assert answer.json()["counts"] == {"confirmed": 1}
    elsewhere = world.as_staff(communities=[world.elsewhere])
    assert (await elsewhere.get("/api/ticketing/appointments")).json()["counts"] == {}


async def near(world: World) -> list[str]:
    recorded = await world.harness.outbox()
    return [event.starts_at.isoformat() for event in recorded if isinstance(event, facts.AppointmentApproached)]


async def passes(world: World, **time: float) -> None:
    world.harness.clock.advance(timedelta(**time))
    await world.harness.fire_timers()


async def test_requester_and_colleague_are_reminded_once_a_day_ahead(world: World) -> None:
    ticket = await confirmed(world, 30)
    starts_at = world.harness.clock.now() + timedelta(hours=30)
    await passes(world, hours=5, minutes=59)
    assert await near(world) == []
    await passes(world, minutes=1)
    assert await near(world) == [starts_at.isoformat()]
    await passes(world, hours=23)
    assert len(await near(world)) == 1
    assert "reminded" in [entry["verb"] for entry in (await world.detail(ticket))["entries"]]


async def test_who_agreed_late_is_reminded_two_hours_ahead_or_not_at_all(world: World) -> None:
    await confirmed(world, 5)
    await passes(world, hours=3)
    assert len(await near(world)) == 1
    await confirmed(world, 4.5)
    await confirmed(world, 1, world.handler_id)
    await passes(world, minutes=50)
    assert len(await near(world)) == 1


async def test_a_slot_that_was_moved_or_called_off_is_reminded_of_no_more(world: World) -> None:
    moved = await confirmed(world, 30)
    later = slot(world, 54)
    await world.verb(moved, "appointment/reschedule", staff_id=world.technician_id, reason="改期", **later)
    off = await confirmed(world, 30, world.handler_id)
    await world.verb(off, "appointment/cancel", reason="业主出差")
    await passes(world, hours=6)
    assert await near(world) == []
    await passes(world, hours=24)
    assert await near(world) == [later["starts_at"]]


async def test_who_moves_a_slot_waits_for_no_worker_that_reminds_of_the_old_one(world: World) -> None:
    ticket = await confirmed(world, 48)
    async with held(world, NEAR):
        moved = world.verb(
            ticket, "appointment/reschedule", staff_id=world.technician_id, reason="业主改期", **slot(world, 96)
        )
        ticket = await at_once(moved)
    world.harness.clock.advance(timedelta(hours=47))
    await world.harness.fire_timers()
    assert reminded(await world.detail(ticket)) == 0
    world.harness.clock.advance(timedelta(hours=48))
    await world.harness.fire_timers()
    assert reminded(await world.detail(ticket)) == 1


def reminded(detail: dict[str, Any]) -> int:
    return sum(entry["verb"] == "reminded" for entry in detail["entries"])
