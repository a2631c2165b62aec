"""The daily of the whole company (C3.5, S0-52)."""

from typing import Any

from report_world import CENTRE, CONSOLIDATED, TODAY, ReportWorld
from ticketing_world import MORNING

from events import ticketing


async def of_today(reporting: ReportWorld) -> dict[str, Any]:
    [day] = [one for one in await reporting.days() if one["day"] == TODAY.isoformat()]
    found: dict[str, Any] = (await reporting.centre.get(f"{CONSOLIDATED}/{day['consolidated']['id']}")).json()
    return found


async def issue(reporting: ReportWorld, report: dict[str, Any], **body: Any) -> Any:
    path = f"{CONSOLIDATED}/{report['id']}/issue"
    return await reporting.centre.post(path, json=body, headers={"If-Match": f'"{report["version"]}"'})


async def test_it_adds_the_centres_cases_and_names_who_is_missing(reporting: ReportWorld) -> None:
    world = reporting.world
    await world.processing(contact_phone="13800000001")
    forum = await world.processing(channel="forum", contact_phone="13800000002", class_l1="neighbour")
    early = await world.assigned(phase="pre_handover", contact_phone="13800000003")
    await reporting.tomorrow(10)
    await reporting.submit(await reporting.report())
    report = await of_today(reporting)
    assert (report["state"], report["due_at"]) == ("draft", "2025-03-06T10:00:00Z")
    content = report["content"]
    assert {case["no"] for case in content["added"]} == {forum["no"], early["no"]}
    assert [(one["community_name"], one["state"], one["missing"]) for one in content["communities"]] == [
        ("HC花园", "submitted", False),
        ("YL花园", "draft", True),
    ]
    assert (content["missing"], content["totals"]["cases"], content["totals"]["accepted"]) == (1, 3, 3)
    assert {(one["desk"], one["phase"], one["class_l1"]): one["cases"] for one in content["groups"]} == {
        ("community", "in_warranty", "engineering_quality"): 1,
        ("centre", "in_warranty", "neighbour"): 1,
        ("centre", "pre_handover", "engineering_quality"): 1,
    }
    day = {"first_day": TODAY.isoformat(), "last_day": TODAY.isoformat(), "happened": "moved"}
    assert await reporting.found(**day, desk="centre") == len(content["added"])


async def test_issuing_takes_in_what_is_in_and_is_read_by_the_leaders(reporting: ReportWorld) -> None:
    await reporting.world.processing()
    await reporting.tomorrow(10)
    await reporting.submit(await reporting.report())
    issued = (await issue(reporting, await of_today(reporting))).json()
    assert (issued["state"], issued["edition"], issued["issued_by_name"]) == ("issued", 1, "中心小周")
    [fact] = await reporting.stated(ticketing.ConsolidatedReportIssued)
    assert (set(fact.recipients), fact.missing) == ({reporting.world.centre_id, reporting.leader_id}, 1)
    assert (await reporting.report())["report"]["state"] == "consolidated"
    assert (await reporting.report(reporting.world.elsewhere))["report"]["state"] == "draft"
    late = await reporting.submit(await reporting.report(reporting.world.elsewhere), nil=True)
    assert late["report"]["state"] == "submitted"
    assert (await of_today(reporting))["content"]["missing"] == 1
    refused = await issue(reporting, await of_today(reporting))
    assert refused.json()["code"] == "reissue_needs_reason"
    again = (await issue(reporting, await of_today(reporting), reason="补入银泰")).json()
    assert (again["edition"], again["content"]["missing"]) == (2, 0)
    first = (await reporting.centre.get(f"{CONSOLIDATED}/{again['id']}", params={"edition": 1})).json()
    assert first["content"]["missing"] == 1


async def test_the_evening_without_it_is_told_once(reporting: ReportWorld) -> None:
    await reporting.tomorrow(18)
    assert not await reporting.stated(ticketing.ConsolidatedReportLate)
    await reporting.tomorrow(18, 1)
    await reporting.harness.fire_timers()
    [fact] = await reporting.stated(ticketing.ConsolidatedReportLate)
    assert set(fact.recipients) == {reporting.world.centre_id, reporting.leader_id}
    issued = (await issue(reporting, await of_today(reporting))).json()
    assert issued["state"] == "issued"
    assert issued["late_at"] is not None


async def test_it_is_for_those_who_see_the_whole_company(reporting: ReportWorld) -> None:
    await reporting.tomorrow(10)
    report = await of_today(reporting)
    narrow = reporting.world.as_staff(reporting.world.manager_id, CENTRE, communities=[reporting.world.community])
    answer = await narrow.get(f"{CONSOLIDATED}/{report['id']}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert all(one["consolidated"] is None for one in await reporting.days(narrow))
    reporting.harness.clock.set(MORNING)
    early = await issue(reporting, report)
    assert early.json()["code"] == "day_not_over"
