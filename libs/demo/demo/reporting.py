"""What the company reports: nil reports of yesterday, when nothing had happened, the figures of the quarter so far, and
the meeting about the month. A day can only be reported once it is over, so today's reports stay under way."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from demo.api import Json, today
from demo.company import Company


def report_yesterday(company: Company, community_ids: list[str]) -> None:
    """All communities but the last hand in, the centre acknowledges and issues the company's daily."""
    yesterday = (today() - timedelta(days=1)).isoformat()
    specialist, centre = company.as_("property_specialist"), company.as_("csc_staff")
    reports = [_begin(company, id, yesterday) for id in community_ids]
    for report in reports[: max(1, len(reports) - 1)]:
        path = f"ticketing/daily-reports/{report['report']['id']}"
        specialist.post(f"{path}/remarks", {"remark": "系统当日启用，无投诉与咨询"})
        submitted = specialist.post(f"{path}/submit", {"nil": True}, specialist.get(path)["version"])
        centre.post(f"{path}/receive", None, submitted["version"])
    days = centre.get("ticketing/report-days")
    of_day = next(day for day in days if day["day"] == yesterday)
    daily = centre.get(f"ticketing/consolidated-reports/{of_day['consolidated']['id']}")
    centre.post(f"ticketing/consolidated-reports/{daily['id']}/issue", {}, daily["version"])


def _begin(company: Company, community_id: str, day: str) -> Json:
    """The report of the day, begun by hand where the day ended before the company was there."""
    specialist = company.as_("property_specialist")
    listed = specialist.get("ticketing/daily-reports", community_id=community_id)["items"]
    known = next((one["id"] for one in listed if one["day"] == day), None)
    if known is not None:
        return specialist.get(f"ticketing/daily-reports/{known}")  # type: ignore[no-any-return]
    return specialist.post("ticketing/daily-reports", {"community_id": community_id, "day": day})


def report_quarter(company: Company) -> None:
    """The quarter so far, in figures and words, is published; a department with a head is sent its assessment."""
    centre, now = company.as_("csc_staff"), today()
    quarter = {"year": now.year, "number": (now.month + 2) // 3}
    report = centre.post("ticketing/quarterly-reports", quarter)
    path = f"ticketing/quarterly-reports/{report['report']['id']}"
    words = {
        "summary": "本季度投诉以渗漏水、邻里噪声和公共秩序为主，重大投诉均已上报。",
        "actions": "1. 物业管理部：每日巡查公共区域并留影，当月完成。\n2. 工程部：雨季前完成屋面与外墙排查。",
    }
    report = centre.put(f"{path}/words", words, report["version"])
    centre.post(f"{path}/publish", {}, report["version"])
    name = f"{quarter['year']}-Q{quarter['number']}"
    headed = [one for one in centre.get("ticketing/department-assessments", quarter=name) if one["head_name"]]
    for one in headed[:1]:
        comment = {"comment": "请结合本季度有效投诉制定整改计划，并于下月交流会上汇报。"}
        centre.post(f"ticketing/department-assessments/{one['id']}/send", comment, one["version"])


def plan_meeting(company: Company) -> None:
    """The month is talked over in three days; everybody who deals with complaints is invited."""
    now = today()
    at = datetime.combine(now + timedelta(days=3), time(14), ZoneInfo("Asia/Shanghai"))
    body = {"year": now.year, "month": now.month, "starts_at": at.isoformat(), "place": "客服中心二楼会议室"}
    company.as_("csc_staff").post("ticketing/exchange-meetings", body)
