"""What was merged is answered together: whom one of it is about has nothing to do with any of it (C3.2 row 20)."""

from typing import Any

from organisation_facts import panel
from switchboard import API
from ticketing_world import ALL_PERMISSIONS, World

from events import ticketing as facts

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


async def test_facts_name_everybody_the_case_is_about(world: World) -> None:
    """What a role is told of what repeats a complaint, or goes on with one, does not reach whom that one is about."""
    first = await world.accepted(complained_about_id=world.manager_id)
    again = await world.accepted(contact_phone="13900000001", repeat_of=first["id"], severity="major")
    again = await world.verb(again, "report-major", text="已上报")
    lead = await world.accepted(contact_phone="13900000002")
    about = await world.accepted(contact_phone="13900000003", complained_about_id=world.technician_id)
    await merged(world, about, lead)
    await world.verb((await world.detail(lead))["ticket"], "notes", text="已联系")
    await world.verb(again, "reclassify", complained_about_id=world.clerk_id, reason="客户说是他")
    stated = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.TicketFact)]
    named = [(fact.no, type(fact).type.split(".")[2], set(fact.about_ids)) for fact in stated]
    manager, technician, both = {world.manager_id}, {world.technician_id}, {world.manager_id, world.clerk_id}
    assert [one[1:] for one in named if one[0] == again["no"]] == [
        *(("registered", manager), ("accepted", manager), ("major_reported", manager), ("progressed", both)),
    ]
    assert [one[1:] for one in named if one[0] == lead["no"]] == [
        *(("registered", set()), ("accepted", set()), ("progressed", technician)),
    ]
    assert named[-3][1:] == ("merged", technician)
