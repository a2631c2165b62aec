"""Finds the daily reports whose clock is explained or replayed. Who asks has been shown them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from kit.paging import AnyRow, AnySelect
from kit.work import Work
from ticketing.daily_reports.models import DailyReport
from ticketing.entries.models import TicketEntry
from ticketing.occurrences.repository import moved, of_desk
from ticketing.report_editions.models import ReportEdition
from ticketing.tickets.models import Ticket


class ReportClockRepository:
    def __init__(self, work: Work) -> None:
        self.session, self.tenant_id = work.session, work.tenant_id

    async def moved_at(self, ticket_id: UUID) -> Sequence[datetime]:
        """When the ticket did what a daily report of its community tells of; never for a case of the centre's own."""
        entry = TicketEntry
        statement = (
            select(entry.at)
            .join(Ticket, (Ticket.tenant_id == entry.tenant_id) & (Ticket.id == entry.ticket_id))
            .where(
                entry.tenant_id == self.tenant_id, entry.ticket_id == ticket_id, moved("moved"), of_desk("community")
            )
        )
        return (await self.session.execute(statement)).scalars().all()

    async def of_community(self, community_id: UUID, days: Collection[date]) -> Sequence[AnyRow]:
        """Reports with when they first came in, the latest first."""
        report = DailyReport
        statement = _with_first_edition().where(report.community_id == community_id, report.day.in_(days))
        return (await self.session.execute(self._mine(statement).order_by(report.day.desc()))).all()

    async def one(self, report_id: UUID) -> AnyRow:
        return (await self.session.execute(self._mine(_with_first_edition()).where(DailyReport.id == report_id))).one()

    async def of_days(self, first: date, last: date) -> Sequence[AnyRow]:
        """Reports of all communities by day, with when they first came in."""
        report = DailyReport
        statement = self._mine(_with_first_edition()).where(report.day >= first, report.day <= last)
        return (await self.session.execute(statement.order_by(report.day, report.id))).all()

    def _mine(self, statement: AnySelect) -> AnySelect:
        return statement.where(DailyReport.tenant_id == self.tenant_id)


def _with_first_edition() -> AnySelect:
    report, first = DailyReport, ReportEdition
    return select(
        report.id, report.community_id, report.day, report.state, report.policy_version, report.rule, report.due_at,
        report.late_at, first.made_at.label("handed_in_at"),
    ).outerjoin(
        first, (first.tenant_id == report.tenant_id) & (first.document_id == report.id) & (first.number == 1)
    )  # fmt: skip
