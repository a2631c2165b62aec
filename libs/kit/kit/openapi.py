"""The OpenAPI document of a service: the framework's, with errors described as what callers really get."""

from typing import Any

from litestar import Litestar

from kit.errors import MEDIA_TYPE

_PROBLEM = {
    "description": "RFC 9457; `code` is stable, further members depend on it",
    "type": "object",
    "required": ["type", "title", "status", "code"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "request_id": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "code"],
                "properties": {name: {"type": "string"} for name in ("field", "code", "message")},
            },
        },
    },
}
_PLAIN = ("/livez", "/readyz")
_REFUSED = {
    "description": "Refused, and why",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}


def describe(app: Litestar) -> dict[str, Any]:
    """The document; the framework's own idea of an invalid request is replaced."""
    document: dict[str, Any] = app.openapi_schema.to_schema()
    document.setdefault("components", {}).setdefault("schemas", {})["Problem"] = _PROBLEM
    for path, item in document["paths"].items():
        if path.endswith(_PLAIN):
            continue
        for operation in item.values():
            if isinstance(operation, dict) and "responses" in operation:
                answers = {status: said for status, said in operation["responses"].items() if status != "400"}
                operation["responses"] = answers | {"4XX": _REFUSED, "5XX": _REFUSED}
    return document
