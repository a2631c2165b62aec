"""What a company's facts come to at those who have to hear of them: notifications takes them in, and is killed too.

The relay may die after it has published and before it forgets, so everything is handed over twice; the worker that
takes it in dies before its commit, and another one goes on.
"""

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import Any
from uuid import UUID

import msgspec
from mortal import Killed, lose
from sqlalchemy import Row, text
from sqlalchemy.exc import DBAPIError

from events import ticketing as facts
from kit.bus import Incoming
from kit.inbox import Inbox
from kit.tenants import admit, set_status
from kit.work import Work
from kit.worker import all_consumers
from testkit.harness import Harness, Running

_HEARD = text("""
SELECT source, headers, payload FROM inbox
WHERE tenant_id = :tenant_id AND source IN ('identity', 'registry') ORDER BY seq""")
_STATED = text("SELECT 'ticketing' AS source, headers, payload FROM outbox WHERE tenant_id = :tenant_id ORDER BY id")
_WAITING = text("SELECT type, status, error FROM inbox WHERE tenant_id = :tenant_id AND status <> 'done'")
_MESSAGES = text("""
SELECT template, subject_id, split_part(dedupe_key, ':', 3) AS occurrence, recipient_id
FROM message WHERE tenant_id = :tenant_id AND recipient_kind = 'staff'""")
ESCALATED = facts.ConsultationEscalated.type
ONCE = {
    facts.UrgeNoticeUnanswered.type,
    facts.DepartmentTaskOverdue.type,
    facts.MeasureDue.type,
    facts.MeasureOverdue.type,
    facts.TransferLapsed.type,
    facts.ClockWarning.type,
    facts.ClockMissed.type,
}
"""Each of these happens to its notice, task, offer or clock at most once in its life"""
Told = Counter[tuple[str, ...]]


class Doomed(Inbox):
    """Dies at the `nth` reaction: its session is ended at the server before anything is committed."""

    def __init__(self, running: Running, nth: int) -> None:
        super().__init__(running.runtime, all_consumers(running.service))
        self._left = nth

    async def _react(self, work: Work, rows: Sequence[Row[Any]]) -> None:
        if self._left <= 0:  # what a broken connection raises would have a living worker apply one by one
            raise Killed
        await super()._react(work, rows)
        self._left -= 1
        if not self._left:
            await lose(self._runtime, work)
            raise Killed


class ToldStaff:
    """The facts of a company, read where they were written, and what notifications makes of them."""

    def __init__(self, company: Harness, notifications: Running, chance: Random) -> None:
        self.company = company
        self.running = notifications
        self.there = Harness(notifications, company.tenant_id, company.slug)
        self.chance = chance
        self.stated: list[tuple[dict[str, str], bytes]] = []

    async def deliver(self) -> None:
        async with self.there.work() as work:
            await admit(work, self.company.slug, "测试物业", "zh-CN")
        async with self.there.work() as work:
            await set_status(work, "active")
        async with self.company.work() as work:
            known = (await work.session.execute(_HEARD, {"tenant_id": work.tenant_id})).all()
            stated = (await work.session.execute(_STATED, {"tenant_id": work.tenant_id})).all()
        self.stated = [(msgspec.json.decode(row.headers), row.payload.encode()) for row in stated]
        await self._hand_over(known)
        await self._take_in()
        first = self.chance.randrange(len(stated) + 1)
        await self._hand_over(stated[:first])
        await self._die()
        await self._hand_over(stated)
        await self._die()
        await self._take_in()
        async with self.there.work() as work:
            left = (await work.session.execute(_WAITING, {"tenant_id": work.tenant_id})).all()
        assert not left, left

    async def _hand_over(self, rows: Sequence[Row[Any]]) -> None:
        for row in rows:
            headers = msgspec.json.decode(row.headers)
            subject = f"evt.{row.source}.0.{self.company.tenant_id}.{row.source}"
            message = Incoming(subject, headers, row.payload.encode(), None)
            await self.running.inbox.store(row.source, [message])

    async def _take_in(self) -> None:
        while await self.running.inbox.serve(self.company.tenant_id):
            pass

    async def _die(self) -> None:
        doomed = Doomed(self.running, self.chance.randint(1, 40))
        try:
            while await doomed.serve(self.company.tenant_id):
                pass
        except (Killed, DBAPIError):
            assert doomed._left <= 0, "only death ends a worker"

    def facts(self, type_: str) -> list[tuple[UUID, int, Any]]:
        """Of one type: what each is about, the version it made of that, and what it says."""
        return [
            (UUID(headers["ce-subject"].rsplit("/", 1)[1]), int(headers["ce-aggregateversion"]), payload)
            for headers, said in self.stated
            if headers["ce-type"] == type_
            for payload in [msgspec.json.decode(said)]
        ]

    async def check(self, hearers: Told, ticket_ids: set[str], centre_id: UUID) -> None:
        """`hearers`: whom the timelines of these tickets name, as `(template, ticket, clock, staff)`."""
        for type_ in ONCE:
            doubled = [id for id, times in Counter(id for id, _, _ in self.facts(type_)).items() if times > 1]
            assert not doubled, (type_, doubled)
        async with self.there.work() as work:
            messages = (await work.session.execute(_MESSAGES, {"tenant_id": work.tenant_id})).all()
        rung = [*self.facts(facts.ClockWarning.type), *self.facts(facts.ClockMissed.type)]
        ticket_of = {str(id): said["ticket_id"] for id, _, said in rung}  # an expert is led to the question they have
        alarms = Counter(
            (row.template, ticket_of[row.occurrence], row.occurrence, str(row.recipient_id))
            for row in messages
            if row.template in ("clock_warning", "clock_missed") and ticket_of[row.occurrence] in ticket_ids
        )
        assert alarms == hearers
        escalated = self.facts(ESCALATED)
        levels = Counter((id, said["level"]) for id, _, said in escalated)
        assert set(levels.values()) <= {1}, levels
        level_of = {(str(id), str(version)): said["level"] for id, version, said in escalated}
        told = Counter(
            (str(row.subject_id), level_of[str(row.subject_id), row.occurrence], str(row.recipient_id))
            for row in messages
            if row.template == "consultation_escalated"
        )
        assert told == Counter(
            (str(id), said["level"], recipient)
            for id, _, said in escalated
            for recipient in {*said["recipients"], str(centre_id)} - set(said["told_by_clock"])
        )
