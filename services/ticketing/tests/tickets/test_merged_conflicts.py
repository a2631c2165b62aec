"""What was merged is answered together: whom one of it is about has nothing to do with any of it (C3.2 row 20)."""

from typing import Any

from organisation_facts import panel
from switchboard import API
from ticketing_world import ALL_PERMISSIONS, World

CONFLICT = (409, "conflict_of_interest")
UNMASK = {"purpose": "回电核实"}


async def merged(world: World, ticket: dict[str, Any], into: dict[str, Any]) -> None:
    ticket = (await world.detail(ticket))["ticket"]
    await world.verb(ticket, "merge", by=world.supervisor_id, into=into["id"], reason="同一起因")


async def unmasked(world: World, ticket: dict[str, Any], by: Any) -> tuple[int, str]:
    answer = await world.post(f"tickets/{ticket['id']}/contact/unmask", by=by, **UNMASK)
    return answer.status_code, answer.json().get("code", "")


async def test_who_followed_a_complaint_stays_masked_for_whom_it_is_about(world: World) -> None:
    lead = await world.accepted(complained_about_id=world.technician_id)
    follower = await world.accepted(contact_phone="13900000001")
    assert await unmasked(world, follower, world.technician_id) == (200, "")
    await merged(world, follower, lead)
    assert await unmasked(world, follower, world.technician_id) == CONFLICT
    assert await unmasked(world, follower, world.handler_id) == (200, "")


async def test_who_followed_the_same_stays_masked_for_whom_another_is_about(world: World) -> None:
    lead, other = await world.accepted(), await world.accepted(contact_phone="13900000001")
    about = await world.accepted(complained_about_id=world.technician_id)
    await merged(world, other, lead)
    await merged(world, about, lead)
    for ticket in (lead, about, other):
        assert await unmasked(world, ticket, world.technician_id) == CONFLICT, ticket["no"]
        assert await unmasked(world, ticket, world.handler_id) == (200, "")


async def test_the_panel_passes_over_whom_a_merged_complaint_is_about(world: World) -> None:
    asking = {"ticketing.consultation.open", "ticketing.consultation.answer", "ticketing.consultation.read"}
    for id in (world.technician_id, world.manager_id):
        fact = world.staff_fact("专家", ("expert",), sorted(asking), scope="tenant")
        await world.harness.consume(fact, id)
    await panel(world, "engineering_quality", world.technician_id, world.manager_id, leader=world.centre_id)
    lead, about = await world.accepted(), await world.accepted(complained_about_id=world.technician_id)
    await merged(world, about, lead)
    path = f"{API}/tickets/{lead['id']}/consultations"
    body = {"discipline": "engineering_quality", "question": "是否属于质量问题"}
    opened = await world.as_staff(world.clerk_id, ALL_PERMISSIONS | asking).post(path, json=body)
    assert (opened.status_code, opened.json().get("expert_id")) == (201, str(world.manager_id)), opened.text
