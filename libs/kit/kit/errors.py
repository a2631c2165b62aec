"""From exceptions to RFC 9457 problems. Nothing of an unexpected error reaches the caller but its request id."""

from typing import Any

import asyncpg
import msgspec
from litestar import Response
from litestar.connection import Request
from litestar.exceptions import HTTPException, ValidationException
from litestar.response.base import ASGIResponse
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError

from kit.bodies import field_error
from kit.problems import FieldError, Malformed, Refusal, StaleVersion, document
from kit.telemetry import log

MEDIA_TYPE = "application/problem+json"

_CODES = {
    400: "malformed",
    401: "not_signed_in",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_media_type",
    429: "too_many_requests",
    503: "busy",
}


_CONTRADICTIONS = {"23503", "23505", "23P01"}
"""foreign key, unique, exclusion; any other broken constraint is a fault of ours"""


class Busy(Refusal):
    status, code, title = 503, "busy", "Too much at once, try again in a moment"


class Conflict(Refusal):
    status, code, title = 409, "conflict", "This contradicts something that exists already"


def to_problem(error: Exception) -> dict[str, Any]:
    """The problem document of an exception; 500 for what nobody expected."""
    refusal = _as_refusal(error)
    if refusal is not None:
        return refusal.problem()
    if isinstance(error, ValidationException):
        return Malformed(errors=_field_errors(error)).problem()
    if isinstance(error, HTTPException) and error.status_code < 500:
        code = _CODES.get(error.status_code, "refused")
        return document(error.status_code, code, error.detail or code)
    log.error("unexpected error", exc_info=error)
    return document(500, "internal", "Something went wrong on our side")


def _as_refusal(error: Exception) -> Refusal | None:  # noqa: PLR0911  # a table of errors, one return a row
    if isinstance(error, Refusal):
        return error
    if isinstance(error, StaleDataError):
        return StaleVersion()
    lost = isinstance(error, DBAPIError) and error.connection_invalidated
    if lost or isinstance(error, (PoolTimeout, ConnectionError, asyncpg.exceptions.CannotConnectNowError)):
        return Busy(retry_after=1)
    if isinstance(error, IntegrityError) and getattr(error.orig, "sqlstate", "") in _CONTRADICTIONS:
        return Conflict()
    if isinstance(error, DBAPIError):
        cause = error.orig.__cause__ if error.orig else None
        if isinstance(cause, asyncpg.exceptions.DataError):
            return Malformed()
        if isinstance(cause, (asyncpg.exceptions.DeadlockDetectedError, asyncpg.exceptions.TooManyConnectionsError)):
            return Busy()
    return None


def _field_errors(error: ValidationException) -> list[FieldError]:
    found = error.extra if isinstance(error.extra, list) else []
    return [
        field_error(str(item.get("message", "")), str(item.get("key", ""))) for item in found if isinstance(item, dict)
    ]


def problem_response(error: Exception, request_id: str = "") -> ASGIResponse:
    problem = to_problem(error)
    if request_id:
        problem["request_id"] = request_id
    return ASGIResponse(
        body=msgspec.json.encode(problem),
        status_code=problem["status"],
        media_type=MEDIA_TYPE,
        headers=_headers(problem, error),
    )


def handle(_request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    """Litestar's exception handler: what a handler raises, and what no route takes."""
    problem = to_problem(error)
    return Response(
        content=problem, status_code=problem["status"], media_type=MEDIA_TYPE, headers=_headers(problem, error)
    )


def _headers(problem: dict[str, Any], error: Exception) -> dict[str, str]:
    headers = dict(error.headers) if isinstance(error, HTTPException) and error.headers else {}
    if "retry_after" in problem:
        headers["Retry-After"] = str(problem["retry_after"])
    return headers
