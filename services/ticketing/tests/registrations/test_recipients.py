"""Who has a matter from acceptance on is said at intake, and a major complaint says what the customer wants (C3.2)."""

from typing import Any

import pytest
from organisation_facts import team
from ticketing_world import CENTRE, World
from uuid_utils.compat import uuid7

from events import ticketing as facts

TICKETS = "/api/ticketing/tickets"
SUGGESTION = "/api/ticketing/routing/suggestion"
ASSIGN = "ticketing.ticket.assign"
DESK = CENTRE - {ASSIGN, "ticketing.ticket.supervise"} | {
    "ticketing.ticket.register",
    "ticketing.ticket.accept",
    "ticketing.ticket.read",
}


async def taken_in(world: World, permissions: set[str] | None = None, **changes: Any) -> tuple[int, dict[str, Any]]:
    desk = world.as_staff(None, permissions)
    answer = await desk.post("/api/ticketing/tickets", json=world.intake(**{"accept": True} | changes))
    return answer.status_code, answer.json()


async def test_whom_the_table_names_has_it_once_it_is_accepted(world: World) -> None:
    await team(world, project_delegate=world.handler_id)
    status, ticket = await taken_in(world, DESK, handler_id=world.handler_id)
    assert (status, ticket["state"], ticket["handler_id"]) == (201, "accepted", str(world.handler_id))
    assert ticket["first_receiver_id"] == str(world.clerk_id), "who took it in stays accountable"
    entries = (await world.detail(ticket))["entries"]
    assert [entry["verb"] for entry in entries] == ["register", "accept", "hand_over"]
    told = [type(fact) for fact in await world.harness.outbox() if isinstance(fact, facts.TicketFact)]
    assert told == [facts.ComplaintRegistered, facts.ComplaintAccepted, facts.ComplaintAssigned]
    assert ticket["version"] == len(told)
    clocks = await world.clocks(ticket)
    assert (clocks["K01"]["result"], clocks["K08"]["result"]) == ("met", "running")


async def test_without_a_choice_whoever_accepts_keeps_it(world: World) -> None:
    await team(world, project_delegate=world.handler_id)
    for chosen in ({}, {"handler_id": world.clerk_id}):
        status, ticket = await taken_in(world, DESK, **chosen)
        assert (status, ticket["handler_id"]) == (201, str(world.clerk_id))


async def test_another_colleague_is_chosen_by_whoever_assigns(world: World) -> None:
    await team(world, project_delegate=world.handler_id)
    status, refused = await taken_in(world, DESK, handler_id=world.manager_id)
    assert (status, refused["code"]) == (409, "handler_not_routed")
    assert [(error["field"], error["code"]) for error in refused["errors"]] == [("handler_id", "handler_not_routed")]
    status, ticket = await taken_in(world, DESK | {ASSIGN}, handler_id=world.manager_id)
    assert (status, ticket["handler_id"]) == (201, str(world.manager_id))


async def test_nobody_gets_it_who_cannot_or_is_meant(world: World) -> None:
    everything = DESK | {ASSIGN}
    assert (await taken_in(world, everything, handler_id=uuid7()))[1]["code"] == "handler_not_eligible"
    about = {"handler_id": world.handler_id, "complained_about_id": world.handler_id}
    assert (await taken_in(world, everything, **about))[1]["code"] == "conflict_of_interest"
    status, refused = await taken_in(world, everything, handler_id=world.handler_id, accept=False)
    assert (status, refused["errors"][0]["code"]) == (422, "only_with_acceptance")


async def test_what_comes_from_the_government_is_routed_as_grave_as_it_will_be(world: World) -> None:
    query = {"community_id": str(world.community), "channel": "government_hotline", "unit_id": str(world.unit)}
    found = await world.as_staff().get("/api/ticketing/routing/suggestion", params=query | {"class_l1": "neighbour"})
    assert (found.json()["row"], found.json()["replier"]) == ("in_warranty_major", "centre")


