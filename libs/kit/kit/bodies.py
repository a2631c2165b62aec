"""JSON bodies are read strictly: a number sent as text is a mistake of the caller, not a number.

The framework converts bodies as leniently as query strings; this check comes first.
"""

import re
from typing import Any

import msgspec
from litestar.enums import RequestEncodingType
from litestar.handlers import BaseRouteHandler

from kit.problems import FieldError, Malformed

_PATH = re.compile(r" - at `\$\.?(?P<path>.*?)`$")
# What msgspec says about a value, as a stable code the client translates.
_CODES = (
    (re.compile(r"missing required field `(?P<field>[^`]+)`"), "required"),
    (re.compile(r"contains unknown field `(?P<field>[^`]+)`"), "unknown_field"),
    (re.compile(r"Invalid date or time `(?P<field>[^`]+)`"), "out_of_range"),
    (re.compile(r"of length <= \d+"), "too_long"),
    (re.compile(r"of length >= \d+"), "too_short"),
    (re.compile(r"(<=?|>=?) -?\d"), "out_of_range"),
    (re.compile(r"matching regex"), "bad_format"),
    (re.compile(r"Invalid (UUID|RFC3339|date|enum|decimal)"), "bad_format"),
    (re.compile(r"Expected `"), "wrong_type"),
)

_decoders: dict[BaseRouteHandler, msgspec.json.Decoder[Any] | None] = {}


def field_error(message: str, field: str = "") -> FieldError:
    """A message of msgspec as a field with a code; `field` is where the framework already knows it."""
    if found := _PATH.search(message):
        field = found["path"] or field
        message = message[: found.start()]
    for pattern, code in _CODES:
        if match := pattern.search(message):
            named = match.groupdict().get("field")
            return FieldError(".".join(part for part in (field, named) if part), code, message)
    return FieldError(field, "invalid", message)


def _decoder(handler: BaseRouteHandler) -> msgspec.json.Decoder[Any] | None:
    if handler not in _decoders:
        field = handler.parsed_data_field
        encoding = getattr(field.kwarg_definition, "media_type", None) if field else None
        json = field is not None and encoding == RequestEncodingType.JSON
        _decoders[handler] = msgspec.json.Decoder(field.annotation) if field is not None and json else None
    return _decoders[handler]


def expects_json(handler: BaseRouteHandler) -> bool:
    return _decoder(handler) is not None


def check(handler: BaseRouteHandler, body: bytes) -> None:
    """Raise Malformed with the field at fault unless the body is exactly what the route declares."""
    decoder = _decoder(handler)
    if decoder is None:
        return
    try:
        decoder.decode(body)
    except msgspec.ValidationError as error:
        raise Malformed(errors=[field_error(str(error))]) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Malformed from error
