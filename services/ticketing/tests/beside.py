"""What goes on beside the table of transitions: other people are asked, other clocks and timers run."""

from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

import httpx
from organisation_facts import panel
from ticketing_world import World
from uuid_utils.compat import uuid7
from visit_world import VisitWorld
from walks import TASK_ROUTES

from testkit.harness import Client
from ticketing.tickets.transitions import possible

ASKING = {"ticketing.consultation.read", "ticketing.consultation.open"}
ANSWERING = {"ticketing.consultation.read", "ticketing.consultation.answer"}
REFUSED = {
    "already_asked",
    "already_handler",
    "call_back_in_the_past",
    "answered_before",
    "asked_already",
    "class_of_old_kind",
    "consultation_not_waiting",
    "due_after_promise",
    "not_before_handover",
    "not_convertible",
    "not_mergeable",
    "not_online",
    "not_the_handler",
    "not_urged",
    "notice_answered",
    "others_follow",
    "own_case",
    "quiet_hours",
    "referral_answered",
    "supervisor_assigns",
    "task_wrong_state",
    "ticket_ended",
    "ticket_wrong_state",
    "transfer_offered",
    "transfer_over",
    "visit_ended",
    "visit_not_yet_due",
}
KINDS = ("complaint", "repair", "inquiry")


