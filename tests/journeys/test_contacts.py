"""Three hundred contacts of a service centre, replayed through the API over three weeks around National Day 2025.

The clock is turned by the test. Doubtful complaints are ruled on, specialists and experts are asked, closed cases are
visited, there are tasks and appointments besides, and the report of every day is handed in, so that there is a clock of
every code. The company has published a policy of its own: complex cases are answered within two working days, and every
complaint within the ten days of its city (K15).

Staff act after random delays, sometimes too late. Every clock of every ticket and of every day's report must end as the
small model says, every miss must have been told exactly once, and nobody may be told of what was met.
"""

import json
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import asyncpg
import pytest

from kit import clock
from testkit.world import World
from tests.company import DATA, Company, Person, silence
from tests.journeys.clock_model import K14_HOURS, K15_DAYS, Case
from tests.journeys.day_reports import DayReports
from ticketing.clocks.policy import CODES

_KEYED_IN = {"web_form": "forum", "owner_app": "phone"}
"""Only customers themselves come in over these; somebody of staff keys the same matter in over another one"""

FINDINGS = {
    "checks": ["listen", "ask", "look", "check", "think"], "evidence": ["现场照片"], "cause": "巡查不到位",
    "cause_kind": "supervision", "responsible_department": "物业管理部",
}  # fmt: skip

WEEKS = (date(2025, 9, 22), date(2025, 9, 29), date(2025, 10, 6))
"""Their Mondays; the contacts of the file are of the week of 3 March 2025"""
FROM, UNTIL = datetime(2025, 9, 21, 18, tzinfo=UTC), datetime(2025, 10, 23, tzinfo=UTC)
ROLES = (
    "hotline_operator", "property_specialist", "cs_supervisor", "cs_manager", "csc_staff", "expert", "leader_in_charge",
    "top_management", "relations_manager",
)  # fmt: skip
LATE = date(2025, 10, 9)
LATE_AT = datetime(2025, 10, 9, 15, 50, tzinfo=UTC)
LAST_DAY = date(2025, 10, 22)
"""Of the last one the report is not due yet when the replay ends"""
BESIDE = 20
"""tasks and as many appointments of these weeks; the file has neither"""


