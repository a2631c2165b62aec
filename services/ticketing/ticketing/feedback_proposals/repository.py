"""Finds proposals."""

from collections.abc import Collection
from typing import ClassVar

from sqlalchemy import select

from kit.repository import Repository
from ticketing.feedback_proposals.models import FeedbackProposal
from ticketing.occurrences.codes import Period


class FeedbackProposalRepository(Repository[FeedbackProposal]):
    model: ClassVar[type[FeedbackProposal]] = FeedbackProposal

    async def of(self, period: Period, department: str | None, *, lock: bool = False) -> FeedbackProposal | None:
        table = FeedbackProposal
        statement = select(table).where(
            table.first_day == period.first, table.last_day == period.last, table.department == (department or "")
        )
        if lock:
            statement = statement.with_for_update()
        return (await self.session.execute(self.scoped(statement))).scalar_one_or_none()

    async def latest(
        self, period: Period, departments: Collection[str], *, lock: bool = False
    ) -> FeedbackProposal | None:
        """Of those written for one of these departments."""
        table = FeedbackProposal
        statement = select(table).where(
            table.first_day == period.first, table.last_day == period.last, table.department.in_(departments)
        )
        latest = self.scoped(statement).order_by(table.written_at.desc(), table.id.desc()).limit(1)
        if lock:
            latest = latest.with_for_update()
        return (await self.session.execute(latest)).scalar_one_or_none()
