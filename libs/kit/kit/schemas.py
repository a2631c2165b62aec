"""Base structs of the wire: bodies refuse unknown fields, reads are what callers see."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct


class Body(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request body; named in the imperative. Days lie between 1950 and 2199 and times name their zone: the ends of
    the calendar are infinite to PostgreSQL."""

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if isinstance(value, date) and not (1950 <= value.year < 2200 and getattr(value, "tzinfo", True)):
                raise ValueError(f"Invalid date or time `{name}`")


class Read(Struct, frozen=True, kw_only=True):
    """A response; a field `version` becomes its ETag."""


Line = Annotated[str, Meta(min_length=1, max_length=200)]
"""A required single line of text."""

Prose = Annotated[str, Meta(min_length=1, max_length=4000)]
"""A required longer text."""

OptionalLine = Annotated[str, Meta(max_length=200)]
Limit = Annotated[int, Meta(ge=1, le=200)]
