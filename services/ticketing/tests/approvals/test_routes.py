from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from ticketing_world import World

from events import ticketing as facts

DECIDER = {"ticketing.application.decide", "ticketing.ticket.read", "ticketing.ticket.supervise"}


async def submitted(world: World, class_l1: str = "access_card") -> dict[str, Any]:
    ticket = await world.accepted(kind="application", class_l1=class_l1, title="补办门禁卡")
    return await world.verb(ticket, "approvals", opinion="材料齐全")


async def decide(world: World, ticket: dict[str, Any], by: UUID, granted: bool = True) -> tuple[int, dict[str, Any]]:
    answer = await world.send(
        world.as_staff(by, DECIDER), ticket, "approval-decisions", granted=granted, reason="符合规定"
    )
    return answer.status_code, answer.json()


async def engineer(world: World) -> UUID:
    id = uuid4()
    await world.harness.consume(world.staff_fact("工程老孙", ("engineering_supervisor",), sorted(DECIDER)), id)
    return id


async def test_one_step_grants_and_answers_the_applicant(world: World) -> None:
    ticket = await submitted(world)
    assert (ticket["no"][:2], ticket["state"]) == ("SQ", "in_approval")
    status, ticket = await decide(world, ticket, world.supervisor_id)
    assert (status, ticket["state"], ticket["result"]) == (200, "granted", "符合规定")
    assert ticket["replied_at"] is not None
    stated = await world.harness.outbox()
    (asked,) = [event for event in stated if isinstance(event, facts.ApplicationApprovalAsked)]
    assert (asked.step, asked.steps, asked.recipients) == (1, 1, (world.supervisor_id,))
    assert [type(event) for event in stated if isinstance(event, facts.TicketAnswered)] == [facts.TicketAnswered]
    ticket = await world.verb(ticket, "close", customer_confirmed=False)
    assert ticket["close_reason"] == "granted"


async def test_steps_decide_in_order_and_one_refusal_ends_it(world: World) -> None:
    builder = await engineer(world)
    ticket = await submitted(world, "renovation")
    status, refused = await decide(world, ticket, world.manager_id)
    assert (status, refused["code"], refused["role"]) == (409, "not_the_approver", "engineering_supervisor")
    status, ticket = await decide(world, ticket, builder)
    assert (status, ticket["state"]) == (200, "in_approval")
    status, refused = await decide(world, ticket, builder)
    assert (status, refused["code"]) == (409, "decided_before")
    status, ticket = await decide(world, ticket, world.manager_id, granted=False)
    assert (status, ticket["state"]) == (200, "declined")
    steps = (await world.procedure(ticket))["approval_steps"]
    assert [(step["role"], step["decision"]) for step in steps] == [
        ("engineering_supervisor", "granted"),
        ("cs_manager", "declined"),
    ]
    assert (await decide(world, ticket, world.manager_id))[1]["code"] == "ticket_wrong_state"


@pytest.mark.parametrize("part", ["registers", "submits"])
async def test_the_applicants_side_never_approves(world: World, part: str) -> None:
    boss = world.supervisor_id
    ticket = await world.register(
        world.as_staff(boss if part == "registers" else world.clerk_id), kind="application", class_l1="pet"
    )
    ticket = await world.verb(ticket, "accept", by=boss if part == "submits" else world.handler_id)
    ticket = await world.verb(ticket, "approvals", by=boss if part == "submits" else world.handler_id, opinion="可以")
    assert (await decide(world, ticket, boss))[1]["code"] == "own_application"


async def test_a_stand_in_decides_while_the_approver_is_away(world: World) -> None:
    now = world.harness.clock.now()
    absence = {
        "stand_in_id": str(world.handler_id), "begins_at": now.isoformat(), "reason": "年假",
        "ends_at": (now + timedelta(days=3)).isoformat(),
    }  # fmt: skip
    boss = world.as_staff(world.supervisor_id, DECIDER)
    named = await boss.post("/api/ticketing/stand-ins", json=absence)
    assert named.status_code == 201, named.text
    ticket = await world.register(kind="application", class_l1="access_card")
    ticket = await world.verb(ticket, "accept", by=world.clerk_id)
    ticket = await world.verb(ticket, "approvals", by=world.clerk_id, opinion="材料齐全")
    asked = [event for event in await world.harness.outbox() if isinstance(event, facts.ApplicationApprovalAsked)]
    assert asked[-1].recipients == (world.handler_id,)
    deputy = world.as_staff(world.handler_id, DECIDER)
    (waiting,) = (await deputy.get("/api/ticketing/approvals")).json()["items"]
    assert (waiting["ticket_id"], waiting["on_behalf"]) == (ticket["id"], True)
    status, ticket = await decide(world, ticket, world.handler_id)
    assert (status, ticket["state"]) == (200, "granted")
    (step,) = (await world.procedure(ticket))["approval_steps"]
    assert (step["decided_by"], step["on_behalf_of"]) == (str(world.handler_id), str(world.supervisor_id))


async def test_after_the_absence_nobody_stands_in(world: World) -> None:
    now = world.harness.clock.now()
    absence = {
        "stand_in_id": str(world.clerk_id), "begins_at": now.isoformat(), "reason": "半天假",
        "ends_at": (now + timedelta(hours=1)).isoformat(),
    }  # fmt: skip
    await world.as_staff(world.supervisor_id, DECIDER).post("/api/ticketing/stand-ins", json=absence)
    ticket = await world.register(world.as_staff(world.centre_id), kind="application", class_l1="access_card")
    ticket = await world.verb(ticket, "accept")
    ticket = await world.verb(ticket, "approvals", opinion="材料齐全")
    world.harness.clock.advance(timedelta(hours=2))
    assert (await decide(world, ticket, world.clerk_id))[1]["code"] == "not_the_approver"


async def test_an_application_is_answered_within_the_days_of_its_class(world: World) -> None:
    late = world.harness.clock.now() + timedelta(days=3, minutes=1)
    body = world.intake(kind="application", class_l1="access_card", promised_reply_at=late.isoformat())
    answer = await world.as_staff().post("/api/ticketing/tickets", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "promise_beyond_limit")
    ticket = await world.register(
        kind="application", class_l1="renovation", promised_reply_at=(late + timedelta(days=2)).isoformat()
    )
    read = (await world.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}")).json()
    assert [clock["code"] for clock in read["clocks"]] == ["K01"]


async def test_whom_it_is_about_is_not_asked(world: World) -> None:
    """An application that repeats a complaint about the one supervisor there is waits for nobody of the role."""
    about = await world.register(complained_about_id=world.supervisor_id)
    ticket = await world.accepted(kind="application", class_l1="access_card", title="补办门禁卡", repeat_of=about["id"])
    await world.verb(ticket, "approvals", opinion="材料齐全")
    (asked,) = [one for one in await world.harness.outbox() if isinstance(one, facts.ApplicationApprovalAsked)]
    assert (asked.recipients, asked.about_ids) == ((), (world.supervisor_id,))
