"""Yesterday in reports: nothing happened before the company was there, so nil reports, and one that is late."""

from datetime import timedelta

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
