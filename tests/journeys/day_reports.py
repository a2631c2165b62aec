"""The reports of the days that are replayed: somebody hands each in the next day, some of them too late (K09)."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from kit import clock
from tests.company import Company
from tests.journeys.agenda import MORE
from tests.journeys.clock_model import DayReport
from tests.journeys.procedure import Procedure
from ticketing.daily_reports.timers import DAY_END

MORE["property_specialist"] |= {f"ticketing.daily_report.{verb}" for verb in ("read", "submit")}
TRY_AGAIN = timedelta(hours=1)
"""A case that lacks its measure holds the report back"""


class DayReports(Procedure):
    def __init__(self, company: Company, community: str, units: dict[str, dict[str, Any]]) -> None:
        super().__init__(company, community, units)
        self.days: dict[date, DayReport] = {}
        self._pace = Random(20250922)

    async def begin_days(self) -> None:
        """The company was signed up today: its first midnight is turned back with the clock."""
        async with self._harness.work() as work:
            work.schedule(DAY_END, clock.midnight(work.today + timedelta(days=1)), work.tenant_id)

    def plan_reports(self, first: date, last: date) -> None:
        day = first
        while day <= last:
            self.days[day] = DayReport(day)
            minutes = 12 * 60 * self._pace.triangular(0.05, 1.3, 0.7)
            self._at_work(day, clock.midnight(day + timedelta(days=1)) + timedelta(seconds=int(minutes * 60)))
            day += timedelta(days=1)

    def _at_work(self, day: date, when: datetime) -> None:
        self.at(when, lambda: self._hand_in(day))

    async def _hand_in(self, day: date) -> None:
        """Empty or not as the model says: the service refuses what is not so."""
        report = await self.report(day)
        if any(case["lacks"] for case in report["content"]["cases"]):
            self._at_work(day, clock.now() + TRY_AGAIN)
            return
        expected = self.days[day]
        body = {"nil": not expected.moved(self.cases)}
        await self._post(
            "property_specialist", f"daily-reports/{report['report']['id']}/submit", body, report["version"]
        )
        expected.handed_in = clock.now()

    async def report(self, day: date) -> dict[str, Any]:
        found = await self._get("property_specialist", "daily-reports", community_id=self.community)
        (line,) = [one for one in found["items"] if one["day"] == day.isoformat()]
        return await self._get("property_specialist", f"daily-reports/{line['id']}")

    async def as_they_ended(self) -> dict[date, tuple[dict[str, Any], set[str]]]:
        """Day → its report and the cases it tells of."""
        found = {}
        for day in self.days:
            report = await self.report(day)
            found[day] = (report, {case["ticket_id"] for case in report["content"]["cases"]})
        return found
