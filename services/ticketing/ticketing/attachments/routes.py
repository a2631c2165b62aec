"""Attachments over HTTP: the file itself is the body, so that it streams; its name is a header, kept out of logs."""

from collections.abc import AsyncIterator
from typing import Annotated, Any
from urllib.parse import quote, unquote
from uuid import UUID

from litestar import Request, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, HeaderParameter, JSONBody
from litestar.response import Stream

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.attachments.models import BODY_LIMIT
from ticketing.attachments.schemas import AttachmentRead, FileName, FileRead, StrikeOutAttachment, Verb
from ticketing.attachments.service import AttachmentService
from ticketing.attachments.uploads import Upload
from ticketing.tickets.addresses import ONE


@post(
    f"{ONE}/attachments",
    permission="ticketing.attachment.add",
    limit="120/minute",
    idempotent=False,  # the same content again is the same attachment
    request_max_body_size=BODY_LIMIT,
    summary="Add a file; the body is its content",
)
async def add_attachment(
    *,
    ticket_id: FromPath[UUID],
    request: Request[Any, Any, Any],
    work: NamedDependency[Work],
    file_name: Annotated[FileName, HeaderParameter(name="X-File-Name")] = "file",
    entry_id: FromQuery[UUID | None] = None,
    verb: FromQuery[Verb | None] = None,
) -> AttachmentRead:
    """To the row of the timeline `entry_id`, or to what the caller has just done (`verb`), or to a row of its own."""
    with Upload(unquote(file_name)) as upload:
        await upload.fill(request.stream())
        return await AttachmentService(work).add(ticket_id, upload, entry_id=entry_id, verb=verb)


@get(f"{ONE}/attachments", signed_in=True, summary="Files of a ticket, oldest first")
async def list_attachments(ticket_id: FromPath[UUID], work: NamedDependency[Work]) -> list[AttachmentRead]:
    return await AttachmentService(work).listed(ticket_id)


@get("/attachments", permission="ticketing.ticket.read", summary="Files of the tickets of a person or unit")
async def list_files(
    work: NamedDependency[Work],
    *,
    person_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[FileRead]:
    return await AttachmentService(work).about(person_id, unit_id, cursor, limit)


@get(
    "/attachments/{attachment_id:uuid}/content",
    signed_in=True,
    media_type="application/octet-stream",
    limit="600/minute",
    summary="The file itself, to be saved",
)
async def download_attachment(attachment_id: FromPath[UUID], work: NamedDependency[Work]) -> Stream:
    """Never shown in place: whatever it holds, a browser saves it."""
    service = AttachmentService(work)
    attachment = await service.readable(attachment_id)

    async def pieces() -> AsyncIterator[bytes]:
        async for piece in service.content(attachment):
            yield piece

    return Stream(
        pieces(),
        media_type=attachment.media_type,
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(attachment.name, safe='')}",
            "Content-Length": str(attachment.size),
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
        },
    )


@post(
    "/attachments/{attachment_id:uuid}/strike-out",
    permission="ticketing.attachment.add",
    status_code=200,
    summary="Strike a file out: it stays, and is not shown any more",
)
async def strike_out_attachment(
    attachment_id: FromPath[UUID], data: JSONBody[StrikeOutAttachment], work: NamedDependency[Work]
) -> AttachmentRead:
    return await AttachmentService(work).strike_out(attachment_id, data.reason)


routes = [add_attachment, list_attachments, list_files, download_attachment, strike_out_attachment]