class Replay(DayReports):
    """What three hundred customers want, and what a centre makes of it."""

    def plan(self, contact: dict[str, Any], monday: date) -> None:
        """The contact comes on the same weekday and minute of another week."""
        at = datetime.fromisoformat(contact["at"]).astimezone(UTC)
        self.at(at + (monday - date(2025, 3, 3)), lambda: self._register(contact))

    async def publish_policy(self) -> None:
        """Two working days for complex cases, and a limit of the city for complaints."""
        permissions = {f"ticketing.clock_policy.{action}" for action in ("read", "manage", "publish")}
        client = self._harness.staff(permissions, id=self.company.staff["admin"])
        manager = Person(client)
        draft = await manager.post("ticketing/clock-policy/draft")
        rules = [
            {key: rule[key] for key in rule if key not in ("key", "text_key")} for rule in draft["policy"]["rules"]
        ]
        for rule in rules:
            if rule["code"] == "K14":
                rule |= {"calendar": "business", "limit_minutes": K14_HOURS * 60}
        rules.append(
            {"code": "K15", "starts_on": ["registered"], "stops_on": ["replied"], "limit_minutes": K15_DAYS * 24 * 60,
             "owner": "handler", "escalates_to": ["cs_manager"], "kinds": ["complaint"], "source": "杭州市物业管理条例"}
        )  # fmt: skip
        policy = {name: draft["policy"][name] for name in ("warning_share", "duty", "business")} | {"rules": rules}
        saved = await manager.put("ticketing/clock-policy/draft", policy, draft["version"])
        await manager.post("ticketing/clock-policy/draft/publish", {"note": "本市规定"}, saved["version"])
        await client.aclose()

    def plan_late(self, day: date) -> None:
        """A complaint that is taken down at 23:45 and accepted at 23:50: it is that day's (GS07)."""
        at = clock.midnight(day + timedelta(days=1)) - timedelta(minutes=15)
        said = {"kind": "complaint", "channel": "phone", "text": "深夜噪声扰民", "phone": "13812340000"}
        contact = said | {"unit": next(iter(self.units))}
        self.at(at, lambda: self._register(contact, timedelta(minutes=5), "after_warranty"))

    async def _register(
        self, contact: dict[str, Any], accepted_after: timedelta | None = None, phase: str | None = None
    ) -> None:
        kind = contact["kind"]
        severity = self.random.choices(("general", "complex", "major", "urgent"), (6, 2, 1, 1))[0]
        phase = phase or self.random.choice(("in_warranty", "after_warranty", "pre_handover"))
        now = clock.now()
        channel = _KEYED_IN.get(contact["channel"], contact["channel"])
        case = Case(kind, severity, phase, now, channel=channel)
        body = {
            "kind": kind, "channel": channel, "community_id": self.community, "title": contact["text"][:40],
            "description": contact["text"], "contact_phone": contact["phone"], "severity": severity, "phase": phase,
            "promised_reply_at": (now + timedelta(minutes=90)).isoformat(),
        }  # fmt: skip
        if kind == "complaint":
            known = "engineering_quality" if phase == "pre_handover" else "property_service"
            body |= {"class_l1": known, "desired_outcome": "尽快处理并回复"}
        if contact["unit"] in self.units:
            body["unit_id"] = self.units[contact["unit"]]["id"]
        registered = await self._post("hotline_operator", "tickets", body)
        ticket = registered["id"]
        self._versions[ticket] = registered["version"]
        self.cases[ticket] = case
        self.at(now + (accepted_after or self._delay(15)), lambda: self._accept(ticket, case))

    async def _accept(self, ticket: str, case: Case) -> None:
        await self._do(ticket, "accept", {}, role="hotline_operator")
        case.accepted = clock.now()
        if case.kind == "application":
            self.at(case.accepted + self._delay(24 * 60), lambda: self._decide(ticket))
            return
        doubtful = case.kind == "complaint" and self.random.random() < 0.15
        if doubtful:
            await self.doubt(ticket, case)
        else:
            handler = {"handler_id": str(self.company.staff["property_specialist"]), "department": "物业管理部"}
            await self._do(ticket, "assign", handler, role="hotline_operator")
            if self.random.random() < 0.05:
                self.at(case.accepted + self._delay(60), lambda: self._withdraw(ticket, case))
                return
            await self.ask(ticket, case)
        if case.kind in ("complaint", "inquiry") and case.severity in ("major", "urgent"):
            hours = 2 if case.phase == "in_warranty" else 4
            self.at(case.accepted + self._delay(hours * 60), lambda: self._report_major(ticket, case))
        quick = case.severity == "general" or case.kind == "help_request"
        reply = case.accepted + self._delay(120 if quick else 24 * 60)
        if doubtful:  # nobody answers before the centre has ruled
            reply = max(reply, self.ruling_of[ticket] + timedelta(seconds=1))
        if case.kind in ("complaint", "repair"):
            measure = max(case.accepted + self._delay(24 * 60 if not quick else 100), case.accepted)
            self.at(min(measure, reply), lambda: self._measure(ticket, case))
        self.at(reply + timedelta(seconds=1), lambda: self._reply(ticket, case))

    async def _decide(self, ticket: str) -> None:
        """What somebody applies for is submitted by the desk and decided by the one role its flow names (C3.16)."""
        await self._do(ticket, "approvals", {"opinion": "材料齐全"}, role="hotline_operator")
        decision = {"granted": self.random.random() < 0.8, "reason": "按规定办理"}
        await self._do(ticket, "approval-decisions", decision, role="cs_supervisor")

    async def _withdraw(self, ticket: str, case: Case) -> None:
        await self._do(ticket, "withdraw", {"statement": "已自行解决"})
        case.ended = clock.now()

    async def _report_major(self, ticket: str, case: Case) -> None:
        """File the complaint sheet, unless it had to be made up for before the result."""
        if case.major_reported is None and case.replied is None:
            await self._do(ticket, "report-major", {"text": "情况属实，已报客服中心"})
            case.major_reported = clock.now()

    async def _measure(self, ticket: str, case: Case) -> None:
        """What is urgent is done at once; the investigation and, for a major case, the plan follow with the result."""
        planned = clock.now().astimezone().date() + timedelta(days=2)
        await self._do(ticket, "first-measure", {"measure": "已安排处理", "planned_on": planned.isoformat()})
        case.measured = clock.now()

    async def _go_through(self, ticket: str, case: Case) -> None:
        """From assigned to processing, the way the procedure goes (C3.2 rows 8 to 12)."""
        await self._do(ticket, "investigate", {})
        await self._do(ticket, "conclude", FINDINGS)
        day = (clock.now().astimezone().date() + timedelta(days=2)).isoformat()
        if case.severity not in ("major", "urgent"):
            await self._do(ticket, "first-measure", {"measure": "按方案处理", "planned_on": day})
            return
        owner = str(self.company.staff["property_specialist"])
        item = {"measure": "按方案处理", "owner_id": owner, "due_on": day}
        await self._do(ticket, "plans", {"items": [item]})
        await self._do(ticket, "plan-decisions", {"approved": True}, role="csc_staff")
        client = self._harness.staff({"ticketing.ticket.read"}, id=self.company.staff["csc_staff"])
        plans = (await Person(client).get(f"ticketing/tickets/{ticket}/procedure"))["plans"]
        await client.aclose()
        done = await self._post(
            "property_specialist", f"plan-items/{plans[0]['items'][0]['id']}/done", {"result": "已处理"}
        )
        self._versions[ticket] = done["version"]

    async def _reply(self, ticket: str, case: Case) -> None:
        if case.kind == "complaint" and case.severity in ("major", "urgent"):
            await self._report_major(ticket, case)
        if case.kind in ("complaint", "repair"):
            if case.kind == "complaint":
                await self._go_through(ticket, case)
            await self._do(ticket, "resolve", {"result": "已处理", "evidence": "复查照片"})
        # What came in online is answered by the centre, and so is a major case: both are its replies (K04).
        replier = "csc_staff" if case.centre_replies else "property_specialist"
        await self._do(ticket, "reply", {"channel": "phone", "text": "已答复业主"}, role=replier)
        case.replied = clock.now()
        if case.kind in ("complaint", "repair"):
            self.at(case.replied + self._delay(20 * 60), lambda: self.close(ticket, case))


