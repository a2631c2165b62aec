"""The daily report from the first call of the day to its consolidation (C3.5, S0-68, S0-85, S0-86, S0-98; K09)."""

from datetime import timedelta
from typing import Any

from report_world import DAILY, TODAY, ReportWorld

from events import ticketing
from kit import clock

DAY = {"happened": "moved", "first_day": TODAY.isoformat(), "last_day": TODAY.isoformat()}


def of(case: dict[str, Any], *names: str) -> list[Any]:
    return [case[name] for name in names]


async def busy(reporting: ReportWorld) -> dict[str, dict[str, Any]]:
    """A day with cases at every stage, and some that stand in another report or in none."""
    world = reporting.world
    cases = {
        "measured": await world.processing(contact_phone="13800000001"),
        "replied": await world.replied(contact_phone="13800000002"),
        "answered": await world.verb(await world.register(kind="inquiry", class_l1="parking"), "accept"),
    }
    cases["answered"] = await world.verb(cases["answered"], "reply", channel="phone", text="车位已满")
    cases["closed"] = await world.verb(cases["answered"], "close", customer_confirmed=True)
    cases["common"] = await world.processing(unit_id=None, contact_phone="13800000004", class_l1="neighbour")
    await world.register(contact_phone="13800000005")  # nobody has accepted it
    await world.processing(channel="forum", contact_phone="13800000006")  # the centre's own
    await world.processing(phase="pre_handover", contact_phone="13800000007")
    await world.processing(kind="repair", class_l1="waterproof", contact_phone="13800000008")
    return cases


async def test_the_report_is_what_was_done_and_equals_the_live_list(reporting: ReportWorld) -> None:
    cases = await busy(reporting)
    await reporting.tomorrow(0, 1)
    report = await reporting.report()
    assert (report["report"]["state"], report["shown_edition"]) == ("draft", 0)
    assert report["report"]["due_at"] == "2025-03-06T04:00:00Z"
    rows = {case["no"]: case for case in report["content"]["cases"]}
    assert set(rows) == {cases[name]["no"] for name in ("measured", "replied", "closed", "common")}
    measured = rows[cases["measured"]["no"]]
    assert of(measured, "moves", "measure", "planned_on") == [["accepted", "progressed"], "先关总阀", "2025-03-06"]
    assert of(measured, "customer", "unit_code", "state", "records") == ["张**", "3-1-1201", "processing", []]
    assert of(rows[cases["closed"]["no"]], "moves", "state", "feedback") == [
        ["accepted", "progressed", "closed"],
        "closed",
        "confirmed",
    ]
    assert of(rows[cases["replied"]["no"]], "result", "state") == ["已修好", "feedback_given"]
    after_warranty = rows[cases["common"]["no"]]
    assert next(entry["verb"] for entry in after_warranty["records"]) == "accept"
    assert any(entry["text"] == "先关总阀" for entry in after_warranty["records"])
    totals = report["content"]["totals"]
    here = {"community_id": str(reporting.world.community), "desk": "community"}
    for name, happened in (
        ("cases", "moved"), ("accepted", "accepted"), ("progressed", "progressed"), ("closed", "closed")
    ):  # fmt: skip
        assert totals[name] == await reporting.found(**DAY | here | {"happened": happened}), name
    assert totals["complaints"] == await reporting.found(**DAY | here, kind="complaint")
    assert of(totals, "cases", "accepted", "progressed", "closed", "inquiries") == [4, 4, 4, 1, 1]


