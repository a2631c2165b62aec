"""The public page behind a mailed link, on the company's own host. The token travels in the body, never in a log."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kit.work import Work
from ticketing.visit_answers.schemas import OpenVisit, SubmitVisit, VisitFormRead, VisitThanksRead
from ticketing.visit_answers.service import VisitAnswerService


@post("/visit-answers/form", public=True, status_code=200, limit="60/minute", summary="What somebody is asked")
async def open_visit_form(data: JSONBody[OpenVisit], work: NamedDependency[Work]) -> VisitFormRead:
    return await VisitAnswerService(work).form(data.token)


@post("/visit-answers", public=True, limit="20/minute", summary="Answer the questions of a visit")
async def submit_visit(data: JSONBody[SubmitVisit], work: NamedDependency[Work]) -> VisitThanksRead:
    """Once: afterwards the link opens nothing any more."""
    return await VisitAnswerService(work).answer(data.token, data.answers)


routes = [open_visit_form, submit_visit]
