"""Intake: what is written, what is refused, and that nothing is half-written."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.database import engine_for
from testkit.statements import noted

TICKETS = "/api/ticketing/tickets"


async def test_a_complaint_gets_its_number_timeline_clock_and_fact(world: World) -> None:
    ticket = await world.register()
    assert ticket["no"] == "TSHC202503050001"
    assert ticket["state"] == "registered"
    assert ticket["phase"] == "in_warranty"
    assert ticket["first_receiver_id"] == ticket["handler_id"] == str(world.clerk_id)
    assert ticket["building_id"] == str(world.building)
    detail = await world.detail(ticket)
    assert [entry["verb"] for entry in detail["entries"]] == ["register"]
    assert detail["names"]["staff"] == {str(world.clerk_id): "前台小李"}
    assert (detail["names"]["community"], detail["names"]["unit"]) == ("HC花园", "3-1-1201")
    (clock,) = detail["clocks"]
    assert (clock["code"], clock["result"]) == ("K01", "running")
    assert clock["due_at"] == "2025-03-05T02:15:00Z"
    (fact,) = await world.harness.outbox()
    assert isinstance(fact, facts.ComplaintRegistered)
    assert (fact.no, fact.community_id, fact.state) == (ticket["no"], world.community, "registered")


async def test_numbers_count_per_community_prefix_and_local_day(world: World) -> None:
    assert (await world.register())["no"] == "TSHC202503050001"
    assert (await world.register())["no"] == "TSHC202503050002"
    assert (await world.register(kind="repair", class_l1="public"))["no"] == "BXHC202503050001"
    assert (await world.register(community_id=world.elsewhere, unit_id=None))["no"] == "TSYL202503050001"
    for kind, prefix in (("inquiry", "ZX"), ("suggestion", "JY"), ("help_request", "QZ")):
        assert (await world.register(kind=kind, class_l1=None))["no"].startswith(f"{prefix}HC20250305")
    world.harness.clock.advance(timedelta(hours=14, minutes=30))
    assert (await world.register())["no"] == "TSHC202503060001"


async def test_contact_data_is_sealed_at_rest_and_masked(world: World) -> None:
    ticket = await world.register()
    assert ticket["contact_phone_last4"] == "5678"
    detail = await world.detail(ticket)
    assert detail["contact"] == {
        "name": "张**",
        "phone": "138****5678",
        "email": None,
        "email_proven": None,
        "anonymous": False,
    }
    async with world.harness.work() as work:
        row = (
            await work.session.execute(
                text("SELECT * FROM ticket WHERE tenant_id = :tenant_id"), {"tenant_id": work.tenant_id}
            )
        ).one()
    assert "张三丰" not in str(row)
    assert "13812345678" not in str(row)


async def test_accepting_in_the_same_step_starts_the_handling_clocks(world: World) -> None:
    ticket = await world.register(accept=True)
    assert (ticket["state"], ticket["version"], ticket["handler_id"]) == ("accepted", 2, str(world.clerk_id))
    clocks = await world.clocks(ticket)
    assert {code: clock["result"] for code, clock in clocks.items()} == {
        "K01": "met",
        "K08": "running",
        "K13": "running",
    }
    assert [type(fact).__name__ for fact in await world.harness.outbox()] == [
        "ComplaintRegistered",
        "ComplaintAccepted",
    ]


async def test_accepting_at_intake_needs_that_permission(world: World) -> None:
    desk = world.as_staff(permissions={"ticketing.ticket.register"})
    answer = await desk.post(TICKETS, json=world.intake(accept=True))
    assert (answer.status_code, answer.json()["permission"]) == (403, "ticketing.ticket.accept")
    assert await world.harness.outbox() == []


async def test_without_the_permission_nothing_is_registered(world: World) -> None:
    assert (
        await world.as_staff(permissions={"ticketing.ticket.read"}).post(TICKETS, json=world.intake())
    ).status_code == 403
    assert (await world.harness.anonymous().post(TICKETS, json=world.intake())).status_code == 401


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"promised_reply_at": "2025-03-05T01:59:00Z"}, 422, "promise_in_the_past"),
        ({"promised_reply_at": "2025-03-05T04:15:01Z"}, 422, "promise_beyond_limit"),
        ({"occurred_at": "2025-03-05T03:00:00Z"}, 422, "occurred_in_the_future"),
        ({"contact_phone": "not a phone"}, 422, "bad_phone"),
        ({"contact_phone": None}, 422, "required_unless_anonymous"),
        ({"class_l1": "weather"}, 422, "unknown"),
        ({"unit_id": str(uuid7())}, 422, "unknown"),
        ({"community_id": str(uuid7())}, 422, "unknown"),
        ({"repeat_of": str(uuid7())}, 422, "unknown"),
        ({"title": "   "}, 422, "required"),
        ({"kind": "task"}, 400, "malformed"),
        ({"channel": "pigeon"}, 400, "malformed"),
        ({"severity": "terrible"}, 400, "malformed"),
        ({"title": "漏" * 101}, 400, "malformed"),
        ({"state": "closed"}, 400, "malformed"),
    ],
)
async def test_what_does_not_fit_is_refused_and_leaves_nothing(
    world: World, change: dict[str, Any], status: int, code: str
) -> None:
    answer = await world.as_staff().post(TICKETS, json=world.intake(**change))
    assert answer.status_code == status, answer.text
    problem = answer.json()
    assert code in (problem["code"], *(error["code"] for error in problem.get("errors", ())))
    assert await world.harness.outbox() == []
    assert (await world.register())["no"] == "TSHC202503050001"


async def test_the_promise_is_mandatory(world: World) -> None:
    body = world.intake()
    del body["promised_reply_at"]
    answer = await world.as_staff().post(TICKETS, json=body)
    assert answer.status_code == 400
    (error,) = answer.json()["errors"]
    assert error["code"] == "required"
    assert "promised_reply_at" in error["field"]


async def test_an_anonymous_complaint_needs_no_contact(world: World) -> None:
    ticket = await world.register(anonymous=True, contact_name=None, contact_phone=None)
    assert (await world.detail(ticket))["contact"] == {
        "name": None,
        "phone": None,
        "email": None,
        "email_proven": None,
        "anonymous": True,
    }


async def test_a_community_out_of_reach_does_not_exist(world: World) -> None:
    desk = world.as_staff(communities=[world.elsewhere])
    answer = await desk.post(TICKETS, json=world.intake())
    assert answer.json()["errors"] == [{"field": "community_id", "code": "unknown", "message": ""}]


async def test_a_repetition_answers_the_same_and_registers_once(world: World) -> None:
    desk, key = world.as_staff(), {"Idempotency-Key": uuid4().hex}
    first = await desk.post(TICKETS, json=world.intake(), headers=key)
    again = await desk.post(TICKETS, json=world.intake(), headers=key)
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    other = await desk.post(TICKETS, json=world.intake(title="别的"), headers=key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert len(await world.harness.outbox()) == 1


async def test_many_at_once_get_numbers_without_gaps(world: World) -> None:
    registered = await asyncio.gather(*(world.register() for _ in range(12)))
    assert sorted(ticket["no"] for ticket in registered) == [f"TSHC20250305{n:04d}" for n in range(1, 13)]


async def test_a_column_of_the_next_version_is_left_to_its_default(world: World) -> None:
    """While a deployment replaces one version by the next, the old one writes to the new schema."""
    owner = engine_for(world.harness.runtime.settings.owner_database_url, 1)
    tables = ("ticket", "ticket_entry", "clock")
    try:
        async with owner.begin() as connection:
            for table in tables:
                await connection.execute(
                    text(f"ALTER TABLE {table} ADD COLUMN later text NOT NULL DEFAULT 'as before'")
                )
        ticket = await world.register(accept=True)
        assert [entry["verb"] for entry in (await world.detail(ticket))["entries"]] == ["register", "accept"]
    finally:
        async with owner.begin() as connection:
            for table in tables:
                await connection.execute(text(f"ALTER TABLE {table} DROP COLUMN IF EXISTS later"))
        await owner.dispose()


async def test_a_repeat_points_at_the_earlier_ticket(world: World) -> None:
    first = await world.register()
    second = await world.register(repeat_of=first["id"])
    assert second["repeat_of"] == first["id"]


async def test_a_matter_repeats_one_of_its_own_community(world: World) -> None:
    """Of whatever kind: a complaint may well be about a repair that was never done."""
    repair = await world.register(kind="repair", class_l1="waterproof")
    assert (await world.register(repeat_of=repair["id"]))["repeat_of"] == repair["id"]
    first = await world.register(community_id=str(world.elsewhere), unit_id=None)
    desk = world.as_staff()
    refused = await desk.post("/api/ticketing/tickets", json=world.intake(repeat_of=first["id"]))
    code = "of_another_community"
    assert [(error["field"], error["code"]) for error in refused.json()["errors"]] == [("repeat_of", code)]
    known = {"community_id": str(world.community), "channel": "phone", "repeat_of": first["id"]}
    for path, kind in (("tickets/intake-limit", {"kind": "complaint"}), ("routing/suggestion", {})):
        foreseen = await desk.get(f"/api/ticketing/{path}", params=known | kind)
        assert (foreseen.status_code, code in foreseen.text) == (422, True), foreseen.text


async def test_opening_a_ticket_takes_few_statements(world: World) -> None:
    """Idempotency twice, place with policy, the ticket with all its rows, outbox, timers."""
    await world.register(accept=True)  # warms the policy and the data key
    with noted(world.harness.runtime.engine) as statements:
        await world.register()
    assert len(statements) <= 6, "\n".join(statements)


async def test_the_service_documents_itself(world: World) -> None:
    document = (await world.harness.anonymous().get("/api/ticketing/openapi.json")).json()
    assert document["openapi"].startswith("3.1")
    assert "/api/ticketing/tickets/{ticket_id}/accept" in document["paths"]
