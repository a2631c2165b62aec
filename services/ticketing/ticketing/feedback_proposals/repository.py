"""Finds proposals."""

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