@pytest.fixture
async def company(world: World) -> Company:
    await silence(world)
    found = Company(world, f"co-{uuid4().hex[:8]}", "测试物业服务有限公司")
    await found.sign_up()
    for role in ROLES:
        await found.hire(role)
    await world.settle()
    await found.accept_invitations()
    await world.settle()
    return found


async def reported_as_they_must(replay: Replay) -> None:
    """Every report was due at noon, came in time or not, and told of whatever its day had brought, or of nothing."""
    standings, nil = Counter[str](), 0
    for day, (report, cases) in (await replay.as_they_ended()).items():
        expected = replay.days[day]
        standing, moved = report["clock"], expected.moved(replay.cases)
        due = (datetime.fromisoformat(standing["due_at"]), standing["standing"])
        assert due == (expected.due, expected.expected(clock.now())), day
        assert cases == moved, (day, cases ^ moved)
        assert report["content"]["totals"]["accepted"] == len(expected.accepted(replay.cases)), day
        standings[standing["standing"]] += 1
        nil += not moved
    assert standings.keys() == {"met", "missed", "running"}, standings
    assert nil, "no day was empty"
    (night,) = [case for case in replay.cases.values() if case.accepted and case.accepted == LATE_AT]
    assert night.reported


async def test_every_clock_of_three_hundred_contacts_ends_as_it_must(world: World, company: Company) -> None:
    community = await company.bring_in("hc-small.xlsx", "QH", "清河家园")
    replay = Replay(company, community["id"], await company.units(community["id"]))
    for number, line in enumerate((DATA / "contacts.jsonl").read_text().splitlines()):
        replay.plan(json.loads(line), WEEKS[number % len(WEEKS)])
    for number in range(BESIDE):
        monday = WEEKS[number % len(WEEKS)]
        replay.plan_beside(datetime(monday.year, monday.month, monday.day, tzinfo=UTC), number)
    panel = {"experts": [str(company.staff["expert"])], "leader_id": str(company.staff["leader_in_charge"])}
    await company.as_("admin").put("identity/expert-panel/engineering_quality", panel, 0)
    await world.settle()
    clock.freeze(FROM)
    replay.plan_late(LATE)
    replay.plan_reports(WEEKS[0], LAST_DAY)
    await replay.begin_days()
    await replay.publish_policy()
    database = await asyncpg.connect(world.running["ticketing"].runtime.settings.relay_database_url)
    owner = await asyncpg.connect(world.stack.endpoints.postgres_dsn.rsplit("/", 1)[0] + "/lintel_ticketing")
    try:
        await replay.run(database, UNTIL)
        assert len(replay.cases) == 300 + 1 + 2 * BESIDE
        found: dict[str, dict[str, tuple[datetime, str]]] = {}
        for row in await owner.fetch(
            "SELECT ticket_id, code, due_at, result FROM clock WHERE tenant_id = $1", company.tenant_id
        ):
            found.setdefault(str(row["ticket_id"]), {})[row["code"]] = (row["due_at"], row["result"])
        wrong = {
            ticket: (found.get(ticket), case.expected(clock.now()))
            for ticket, case in replay.cases.items()
            if found.get(ticket) != case.expected(clock.now())
        }
        assert not wrong, dict(list(wrong.items())[:3])
        over_the_holidays = [due for clocks in found.values() for code, (due, _) in clocks.items() if code == "K14"]
        assert any(due.date() >= date(2025, 10, 9) for due in over_the_holidays), (
            "no limit stood still over the holidays"
        )
        codes = Counter(code for clocks in found.values() for code in clocks)
        assert codes.keys() == set(CODES) - {"K09"}, "one clock of each; that of the daily report is no ticket's"
        await reported_as_they_must(replay)
        results = Counter(result for clocks in found.values() for _, result in clocks.values())
        assert min(results[kind] for kind in ("met", "missed", "cancelled")) > 5, results
        facts = [
            (json.loads(row["headers"])["ce-type"], json.loads(row["payload"]))
            for row in await owner.fetch("SELECT headers, payload FROM outbox WHERE tenant_id = $1", company.tenant_id)
        ]
        misses = Counter(
            (fact["ticket_id"], fact["clock"]) for kind, fact in facts if kind == "ticketing.clock.missed.v1"
        )
        expected = {
            (ticket, code)
            for ticket, clocks in found.items()
            for code, (_, result) in clocks.items()
            if result == "missed"
        }
        assert set(misses) == expected
        assert set(misses.values()) == {1}
        late = Counter(fact["day"] for kind, fact in facts if kind == "ticketing.daily_report.late.v1")
        too_late = {day for day, report in replay.days.items() if report.expected(clock.now()) == "missed"}
        assert late == Counter(day.isoformat() for day in too_late)
        supervisor = str(company.staff["cs_supervisor"])
        told = [f for kind, f in facts if kind == "ticketing.clock.missed.v1" and f["clock"] in ("K01", "K13", "K14")]
        assert told
        assert all(supervisor in fact["recipients"] for fact in told)
    finally:
        await database.close()
        await owner.close()
        clock.freeze(None)
        await world.settle(rounds=2_000)