class Beside:
    """Referrals (K07, K10), consultations (K11, K12), return visits (K16), tasks (K18), transfers, urge notices, shares
    of departments, mergers and conversions. What one can answer is answered later, or never."""

    def __init__(self, world: World, chance: Random) -> None:
        self.world = world
        self.chance = chance
        self.open: list[tuple[str, str, dict[str, Any]]] = []
        self.sent: list[str] = []
        self.expert_id, self.leader_id = uuid7(), uuid7()
        self.visiting = VisitWorld(world)

    async def build(self) -> None:
        for id, name, role in ((self.expert_id, "钱工", "expert"), (self.leader_id, "周总", "leader_in_charge")):
            fact = self.world.staff_fact(name, (role,), sorted(ANSWERING), scope="tenant")
            await self.world.harness.consume(fact, id)
        await panel(self.world, "engineering_quality", self.expert_id, leader=self.leader_id)
        await self.visiting.build()

    async def task(self) -> dict[str, Any]:
        """Something a superior wants done (K18)."""
        due = self.world.harness.clock.now() + timedelta(hours=self.chance.choice([1, 30]))
        answer = await self.world.post(
            "tasks", self.world.supervisor_id, community_id=self.world.community, title="布置展板", description="两块",
            class_l1="event", assignee_id=self.world.handler_id, due_at=due.isoformat(),
        )  # fmt: skip
        assert answer.status_code == 201, answer.text
        given: dict[str, Any] = answer.json()
        return given

    async def work_on(self, task: dict[str, Any]) -> None:
        """The next thing that may happen to a task, now and then a later promise to whoever waits for it."""
        if self.chance.random() < 0.2:
            later = self.world.harness.clock.now() + timedelta(days=3)
            said = {"visibility": "public", "channel": "phone", "promised_reply_at": later.isoformat()}
            return self._take("promise", await self._verb(task, "notes", text="还要几天", **said))
        allowed = [verb for verb in possible("task", task["state"]) if verb in TASK_ROUTES]
        if allowed:
            verb = self.chance.choice(sorted(allowed))
            said = {"finish_task": {"result": "已布置"}, "return_task": {"reason": "少一块"}}.get(verb, {})
            giver = verb in ("confirm_task", "return_task")
            by = self.world.supervisor_id if giver else UUID(task["handler_id"])
            self._take(verb, await self.world.send(self.world.as_staff(by), task, TASK_ROUTES[verb], **said))
        return None

    async def send(self, ticket: dict[str, Any], others: list[dict[str, Any]]) -> None:
        if self.open and self.chance.random() < 0.4:
            return await self._answer(*self.open.pop(self.chance.randrange(len(self.open))))
        if ticket["state"] == "closed" and self.chance.random() < 0.5:
            return await self._visit(ticket)
        ticket |= (await self.world.detail(ticket))["ticket"]
        what = self.chance.choice(
            ["refer", "refer", "consult", "consult", "transfer", "urge", "share", "merge", "convert"]
        )
        answer = await getattr(self, f"_{what}")(ticket, others)
        self._take(what, answer)
        if answer.status_code == 201 and what in ("refer", "consult", "transfer", "urge", "share"):
            taken = self.chance.choice(["accept", "refuse"])
            path, by = {
                "refer": ("referrals/{}/answer", self.world.clerk_id),
                "consult": ("consultations/{}/answer", self.expert_id),
                "transfer": (f"transfers/{{}}/{taken}", self.world.technician_id),
                "urge": ("urge-notices/{}/reply", ticket["handler_id"]),
                "share": ("department-tasks/{}/done", self.world.technician_id),
            }[what]
            refused = {} if taken == "accept" else {"reason": "本周也满了"}
            said = {"refer": {"answer": "外墙渗水"}, "share": {"result": "已查明"}, "transfer": refused}.get(
                what, {"reply": "今天完成"}
            )
            self.open.append((path.format(answer.json()["id"]), str(by), said))
        return None

    async def _answer(self, path: str, by: str, said: dict[str, Any]) -> None:
        client = self.world.as_staff(UUID(by), ANSWERING if path.startswith("consultations") else None)
        answer = await self._post(client, path, 1, said)
        if answer.status_code == 412:  # a timer of its own has come first
            answer = await self._post(client, path, answer.json()["current_version"], said)
        self._take(path.partition("/")[0], answer)

    async def _post(self, client: Client, path: str, version: int, said: dict[str, Any]) -> httpx.Response:
        headers = {"If-Match": f'"{version}"'}
        return await client.post(f"/api/ticketing/{path}", json=said or None, headers=headers)

    async def _visit(self, ticket: dict[str, Any]) -> None:
        """The person is asked, not reached, or not asked any more. A low score takes the ticket up again."""
        for visit in await self.visiting.visits(ticket_id=ticket["id"]):
            do = self.chance.choice(["answered", "answered", "dissatisfied", "unreached", "unreached", "spared"])
            if do == "unreached":
                answer = await self.visiting.attempt(visit)
            elif do == "spared":
                answer = await self.visiting.send(visit, "cancel", reason="已在现场当面问过")
            else:
                answer = await self.visiting.complete(visit, 5 if do == "answered" else 1)
            self._take(do, answer)

    async def _refer(self, ticket: dict[str, Any], _: Any) -> httpx.Response:
        purpose = "project_findings" if ticket["phase"] == "pre_handover" else "specialist_plan"
        body = {"purpose": purpose, "to_staff_id": self.world.clerk_id, "question": "请勘查并提出方案"}
        return await self.world.post(f"tickets/{ticket['id']}/referrals", self.world.centre_id, **body)

    async def _consult(self, ticket: dict[str, Any], _: Any) -> httpx.Response:
        body = {"discipline": "engineering_quality", "question": "是否属于防水层质量问题？"}
        client = self.world.as_staff(self.world.centre_id, ASKING | {"ticketing.ticket.read"})
        return await client.post(f"/api/ticketing/tickets/{ticket['id']}/consultations", json=body)

    async def _transfer(self, ticket: dict[str, Any], _: Any) -> httpx.Response:
        by = ticket["handler_id"] or self.world.supervisor_id
        body = {"to_staff_id": self.world.technician_id, "reason": "本周休假"}
        return await self.world.post(f"tickets/{ticket['id']}/transfers", by, **body)

    async def _urge(self, ticket: dict[str, Any], _: Any) -> httpx.Response:
        path = f"tickets/{ticket['id']}/urge-notices"
        return await self.world.post(path, self.world.supervisor_id, message="请尽快答复业主")

    async def _share(self, ticket: dict[str, Any], _: Any) -> httpx.Response:
        due = self.world.harness.clock.now() + timedelta(minutes=20)
        body = {
            "department": "工程部",
            "task": "勘查漏点",
            "assignee_id": self.world.technician_id,
            "due_at": due.isoformat(),
        }
        return await self.world.post(f"tickets/{ticket['id']}/department-tasks", self.world.centre_id, **body)

    async def _merge(self, ticket: dict[str, Any], others: list[dict[str, Any]]) -> httpx.Response:
        alike = [one for one in others if one["id"] != ticket["id"] and one["kind"] == ticket["kind"]]
        if not alike:
            return await self._urge(ticket, others)
        into = self.chance.choice(alike)
        return await self._verb(ticket, "merge", into=into["id"], reason="同一处漏水")

    async def _convert(self, ticket: dict[str, Any], _: Any) -> httpx.Response:
        kind = self.chance.choice([one for one in KINDS if one != ticket["kind"]])
        return await self._verb(ticket, "convert", kind=kind, class_l1="other", reason="不是这一类")

    async def _verb(self, ticket: dict[str, Any], verb: str, **said: Any) -> httpx.Response:
        return await self.world.send(self.world.as_staff(self.world.supervisor_id), ticket, verb, **said)

    def _take(self, what: str, answer: httpx.Response) -> None:
        """It worked, or a rule refused it by name."""
        assert answer.is_success or answer.json()["code"] in REFUSED, f"{what} {answer.text}"
        if answer.is_success:
            self.sent.append(what)
