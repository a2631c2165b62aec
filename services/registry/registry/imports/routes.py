"""Routes of imports."""

import re
from typing import Any
from uuid import UUID

from litestar import Request, get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, MultipartBody
from litestar.response import Stream

from kit.paging import Page
from kit.problems import FieldError, InvalidFields, Malformed
from kit.schemas import Limit
from kit.work import Work
from registry.communities.repository import CommunityRepository
from registry.import_undos.service import UndoService
from registry.imports.containers import MAX_BYTES
from registry.imports.repository import ImportRepository
from registry.imports.schemas import FindingPage, FindingRead, ImportRead
from registry.imports.service import ImportService
from registry.imports.template import CONTENT_TYPE, FILENAME, template

_RUN = "registry.import.run"


def _plain_name(filename: str) -> str:
    """The last part of the name without control characters, for showing only."""
    last = re.split(r"[/\\]", filename)[-1]
    return re.sub(r"[\x00-\x1f\x7f]", "", last)[:200] or "file.xlsx"


async def _holds_a_file(request: Request[Any, Any, Any]) -> None:
    """The framework takes it for granted that a form can be decoded and that its file is one."""
    try:
        form = await request.form()
    except (ValueError, LookupError):
        raise Malformed from None
    if [type(sent) for sent in form.getall("data", [])] != [UploadFile]:
        raise InvalidFields([FieldError("data", "required")])


@post(
    "/communities/{community_id:uuid}/imports",
    permission=_RUN,
    limit="20/minute",
    request_max_body_size=MAX_BYTES + 65_536,
    before_request=_holds_a_file,
    summary="Upload a community file and check it; nothing is imported yet",
)
async def check_file(
    community_id: FromPath[UUID], work: NamedDependency[Work], data: MultipartBody[UploadFile]
) -> ImportRead:
    content = await data.read()
    return ImportRead.of(await ImportService(work).check(community_id, _plain_name(data.filename), content))


@get("/communities/{community_id:uuid}/imports", permission=_RUN, summary="Imports of a community, newest first")
async def list_imports(
    *,
    community_id: FromPath[UUID],
    work: NamedDependency[Work],
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[ImportRead]:
    await CommunityRepository(work).get(community_id)
    rows, next_cursor = await ImportRepository(work).listed(community_id, cursor, limit)
    return Page(items=[ImportRead.of(row[0]) for row in rows], next_cursor=next_cursor)


@get("/imports/template", permission=_RUN, media_type=CONTENT_TYPE, summary="A community file to fill in")
async def download_template() -> Stream:
    headers = {"Content-Disposition": f'attachment; filename="{FILENAME}"'}
    return Stream(iter([template()]), media_type=CONTENT_TYPE, headers=headers)


@get("/imports/{import_id:uuid}", permission=_RUN, summary="One import with its progress")
async def read_import(import_id: FromPath[UUID], work: NamedDependency[Work]) -> ImportRead:
    return ImportRead.of(await ImportRepository(work).get(import_id))


@get("/imports/{import_id:uuid}/findings", permission=_RUN, summary="What the dry run found, in order of the file")
async def list_findings(
    *,
    import_id: FromPath[UUID],
    work: NamedDependency[Work],
    sheet: FromQuery[str | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 200,
) -> FindingPage:
    imports = ImportRepository(work)
    job = await imports.get(import_id)
    rows, next_cursor = await imports.findings(job.id, sheet, cursor, limit)
    return FindingPage(
        items=[FindingRead.of(row[0]) for row in rows],
        next_cursor=next_cursor,
        counts=await imports.finding_counts(job.id),
    )


@post("/imports/{import_id:uuid}/apply", permission=_RUN, status_code=202, summary="Import the good rows")
async def apply_import(
    import_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> ImportRead:
    return ImportRead.of(await ImportService(work).apply(import_id, if_match))


@post("/imports/{import_id:uuid}/discard", permission=_RUN, status_code=200, summary="Give up a checked file")
async def discard_import(
    import_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> ImportRead:
    return ImportRead.of(await ImportService(work).discard(import_id, if_match))


@post("/imports/{import_id:uuid}/undo", permission=_RUN, status_code=202, summary="Withdraw what an import created")
async def undo_import(
    import_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> ImportRead:
    return ImportRead.of(await UndoService(work).undo(import_id, if_match))


routes = [
    check_file,
    list_imports,
    download_template,
    read_import,
    list_findings,
    apply_import,
    discard_import,
    undo_import,
]
