"""Finds proposals."""

from typing import ClassVar

from sqlalchemy import select

from kit.repository import Repository
from ticketing.feedback_proposals.models import FeedbackProposal
from ticketing.occurrences.codes import Period
from ticketing.organisations.repository import of_department


class FeedbackProposalRepository(Repository[FeedbackProposal]):
    model: ClassVar[type[FeedbackProposal]] = FeedbackProposal

    async def of(self, period: Period, department: str | None, *, lock: bool = False) -> FeedbackProposal | None:
        """That of the company, or what was written last for a department, by whichever of its names."""
        table = FeedbackProposal
        addressed = (
            table.department == ""
            if department is None
            else of_department(table.department, department, self.work.tenant_id)
        )
        statement = select(table).where(table.first_day == period.first, table.last_day == period.last, addressed)
        latest = self.scoped(statement).order_by(table.written_at.desc(), table.id.desc()).limit(1)
        if lock:
            latest = latest.with_for_update()
        return (await self.session.execute(latest)).scalar_one_or_none()
