"""Why a daily report is due exactly then, told on the report and on every case that stands in it (C3.3 K09)."""

from typing import Any
from uuid import UUID

from report_world import TODAY, ReportWorld

from ticketing.daily_reports.service import DailyReportService


async def of_ticket(reporting: ReportWorld, ticket: dict[str, Any]) -> list[dict[str, Any]]:
    answer = await reporting.world.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}/report-clocks")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()
    return found


async def test_a_case_tells_of_the_report_it_stands_in_from_the_first_day_on(reporting: ReportWorld) -> None:
    async with reporting.harness.work() as work:
        await DailyReportService(work).begin_day(TODAY)
    ticket = await reporting.world.processing()
    [waiting] = await of_ticket(reporting, ticket)
    assert (waiting["standing"], waiting["due_at"], waiting["rule"]["key"]) == (
        "waiting",
        "2025-03-06T04:00:00Z",
        "K09",
    )
    await reporting.tomorrow(9)
    [running] = await of_ticket(reporting, ticket)
    assert (running["standing"], running["day"], running["policy_version"]) == ("running", TODAY.isoformat(), 1)
    assert running["explanation"]["due_at"] == running["due_at"]
    assert running["explanation"]["segments"][0]["end"] == running["due_at"]
    report = await reporting.read(running["report_id"])
    assert report["clock"] == running
    await reporting.submit(report)
    [met] = await of_ticket(reporting, ticket)
    assert (met["standing"], bool(met["handed_in_at"])) == ("met", True)


async def test_what_came_late_stays_missed_whatever_is_corrected(reporting: ReportWorld) -> None:
    ticket = await reporting.world.processing()
    await reporting.tomorrow(13)
    [missed] = await of_ticket(reporting, ticket)
    assert (missed["standing"], missed["state"]) == ("missed", "late")
    report = await reporting.submit(await reporting.report())
    assert report["clock"]["standing"] == "missed"
    again = await reporting.send(reporting.specialist_of(report), report, "corrections", reason="补充", remarks=[])
    assert again.status_code == 200, again.text
    assert again.json()["clock"]["handed_in_at"] == report["clock"]["handed_in_at"]


async def test_cases_of_the_centre_stand_in_no_communitys_report(reporting: ReportWorld) -> None:
    online = await reporting.world.processing(channel="forum", contact_phone="13800000006")
    repair = await reporting.world.processing(kind="repair", class_l1="waterproof", contact_phone="13800000008")
    await reporting.tomorrow(9)
    assert [await of_ticket(reporting, one) for one in (online, repair)] == [[], []]


async def test_nobody_is_told_beyond_their_reach(reporting: ReportWorld) -> None:
    ticket = await reporting.world.processing()
    await reporting.tomorrow(9)
    elsewhere: UUID = reporting.world.elsewhere
    stranger = reporting.world.as_staff(communities=[elsewhere])
    assert (await stranger.get(f"/api/ticketing/tickets/{ticket['id']}/report-clocks")).status_code == 404
