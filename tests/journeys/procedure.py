"""What a case takes besides its own steps: a ruling of the centre, what a specialist and the experts say, the visit
after its end; and tasks and appointments, which are no contacts of that week."""

from datetime import datetime, timedelta
from typing import Any

from kit import clock
from kit.clock import ZONE
from tests.company import Company, Person
from tests.journeys.agenda import MORE, Agenda
from tests.journeys.clock_model import Case

RULING = {
    "grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": "经核实属实",
    "department": "物业管理部",
}  # fmt: skip
VISIT = {"method": "phone", "questions_version": 1, "answers": [{"question": "overall", "score": 4}]}


class Procedure(Agenda):
    def __init__(self, company: Company, community: str, units: dict[str, dict[str, Any]]) -> None:
        super().__init__(company, community, units)
        self.ruling_of: dict[str, datetime] = {}

    async def doubt(self, ticket: str, case: Case) -> None:
        """Who has accepted it is not sure: K02 until the centre is asked, K03 until it has ruled."""
        await self._do(ticket, "doubt", {"reason": "说法不一"}, role="hotline_operator")
        case.doubted = True
        asked = clock.now() + self._delay(4 * 60)
        self.ruling_of[ticket] = asked + self._delay(4 * 60)
        self.at(asked, lambda: self._ask_for_ruling(ticket, case))
        self.at(self.ruling_of[ticket], lambda: self._rule(ticket, case))

    async def _ask_for_ruling(self, ticket: str, case: Case) -> None:
        doubt = {"doubt": "业主与现场说法不一", "opinion": "倾向成立"}
        await self._do(ticket, "ruling-requests", doubt, role="hotline_operator")
        case.ruling_asked = clock.now()

    async def _rule(self, ticket: str, case: Case) -> None:
        handler = {"handler_id": str(self.company.staff["property_specialist"])}
        await self._do(ticket, "rulings", RULING | handler, role="csc_staff")
        case.ruled = clock.now()

    async def ask(self, ticket: str, case: Case) -> None:
        """The project for findings before handover (K07), a specialist for a plan of what came in online (K10), the
        panel for its opinion (K11, K12)."""
        online = case.channel in ("forum", "email", "complaint_mailbox")
        before_handover = case.kind == "complaint" and case.phase == "pre_handover"
        if case.procedure and (online or before_handover) and self.random.random() < 0.6:
            code, purpose = ("K07", "project_findings") if before_handover else ("K10", "specialist_plan")
            body = {
                "purpose": purpose,
                "to_staff_id": str(self.company.staff["property_specialist"]),
                "question": "请勘查",
            }
            referral = await self._post("csc_staff", f"tickets/{ticket}/referrals", body)
            case.referred = (code, clock.now())
            case.moves.append(clock.now())
            self.at(clock.now() + self._delay(24 * 60 if before_handover else 4 * 60),
                    lambda: self._answer_referral(referral, case))  # fmt: skip
        if case.kind == "complaint" and self.random.random() < 0.15:
            body = {"discipline": "engineering_quality", "question": "是否属于质量问题？"}
            consultation = await self._post("csc_staff", f"tickets/{ticket}/consultations", body)
            case.consulted = clock.now()
            case.moves.append(clock.now())
            self.at(clock.now() + self._delay(self.random.choice([24, 60]) * 60),
                    lambda: self._advise(consultation, ticket, case))  # fmt: skip

    async def _answer_referral(self, referral: dict[str, Any], case: Case) -> None:
        if case.ended is None:
            await self._post("property_specialist", f"referrals/{referral['id']}/answer", {"answer": "外墙渗水"}, 1)
            case.referral_answered = clock.now()
            case.moves.append(clock.now())

    async def _advise(self, consultation: dict[str, Any], ticket: str, case: Case) -> None:
        if case.ended is None:
            path = f"consultations/{consultation['id']}"
            version = (await self._get("csc_staff", path))["version"]
            await self._post("expert", f"{path}/answer", {"reply": "属于质量问题"}, version)
            case.advised = clock.now()
            case.moves.append(clock.now())

    async def close(self, ticket: str, case: Case) -> None:
        """The customer is content; who looks after customers calls again within some days (K16), and not at night."""
        await self._do(ticket, "close", {"customer_confirmed": True})
        case.ended = clock.now()
        found = await self._get("relations_manager", "return-visits", ticket_id=ticket)
        call = case.ended + self._delay(60 * 60 if case.kind == "complaint" else 20 * 60)
        local = call.astimezone(ZONE)
        if not 9 <= local.hour < 19:
            call = (local.replace(hour=10) + timedelta(days=local.hour >= 19)).astimezone(case.ended.tzinfo)
        (visit,) = found["items"]
        self.at(call, lambda: self._visit(visit["id"], case))

    async def _visit(self, id: str, case: Case) -> None:
        version = (await self._get("relations_manager", f"return-visits/{id}"))["version"]
        await self._post("relations_manager", f"return-visits/{id}/complete", VISIT, version)
        case.visited = clock.now()

    async def _get(self, role: str, path: str, **query: Any) -> dict[str, Any]:
        permissions = {"ticketing.ticket.read"} | MORE.get(role, set())
        client = self._harness.staff(permissions, id=self.company.staff[role])
        answer: dict[str, Any] = await Person(client).get(f"ticketing/{path}", **query)
        await client.aclose()
        return answer

    def plan_beside(self, monday: datetime, number: int) -> None:
        """A task and a wish for an appointment, at any hour of the week."""
        hours = self.random.uniform(0, 7 * 24)
        self.at(monday + timedelta(seconds=int(hours * 3600)), lambda: self._give_task(number))
        hours = self.random.uniform(0, 7 * 24)
        self.at(monday + timedelta(seconds=int(hours * 3600)), lambda: self._wish(number))

    async def _give_task(self, number: int) -> None:
        case = Case("task", "general", "after_warranty", clock.now())
        case.agreed = clock.now() + timedelta(hours=self.random.choice([2, 8, 30]))
        body = {
            "community_id": self.community, "title": f"布置展板{number}", "description": "大堂两块",
            "class_l1": "event", "assignee_id": str(self.company.staff["property_specialist"]),
            "due_at": case.agreed.isoformat(),
        }  # fmt: skip
        task = await self._post("cs_supervisor", "tasks", body)
        self.cases[task["id"]], self._versions[task["id"]] = case, task["version"]
        taken = await self._post("property_specialist", f"tickets/{task['id']}/task/accept", {}, task["version"])
        self._versions[task["id"]] = taken["version"]
        done = clock.now() + self._delay((case.agreed - clock.now()).total_seconds() / 60)
        self.at(done, lambda: self._finish(task["id"], case))

    async def _finish(self, task: str, case: Case) -> None:
        await self._do(task, "task/finish", {"result": "已布置"})
        case.done = clock.now()

    async def _wish(self, number: int) -> None:
        case = Case("appointment", "general", "after_warranty", clock.now())
        starts_at = clock.now() + timedelta(days=3 + number)
        slot = {"starts_at": starts_at.isoformat(), "ends_at": (starts_at + timedelta(hours=1)).isoformat()}
        unit = next(iter(self.units.values()))["id"]
        body = {
            "channel": "phone", "community_id": self.community, "unit_id": unit, "title": f"空调清洗{number}",
            "description": "两台", "contact_phone": "13812345678", "class_l1": "appliance", **slot,
        }  # fmt: skip
        wish = await self._post("hotline_operator", "appointments", body)
        self.cases[wish["id"]], self._versions[wish["id"]] = case, wish["version"]
        agreed = {"staff_id": str(self.company.staff["property_specialist"]), **slot}
        self.at(clock.now() + self._delay(120), lambda: self._confirm(wish["id"], agreed, case))

    async def _confirm(self, wish: str, agreed: dict[str, Any], case: Case) -> None:
        await self._do(wish, "appointment/confirm", agreed, role="hotline_operator")
        case.done = clock.now()
