"""The quarterly report: live figures, words with versions, copies that are read (C3.5, S0-57, S0-100)."""

from datetime import date, timedelta
from typing import Any

from organisation_facts import panel
from report_world import CENTRE, ReportWorld
from uuid_utils.compat import uuid7

from events import ticketing
from kit import clock
from testkit.harness import Client
from ticketing.daily_reports.timers import DAY_END

QUARTERLY = "/api/ticketing/quarterly-reports"
RECEIPTS = "/api/ticketing/report-receipts"
FIGURES = ("registered", "valid", "invalid", "unruled", "pending", "closed", "repeated", "missed", "urged")
GROUPS = ("by_class", "by_phase", "by_department", "causes", "top_causes")


async def quarter(reporting: ReportWorld) -> dict[str, Any]:
    answer = await reporting.centre.post(QUARTERLY, json={"year": 2025, "number": 1})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def send(client: Client, report: dict[str, Any], verb: str, **body: Any) -> Any:
    path = f"{QUARTERLY}/{report['report']['id']}/{verb}"
    headers = {"If-Match": f'"{report["version"]}"'}
    return await (client.put if verb == "words" else client.post)(path, json=body, headers=headers)


async def history(reporting: ReportWorld) -> None:
    """Valid, invalid, unruled; closed, repeated, late; three classes, two departments."""
    world = reporting.world
    first = await world.replied(contact_phone="13800000001", nature="quality")
    await world.verb(first, "close", customer_confirmed=True)
    await world.processing(
        contact_phone="13800000002", class_l1="neighbour", repeat_of=first["id"], nature="timeliness"
    )
    await world.processing(contact_phone="13800000003", phase="after_warranty", nature="quality")
    await world.register(contact_phone="13800000004", class_l1="payment_fee")
    refused = await world.accepted(contact_phone="13800000005")
    ruling = {"grounds_sufficient": False, "demand_reasonable": False, "result": "invalid", "reason": "查无此事"}
    told = {"customer_reaction": "表示理解", "reply": "经核实不成立", "reply_channel": "phone"}
    await world.verb(refused, "rulings", **ruling, **told)
    await world.register(kind="repair", class_l1="waterproof", contact_phone="13800000006")
    await world.assigned(contact_phone="13800000007")
    reporting.harness.clock.advance(timedelta(hours=30))
    await reporting.harness.fire_timers()


async def test_every_figure_is_what_the_live_list_finds(reporting: ReportWorld) -> None:
    await history(reporting)
    report = await quarter(reporting)
    content = report["content"]
    figures = [content[name] for name in FIGURES] + [one for group in GROUPS for one in content[group]]
    linked = [one for one in figures if one["filter"]]
    assert [one["tickets"] for one in linked] == [await reporting.found(**one["filter"]) for one in linked]
    assert [content[name]["tickets"] for name in FIGURES[:7]] == [6, 4, 1, 1, 4, 1, 1]
    assert content["missed"]["tickets"] > 0
    assert {one["key"]: one["tickets"] for one in content["by_class"]} == {
        "engineering_quality": 4,
        "neighbour": 1,
        "payment_fee": 1,
    }
    assert {one["key"]: one["tickets"] for one in content["by_department"]} == {"工程部": 3, None: 1}
    assert sum(one["tickets"] for one in content["by_phase"]) == 6
    assert {one["key"]: one["tickets"] for one in content["top_causes"]} == {"ageing": 3, None: 1}
    assert {one["key"]: one["tickets"] for one in content["causes"]} == {"quality": 2, "timeliness": 1, None: 1}


