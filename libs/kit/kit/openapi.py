"""The OpenAPI document of a service: the framework's, with errors described as what callers really get."""

from typing import Any

import msgspec
from litestar import Litestar
from msgspec import UNSET, Struct, UnsetType

from kit.errors import MEDIA_TYPE
from kit.problems import FieldError


class Problem(Struct):
    """RFC 9457; `code` is stable, further members depend on it."""

    type: str
    title: str
    status: int
    code: str
    request_id: str | UnsetType = UNSET
    errors: list[FieldError] | UnsetType = UNSET


_PLAIN = ("/livez", "/readyz")
_REFUSED = {
    "description": "Refused, and why",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}


def describe(app: Litestar) -> dict[str, Any]:
    """The document; the framework's own idea of an invalid request is replaced."""
    document: dict[str, Any] = app.openapi_schema.to_schema()
    _, problem = msgspec.json.schema_components([Problem], ref_template="#/components/schemas/{name}")
    document.setdefault("components", {}).setdefault("schemas", {}).update(problem)
    for path, item in document["paths"].items():
        if path.endswith(_PLAIN):
            continue
        for operation in item.values():
            if isinstance(operation, dict) and "responses" in operation:
                answers = {status: said for status, said in operation["responses"].items() if status != "400"}
                operation["responses"] = answers | {"4XX": _REFUSED, "5XX": _REFUSED}
    return document
