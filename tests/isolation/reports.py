"""The chapter of the story in which yesterday and its quarter are reported, and one who was sent a report reads it."""

from datetime import date, timedelta

from kit import clock
from testkit.world import World
from tests.company import Company, Json
from ticketing.consolidated_reports.service import ConsolidatedReportService
from ticketing.daily_reports.service import DailyReportService
from ticketing.report_figures.quarters import quarter_of


async def play(world: World, company: Company, community_id: str, words: str) -> None:
    yesterday = clock.day_of(clock.now()) - timedelta(days=1)
    async with world.harness("ticketing", company.tenant_id, company.slug).work() as work:
        await DailyReportService(work).end_of_day(yesterday)
        await ConsolidatedReportService(work).begin(yesterday)
    specialist, centre = company.as_("property_specialist"), company.as_("csc_staff")
    waiting = (await specialist.get("ticketing/daily-reports", community_id=community_id, awaited="true"))["items"]
    path = f"ticketing/daily-reports/{waiting[0]['id']}"
    await specialist.post(f"{path}/remarks", {"remark": words})
    report: Json = await specialist.get(path)
    ticket = (await specialist.get("ticketing/tickets", community_id=community_id, open_only="true"))["items"][0]
    await specialist.post(f"{path}/remarks", {"ticket_id": ticket["id"], "remark": words})
    report = await specialist.post(f"{path}/submit", {"nil": True}, report["version"])
    report = await specialist.post(f"{path}/corrections", {"reason": words}, report["version"])
    days: list[Json] = await centre.get("ticketing/report-days")
    of_day = next(day for day in days if day["day"] == yesterday.isoformat())
    daily: Json = await centre.get(f"ticketing/consolidated-reports/{of_day['consolidated']['id']}")
    await centre.post(f"ticketing/consolidated-reports/{daily['id']}/issue", {"reason": words}, daily["version"])
    await _quarter(company, yesterday, words)
    await _meeting(company, yesterday, community_id, words)


async def _quarter(company: Company, day: date, words: str) -> None:
    """The report goes to the expert panel, an assessment to a head; one of them has read it."""
    centre, expert = company.as_("csc_staff"), company.as_("engineering_supervisor")
    quarter = quarter_of(day)
    report: Json = await centre.post("ticketing/quarterly-reports", {"year": quarter.year, "number": quarter.number})
    path = f"ticketing/quarterly-reports/{report['report']['id']}"
    report = await centre.put(f"{path}/words", {"summary": words, "actions": words}, report["version"])
    await centre.post(f"{path}/publish", {}, report["version"])
    mine = (await expert.get("ticketing/report-receipts"))["items"]
    await expert.post(f"ticketing/report-receipts/{mine[0]['id']}/acknowledge")
    departments: list[Json] = await centre.get("ticketing/department-assessments", quarter=quarter.name)
    headed = next(one for one in departments if one["head_name"])
    sent = {"comment": words}
    await centre.post(f"ticketing/department-assessments/{headed['id']}/send", sent, headed["version"])
    period = {"since": quarter.period.first.isoformat(), "until": quarter.period.last.isoformat()}
    await centre.put("ticketing/feedback-proposals", {**period, "department": headed["department"], "text": words}, 0)


async def _meeting(company: Company, day: date, community_id: str, words: str) -> None:
    """The month is talked over; minutes go out, and what was agreed becomes a task."""
    centre, helper = company.as_("csc_staff"), str(company.staff["property_specialist"])
    now = clock.now()
    body = {"year": day.year, "month": day.month, "starts_at": now.isoformat(), "place": "会议室"}
    meeting: Json = await centre.post("ticketing/exchange-meetings", body)
    path = f"ticketing/exchange-meetings/{meeting['meeting']['id']}"
    due_at = (now + timedelta(days=3)).isoformat()
    action = {"title": words, "community_id": community_id, "assignee_id": helper, "due_at": due_at}
    minutes = {"present_ids": [helper], "topics": words, "decisions": words, "actions": [action]}
    meeting = await centre.put(f"{path}/minutes", minutes, meeting["version"])
    await centre.post(f"{path}/send", {}, meeting["version"])
