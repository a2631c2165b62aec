"""The company of the tests on the day of its reports: people who write, receive and read them."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import Event
from kit import clock
from testkit.harness import Client
from ticketing.daily_reports.timers import DAY_END

TODAY = date(2025, 3, 5)
DAILY = "/api/ticketing/daily-reports"
DAYS = "/api/ticketing/report-days"
CONSOLIDATED = "/api/ticketing/consolidated-reports"
READ = {"ticketing.daily_report.read", "ticketing.ticket.read"}
SPECIALIST = READ | {"ticketing.daily_report.submit"}
CENTRE = READ | {
    "ticketing.daily_report.receive",
    "ticketing.company_report.read",
    "ticketing.company_report.publish",
}


class ReportWorld:
    def __init__(self, world: World) -> None:
        self.world, self.harness = world, world.harness
        self.leader_id = uuid7()

    async def build(self) -> "ReportWorld":
        leader = self.world.staff_fact("分管周总", ("leader_in_charge",), sorted(CENTRE), scope="tenant")
        await self.harness.consume(leader, self.leader_id)
        async with self.harness.work() as work:
            work.schedule(DAY_END, clock.midnight(TODAY + timedelta(days=1)), work.tenant_id)
        return self

    @property
    def specialist(self) -> Client:
        return self.world.as_staff(self.world.handler_id, SPECIALIST, communities=[self.world.community])

    @property
    def centre(self) -> Client:
        return self.world.as_staff(self.world.centre_id, CENTRE)

    def at(self, hour: int, minute: int = 0, days: int = 1) -> None:
        """Turn the clock to an hour of the day after today."""
        day = clock.midnight(TODAY + timedelta(days=days))
        self.harness.clock.set(day + timedelta(hours=hour, minutes=minute))

    async def tomorrow(self, hour: int, minute: int = 0) -> None:
        """The next day, with everything that was due in between."""
        self.at(hour, minute)
        await self.harness.fire_timers()

    async def days(self, client: Client | None = None) -> list[dict[str, Any]]:
        answer = await (client or self.centre).get(DAYS)
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()
        return found

    async def report(self, community: UUID | None = None, day: date = TODAY) -> dict[str, Any]:
        """The report of the day as it reads now."""
        wanted = str(community or self.world.community)
        [of_day] = [one for one in await self.days() if one["day"] == day.isoformat()]
        [line] = [one for one in of_day["reports"] if one["community_id"] == wanted]
        return await self.read(line["id"])

    async def read(self, id: str, **query: Any) -> dict[str, Any]:
        answer = await self.centre.get(f"{DAILY}/{id}", params=query)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def send(self, client: Client, report: dict[str, Any], verb: str, **body: Any) -> httpx.Response:
        path = f"{DAILY}/{report['report']['id']}/{verb}"
        return await client.post(path, json=body or None, headers={"If-Match": f'"{report["version"]}"'})

    async def submit(self, report: dict[str, Any], *, nil: bool = False) -> dict[str, Any]:
        answer = await self.send(self.specialist_of(report), report, "submit", nil=nil)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def specialist_of(self, report: dict[str, Any]) -> Client:
        community = UUID(report["report"]["community_id"])
        return self.world.as_staff(self.world.handler_id, SPECIALIST, communities=[community])

    async def stated(self, kind: type[Event]) -> list[Any]:
        return [fact for fact in await self.harness.outbox() if isinstance(fact, kind)]

    async def found(self, **query: Any) -> int:
        """How many tickets the live list counts."""
        answer = await self.world.as_staff().get("/api/ticketing/tickets", params={"limit": 1} | query)
        assert answer.status_code == 200, answer.text
        return sum(answer.json()["counts"].values())
