"""The two cookies of a signed-in browser, and the proof that an unsafe request came from our own pages.

The access token goes to every service of the tenant's host; the session's secret only ever to identity. Both are
`Secure`: browsers treat `*.localhost` as a secure place, everything else is served over TLS.
"""

from collections.abc import Mapping
from typing import Literal, TypedDict

from identity.sessions.rotation import ABSOLUTE
from kit.guards import CLIENT_HEADER
from kit.problems import CrossSite
from kit.tokens import LIFE

PATH = "/api/identity"
STAFF_SESSION = "lintel_session"
OPERATOR_SESSION = "lintel_ops_session"


class CookieFields(TypedDict):
    """A cookie before the routes hand it to the framework."""

    key: str
    value: str
    path: str
    max_age: int
    secure: bool
    httponly: bool
    samesite: Literal["strict"]


def signed_in(token_cookie: str, token: str, session_cookie: str, secret: str) -> list[CookieFields]:
    return [
        _cookie(token_cookie, token, "/", int(LIFE.total_seconds())),
        _cookie(session_cookie, secret, PATH, int(ABSOLUTE.total_seconds())),
    ]


def signed_out(token_cookie: str, session_cookie: str) -> list[CookieFields]:
    return [_cookie(token_cookie, "", "/", 0), _cookie(session_cookie, "", PATH, 0)]


def refuse_foreign_pages(headers: Mapping[str, str]) -> None:
    """Another site must not sign its visitors in here (they would work in the attacker's account)."""
    origin = headers.get("origin")
    if origin is not None and origin.rpartition("://")[2] != headers.get("host"):
        raise CrossSite


def require_own_page(headers: Mapping[str, str]) -> None:
    """For requests that work by the session cookie alone: the own origin and the client's header."""
    refuse_foreign_pages(headers)
    if "origin" not in headers or CLIENT_HEADER not in headers:
        raise CrossSite


def _cookie(name: str, value: str, path: str, max_age: int) -> CookieFields:
    return CookieFields(
        key=name, value=value, path=path, max_age=max_age, secure=True, httponly=True, samesite="strict"
    )
