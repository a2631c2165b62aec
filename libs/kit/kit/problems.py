"""Refusals and their RFC 9457 form. Every error a caller sees is a problem+json with a stable `code`."""

from collections.abc import Sequence
from typing import Any, ClassVar

from msgspec import Struct


class FieldError(Struct, frozen=True):
    field: str
    code: str
    message: str = ""


def document(status: int, code: str, title: str) -> dict[str, Any]:
    return {"type": f"urn:lintel:{code}", "title": title, "status": status, "code": code}


class Refusal(Exception):
    """Says no to the caller. Subclasses are named for what is refused; extra members go into the problem."""

    status: ClassVar[int] = 409
    code: ClassVar[str] = "refused"
    title: ClassVar[str] = "The request is refused"

    def __init__(self, **members: Any) -> None:
        super().__init__(self.code)
        self.members = members

    def problem(self) -> dict[str, Any]:
        known = {key: value for key, value in self.members.items() if value is not None}
        return document(self.status, self.code, self.title) | known


class InvalidFields(Refusal):
    status, code, title = 422, "invalid_fields", "Some fields are not acceptable"

    def __init__(self, errors: Sequence[FieldError]) -> None:
        super().__init__(errors=list(errors))


class Malformed(Refusal):
    status, code, title = 400, "malformed", "The request does not fit the schema"


class NotSignedIn(Refusal):
    status, code, title = 401, "not_signed_in", "Sign in first"


class Forbidden(Refusal):
    status, code, title = 403, "forbidden", "Your post does not allow this"


class CrossSite(Refusal):
    status, code, title = 403, "cross_site", "The request did not come from this site's own pages"


class TenantNotServed(Refusal):
    status, code, title = 403, "tenant_suspended", "This company's access is suspended"


class NotFound(Refusal):
    status, code, title = 404, "not_found", "There is no such thing here"


class StaleVersion(Refusal):
    status, code, title = 412, "stale_version", "Somebody else changed this in the meantime"


class VersionRequired(Refusal):
    status, code, title = 428, "version_required", "Send If-Match with the version you have seen"


class IdempotencyKeyRequired(Refusal):
    status, code, title = 400, "idempotency_key_required", "Send an Idempotency-Key"


class IdempotencyKeyReused(Refusal):
    status, code, title = 422, "idempotency_key_reused", "This Idempotency-Key was used with another request"


class TooManyRequests(Refusal):
    status, code, title = 429, "too_many_requests", "Too many requests, try again later"


class InvalidCursor(Refusal):
    status, code, title = 400, "invalid_cursor", "The cursor does not belong to this list"
