"""What each department has caused, sent to its head with a receipt (C3.5, S0-58, S0-59)."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from report_world import ReportWorld
from uuid_utils.compat import uuid7

from events import identity, ticketing
from testkit.statements import noted
from ticketing.quarterly_reports.service import QuarterlyReportService
from ticketing.report_figures.quarters import quarter_of

ASSESSMENTS = "/api/ticketing/department-assessments"
RECEIPTS = "/api/ticketing/report-receipts"


async def department(reporting: ReportWorld, name: str, head: UUID | None) -> None:
    fact = identity.DepartmentCreated(code=None, name=name, kind="engineering", parent_id=None, head_id=head)
    await reporting.harness.consume(fact, uuid7())


async def assessed(reporting: ReportWorld) -> dict[str, dict[str, Any]]:
    found = await reporting.centre.get(ASSESSMENTS, params={"quarter": "2025-Q1"})
    assert found.status_code == 200, found.text
    return {one["department"]: one for one in found.json()}


async def send(reporting: ReportWorld, one: dict[str, Any], **body: Any) -> Any:
    headers = {"If-Match": f'"{one["version"]}"'}
    return await reporting.centre.post(f"{ASSESSMENTS}/{one['id']}/send", json=body, headers=headers)


async def test_a_department_that_was_renamed_is_assessed_by_all_its_names(reporting: ReportWorld) -> None:
    id, head = uuid7(), uuid7()
    await reporting.harness.consume(reporting.world.staff_fact("工程老周", ("technician",), []), head)
    kind: dict[str, Any] = {"code": None, "kind": "engineering", "parent_id": None, "head_id": head}
    await reporting.harness.consume(identity.DepartmentCreated(name="工程部", **kind), id)
    await reporting.centre.post("/api/ticketing/quarterly-reports", json={"year": 2025, "number": 1})
    await reporting.world.processing(contact_phone="13800000001")
    await reporting.harness.consume(identity.DepartmentChanged(name="工程维修部", **kind), id)
    [one] = (await assessed(reporting)).values()
    figures = [one["content"]["caused"], *one["content"]["causes"], *one["content"]["top_causes"]]
    assert {figure["tickets"] for figure in figures} == {1}
    assert {await reporting.found(**figure["filter"]) for figure in figures if figure["filter"]} == {1}
    sent = (await send(reporting, one, comment="请专项整改")).json()
    [receipt] = (await reporting.world.as_staff(head, set()).get(RECEIPTS)).json()["items"]
    assert (sent["department"], sent["content"]["department"]) == ("工程维修部", "工程维修部")
    assert receipt["label"] == "2025-Q1 工程维修部"
    await reporting.harness.consume(identity.DepartmentChanged(name="工程保障部", **kind), id)
    frozen = (await assessed(reporting))["工程维修部"]["content"]
    assert frozen["caused"]["filter"]["department"] == "工程维修部"
    figures = [frozen["caused"], *frozen["causes"], *frozen["top_causes"]]
    found = {await reporting.found(**figure["filter"]) for figure in figures if figure["filter"]}
    assert found == {1}, "what was frozen is still found after another name"


async def test_a_department_is_counted_and_its_head_reads_it(reporting: ReportWorld) -> None:
    head = uuid7()
    await reporting.harness.consume(reporting.world.staff_fact("工程老周", ("technician",), []), head)
    await department(reporting, "工程部", head)
    await department(reporting, "财务部", None)
    late = await reporting.world.processing(contact_phone="13800000001", nature="quality")
    await reporting.world.processing(contact_phone="13800000002", repeat_of=late["id"], nature="timeliness")
    reporting.harness.clock.advance(timedelta(hours=30))
    await reporting.harness.fire_timers()
    await reporting.centre.post("/api/ticketing/quarterly-reports", json={"year": 2025, "number": 1})
    one = (await assessed(reporting))["工程部"]
    content = one["content"]
    figures = [content[name] for name in ("caused", "pending", "missed", "repeated")] + content["causes"]
    assert [figure["tickets"] for figure in figures] == [2, 2, 2, 1, 1, 1]
    [cause] = content["top_causes"]
    assert (cause["key"], cause["tickets"], await reporting.found(**cause["filter"])) == ("ageing", 2, 2)
    assert [one["tickets"] for one in figures] == [await reporting.found(**one["filter"]) for one in figures]
    sent = (await send(reporting, one, comment="重复投诉请专项整改")).json()
    assert (sent["state"], sent["content"]["comment"], sent["head_name"]) == ("sent", "重复投诉请专项整改", "工程老周")
    [fact] = await reporting.stated(ticketing.DepartmentAssessmentSent)
    assert fact.recipients == (head,)
    reader = reporting.world.as_staff(head, set())
    [mine] = (await reader.get(RECEIPTS)).json()["items"]
    assert mine["label"] == "2025-Q1 工程部"
    read = (await reader.post(f"{RECEIPTS}/{mine['id']}/acknowledge")).json()
    assert read["assessment"] == sent["content"]
    [receipt] = (await assessed(reporting))["工程部"]["receipts"]
    assert (receipt["staff_name"], bool(receipt["read_at"])) == ("工程老周", True)
    again = (await assessed(reporting))["工程部"]
    assert (await send(reporting, again, comment="更正")).json()["code"] == "reissue_needs_reason"
    assert (await send(reporting, again, comment="更正", reason="数据有误")).json()["edition"] == 2


async def test_a_department_has_one_number_in_every_report(reporting: ReportWorld) -> None:
    """Reopened, merged, given to one department and found to be another's, ruled invalid, not ruled on yet."""
    world = reporting.world
    for name in ("工程部", "保洁部", "财务部"):
        await department(reporting, name, None)
    lead = await world.processing(contact_phone="13800000001")
    merged = await world.processing(contact_phone="13800000002")
    await world.verb(merged, "merge", by=world.supervisor_id, into=lead["id"], reason="同一处漏水")
    again = await world.verb(await world.replied(contact_phone="13800000003"), "close", customer_confirmed=True)
    await world.verb(again, "reopen", by=world.supervisor_id, reason="又漏了")
    given = await world.verb(await world.assigned(contact_phone="13800000008"), "investigate")
    await world.verb(given, "conclude", **world.findings(responsible_department="保洁部"))
    await world.replied(contact_phone="13800000004", repeat_of=lead["id"])
    await world.register(contact_phone="13800000005")
    refused = await world.accepted(contact_phone="13800000006")
    ruling = {"grounds_sufficient": False, "demand_reasonable": False, "result": "invalid", "reason": "查无此事"}
    told = {"customer_reaction": "表示理解", "reply": "经核实不成立", "reply_channel": "phone"}
    await world.verb(refused, "rulings", **ruling, **told)
    await world.assigned(contact_phone="13800000007")
    reporting.harness.clock.advance(timedelta(hours=30))
    await reporting.harness.fire_timers()
    opened = await reporting.centre.post("/api/ticketing/quarterly-reports", json={"year": 2025, "number": 1})
    quarter = {one["key"]: one["tickets"] for one in opened.json()["content"]["by_department"]}
    each = await assessed(reporting)
    assert {name: one["content"]["caused"]["tickets"] for name, one in each.items()} == {
        name: quarter.get(name, 0) for name in each
    }
    assert quarter == {"工程部": 4, "保洁部": 1, None: 1}
    for one in each.values():
        assert one["content"]["missed"]["tickets"] <= one["content"]["pending"]["tickets"]
        for name in ("caused", "pending", "missed", "repeated"):
            assert one["content"][name]["tickets"] == await reporting.found(**one["content"][name]["filter"]), name


