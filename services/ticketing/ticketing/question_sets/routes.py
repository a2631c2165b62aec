"""Question sets over HTTP."""

from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.question_sets.schemas import ChangeQuestionSet, QuestionSetRead
from ticketing.question_sets.service import QuestionSetService
from ticketing.return_visits.codes import Cohort


@get("/question-sets", permission="ticketing.return_visit.read", summary="What is asked, per cohort")
async def list_question_sets(work: NamedDependency[Work]) -> list[QuestionSetRead]:
    return [QuestionSetRead.of(found) for found in await QuestionSetService(work).sets.every_newest()]


@put("/question-sets/{cohort:str}", permission="ticketing.return_visit.configure", summary="Change what is asked")
async def change_question_set(
    cohort: FromPath[Cohort],
    data: JSONBody[ChangeQuestionSet],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> QuestionSetRead:
    """A new version; visits that are done keep the questions they were asked."""
    return QuestionSetRead.of(await QuestionSetService(work).publish(cohort, data, if_match))


routes = [list_question_sets, change_question_set]
