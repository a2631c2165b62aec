"""What a change of a published schema takes away from those who read or wrote the old one.

A published struct may only gain optional fields: everything else is a new version beside the old one.
"""

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]
SAYS_NOTHING = {"title", "description", "default", "examples", "$defs"}


def losses(old: Schema, new: Schema) -> list[str]:
    """Everything that is not a gained optional field, as sentences."""
    return list(_compare(old, new, old, new, ""))


def _resolve(schema: Schema, document: Schema) -> Schema:
    while "$ref" in schema:
        schema = document["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def _compare(old: Schema, new: Schema, before: Schema, after: Schema, where: str) -> Iterator[str]:
    old, new = _resolve(old, before), _resolve(new, after)
    if "properties" in old and "properties" in new:
        yield from _fields(old, new, before, after, where)
        old, new = _without(old, "properties", "required"), _without(new, "properties", "required")
    for key in ("items", "additionalProperties"):
        if isinstance(old.get(key), dict) and isinstance(new.get(key), dict):
            yield from _compare(old[key], new[key], before, after, f"{where}[]")
            old, new = _without(old, key), _without(new, key)
    for key in ("anyOf", "prefixItems"):
        if len(old.get(key, ())) == len(new.get(key, ())) > 0:
            for one, other in zip(old[key], new[key], strict=True):
                yield from _compare(one, other, before, after, where)
            old, new = _without(old, key), _without(new, key)
    if (was := _without(old)) != (now := _without(new)):
        yield f"{where or 'the message'} was {was} and is {now}"


def _fields(old: Schema, new: Schema, before: Schema, after: Schema, where: str) -> Iterator[str]:
    required = set(old.get("required", ())), set(new.get("required", ()))
    for name, schema in old["properties"].items():
        place = f"{where}.{name}"
        if name not in new["properties"]:
            yield f"{place} is gone"
            continue
        if name in required[0] and name not in required[1]:
            yield f"{place} may be missing now, and readers rely on it"
        yield from _compare(schema, new["properties"][name], before, after, place)
    for name in sorted(required[1] - required[0]):
        yield f"{where}.{name} is required now, and old messages do not have it"


def _without(schema: Schema, *keys: str) -> Schema:
    return {key: value for key, value in schema.items() if key not in SAYS_NOTHING and key not in keys}