async def test_a_case_without_measure_or_date_holds_the_report_back(reporting: ReportWorld) -> None:
    bare = await reporting.world.assigned()
    await reporting.tomorrow(9)
    report = await reporting.report()
    assert report["content"]["cases"][0]["lacks"] == ["measure", "planned_on"]
    refused = await reporting.send(reporting.specialist, report, "submit", nil=False)
    assert (refused.status_code, refused.json()["code"]) == (409, "cases_lack_measure")
    assert refused.json()["cases"] == [{"id": bare["id"], "no": bare["no"], "lacks": ["measure", "planned_on"]}]
    later = (clock.day_of(reporting.harness.clock.now()) + timedelta(days=2)).isoformat()
    await reporting.world.verb(bare, "first-measure", measure="查漏", planned_on=later)
    submitted = await reporting.submit(await reporting.report())
    assert of(submitted["content"]["cases"][0], "measure", "planned_on", "state") == ["查漏", later, "assigned"]


async def test_of_a_second_round_its_own_measure_and_result_are_reported(reporting: ReportWorld) -> None:
    world = reporting.world
    ticket = await world.verb(await world.replied(), "close", customer_confirmed=True)
    first = TODAY
    await reporting.tomorrow(9)
    ticket = await world.verb(ticket, "reopen", by=world.supervisor_id, reason="又漏了")
    of_first = (await reporting.report(day=first))["content"]["cases"][0]
    assert of(of_first, "measure", "planned_on", "result", "lacks") == ["先关总阀", "2025-03-06", "已修好", []]
    await reporting.tomorrow(9)
    second = first + timedelta(days=1)
    of_second = (await reporting.report(day=second))["content"]["cases"][0]
    assert of(of_second, "measure", "planned_on", "result") == [None, None, None]
    assert of_second["lacks"] == ["measure", "planned_on"], "it is asked for a measure of its own"
    await world.verb(ticket, "first-measure", measure="重新做防水", planned_on="2025-03-08")
    of_second = (await reporting.report(day=second))["content"]["cases"][0]
    assert of(of_second, "measure", "planned_on", "result", "lacks") == ["重新做防水", "2025-03-08", None, []]
    again = (await reporting.report(day=first))["content"]["cases"][0]
    assert of(again, "measure", "result") == ["先关总阀", "已修好"]


async def test_what_was_handed_in_stays_and_later_changes_are_the_next_days(reporting: ReportWorld) -> None:
    ticket = await reporting.world.processing()
    await reporting.tomorrow(9)
    report = await reporting.report()
    remarked = await reporting.send(reporting.specialist, report, "remarks", ticket_id=ticket["id"], remark="已约上门")
    assert remarked.json()["content"]["cases"][0]["remark"] == "已约上门"
    submitted = await reporting.submit(remarked.json())
    [fact] = await reporting.stated(ticketing.DailyReportSubmitted)
    assert (fact.recipients, fact.cases, fact.edition) == ((reporting.world.centre_id,), 1, 1)
    frozen = submitted["content"]
    await reporting.world.verb(ticket, "resolve", result="已修好", evidence="照片")
    again = await reporting.read(submitted["report"]["id"])
    assert (again["content"], again["report"]["state"]) == (frozen, "submitted")
    today = await reporting.report(day=TODAY + timedelta(days=1))
    assert of(today["content"]["cases"][0], "no", "moves", "state") == [ticket["no"], ["progressed"], "resolved"]
    for verb, body in (("submit", {"nil": False}), ("remarks", {"remark": "迟了"})):
        refused = await reporting.send(reporting.specialist, again, verb, **body)
        assert (refused.status_code, refused.json()["code"]) == (409, "report_wrong_state")


