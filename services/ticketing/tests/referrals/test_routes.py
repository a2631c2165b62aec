"""Findings of the project before handover, plans of the specialist for what came in online (K07, K10)."""

from datetime import timedelta
from typing import Any

import httpx
from ticketing_world import TICKET_PERMISSIONS, World
from uuid_utils.compat import uuid7


async def ask(world: World, ticket: dict[str, Any], purpose: str, **changes: Any) -> httpx.Response:
    body = {"purpose": purpose, "to_staff_id": world.clerk_id, "question": "请勘查并提出方案"} | changes
    return await world.post(f"tickets/{ticket['id']}/referrals", **body)


async def test_the_project_reports_its_findings_within_a_day(world: World) -> None:
    ticket = await world.accepted(phase="pre_handover")
    referral = (await ask(world, ticket, "project_findings")).json()
    clock = (await world.clocks(ticket))["K07"]
    assert (clock["result"], clock["due_at"]) == ("running", "2025-03-06T02:00:00Z")
    twice = await ask(world, ticket, "project_findings")
    assert (twice.status_code, twice.json()["code"]) == (409, "asked_already")
    path = f"referrals/{referral['id']}/answer"
    other = await world.post(path, by=world.technician_id, version=1, answer="外墙渗水")
    assert (other.status_code, other.json()["code"]) == (409, "not_asked")
    world.harness.clock.advance(timedelta(hours=3))
    answered = await world.post(path, by=world.clerk_id, version=1, answer="外墙渗水")
    assert answered.json()["answer"] == "外墙渗水"
    assert (await world.clocks(ticket))["K07"]["result"] == "met"
    again = await world.post(path, by=world.clerk_id, version=2, answer="再答")
    assert (again.status_code, again.json()["code"]) == (409, "referral_answered")
    assert (await world.detail(ticket))["ticket"]["handler_id"] == str(world.handler_id)


async def test_who_sees_only_the_own_answers_what_they_were_asked(world: World) -> None:
    ticket = await world.accepted(phase="pre_handover")
    referral = (await ask(world, ticket, "project_findings", to_staff_id=world.technician_id)).json()
    mine = world.harness.staff(TICKET_PERMISSIONS, id=world.technician_id, own_only=True)
    path = f"/api/ticketing/referrals/{referral['id']}/answer"
    answered = await mine.post(path, json={"answer": "外墙渗水"}, headers={"If-Match": '"1"'})
    assert (answered.status_code, answered.json().get("answer")) == (200, "外墙渗水")


async def test_what_came_in_online_comes_back_with_a_plan_within_four_hours(world: World) -> None:
    ticket = await world.accepted(channel="forum")
    await ask(world, ticket, "specialist_plan")
    clock = (await world.clocks(ticket))["K10"]
    assert (clock["result"], clock["due_at"]) == ("running", "2025-03-05T06:00:00Z")
    world.harness.clock.advance(timedelta(hours=5))
    await world.harness.fire_timers()
    assert (await world.clocks(ticket))["K10"]["result"] == "missed"


async def test_the_routing_table_says_what_is_referred(world: World) -> None:
    by_phone = await world.accepted()
    assert (await ask(world, by_phone, "specialist_plan")).json()["code"] == "not_online"
    assert (await ask(world, by_phone, "project_findings")).json()["code"] == "not_before_handover"
    early = await world.accepted(phase="pre_handover")
    nobody = await ask(world, early, "project_findings", to_staff_id=uuid7())
    assert (nobody.status_code, nobody.json()["code"]) == (409, "handler_not_eligible")


async def test_only_the_centre_publishes_what_came_in_online(world: World) -> None:
    ticket = await world.processing(channel="forum")
    ticket = await world.verb(ticket, "resolve", result="已修好", evidence="照片")
    reply = {"channel": "web_form", "text": "已为您修好"}
    assert await world.refusal(ticket, "reply", **reply) == (409, "centre_publishes")
    assert (await world.verb(ticket, "reply", by=world.centre_id, **reply))["state"] == "feedback_given"


async def test_the_centre_answers_a_transferred_major_case_within_a_day(world: World) -> None:
    ticket = await world.assigned(severity_signs=["leader_order"])
    ticket = await world.verb(ticket, "report-major", text="投诉处理单")
    clock = (await world.clocks(ticket))["K04"]
    assert (clock["result"], clock["due_at"]) == ("running", "2025-03-06T02:00:00Z")
    answer = {"text": "中心已受理", "visibility": "public", "channel": "phone"}
    ticket = await world.verb(ticket, "notes", **answer)
    assert (await world.clocks(ticket))["K04"]["result"] == "running"
    ticket = await world.verb(ticket, "notes", by=world.centre_id, **answer)
    assert (await world.clocks(ticket))["K04"]["result"] == "met"
