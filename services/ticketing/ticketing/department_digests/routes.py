"""Digests over HTTP: what was sent to whom, and who has read it. Heads read theirs among the reports they were sent."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from kit.work import Work
from ticketing.department_digests.schemas import DigestRead
from ticketing.department_digests.service import DepartmentDigestService
from ticketing.figures.periods import bounds
from ticketing.occurrences.codes import Period

READ = "ticketing.company_report.read"


@get("/department-digests", permission=READ, summary="The digests of a period, by department")
async def list_department_digests(
    work: NamedDependency[Work], since: FromQuery[date], until: FromQuery[date]
) -> list[DigestRead]:
    """Both days included: of exactly this period."""
    bounds(since, until)
    return await DepartmentDigestService(work).of_period(Period(first=since, last=until))


@get("/department-digests/{digest_id:uuid}", permission=READ, summary="One digest as it was sent last")
async def read_department_digest(digest_id: FromPath[UUID], work: NamedDependency[Work]) -> DigestRead:
    return await DepartmentDigestService(work).one(digest_id)


routes = [list_department_digests, read_department_digest]
