"""Base structs of the wire: bodies refuse unknown fields, reads are what callers see."""

from typing import Annotated

from msgspec import Meta, Struct


class Body(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request body; named in the imperative."""


class Read(Struct, frozen=True, kw_only=True):
    """A response; a field `version` becomes its ETag."""


Line = Annotated[str, Meta(min_length=1, max_length=200)]
"""A required single line of text."""

Prose = Annotated[str, Meta(min_length=1, max_length=4000)]
"""A required longer text."""

OptionalLine = Annotated[str, Meta(max_length=200)]
Limit = Annotated[int, Meta(ge=1, le=200)]
