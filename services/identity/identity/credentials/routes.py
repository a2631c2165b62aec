"""Accepting an invitation, a forgotten password, changing one's own."""

from typing import Any

from litestar import post
from litestar.connection import Request
from litestar.di import NamedDependency
from litestar.params import JSONBody

from identity.credentials.changing import PasswordService
from identity.credentials.schemas import AcceptedRead, AskPasswordReset, ChangePassword, SetPasswordByLink
from identity.sessions.cookies import refuse_foreign_pages
from identity.tenants.service import TenantService
from kit.guards import slug_of
from kit.work import Work


async def _on_own_host(request: Request[Any, Any, Any], work: Work) -> None:
    refuse_foreign_pages(request.headers)
    await TenantService(work).enter(slug_of(request.headers.get("host", "")))


@post(
    "/invitations/confirm",
    public=True,
    idempotent=False,
    limit="60/hour",
    status_code=200,
    summary="Accept an invitation and set the password",
)
async def accept_invitation(
    data: JSONBody[SetPasswordByLink], request: Request[Any, Any, Any], work: NamedDependency[Work]
) -> AcceptedRead:
    await _on_own_host(request, work)
    await PasswordService(work).accept_invitation(data.token, data.password)
    return AcceptedRead()


@post(
    "/password-resets",
    public=True,
    idempotent=False,
    limit="20/hour",
    status_code=202,
    summary="Ask for a link to set a forgotten password",
)
async def ask_password_reset(
    data: JSONBody[AskPasswordReset], request: Request[Any, Any, Any], work: NamedDependency[Work]
) -> AcceptedRead:
    """Always accepted; a mail goes out only to somebody who works here."""
    await _on_own_host(request, work)
    await PasswordService(work).ask_reset(data.login)
    return AcceptedRead()


@post(
    "/password-resets/confirm",
    public=True,
    idempotent=False,
    limit="60/hour",
    status_code=200,
    summary="Set a forgotten password",
)
async def confirm_password_reset(
    data: JSONBody[SetPasswordByLink], request: Request[Any, Any, Any], work: NamedDependency[Work]
) -> AcceptedRead:
    await _on_own_host(request, work)
    await PasswordService(work).reset(data.token, data.password)
    return AcceptedRead()


@post("/me/password", signed_in=True, idempotent=False, status_code=200, summary="Change one's own password")
async def change_password(data: JSONBody[ChangePassword], work: NamedDependency[Work]) -> AcceptedRead:
    principal = work.principal
    await PasswordService(work).change(principal.id, data.current_password, data.password, principal.session_id)
    return AcceptedRead()


routes = [accept_invitation, ask_password_reset, confirm_password_reset, change_password]