async def test_it_is_published_with_words_to_leaders_and_experts_who_acknowledge_it(reporting: ReportWorld) -> None:
    expert = uuid7()
    await reporting.harness.consume(reporting.world.staff_fact("钱工", ("expert",), [], scope="tenant"), expert)
    await panel(reporting.world, "engineering_quality", expert, leader=reporting.leader_id)
    await history(reporting)
    report = await quarter(reporting)
    refused = await send(reporting.centre, report, "publish")
    assert refused.json()["code"] == "improvement_missing"
    report = (await send(reporting.centre, report, "words", actions="加强巡查")).json()
    report = (await send(reporting.centre, report, "words", summary="漏水为主", actions="加强巡查，三月底前")).json()
    assert [(one["number"], one["words"]["actions"]) for one in report["wordings"]] == [
        (2, "加强巡查，三月底前"),
        (1, "加强巡查"),
    ]
    published = (await send(reporting.centre, report, "publish")).json()
    [fact] = await reporting.stated(ticketing.QuarterlyReportPublished)
    assert set(fact.recipients) == {reporting.leader_id, expert}
    assert [one["read_at"] for one in published["receipts"]] == [None, None]
    reader = reporting.world.as_staff(expert, set(), own_only=True)
    [mine] = (await reader.get(RECEIPTS)).json()["items"]
    read = (await reader.get(f"{RECEIPTS}/{mine['id']}")).json()
    assert read["quarterly"] == published["content"]
    assert read["quarterly"]["words"]["summary"] == "漏水为主"
    await reader.post(f"{RECEIPTS}/{mine['id']}/acknowledge")
    assert (await reader.post(f"{RECEIPTS}/{mine['id']}/acknowledge")).status_code == 200
    assert len(await reporting.stated(ticketing.ReportReceiptAcknowledged)) == 1
    again = (await reporting.centre.get(f"{QUARTERLY}/{published['report']['id']}")).json()
    assert {one["staff_name"]: bool(one["read_at"]) for one in again["receipts"]} == {"钱工": True, "分管周总": False}
    stranger = reporting.world.as_staff(reporting.world.handler_id, CENTRE)
    assert (await stranger.get(f"{RECEIPTS}/{mine['id']}")).status_code == 404
    assert (await stranger.post(f"{RECEIPTS}/{mine['id']}/acknowledge")).status_code == 404


async def test_what_was_published_stays_and_a_further_edition_says_why(reporting: ReportWorld) -> None:
    await history(reporting)
    report = (await send(reporting.centre, await quarter(reporting), "words", actions="加强巡查")).json()
    first = (await send(reporting.centre, report, "publish")).json()
    await reporting.world.register(contact_phone="13800000008")
    now = (await reporting.centre.get(f"{QUARTERLY}/{first['report']['id']}", params={"edition": 0})).json()
    kept = (await reporting.centre.get(f"{QUARTERLY}/{first['report']['id']}")).json()
    assert now["content"]["registered"]["tickets"] == kept["content"]["registered"]["tickets"] + 1
    assert kept["content"] == first["content"]
    assert (await send(reporting.centre, first, "publish")).json()["code"] == "reissue_needs_reason"
    again = (await send(reporting.centre, first, "publish", reason="补记一件")).json()
    assert (again["report"]["edition"], again["content"]["registered"]["tickets"]) == (2, 7)


async def test_it_begins_by_itself_on_the_last_day_of_the_quarter(reporting: ReportWorld) -> None:
    async with reporting.harness.work() as work:
        work.schedule(DAY_END, clock.midnight(date(2025, 3, 31)), work.tenant_id)
    reporting.harness.clock.set(clock.midnight(date(2025, 3, 31)))
    await reporting.harness.fire_timers()
    [line] = (await reporting.centre.get(QUARTERLY)).json()["items"]
    assert (line["quarter"], line["state"], line["last_day"]) == ("2025-Q1", "draft", "2025-03-31")
    again = await reporting.centre.post(QUARTERLY, json={"year": 2025, "number": 1})
    assert again.json()["code"] == "quarter_open_already"
    later = await reporting.centre.post(QUARTERLY, json={"year": 2025, "number": 2})
    assert later.json()["code"] == "quarter_not_begun"
