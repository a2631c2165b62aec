"""Reads versions of question sets."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on

from kit.repository import Repository
from ticketing.question_sets.models import QuestionSet


class QuestionSetRepository(Repository[QuestionSet]):
    model: ClassVar[type[QuestionSet]] = QuestionSet

    async def newest(self, cohort: str) -> QuestionSet | None:
        statement = (
            self.scoped(select(QuestionSet))
            .where(QuestionSet.cohort == cohort)
            .order_by(QuestionSet.version.desc())
            .limit(1)
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def at(self, cohort: str, version: int) -> QuestionSet | None:
        statement = self.scoped(select(QuestionSet)).where(QuestionSet.cohort == cohort, QuestionSet.version == version)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def every_newest(self) -> Sequence[QuestionSet]:
        """The set in force of each cohort."""
        statement = (
            self.scoped(select(QuestionSet))
            .ext(distinct_on(QuestionSet.cohort))
            .order_by(QuestionSet.cohort, QuestionSet.version.desc())
        )
        return (await self.session.execute(statement)).scalars().all()
