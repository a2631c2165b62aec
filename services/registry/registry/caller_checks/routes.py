"""Routes of checks of callers."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from registry.caller_checks.schemas import CallerCheckRead, TryCaller
from registry.caller_checks.service import CallerCheckService


@post(
    "/persons/{person_id:uuid}/caller-checks",
    permission="registry.person.verify",
    status_code=200,
    limit="20/minute",
    idempotent=False,  # every try counts and is written down
    summary="Does what the caller says agree with the file",
)
async def check_caller(
    person_id: FromPath[UUID], work: NamedDependency[Work], data: JSONBody[TryCaller]
) -> CallerCheckRead:
    return await CallerCheckService(work).check(person_id, data)


routes = [check_caller]
