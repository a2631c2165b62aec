"""Files of readings."""

from typing import Any
from uuid import UUID

from litestar import Request, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, MultipartBody

from billing.reading_sheets.schemas import SheetRead
from billing.reading_sheets.service import SheetService
from billing.reading_sheets.sheets import MAX_BYTES
from kit.problems import FieldError, InvalidFields, Malformed
from kit.work import Work


async def _holds_a_file(request: Request[Any, Any, Any]) -> None:
    """The framework takes it for granted that a form can be decoded and that its file is one."""
    try:
        form = await request.form()
    except (ValueError, LookupError):
        raise Malformed from None
    if [type(sent) for sent in form.getall("data", [])] != [UploadFile]:
        raise InvalidFields([FieldError("data", "required")])


@post(
    "/communities/{community_id:uuid}/reading-sheets",
    permission="billing.reading.enter",
    status_code=200,
    limit="20/minute",
    request_max_body_size=MAX_BYTES + 65_536,
    before_request=_holds_a_file,
    summary="Look through a file of readings, or take it in when no row is wrong",
)
async def bring_in_readings(
    community_id: FromPath[UUID],
    work: NamedDependency[Work],
    data: MultipartBody[UploadFile],
    take: FromQuery[bool] = False,
) -> SheetRead:
    return await SheetService(work).bring_in(community_id, await data.read(), take=take)


routes = [bring_in_readings]