async def test_many_departments_take_no_more_statements_than_one(reporting: ReportWorld) -> None:
    await department(reporting, "工程部", None)
    await reporting.centre.post("/api/ticketing/quarterly-reports", json={"year": 2025, "number": 1})
    await assessed(reporting)  # warms what is kept between requests
    counted = []
    for name in ("财务部", "销售部", "设计部"):
        counted.append(await statements(reporting))
        await department(reporting, name, None)
        async with reporting.harness.work() as work:
            await QuarterlyReportService(work).begin(quarter_of(date(2025, 3, 31)))
    assert [len(await assessed(reporting)), len(set(counted))] == [4, 1]


async def statements(reporting: ReportWorld) -> int:
    """How many count by department while all are read."""
    with noted(reporting.harness.runtime.engine) as seen:
        await assessed(reporting)
    return sum("responsible_department" in statement for statement in seen)


async def test_without_a_head_nobody_is_sent_anything(reporting: ReportWorld) -> None:
    await department(reporting, "财务部", None)
    await reporting.centre.post("/api/ticketing/quarterly-reports", json={"year": 2025, "number": 1})
    refused = await send(reporting, (await assessed(reporting))["财务部"], comment="无")
    assert (refused.status_code, refused.json()["code"]) == (409, "department_has_no_head")
    assert not await reporting.stated(ticketing.DepartmentAssessmentSent)
