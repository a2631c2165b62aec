"""The operator's own sign-in, session and second factor; only the operators' host knows these paths."""

from typing import Any

from litestar import Response, delete, get, post
from litestar.connection import Request
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.params import JSONBody

from identity.operators.models import Operator
from identity.operators.schemas import ConfirmFactor, FactorRead, OperatorRead, SignInOperator
from identity.operators.service import TOKEN_LIFE, OperatorService
from identity.sessions import cookies
from identity.sessions.errors import SessionOver
from identity.sessions.schemas import RenewedRead
from kit.edge import address_of
from kit.guards import OPERATOR_COOKIE
from kit.problems import NotFound
from kit.work import Work


def _on_operator_host(request: Request[Any, Any, Any], work: Work) -> None:
    """On any other host the realm of operators does not exist."""
    if request.headers.get("host", "").rsplit(":", 1)[0] != work.runtime.settings.operator_host:
        raise NotFound


@post(
    "/operator/sessions", public=True, idempotent=False, limit="60/minute", status_code=201, summary="Operator signs in"
)
async def sign_in_operator(
    data: JSONBody[SignInOperator], request: Request[Any, Any, Any], work: NamedDependency[Work]
) -> Response[OperatorRead]:
    _on_operator_host(request, work)
    cookies.refuse_foreign_pages(request.headers)
    address = address_of(request.headers, request.client.host if request.client else "")
    service = OperatorService(work)
    operator_id = await service.identify(data.login, data.password, data.code, address)
    operator = await service.get(operator_id)
    if earlier := request.cookies.get(cookies.OPERATOR_SESSION):
        await service.end_session(earlier)
    signed = await service.start_session(operator.id, address, request.headers.get("user-agent", ""))
    return Response(
        _read(service, operator),
        cookies=[
            Cookie(**fields)
            for fields in cookies.signed_in(
                OPERATOR_COOKIE, service.token(operator, signed), cookies.OPERATOR_SESSION, signed.secret
            )
        ],
    )


@post("/operator/sessions/refresh", public=True, idempotent=False, status_code=200, summary="Renew the access token")
async def renew_operator_session(request: Request[Any, Any, Any], work: NamedDependency[Work]) -> Response[RenewedRead]:
    _on_operator_host(request, work)
    cookies.require_own_page(request.headers)
    secret = request.cookies.get(cookies.OPERATOR_SESSION)
    if not secret:
        raise SessionOver
    service = OperatorService(work)
    signed = await service.renew(secret)
    operator = await service.get(signed.staff_id)
    return Response(
        RenewedRead(token_expires_at=work.now + TOKEN_LIFE, session_expires_at=signed.expires_at),
        cookies=[
            Cookie(**fields)
            for fields in cookies.signed_in(
                OPERATOR_COOKIE, service.token(operator, signed), cookies.OPERATOR_SESSION, signed.secret
            )
        ],
    )


@delete("/operator/sessions/current", public=True, status_code=204, summary="Operator signs out")
async def sign_out_operator(request: Request[Any, Any, Any], work: NamedDependency[Work]) -> Response[None]:
    _on_operator_host(request, work)
    cookies.require_own_page(request.headers)
    if secret := request.cookies.get(cookies.OPERATOR_SESSION):
        await OperatorService(work).end_session(secret)
    return Response(
        None, cookies=[Cookie(**fields) for fields in cookies.signed_out(OPERATOR_COOKIE, cookies.OPERATOR_SESSION)]
    )


@get("/operator/me", realm="operator", summary="Which operator is signed in")
async def operator_me(work: NamedDependency[Work]) -> OperatorRead:
    service = OperatorService(work)
    return _read(service, await service.get(work.principal.id))


@post("/operator/totp", realm="operator", status_code=200, summary="Begin to enrol a second factor")
async def begin_factor(work: NamedDependency[Work]) -> FactorRead:
    """A new secret replaces one that was never confirmed."""
    secret, uri = await OperatorService(work).begin_factor(work.principal.id)
    return FactorRead(secret=secret, uri=uri)


@post("/operator/totp/confirm", realm="operator", status_code=200, limit="20/hour", summary="Confirm the second factor")
async def confirm_factor(data: JSONBody[ConfirmFactor], work: NamedDependency[Work]) -> OperatorRead:
    """Renew the session afterwards: the new token carries the permissions."""
    service = OperatorService(work)
    return _read(service, await service.confirm_factor(work.principal.id, data.code))


def _read(service: OperatorService, operator: Operator) -> OperatorRead:
    return OperatorRead.of(operator, service.permissions(operator), service.second_factor(operator))


routes = [sign_in_operator, renew_operator_session, sign_out_operator, operator_me, begin_factor, confirm_factor]
