"""Department assessments over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, QueryParameter

from kit.work import Work
from ticketing.department_assessments.schemas import AssessmentRead, SendAssessment
from ticketing.department_assessments.service import DepartmentAssessmentService

ONE = "/department-assessments/{assessment_id:uuid}"
QuarterName = Annotated[str, QueryParameter(pattern=r"^[0-9]{4}-Q[1-4]$(?!\n)", max_length=7)]


@get("/department-assessments", permission="ticketing.company_report.read", summary="The departments in a quarter")
async def list_assessments(work: NamedDependency[Work], quarter: QuarterName) -> list[AssessmentRead]:
    """Counted now while it is not sent, afterwards as it was sent."""
    return await DepartmentAssessmentService(work).of_quarter(quarter)


@get(ONE, permission="ticketing.company_report.read", summary="One assessment")
async def read_assessment(assessment_id: FromPath[UUID], work: NamedDependency[Work]) -> AssessmentRead:
    return await DepartmentAssessmentService(work).one(assessment_id)


@post(
    f"{ONE}/send",
    permission="ticketing.company_report.publish",
    status_code=200,
    summary="Send the assessment to the head of the department",
)
async def send_assessment(
    assessment_id: FromPath[UUID],
    data: JSONBody[SendAssessment],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> AssessmentRead:
    service = DepartmentAssessmentService(work)
    await service.send(assessment_id, if_match, data)
    await work.flush()
    return await service.one(assessment_id)


routes = [list_assessments, read_assessment, send_assessment]
