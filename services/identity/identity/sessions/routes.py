"""Signing in and out, renewing the access token, one's own sessions, `/me`."""

from typing import Any
from uuid import UUID

from litestar import Response, delete, get, post
from litestar.connection import Request
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from identity.communities.repository import CommunityRepository
from identity.sessions import cookies
from identity.sessions.errors import SessionOver
from identity.sessions.schemas import MeRead, RenewedRead, SessionRead, SignIn
from identity.sessions.service import SessionService
from identity.sessions.signing_in import SignInService
from identity.sessions.tokens import Access, AccessService
from identity.tenants.service import TenantService
from kit.edge import address_of
from kit.guards import STAFF_COOKIE, slug_of
from kit.tokens import LIFE
from kit.work import Work


@post(
    "/sessions",
    public=True,
    idempotent=False,
    limit="300/minute",
    status_code=201,
    summary="Sign in on the tenant's host",
)
async def sign_in(
    data: JSONBody[SignIn], request: Request[Any, Any, Any], work: NamedDependency[Work]
) -> Response[MeRead]:
    """Sets the access token and the session as cookies; the body is what `/me` says."""
    cookies.refuse_foreign_pages(request.headers)
    await TenantService(work).enter(slug_of(request.headers.get("host", "")))
    address = address_of(request.headers, request.client.host if request.client else "")
    agent = request.headers.get("user-agent", "")
    signed = await SignInService(work).sign_in(data.login, data.password, address, agent)
    # A session that is still open in this browser ends: it belonged to whoever sat here before.
    if earlier := request.cookies.get(cookies.STAFF_SESSION):
        await SessionService(work).end_by_secret(earlier)
    access = await AccessService(work).of(signed.staff_id)
    token = AccessService(work).token(access, signed)
    return Response(
        await _me(work, access),
        cookies=[
            Cookie(**fields) for fields in cookies.signed_in(STAFF_COOKIE, token, cookies.STAFF_SESSION, signed.secret)
        ],
    )


@post("/sessions/refresh", public=True, idempotent=False, status_code=200, summary="Renew the access token")
async def renew_session(request: Request[Any, Any, Any], work: NamedDependency[Work]) -> Response[RenewedRead]:
    cookies.require_own_page(request.headers)
    await TenantService(work).enter(slug_of(request.headers.get("host", "")))
    secret = request.cookies.get(cookies.STAFF_SESSION)
    if not secret:
        raise SessionOver
    signed = await SessionService(work).renew(secret)
    access = await AccessService(work).of(signed.staff_id)
    token = AccessService(work).token(access, signed)
    return Response(
        RenewedRead(token_expires_at=work.now + LIFE, session_expires_at=signed.expires_at),
        cookies=[
            Cookie(**fields) for fields in cookies.signed_in(STAFF_COOKIE, token, cookies.STAFF_SESSION, signed.secret)
        ],
    )


@delete("/sessions/current", public=True, status_code=204, summary="Sign out")
async def sign_out(request: Request[Any, Any, Any], work: NamedDependency[Work]) -> Response[None]:
    """Works as long as the browser has a session, also when its access token has run out."""
    cookies.require_own_page(request.headers)
    secret = request.cookies.get(cookies.STAFF_SESSION)
    if secret and work.bound:
        await SessionService(work).end_by_secret(secret)
    return Response(
        None, cookies=[Cookie(**fields) for fields in cookies.signed_out(STAFF_COOKIE, cookies.STAFF_SESSION)]
    )


@get("/sessions", signed_in=True, summary="One's own open sessions")
async def list_sessions(work: NamedDependency[Work]) -> list[SessionRead]:
    sessions = await SessionService(work).listed(work.principal.id)
    return [SessionRead.of(session, work.principal.session_id) for session in sessions]


@delete("/sessions/{session_id:uuid}", signed_in=True, status_code=204, summary="End one of one's own sessions")
async def end_session(session_id: FromPath[UUID], work: NamedDependency[Work]) -> None:
    await SessionService(work).end_own(session_id, work.principal.id)


@get("/me", signed_in=True, summary="Who is signed in, and what they may do")
async def me(work: NamedDependency[Work]) -> MeRead:
    return await _me(work, await AccessService(work).of(work.principal.id))


async def _me(work: Work, access: Access) -> MeRead:
    communities = await CommunityRepository(work).among(access.staff.data_scope.communities)
    return MeRead.of(access, communities)


routes = [sign_in, renew_session, sign_out, list_sessions, end_session, me]
