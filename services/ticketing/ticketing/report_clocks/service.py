"""Explains the time of a report by the calculation that set it (K09)."""

from datetime import UTC, datetime
from uuid import UUID

from kit import clock
from kit.paging import AnyRow
from kit.work import Work
from ticketing.clocks.explanation import explain
from ticketing.clocks.policy import Policy
from ticketing.clocks.schemas import ExplanationRead, RuleRead
from ticketing.daily_reports.deadlines import deadline, last_instant
from ticketing.policies.repository import PolicyRepository
from ticketing.report_clocks.repository import ReportClockRepository
from ticketing.report_clocks.schemas import ReportClockRead, Standing
from ticketing.tickets.repository import TicketRepository


class ReportClockService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.reports = ReportClockRepository(work)
        self.policies = PolicyRepository(work)

    async def of_ticket(self, ticket_id: UUID) -> list[ReportClockRead]:
        """The clock of every daily report the ticket stands in, the latest first."""
        ticket = await TicketRepository(self.work).get(ticket_id)
        days = {clock.day_of(at) for at in await self.reports.moved_at(ticket.id)}
        rows = await self.reports.of_community(ticket.community_id, days) if days else []
        read = [await self._explained(row) for row in rows]
        return [one for one in read if one is not None]

    async def of_report(self, report_id: UUID) -> ReportClockRead | None:
        """None where the company keeps no such clock."""
        return await self._explained(await self.reports.one(report_id))

    async def _explained(self, row: AnyRow) -> ReportClockRead | None:
        policy, key = await self._rule_of(row)
        if key is None:
            return None
        rule, started_at = policy.rule(key), last_instant(row.day).astimezone(UTC)
        explanation = explain(rule, policy, started_at)
        due_at = row.due_at or explanation.due_at
        return ReportClockRead(
            report_id=row.id,
            day=row.day,
            state=row.state,
            standing=_standing(row, due_at, self.work.now),
            due_at=due_at,
            handed_in_at=row.handed_in_at,
            policy_version=policy.version,
            rule=RuleRead.of(rule),
            started_at=started_at,
            explanation=ExplanationRead.of(explanation),
        )

    async def _rule_of(self, row: AnyRow) -> tuple[Policy, str | None]:
        if row.policy_version is not None:
            return await self.policies.at(row.policy_version), row.rule
        policy = await self.policies.current()
        forecast = deadline(policy, row.day) if row.day >= self.work.today else None
        return policy, forecast.rule if forecast else None


def _standing(row: AnyRow, due_at: datetime, now: datetime) -> Standing:
    """A report handed in exactly when it is due is in time."""
    if row.handed_in_at is not None:
        return "met" if row.handed_in_at <= due_at else "missed"
    if now <= last_instant(row.day):
        return "waiting"
    return "missed" if now > due_at else "running"