@pytest.mark.parametrize("why", [{"severity": "major"}, {"severity_signs": ["injury_or_danger"]}])
@pytest.mark.parametrize("wanted", [None, "  "])
async def test_a_major_complaint_says_what_the_customer_wants(world: World, why: Any, wanted: str | None) -> None:
    status, refused = await taken_in(world, **why, desired_outcome=wanted)
    assert (status, refused["code"]) == (422, "demand_missing")
    assert [(error["field"], error["code"]) for error in refused["errors"]] == [("desired_outcome", "demand_missing")]
    assert (await taken_in(world, **why, desired_outcome="赔偿损失"))[0] == 201
    assert (await taken_in(world, **why, desired_outcome=wanted, kind="inquiry", class_l1="parking"))[0] == 201


async def test_what_grew_major_or_could_not_wait_says_it_with_the_sheet(world: World) -> None:
    urgent = {"severity_signs": ["danger_in_delay"], "desired_outcome": None}
    ticket = await world.assigned(**urgent)
    assert ticket["severity"] == "urgent"
    sheet = {"text": "吊顶坠落，无人受伤"}
    assert await world.refusal(ticket, "report-major", **sheet) == (422, "demand_missing")
    ticket = await world.verb(ticket, "report-major", **sheet, desired_outcome="当天修复")
    assert ticket["desired_outcome"] == "当天修复"
    written = (await world.detail(ticket))["entries"][-1]
    assert (written["verb"], written["details"]) == ("report_major", {"desired_outcome": "当天修复"})
    known = await world.verb(await world.assigned(severity="major"), "report-major", **sheet)
    assert known["desired_outcome"] == "尽快修好"


async def test_the_repeat_of_a_complaint_about_them_is_not_theirs_to_accept_or_to_keep(world: World) -> None:
    first = await world.register(complained_about_id=world.clerk_id)
    again = {"repeat_of": first["id"]}
    for chosen in ({}, {"handler_id": world.clerk_id}, {"handler_id": world.handler_id}):
        status, refused = await taken_in(world, DESK | {ASSIGN}, **again, **chosen)
        assert (status, refused["code"]) == (409, "conflict_of_interest"), chosen
    for about in (again, {"complained_about_id": world.clerk_id}):
        status, ticket = await taken_in(world, DESK, accept=False, **about)
        assert (status, ticket["handler_id"]) == (201, None), "whoever took it in does not have it either"
        assert ticket["first_receiver_id"] == str(world.clerk_id)
    twice = {"repeat_of": (await world.register(**again))["id"]}
    colleague = world.as_staff(world.supervisor_id)
    refused = await colleague.post(TICKETS, json=world.intake(accept=True, handler_id=world.clerk_id, **twice))
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict_of_interest")
    assert (await colleague.post(TICKETS, json=world.intake(accept=True, **twice))).status_code == 201


async def test_the_table_passes_over_whom_a_repeated_case_is_about(world: World) -> None:
    await team(world, project_delegate=world.handler_id)
    first = await world.register(complained_about_id=world.handler_id)
    query = {"community_id": str(world.community), "channel": "phone", "unit_id": str(world.unit)}
    query |= {"class_l1": "engineering_quality"}
    usual = (await world.as_staff().get(SUGGESTION, params=query)).json()
    assert (usual["handler"]["id"], usual["accused"]) == (str(world.handler_id), [])
    again = (await world.as_staff().get(SUGGESTION, params=query | {"repeat_of": first["id"]})).json()
    assert again["handler"] is None or again["handler"]["id"] != str(world.handler_id)
    assert again["accused"] == [str(world.handler_id)]
    later = await world.register(repeat_of=first["id"])
    of_ticket = (await world.as_staff().get(f"{TICKETS}/{later['id']}/routing")).json()
    assert (of_ticket["handler"], of_ticket["accused"]) == (again["handler"], again["accused"])
