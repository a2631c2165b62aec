"""The monthly exchange meeting: agenda from data, minutes to department heads, actions as tasks (S0-53, S0-99)."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
from report_world import CENTRE, ReportWorld
from uuid_utils.compat import uuid7

from events import identity, ticketing
from testkit.harness import Client
from ticketing.exchange_meetings.months import month_of

MEETINGS = "/api/ticketing/exchange-meetings"
RECEIPTS = "/api/ticketing/report-receipts"
FIGURES = ("registered", "valid", "invalid", "pending", "closed", "repeated", "missed", "urged")


def soon(reporting: ReportWorld, **later: int) -> str:
    return (reporting.harness.clock.now() + timedelta(**later)).isoformat()


async def planned(reporting: ReportWorld, **changes: Any) -> httpx.Response:
    body = {"year": 2025, "month": 3, "starts_at": soon(reporting, hours=2), "place": "二楼会议室"} | changes
    return await reporting.centre.post(MEETINGS, json=body)


async def send(client: Client, meeting: dict[str, Any], path: str = "", **body: Any) -> httpx.Response:
    headers = {"If-Match": f'"{meeting["version"]}"'}
    address = f"{MEETINGS}/{meeting['meeting']['id']}{path}"
    return await (client.post if path == "/send" else client.put)(address, json=body, headers=headers)


def minutes(reporting: ReportWorld, *actions: dict[str, Any]) -> dict[str, Any]:
    return {
        "present_ids": [str(reporting.world.handler_id)],
        "topics": "三月漏水投诉集中",
        "decisions": "雨季前完成屋面排查",
        "actions": list(actions),
    }


def action(reporting: ReportWorld) -> dict[str, Any]:
    return {
        "title": "屋面排查",
        "community_id": str(reporting.world.community),
        "assignee_id": str(reporting.world.handler_id),
        "due_at": soon(reporting, days=7),
    }


async def month(reporting: ReportWorld) -> None:
    first = await reporting.world.replied(contact_phone="13800000001")
    await reporting.world.assigned(contact_phone="13800000002", repeat_of=first["id"], severity="major")
    await reporting.world.register(contact_phone="13800000003", class_l1="payment_fee")


async def test_the_agenda_is_what_the_live_list_finds_and_stays_as_it_was_sent_out(reporting: ReportWorld) -> None:
    await month(reporting)
    meeting = (await planned(reporting)).json()
    agenda = meeting["agenda"]
    groups = (*agenda["by_class"], *agenda["by_department"], *agenda["top_causes"])
    linked = [one for one in (*(agenda[name] for name in FIGURES), *groups) if one["filter"]]
    assert [one["tickets"] for one in linked] == [await reporting.found(**one["filter"]) for one in linked]
    assert [agenda[name]["tickets"] for name in FIGURES[:2]] == [3, 2]
    [case] = agenda["cases"]
    assert (case["severity"], case["state"]) == ("major", "assigned")
    await reporting.world.register(contact_phone="13800000004")
    again = (await reporting.centre.get(f"{MEETINGS}/{meeting['meeting']['id']}")).json()
    assert again["agenda"] == agenda
    people = [one["id"] for one in meeting["attendees"]]
    moved = await send(reporting.centre, again, starts_at=soon(reporting, hours=5), place="三楼", attendee_ids=people)
    assert moved.json()["agenda"]["registered"]["tickets"] == 4


async def test_minutes_go_to_heads_and_guests_and_actions_become_tasks(reporting: ReportWorld) -> None:
    world, head = reporting.world, uuid7()
    await reporting.harness.consume(world.staff_fact("工程老周", ("technician",), []), head)
    fact = identity.DepartmentCreated(code=None, name="工程部", kind="engineering", parent_id=None, head_id=head)
    await reporting.harness.consume(fact, uuid7())
    meeting = (await planned(reporting, attendee_ids=[str(world.handler_id)])).json()
    [invited] = await reporting.stated(ticketing.ExchangeMeetingPlanned)
    assert invited.recipients == (world.handler_id,)
    reporting.harness.clock.advance(timedelta(hours=3))
    meeting = (await send(reporting.centre, meeting, "/minutes", **minutes(reporting, action(reporting)))).json()
    assert meeting["minutes"]["copies_to"] == ["工程部 工程老周", "专员小王"], "it says before whom it will reach"
    answer = await send(reporting.centre, meeting, "/send")
    assert answer.status_code == 200, answer.text
    sent = answer.json()
    assert (sent["meeting"]["state"], sent["meeting"]["edition"]) == ("closed", 1)
    [given] = sent["minutes"]["actions"]
    task = (await world.as_staff().get(f"/api/ticketing/tickets/{given['ticket_id']}")).json()["ticket"]
    assert (task["kind"], task["title"], task["handler_id"]) == ("task", "屋面排查", str(world.handler_id))
    [closed] = await reporting.stated(ticketing.ExchangeMeetingClosed)
    assert set(closed.recipients) == {head, world.handler_id}
    reader = world.as_staff(head, set())
    [mine] = (await reader.get(RECEIPTS)).json()["items"]
    read = (await reader.post(f"{RECEIPTS}/{mine['id']}/acknowledge")).json()
    assert (mine["label"], read["meeting"]["minutes"]) == ("2025-03", sent["minutes"])
    own = await reader.get(f"{MEETINGS}/{meeting['meeting']['id']}")
    assert (own.status_code, own.json()["minutes"]) == (200, sent["minutes"]), "whoever was sent it may open it"
    assert sent["minutes"]["copies_to"] == ["工程部 工程老周", "专员小王"]
    again = (await reporting.centre.get(f"{MEETINGS}/{meeting['meeting']['id']}")).json()
    assert {one["staff_name"]: bool(one["read_at"]) for one in again["receipts"]}["工程老周"] is True
    assert (await send(reporting.centre, again, "/send")).json()["code"] == "reissue_needs_reason"
    again = (await send(reporting.centre, again, "/minutes", **minutes(reporting))).json()
    assert (await reader.get(f"{MEETINGS}/{meeting['meeting']['id']}")).json()["minutes"] == sent["minutes"]
    second = (await send(reporting.centre, again, "/send", reason="补充与会人员")).json()
    assert [one["ticket_id"] for one in second["minutes"]["actions"]] == [given["ticket_id"]]
    people = {"starts_at": soon(reporting, hours=1), "place": "三楼", "attendee_ids": [str(world.handler_id)]}
    assert (await send(reporting.centre, second, **people)).json()["code"] == "meeting_closed"


async def test_whoever_was_sent_one_edition_reads_none_that_came_later(reporting: ReportWorld) -> None:
    world, head, next_head = reporting.world, uuid7(), uuid7()
    department = uuid7()
    for id, name in ((head, "工程老周"), (next_head, "工程小吴")):
        await reporting.harness.consume(world.staff_fact(name, ("technician",), []), id)
    named = {"code": None, "name": "工程部", "kind": "engineering", "parent_id": None}
    await reporting.harness.consume(identity.DepartmentCreated(**named, head_id=head), department)
    meeting = (await planned(reporting, attendee_ids=[str(world.handler_id)])).json()
    reporting.harness.clock.advance(timedelta(hours=3))
    meeting = (await send(reporting.centre, meeting, "/minutes", **minutes(reporting))).json()
    first = (await send(reporting.centre, meeting, "/send")).json()
    await reporting.harness.consume(identity.DepartmentChanged(**named, head_id=next_head), department)
    changed = minutes(reporting) | {"decisions": "另议：更换班组"}
    meeting = (await send(reporting.centre, first, "/minutes", **changed)).json()
    second = (await send(reporting.centre, meeting, "/send", reason="补充决定")).json()
    path = f"{MEETINGS}/{meeting['meeting']['id']}"
    for id, last in ((head, 1), (next_head, 2), (world.handler_id, 2)):
        reader = world.as_staff(id, set())
        read = (await reader.get(path)).json()
        assert (read["shown_edition"], {one["number"] for one in read["editions"]}) == (last, set(range(1, last + 1)))
        assert read["minutes"] == (first if last == 1 else second)["minutes"]
        assert {one["staff_id"] for one in read["receipts"]} == {str(id)}
        codes = [(await reader.get(path, params={"edition": number})).status_code for number in (1, 2)]
        assert codes == [200, 200 if last == 2 else 404]
    whole = (await reporting.centre.get(path)).json()
    assert {one["staff_id"] for one in whole["receipts"]} == {str(head), str(next_head), str(world.handler_id)}


async def test_refusals(reporting: ReportWorld) -> None:
    assert (await planned(reporting, month=4)).json()["code"] == "month_not_begun"
    unknown = await planned(reporting, attendee_ids=[str(uuid7())])
    assert [(one["field"], one["code"]) for one in unknown.json()["errors"]] == [("attendee_ids", "unknown")]
    meeting = (await planned(reporting)).json()
    assert (await planned(reporting)).json()["code"] == "meeting_planned_already"
    early = await send(reporting.centre, meeting, "/minutes", **minutes(reporting))
    assert (early.status_code, early.json()["code"]) == (409, "meeting_not_held")
    assert (await send(reporting.centre, meeting, "/send")).json()["code"] == "minutes_missing"
    reporting.harness.clock.advance(timedelta(hours=3))
    stale = meeting | {"version": 0}
    assert (await send(reporting.centre, stale, "/minutes", **minutes(reporting))).status_code == 412
    stranger = minutes(reporting) | {"present_ids": [str(uuid7())]}
    assert (await send(reporting.centre, meeting, "/minutes", **stranger)).json()["errors"][0]["field"] == "present_ids"
    assert not await reporting.stated(ticketing.ExchangeMeetingClosed)


async def test_only_the_invited_and_the_makers_see_it(reporting: ReportWorld) -> None:
    world = reporting.world
    meeting = (await planned(reporting, attendee_ids=[str(world.handler_id)])).json()
    path = f"{MEETINGS}/{meeting['meeting']['id']}"
    reporting.harness.clock.advance(timedelta(hours=3))
    await send(reporting.centre, meeting, "/minutes", **minutes(reporting))

    async def seen(id: UUID, permissions: set[str], **reach: Any) -> httpx.Response:
        return await world.as_staff(id, permissions, **reach).get(path)

    guest = await seen(world.handler_id, set(), communities=[world.community])
    assert (guest.status_code, guest.json()["minutes"]) == (200, None)
    assert (await reporting.centre.get(path)).json()["minutes"]["topics"] == "三月漏水投诉集中"
    assert (await seen(world.manager_id, set())).status_code == 404, "neither invited nor sent a copy"
    assert (await seen(world.manager_id, CENTRE, communities=[world.community])).status_code == 404
    narrow = world.as_staff(world.manager_id, CENTRE, communities=[world.community])
    assert (await narrow.get(MEETINGS)).status_code == 404
    assert [one["month"] for one in (await reporting.centre.get(MEETINGS)).json()["items"]] == ["2025-03"]


def test_months_end_when_they_do() -> None:
    assert month_of(2024, 2)[1].last == date(2024, 2, 29)
    assert month_of(2025, 12)[0] == "2025-12"


async def test_who_cannot_do_it_is_refused_when_the_action_is_entered(reporting: ReportWorld) -> None:
    await month(reporting)
    meeting = (await planned(reporting)).json()
    reporting.harness.clock.advance(timedelta(hours=3))
    possible, stranger = action(reporting), await reporting.world.stranger()
    impossible = [
        possible | {"assignee_id": str(stranger)},
        possible | {"assignee_id": str(reporting.world.centre_id)},
        possible | {"due_at": soon(reporting)},
        possible | {"community_id": str(uuid7())},
    ]
    answer = await send(reporting.centre, meeting, "/minutes", **minutes(reporting, possible, *impossible))
    assert answer.status_code == 422
    assert [(one["field"], one["code"]) for one in answer.json()["errors"]] == [
        ("actions.1.assignee_id", "handler_not_eligible"),
        ("actions.2.assignee_id", "task_for_oneself"),
        ("actions.3.due_at", "task_due_in_the_past"),
        ("actions.4.community_id", "unknown"),
    ]
    assert (await send(reporting.centre, meeting, "/minutes", **minutes(reporting, possible))).status_code == 200