async def test_a_correction_is_a_further_edition_with_its_reason(reporting: ReportWorld) -> None:
    ticket = await reporting.world.processing()
    await reporting.tomorrow(9)
    first = await reporting.submit(await reporting.report())
    received = await reporting.send(reporting.centre, first, "receive")
    assert received.json()["report"]["state"] == "received"
    [fact] = await reporting.stated(ticketing.DailyReportReceived)
    assert fact.recipients == (reporting.world.handler_id,)
    ticket = (await reporting.world.detail(ticket))["ticket"]
    await reporting.world.verb(ticket, "reclassify", severity="complex", reason="范围更大")
    body = {"reason": "级别有误", "remarks": [{"ticket_id": ticket["id"], "remark": "更正级别"}]}
    corrected = (await reporting.send(reporting.specialist, received.json(), "corrections", **body)).json()
    assert of(corrected["report"], "state", "edition") == ["submitted", 2]
    assert of(corrected["content"]["cases"][0], "severity", "remark") == ["complex", "更正级别"]
    assert [of(one, "number", "reason") for one in corrected["editions"]] == [[2, "级别有误"], [1, None]]
    old = await reporting.read(corrected["report"]["id"], edition=1)
    assert old["content"] == first["content"]
    missing = await reporting.centre.get(f"{DAILY}/{corrected['report']['id']}", params={"edition": 3})
    assert missing.status_code == 404


async def test_what_the_centre_has_not_received_is_one_list_with_its_counts(reporting: ReportWorld) -> None:
    async def waiting(client: Any = None, **query: Any) -> tuple[list[Any], dict[str, int]]:
        answer = await (client or reporting.centre).get(DAILY, params={"unreceived": "true"} | query)
        page = answer.json()
        return [of(one, "community_id", "state") for one in page["items"]], page["counts"]

    here, there = str(reporting.world.community), str(reporting.world.elsewhere)
    await reporting.report()
    assert await waiting() == ([], {}), "today is not over"
    await reporting.tomorrow(9)
    first = await reporting.submit(await reporting.report(), nil=True)
    rows, counts = await waiting()
    assert (sorted(rows), counts) == (sorted([[here, "submitted"], [there, "draft"]]), {"submitted": 1, "draft": 1})
    assert await waiting(state="submitted") == ([[here, "submitted"]], counts)
    assert await waiting(reporting.specialist) == ([[here, "submitted"]], {"submitted": 1})
    await reporting.tomorrow(12, 1)
    await reporting.send(reporting.centre, first, "receive")
    assert await waiting() == ([[there, "late"]], {"late": 1})
    assert await waiting(community_id=here) == ([], {})
    everything = (await reporting.centre.get(DAILY)).json()
    assert (everything["counts"]["received"], len(everything["items"])) == (1, sum(everything["counts"].values()))


async def test_its_number_is_of_its_community_and_day(reporting: ReportWorld) -> None:
    await reporting.tomorrow(9)
    world = reporting.world
    here, there = [(await reporting.report(one))["report"]["no"] for one in (world.community, world.elsewhere)]
    assert (here, there) == ("RBHC202503050001", "RBYL202503050001")


async def test_an_empty_day_is_said_to_be_empty(reporting: ReportWorld) -> None:
    await reporting.tomorrow(9)
    report = await reporting.report()
    refused = await reporting.send(reporting.specialist, report, "submit", nil=False)
    assert refused.json()["code"] == "nil_not_declared"
    assert of((await reporting.submit(report, nil=True))["report"], "state", "cases") == ["submitted", 0]
    await reporting.world.processing()
    await reporting.harness.fire_timers()
    reporting.at(1, days=2)
    await reporting.harness.fire_timers()
    full = await reporting.report(day=TODAY + timedelta(days=1))
    refused = await reporting.send(reporting.specialist, full, "submit", nil=True)
    assert of(refused.json(), "code", "cases") == ["report_not_nil", 1]


