"""What people write when they mean a unit, and what is stored: `3-1-1201` is building 3, entrance 1, door 1201.

Spoken forms are understood too: `3栋1单元1201`, `3号楼1单元1201室`, `3-1201` (any entrance), and any beginning of
a code while it is being typed.
"""

import re
import unicodedata

from msgspec import Struct

_PART = re.compile(r"[0-9A-Za-z\u4e00-\u9fff]{1,20}")
_SPOKEN = re.compile(
    r"(?P<building>[0-9a-z]{1,8})(?:号楼|栋|幢|座|楼)"
    r"(?:(?P<entrance>[0-9a-z]{1,8})(?:单元|门))?"
    r"(?:(?P<number>[0-9a-z]{1,12})(?:室|号|房)?)?"
)
_TYPED = re.compile(r"[0-9a-z]{1,20}(?:-[0-9a-z]{0,20}){0,2}")


class UnitQuery(Struct, frozen=True):
    """`prefix` is a beginning of the code; `building` and `number` name a unit whose entrance was left out."""

    prefix: str | None = None
    building: str | None = None
    number: str | None = None


def code_of(building: str, entrance: str, number: str) -> str:
    return f"{building}-{entrance}-{number}"


def is_part(text: str) -> bool:
    """Whether the text can be a building, entrance or door in a code (no dash, no blank)."""
    return _PART.fullmatch(text) is not None


def key_of(code: str) -> str:
    """The spelling that is searched: half-width and lower case."""
    return unicodedata.normalize("NFKC", code).strip().lower()


def parse(text: str) -> UnitQuery | None:
    """What `text` asks for, None when it cannot mean a unit."""
    query = re.sub(r"\s+", "", key_of(text)).replace("—", "-").replace("–", "-").replace("#", "-")
    spoken = _SPOKEN.fullmatch(query)
    if spoken:
        building, entrance, number = spoken["building"], spoken["entrance"], spoken["number"]
        if entrance:
            return UnitQuery(prefix=code_of(building, entrance, number or ""))
        return UnitQuery(building=building, number=number) if number else UnitQuery(prefix=f"{building}-")
    if not _TYPED.fullmatch(query) or not any(character.isdigit() for character in query):
        return None
    parts = query.split("-")
    if len(parts) == 2 and len(parts[1]) >= 3:
        return UnitQuery(prefix=query, building=parts[0], number=parts[1])
    return UnitQuery(prefix=query)
