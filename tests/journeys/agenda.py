"""An agenda of what people do in a company, worked off in order of a clock that the test turns."""

import heapq
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from random import Random
from typing import Any

import asyncpg

from kit import clock
from tests.company import Company, Person
from tests.journeys.clock_model import Case

DESK = {
    f"ticketing.ticket.{verb}" for verb in ("register", "accept", "assign", "process", "reply", "withdraw", "close")
}
MORE = {
    "csc_staff": {
        "ticketing.plan.decide", "ticketing.complaint.rule", "ticketing.reply.publish", "ticketing.consultation.open",
        "ticketing.consultation.read",
    },
    "cs_supervisor": {"ticketing.application.decide", "ticketing.task.give"},
    "property_specialist": {"ticketing.task.execute", "ticketing.department_task.execute"},
    "hotline_operator": {"ticketing.appointment.confirm"},
    "expert": {"ticketing.consultation.answer", "ticketing.consultation.read"},
    "relations_manager": {f"ticketing.return_visit.{verb}" for verb in ("read", "conduct")},
}  # fmt: skip
"""What only the service centre may: approve plans, rule, ask experts and answer for itself; and what others may besides
the work of the desk"""
Step = Callable[[], Coroutine[Any, Any, None]]


class Agenda:
    """Timers fire exactly when they fall due."""

    def __init__(self, company: Company, community: str, units: dict[str, dict[str, Any]]) -> None:
        self.company = company
        self.community = community
        self.units = units
        self.random = Random(20250303)
        self.cases: dict[str, Case] = {}
        self._agenda: list[tuple[datetime, int, Step]] = []
        self._number = 0
        self._harness = company.world.harness("ticketing", company.tenant_id, company.slug)
        self._versions: dict[str, int] = {}
        self._alarm = company.world.workers["ticketing"].alarm

    def at(self, when: datetime, step: Step) -> None:
        self._number += 1
        heapq.heappush(self._agenda, (when, self._number, step))

    async def run(self, timers: asyncpg.Connection, until: datetime) -> None:
        while True:
            due = await timers.fetchval("SELECT min(next_at) FROM timer WHERE tenant_id = $1", self.company.tenant_id)
            planned = self._agenda[0][0] if self._agenda else until
            moment = min(planned, due or until, until)
            clock.freeze(max(moment, clock.now()))
            if due is not None and due <= moment:
                await self._alarm.step()
            elif self._agenda and planned <= moment:
                await heapq.heappop(self._agenda)[2]()
            else:
                return

    async def _post(self, role: str, path: str, body: dict[str, Any], version: int | None = None) -> dict[str, Any]:
        """As a member of staff with the permissions of the desk; a token lives five minutes of the turned clock."""
        permissions = DESK | MORE.get(role, set())
        client = self._harness.staff(permissions, id=self.company.staff[role])
        answer: dict[str, Any] = await Person(client).post(f"ticketing/{path}", body, version)
        await client.aclose()
        return answer

    async def _do(self, ticket: str, verb: str, body: dict[str, Any], role: str = "property_specialist") -> None:
        answer = await self._post(role, f"tickets/{ticket}/{verb}", body, self._versions[ticket])
        self._versions[ticket] = answer["version"]
        self.cases[ticket].moves.append(clock.now())

    def _delay(self, minutes: float) -> timedelta:
        """Mostly in time, now and then late; whole seconds so that the model and the service read the same."""
        return timedelta(seconds=int(minutes * 60 * self.random.triangular(0.05, 1.6, 0.5)))
