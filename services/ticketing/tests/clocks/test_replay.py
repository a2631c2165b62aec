"""Three weeks of real contacts through the API on a virtual clock, checked against a small model of its own.

The model knows nothing of the product's evaluator: it adds minutes, looks at the wall clock for duty hours and
compares instants. Staff act with delays that hit, meet and miss every limit; the worker sleeps now and then.
"""

import heapq
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text
from ticketing_world import World

from events import ticketing as facts
from ticketing.tickets.codes import CLASSES

CONTACTS = Path(__file__).parents[4] / "tests" / "data" / "contacts.jsonl"
SHANGHAI = ZoneInfo("Asia/Shanghai")
ACCEPTED_AFTER = (2, 15, 16, 7, 90, 14)
REPLIED_AFTER = (30, 120, 121, 1440, 1441, 3000, None)
REPORTED_AFTER = (60, 120, 121, 240, 241, None)
MEASURED_AFTER = (100, 1440, 1441, None)
WORKER_SLEEPS = 7


class Case:
    """One contact and what will be done about it."""

    def __init__(self, number: int, contact: dict[str, Any]) -> None:
        self.contact = contact
        self.kind: str = contact["kind"]
        self.at = datetime.fromisoformat(contact["at"])
        self.severity = self._severity()
        self.phase = ("in_warranty", "after_warranty", "pre_handover")[number % 3]
        self.accepted = self.at + timedelta(minutes=ACCEPTED_AFTER[number % len(ACCEPTED_AFTER)])
        self.replied = self._after(REPLIED_AFTER[number % len(REPLIED_AFTER)])
        self.withdrawn = self._after(50) if number % 17 == 0 else None
        serious = self.severity in ("major", "urgent") and self.kind in ("complaint", "inquiry")
        self.reported = self._after(REPORTED_AFTER[number % len(REPORTED_AFTER)]) if serious else None
        measured = MEASURED_AFTER[number % len(MEASURED_AFTER)] if self.kind == "complaint" else None
        self.measured = self._after(measured)
        self.serious = serious
        self.ticket: dict[str, Any] = {}

    def _severity(self) -> str:
        if "困人" in self.contact["text"] or "爆裂" in self.contact["text"]:
            return "urgent"
        if self.contact["channel"] == "government_hotline":
            return "major"
        return "complex" if self.contact["class_hint"] == "engineering_quality" else "general"

    def _after(self, minutes: int | None) -> datetime | None:
        return None if minutes is None else self.accepted + timedelta(minutes=minutes)

    def steps(self) -> Iterator[tuple[datetime, str]]:
        yield self.at, "register"
        yield self.accepted, "accept"
        if self.measured:
            yield self.accepted + timedelta(minutes=1), "assign"
        for at, step in (
            (self.measured, "measure"),
            (self.reported, "report"),
            (self.replied, "reply"),
            (self.withdrawn, "withdraw"),
        ):
            if at and (step == "withdraw" or self.withdrawn is None or at < self.withdrawn):
                yield at, step

    def expected(self) -> dict[str, str]:
        """What becomes of each clock."""
        found = {"K01": self._outcome(duty_due(self.at, 15), self.accepted, None)}
        general = self.severity == "general" or self.kind == "help_request"
        reply = ("K13", 120) if general else ("K14", 1440)
        found[reply[0]] = self._ends(reply[1], self.replied)
        if self.kind in ("complaint", "inquiry"):
            found["K08"] = self._ends(1440, self.measured)
        if self.serious:
            sheet = ("K05", 120) if self.phase == "in_warranty" else ("K06", 240)
            found[sheet[0]] = self._ends(sheet[1], self.reported)
        return found

    def _ends(self, limit: int, stopped: datetime | None) -> str:
        return self._outcome(self.accepted + timedelta(minutes=limit), stopped, self.withdrawn)

    @staticmethod
    def _outcome(due: datetime, stopped: datetime | None, withdrawn: datetime | None) -> str:
        if stopped and (withdrawn is None or stopped < withdrawn):
            return "met" if stopped <= due else "missed"
        return "cancelled" if withdrawn and withdrawn <= due else "missed"


def duty_due(start: datetime, minutes: int) -> datetime:
    """Minute by minute: only those between eight and twenty o'clock count."""
    at, left = start.astimezone(SHANGHAI), timedelta(minutes=minutes)
    while left:
        opens, closes = (
            at.replace(hour=8, minute=0, second=0, microsecond=0),
            at.replace(hour=20, minute=0, second=0, microsecond=0),
        )
        if at < opens:
            at = opens
        elif at >= closes:
            at = opens + timedelta(days=1)
        else:
            step = min(left, timedelta(minutes=1), closes - at)
            at, left = at + step, left - step
    return at


async def act(world: World, case: Case, step: str) -> None:
    if step == "register":
        hint = case.contact["class_hint"]
        case.ticket = await world.register(
            kind=case.kind,
            channel=case.contact["channel"],
            unit_id=None,
            place=case.contact["unit"],
            contact_phone=case.contact["phone"],
            title=case.contact["text"][:40],
            description=case.contact["text"],
            class_l1=hint if hint in CLASSES[case.kind] else None,
            severity=case.severity,
            phase=case.phase,
        )
        return
    bodies: dict[str, tuple[str, dict[str, Any]]] = {
        "accept": ("accept", {}),
        "assign": ("assign", {"handler_id": world.handler_id, "department": "工程部", "class_l1": "other"}),
        "measure": ("first-measure", {"measure": "现场查看", "planned_on": "2026-01-01"}),
        "report": ("report-major", {"text": "投诉处理单"}),
        "reply": ("notes", {"text": "已答复", "visibility": "public"}),
        "withdraw": ("withdraw", {"statement": "不用了"}),
    }
    verb, body = bodies[step]
    case.ticket = await world.verb(case.ticket, verb, **body)


async def outcomes(world: World) -> dict[str, dict[str, str]]:
    async with world.harness.work() as work:
        rows = await work.session.execute(
            text(
                "SELECT t.no, c.code, c.result FROM clock c JOIN ticket t "
                "ON t.tenant_id = c.tenant_id AND t.id = c.ticket_id WHERE c.tenant_id = :tenant_id"
            ),
            {"tenant_id": work.tenant_id},
        )
        found: dict[str, dict[str, str]] = {}
        for row in rows:
            assert row.code not in found.setdefault(row.no, {})
            found[row.no][row.code] = row.result
        return found


async def test_three_weeks_of_contacts_end_every_clock_as_the_model_says(world: World) -> None:
    contacts = [json.loads(line) for line in CONTACTS.read_text().splitlines()]
    cases = [Case(number, c) for number, c in enumerate(contacts) if c["kind"] in CLASSES]
    order = count()
    agenda = [(at, next(order), case, step) for case in cases for at, step in case.steps()]
    heapq.heapify(agenda)
    turn = 0
    while agenda:
        at, _, case, step = heapq.heappop(agenda)
        world.harness.clock.set(at)
        turn += 1
        if turn % WORKER_SLEEPS == 0:
            await world.harness.fire_timers()
        await act(world, case, step)
    world.harness.clock.advance(timedelta(days=10))
    await world.harness.fire_timers()
    found = await outcomes(world)
    assert {case.ticket["no"]: case.expected() for case in cases} == found
    results = [result for clocks in found.values() for result in clocks.values()]
    assert {"met", "missed", "cancelled"} == set(results)
    told = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ClockMissed)]
    assert len(told) == results.count("missed") == len({(fact.ticket_no, fact.clock) for fact in told})
