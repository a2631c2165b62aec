"""Reading and publishing question sets."""

import msgspec

from kit.principal import NOBODY
from kit.problems import InvalidFields, NotFound, StaleVersion
from kit.work import Work
from ticketing.question_sets.models import QuestionSet
from ticketing.question_sets.questions import Question, faults_of_set
from ticketing.question_sets.repository import QuestionSetRepository
from ticketing.question_sets.schemas import ChangeQuestionSet
from ticketing.question_sets.shipped import ASKED_TWICE, SHIPPED
from ticketing.staff.reach import check_whole_company
from ticketing.turns.repository import TurnRepository


class QuestionSetService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.sets = QuestionSetRepository(work)

    async def current(self, cohort: str) -> QuestionSet:
        newest = await self.sets.newest(cohort)
        assert newest is not None, "every tenant is provisioned with questions for each cohort"
        return newest

    async def at(self, cohort: str, version: int) -> QuestionSet:
        """Raises NotFound for a version that never was."""
        found = await self.sets.at(cohort, version)
        if found is None:
            raise NotFound
        return found

    async def publish(self, cohort: str, data: ChangeQuestionSet, expected: int) -> QuestionSet:
        """Raises InvalidFields for what is no set of questions, StaleVersion when somebody was faster."""
        check_whole_company(self.work)
        if faults := faults_of_set(data.questions):
            raise InvalidFields(faults)
        await TurnRepository(self.work).take("question sets")
        newest = await self.sets.newest(cohort)
        present = newest.version if newest else 0
        if present != expected:
            raise StaleVersion(current_version=present)
        actor = self.work.principal.id
        published = self.sets.add(
            QuestionSet(
                cohort=cohort,
                version=present + 1,
                script=data.script,
                script_en=data.script_en,
                questions=msgspec.to_builtins(data.questions),
                published_by=None if actor == NOBODY else actor,
                published_at=self.work.now,
            )
        )
        await self.work.session.flush()
        return published


async def seed_questions(work: Work) -> None:
    """A tenant starts with the shipped questions; a cohort that has some keeps them, but for the one that asks again
    for what every visit asks anyway."""
    questions = QuestionSetService(work)
    for cohort, shipped in SHIPPED.items():
        newest = await questions.sets.newest(cohort)
        if newest is None:
            body = ChangeQuestionSet(
                script=shipped.script, script_en=shipped.script_en, questions=list(shipped.questions)
            )
            await questions.publish(cohort, body, 0)
            continue
        asked = msgspec.convert(newest.questions, list[Question])
        if ASKED_TWICE in asked:
            kept = [question for question in asked if question != ASKED_TWICE]
            body = ChangeQuestionSet(script=newest.script, script_en=newest.script_en, questions=kept)
            await questions.publish(cohort, body, newest.version)