async def test_the_clock_warns_and_a_late_report_is_told_once(reporting: ReportWorld) -> None:
    await reporting.tomorrow(8, 59)
    assert not await reporting.stated(ticketing.DailyReportDue)
    await reporting.tomorrow(9)
    due = await reporting.stated(ticketing.DailyReportDue)
    assert {fact.community_id for fact in due} == {reporting.world.community, reporting.world.elsewhere}
    [here] = [fact for fact in due if fact.community_id == reporting.world.community]
    assert here.recipients == (reporting.world.handler_id,)
    await reporting.tomorrow(12)
    assert not await reporting.stated(ticketing.DailyReportLate)
    await reporting.tomorrow(12, 1)
    await reporting.harness.fire_timers()
    late = [fact for fact in await reporting.stated(ticketing.DailyReportLate)
            if fact.community_id == reporting.world.community]  # fmt: skip
    assert [set(fact.recipients) for fact in late] == [{reporting.world.handler_id, reporting.world.centre_id}]
    report = await reporting.report()
    assert report["report"]["state"] == "late"
    submitted = await reporting.submit(report, nil=True)
    assert submitted["report"]["state"] == "submitted"
    assert submitted["report"]["late_at"] is not None


async def test_in_time_means_no_word_of_lateness(reporting: ReportWorld) -> None:
    await reporting.tomorrow(8)
    await reporting.submit(await reporting.report(), nil=True)
    await reporting.tomorrow(13)
    late = await reporting.stated(ticketing.DailyReportLate)
    assert {fact.community_id for fact in late} == {reporting.world.elsewhere}


async def test_a_day_has_to_be_over(reporting: ReportWorld) -> None:
    await reporting.world.processing()
    report = await reporting.report()
    assert report["content"]["totals"]["cases"] == 1
    refused = await reporting.send(reporting.specialist, report, "submit", nil=False)
    assert (refused.status_code, refused.json()["code"]) == (409, "day_not_over")


async def test_no_day_is_skipped_when_nobody_looked_for_a_while(reporting: ReportWorld) -> None:
    reporting.at(8, days=4)
    await reporting.harness.fire_timers()
    found = await reporting.days()
    assert [one["day"] for one in found] == [(TODAY + timedelta(days=n)).isoformat() for n in (4, 3, 2, 1, 0)]
    assert [one["reports"][0]["state"] for one in found] == ["draft", "draft", "late", "late", "late"]
    waiting = (await reporting.specialist.get(DAILY, params={"awaited": True})).json()["items"]
    assert [one["day"] for one in waiting] == [(TODAY + timedelta(days=n)).isoformat() for n in (3, 2, 1, 0)]


async def test_a_report_can_be_begun_by_hand(reporting: ReportWorld) -> None:
    here = {"community_id": str(reporting.world.community)}

    async def begin(**body: Any) -> tuple[int, str]:
        answer = await reporting.specialist.post(DAILY, json=here | body)
        return answer.status_code, answer.json().get("code", "")

    yesterday = TODAY - timedelta(days=1)
    assert await begin(day=yesterday.isoformat()) == (201, "")
    [_, before] = await reporting.days()
    assert (before["day"], before["consolidated"]["state"]) == (yesterday.isoformat(), "draft")
    assert await begin(day=yesterday.isoformat()) == (409, "report_open_already")
    assert await begin(day=(TODAY + timedelta(days=1)).isoformat()) == (422, "invalid_fields")
    assert await begin(day=(TODAY - timedelta(days=32)).isoformat()) == (409, "day_too_long_ago")
    elsewhere = {"community_id": str(reporting.world.elsewhere), "day": yesterday.isoformat()}
    assert await begin(**elsewhere) == (403, "forbidden")


async def test_reach_and_rights_bound_what_is_seen(reporting: ReportWorld) -> None:
    [today] = await reporting.days(reporting.specialist)
    assert [one["community_id"] for one in today["reports"]] == [str(reporting.world.community)]
    assert today["consolidated"] is None
    other = await reporting.report(reporting.world.elsewhere)
    hidden = await reporting.specialist.get(f"{DAILY}/{other['report']['id']}")
    assert hidden.status_code == 404
    reader = reporting.world.as_staff(reporting.world.supervisor_id, {"ticketing.daily_report.read"})
    report = await reporting.report()
    for verb, body in (("submit", {"nil": True}), ("remarks", {"remark": "x"}), ("receive", {})):
        assert (await reporting.send(reader, report, verb, **body)).status_code == 403
