from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import registry
from events import ticketing as facts
from testkit.statements import noted

PATH = "/api/ticketing/incidents"


def body(world: World, *tickets: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {
        "community_id": str(world.community), "title": "3 幢停水", "banner": "水泵故障，预计 18 点恢复供水",
        "building_ids": [str(world.building)], "class_l1": "engineering_quality",
        "ticket_ids": [ticket["id"] for ticket in tickets], **changes,
    }  # fmt: skip


async def opened(world: World, *tickets: dict[str, Any], **changes: Any) -> dict[str, Any]:
    answer = await world.as_staff(world.supervisor_id).post(PATH, json=body(world, *tickets, **changes))
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def act(world: World, incident: dict[str, Any], verb: str, **said: Any) -> httpx.Response:
    version = (await world.as_staff(world.supervisor_id).get(f"{PATH}/{incident['id']}")).json()["version"]
    return await world.as_staff(world.supervisor_id).post(
        f"{PATH}/{incident['id']}/{verb}", json=said or None, headers={"If-Match": f'"{version}"'}
    )


async def home(world: World, number: int) -> UUID:
    id = uuid7()
    unit = registry.UnitCreated(
        community_id=world.community, building_id=world.building, building_code="3", entrance_code="1", floor=number,
        number=f"{number}01", code=f"3-1-{number}01", unit_type="residence", gross_area="89.50",
        occupancy_status="occupied",
    )  # fmt: skip
    await world.harness.consume(unit, id)
    return id


async def test_an_incident_goes_from_opening_to_its_end(world: World) -> None:
    tickets = [await world.register() for _ in range(3)]
    incident = await opened(world, *tickets)
    assert (incident["state"], incident["tickets"], incident["no"][:2]) == ("opened", 3, "GJ")
    assert [one["id"] for one in incident["joined"]] == sorted(one["id"] for one in tickets)
    assert [place["building_code"] for place in incident["places"]] == ["3"]
    (banner,) = (await world.as_staff().get(f"{PATH}/banners")).json()
    assert (banner["banner"], banner["places"][0]["building_id"]) == (incident["banner"], str(world.building))
    assert sorted(banner["ticket_ids"]) == sorted(ticket["id"] for ticket in tickets)
    controlled = (await act(world, incident, "control", cause="更换水泵")).json()
    assert (controlled["state"], controlled["cause"]) == ("controlled", "更换水泵")
    assert (await world.as_staff().get(f"{PATH}/banners")).json() == []
    assert (await act(world, incident, "close")).json()["code"] == "incident_wrong_state"
    reviewed = (await act(world, incident, "review", review="备用泵纳入月检")).json()
    assert reviewed["state"] == "reviewed"
    assert (await act(world, incident, "close")).json()["state"] == "closed"
    stated = [type(one) for one in await world.harness.outbox() if isinstance(one, facts.IncidentFact)]
    assert stated == [
        facts.IncidentOpened, *[facts.IncidentTicketJoined] * 3, facts.IncidentControlled, facts.IncidentReviewed,
        facts.IncidentClosed,
    ]  # fmt: skip
    for ticket in tickets:
        assert (await world.detail(ticket))["ticket"]["state"] == "registered"


async def test_a_review_nobody_writes_in_three_days_is_told_and_listed(world: World) -> None:
    incident = await opened(world)
    await act(world, incident, "control", cause="更换水泵")
    world.harness.clock.advance(timedelta(days=3, minutes=1))
    await world.harness.fire_timers()
    assert any(isinstance(one, facts.IncidentReviewOverdue) for one in await world.harness.outbox())
    listed = (await world.as_staff(world.supervisor_id).get("/api/ticketing/exceptions")).json()["items"]
    assert [(row["source"], row["link_id"]) for row in listed] == [("incident_unreviewed", incident["id"])]
    await act(world, incident, "review", review="已复盘")
    assert (await world.as_staff(world.supervisor_id).get("/api/ticketing/exceptions")).json()["items"] == []


async def test_tickets_join_once_and_leave(world: World) -> None:
    ticket = await world.register()
    first, second = await opened(world, ticket), await opened(world)
    clerk = world.as_staff()
    again = await clerk.post(f"{PATH}/{second['id']}/tickets", json={"ticket_id": ticket["id"]})
    assert (again.status_code, again.json()["code"], again.json()["no"]) == (409, "joined_already", first["no"])
    wrong = await act(world, second, f"tickets/{ticket['id']}/leave", reason="不是这里")
    assert wrong.json()["code"] == "not_of_this_incident"
    assert (await world.procedure(ticket))["incident"]["no"] == first["no"]
    left = await act(world, first, f"tickets/{ticket['id']}/leave", reason="另有原因")
    assert (left.json()["tickets"], (await world.procedure(ticket))["incident"]) == (0, None)
    joined = await clerk.post(f"{PATH}/{second['id']}/tickets", json={"ticket_id": ticket["id"]})
    assert joined.json()["tickets"] == 1
    verbs = [entry["verb"] for entry in (await world.detail(ticket))["entries"]]
    assert verbs[-3:] == ["incident_joined", "incident_left", "incident_joined"]


async def test_everybody_concerned_is_told_once_and_every_ticket_is_still_answered(world: World) -> None:
    same = [await world.accepted() for _ in range(2)]
    other = await world.accepted(contact_phone="13900001111")
    incident = await opened(world, *same, other)
    told = (await act(world, incident, "notices", text="水泵已更换，正在恢复供水")).json()
    assert (told["notices"][0]["tickets"], told["notices"][0]["contacts"]) == (3, 2)
    stated = [one for one in await world.harness.outbox() if isinstance(one, facts.IncidentNoticeGiven)]
    assert [one.announcement for one in stated] == ["水泵已更换，正在恢复供水"] * 2
    for ticket in (*same, other):
        detail = await world.detail(ticket)
        entry = detail["entries"][-1]
        assert (entry["verb"], entry["visibility"]) == ("incident_notice", "public")
        assert (detail["ticket"]["state"], detail["ticket"]["replied_at"]) == ("accepted", None)
        assert {clock["result"] for clock in detail["clocks"] if clock["code"] == "K13"} == {"running"}
    assert (await act(world, await opened(world), "notices", text="停水")).json()["code"] == "nobody_to_tell"


async def test_five_households_on_one_cause_make_every_complaint_major(world: World) -> None:
    tickets = [await world.accepted(unit_id=await home(world, number)) for number in range(2, 6)]
    incident = await opened(world, *tickets)
    assert {(await world.detail(one))["ticket"]["severity"] for one in tickets} == {"general"}
    fifth = await world.register(unit_id=await home(world, 6))
    joined = await world.as_staff().post(f"{PATH}/{incident['id']}/tickets", json={"ticket_id": fifth["id"]})
    assert joined.json()["households"] == 5
    for ticket in (*tickets, fifth):
        after = (await world.detail(ticket))["ticket"]
        assert (after["severity"], after["households"]) == ("major", 5)
        assert "many_households" in after["severity_signs"]
    assert (await world.clocks(tickets[0]))["K06"]["started_by"] == "reclassified"


async def test_one_more_household_rewrites_nobody_whose_gravity_stays(world: World) -> None:
    tickets = [await world.accepted(unit_id=await home(world, number)) for number in range(2, 7)]
    incident = await opened(world, *tickets)
    before = [await world.detail(one) for one in tickets]
    assert {one["ticket"]["severity"] for one in before} == {"major"}
    sixth = await world.accepted(unit_id=await home(world, 7))
    with noted(world.harness.runtime.engine) as statements:
        joined = await world.as_staff().post(f"{PATH}/{incident['id']}/tickets", json={"ticket_id": sixth["id"]})
    assert joined.json()["households"] == 6
    assert len([one for one in statements if one.startswith(("UPDATE ticket ", "UPDATE clock "))]) == 2
    assert [await world.detail(one) for one in tickets] == before
    after = (await world.detail(sixth))["ticket"]
    assert (after["severity"], after["households"]) == ("major", 6)


async def test_complaints_that_become_major_take_no_more_statements_besides_their_rows(world: World) -> None:
    homes = [await home(world, number) for number in range(2, 7)]
    said = []
    for size in (4, 16):
        tickets = [await world.accepted(unit_id=homes[place % 4]) for place in range(size)]
        incident = await opened(world, *tickets)
        fifth = await world.accepted(unit_id=homes[4])
        path, body = f"{PATH}/{incident['id']}/tickets", {"ticket_id": fifth["id"]}
        with noted(world.harness.runtime.engine) as statements:
            assert (await world.as_staff().post(path, json=body)).status_code == 200
        written = [one for one in statements if one.startswith(("UPDATE ticket ", "UPDATE clock "))]
        assert len(written) == 2 * (size + 1), "once each under its version: the case, and the clock that went with it"
        said.append(len(statements) - len(written))
        assert {(await world.detail(one))["ticket"]["severity"] for one in (*tickets, fifth)} == {"major"}
        assert [(await world.clocks(one))["K06"]["started_by"] for one in tickets] == ["reclassified"] * size
    assert said[0] == said[1]


async def test_many_tickets_join_with_as_many_statements_as_one(world: World) -> None:
    said = []
    for size in (1, 9):
        tickets = [await world.accepted() for _ in range(size)]
        with noted(world.harness.runtime.engine) as statements:
            await opened(world, *tickets)
        said.append(len(statements))
    assert said[0] == said[1]


async def test_what_does_not_fit_is_refused(world: World) -> None:
    boss = world.as_staff(world.supervisor_id)
    ticket = await world.register(community_id=world.elsewhere, unit_id=None, place="东门")
    past = (world.harness.clock.now() - timedelta(minutes=1)).isoformat()
    for changes, code in (
        ({"building_ids": [str(uuid7())]}, "invalid_fields"),
        ({"unit_ids": [str(uuid7())]}, "invalid_fields"),
        ({"expected_end_at": past}, "invalid_fields"),
        ({"ticket_ids": [ticket["id"]]}, "ticket_elsewhere"),
    ):
        answer = await boss.post(PATH, json=body(world, **changes))
        assert answer.json()["code"] == code, answer.text
    assert (await world.as_staff().post(PATH, json=body(world))).status_code == 403


async def test_words_change_while_it_lasts(world: World) -> None:
    incident = await opened(world, unit_ids=[str(world.unit)])
    assert incident["places"][0]["unit_code"] == "3-1-1201"
    boss = world.as_staff(world.supervisor_id)
    words = {"title": "3 幢停水", "banner": "推迟到 20 点"}
    changed = await boss.patch(f"{PATH}/{incident['id']}", json=words, headers={"If-Match": '"1"'})
    assert changed.json()["banner"] == "推迟到 20 点"
    await act(world, incident, "control", cause="更换水泵")
    late = await boss.patch(f"{PATH}/{incident['id']}", json=words, headers={"If-Match": '"3"'})
    assert late.json()["code"] == "incident_wrong_state"
    page = (await boss.get(PATH, params={"state": "controlled"})).json()
    assert ([line["id"] for line in page["items"]], page["counts"]) == ([incident["id"]], {"controlled": 1})
