"""The public form over HTTP, on the company's own host."""

from typing import Annotated, Any
from urllib.parse import unquote

from litestar import Request, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, HeaderParameter, JSONBody

from kit.work import Work
from ticketing.attachments.models import BODY_LIMIT
from ticketing.attachments.schemas import FileName
from ticketing.attachments.uploads import Upload
from ticketing.web_forms.schemas import (
    PublicCommunityRead,
    SubmitWebForm,
    Token,
    WebFormImageRead,
    WebFormReceiptRead,
    WebFormStatusRead,
)
from ticketing.web_forms.service import WebFormService


@get("/web-forms/communities", public=True, limit="120/minute", summary="Communities to choose from")
async def list_public_communities(work: NamedDependency[Work]) -> list[PublicCommunityRead]:
    return await WebFormService(work).communities()


@post("/web-forms", public=True, limit="20/minute", summary="Report something without signing in")
async def submit_web_form(
    data: JSONBody[SubmitWebForm],
    work: NamedDependency[Work],
    key: Annotated[str | None, HeaderParameter(name="Idempotency-Key")] = None,
) -> WebFormReceiptRead:
    """With a key the same form sent again, because the first answer was lost, gets the same receipt."""
    return await WebFormService(work).submit(data, key)


@get("/web-forms/{token:str}", public=True, limit="120/minute", summary="How a reported matter stands")
async def read_web_form(token: FromPath[Token], work: NamedDependency[Work]) -> WebFormStatusRead:
    return await WebFormService(work).status(token)


@post(
    "/web-forms/{token:str}/attachments",
    public=True,
    limit="20/minute",
    request_max_body_size=BODY_LIMIT,
    summary="Add an image to a report that was just sent; the body is its content",
)
async def add_web_form_image(
    *,
    token: FromPath[Token],
    request: Request[Any, Any, Any],
    work: NamedDependency[Work],
    file_name: Annotated[FileName, HeaderParameter(name="X-File-Name")] = "image",
) -> WebFormImageRead:
    """At most three, within an hour. Sent again it is the same image."""
    with Upload(unquote(file_name)) as upload:
        await upload.fill(request.stream())
        return await WebFormService(work).add_image(token, upload)


routes = [list_public_communities, submit_web_form, read_web_form, add_web_form_image]
