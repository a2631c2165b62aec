"""Replays in the background: chunk by chunk, each chunk one transaction of a durable timer.

A chunk's findings, its counts and the cursor are committed together, so a replay that is killed goes on where it
stopped and counts nothing twice.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from uuid_utils.compat import uuid7

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.clocks.policy import Policy
from ticketing.policies.repository import PolicyRepository
from ticketing.policies.service import PolicyService
from ticketing.replays.errors import PeriodEmpty, PeriodTooLong, ReplayRunning
from ticketing.replays.models import DONE, FAILED, RUNNING, ClockReplay
from ticketing.replays.replaying import Comparison, compare, replay, tally
from ticketing.replays.reports import replay_reports
from ticketing.replays.repository import ReplayRepository
from ticketing.staff.reach import check_whole_company

STEP = "clock_replay.step"
CHUNK = 500
QUARTER, LONGEST = timedelta(days=92), timedelta(days=184)


class ReplayService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.replays = ReplayRepository(work)

    async def start(self, since: datetime | None, until: datetime | None) -> ClockReplay:
        """Begin to live through a period, the last quarter unless it is named, under the open draft.

        Raises NoDraft, ReplayRunning, PeriodTooLong, PeriodEmpty and InvalidFields for a period that has not passed."""
        check_whole_company(self.work)
        draft = await PolicyService(self.work).draft()
        current = await PolicyRepository(self.work).current()
        end = until or self.work.now
        begin = since or end - QUARTER
        if end > self.work.now or begin >= end:
            raise InvalidFields([FieldError("until" if end > self.work.now else "since", "out_of_range")])
        if end - begin > LONGEST:
            raise PeriodTooLong(days=LONGEST.days)
        if await self.replays.running():
            raise ReplayRunning
        tickets = await self.replays.count(begin, end)
        if not tickets:
            raise PeriodEmpty
        started = await self.replays.begin(
            ClockReplay(
                id=uuid7(),
                draft=draft.content,
                draft_version=draft.version,
                policy_version=current.version,
                since=begin,
                until=end,
                state=RUNNING,
                requested_by=self.work.principal.id,
                tickets_total=tickets,
                tickets_done=0,
                tickets_changed=0,
                reports_total=0,
                reports_changed=0,
                counts={"in_force": {}, "draft": {}},
                version=1,
                created_at=self.work.now,
                updated_at=self.work.now,
            )
        )
        self.work.schedule(STEP, self.work.now, started.id)
        return started

    async def step(self, id: UUID) -> None:
        """The next chunk of a replay that is under way."""
        under_way = await self.replays.find(id, lock=True)
        if under_way is None or under_way.state != RUNNING:
            return
        tickets = await self.replays.tickets(under_way, CHUNK)
        if tickets:
            await self._live_through(under_way, [row.id for row in tickets])
            under_way.cursor_at, under_way.cursor_id = tickets[-1].registered_at, tickets[-1].id
            under_way.tickets_done += len(tickets)
        if len(tickets) == CHUNK:
            under_way.version += 1
            self.work.schedule(STEP, self.work.now, id)
        else:
            await self._look_at_reports(under_way)
            under_way.finish(DONE, self.work.now)

    async def fail(self, id: UUID) -> None:
        """Give up a replay whose next step failed again and again."""
        under_way = await self.replays.find(id, lock=True)
        if under_way is not None and under_way.state == RUNNING:
            under_way.finish(FAILED, self.work.now)

    async def _live_through(self, under_way: ClockReplay, tickets: list[UUID]) -> None:
        in_force = await PolicyRepository(self.work).at(under_way.policy_version)
        draft = msgspec.convert(under_way.draft, Policy)
        heard = await self.replays.heard(tickets)
        counts: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(under_way.counts))
        findings = []
        for ticket, events in heard.items():
            before, after = (replay(policy, events, self.work.now) for policy in (in_force, draft))
            tally(counts["in_force"], before)
            tally(counts["draft"], after)
            differing = compare(before, after)
            under_way.tickets_changed += bool(differing)
            findings += [_finding(under_way.id, difference, ticket_id=ticket) for difference in differing]
        under_way.counts = counts
        await self.replays.keep(findings)

    async def _look_at_reports(self, under_way: ClockReplay) -> None:
        """The clock of each daily report whose day ended in the period: one a day and community, so all at once."""
        in_force = await PolicyRepository(self.work).at(under_way.policy_version)
        draft = msgspec.convert(under_way.draft, Policy)
        reports = await self.replays.reports(under_way.since, under_way.until)
        counts: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(under_way.counts))
        findings = []
        before, after = (dict(replay_reports(policy, reports, self.work.now)) for policy in (in_force, draft))
        for report in reports:
            tally(counts["in_force"], before[report.id])
            tally(counts["draft"], after[report.id])
            differing = compare(before[report.id], after[report.id])
            under_way.reports_changed += bool(differing)
            findings += [_finding(under_way.id, difference, report_id=report.id) for difference in differing]
        under_way.counts, under_way.reports_total = counts, len(reports)
        await self.replays.keep(findings)


def _finding(replay_id: UUID, difference: Comparison, **about: UUID) -> dict[str, Any]:
    """`about`: the ticket, or the report."""
    in_force, draft = difference.in_force, difference.draft
    return {
        "id": uuid7(),
        "replay_id": replay_id,
        "ticket_id": about.get("ticket_id"),
        "report_id": about.get("report_id"),
        "code": difference.code,
        "due_in_force": in_force.due_at if in_force else None,
        "result_in_force": in_force.result if in_force else None,
        "due_in_draft": draft.due_at if draft else None,
        "result_in_draft": draft.result if draft else None,
    }
