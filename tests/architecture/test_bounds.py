"""Whatever a caller can write has an end: every text of a body is bounded, and so is every list."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, get_type_hints

import msgspec
import pytest
from litestar.params import FromQuery, QueryParameter
from msgspec import Meta, inspect

from command.contracts import openapi
from kit.schemas import Body, Limit
from kit.service import services
from tests.architecture.sources import handlers, report, subclasses

ENDLESS = re.compile(r"(?<!\\)[*+]|\{\d+,\}")
END = r"$(?!\n)"
"""The end of a text, in Python as in JavaScript: a bare `$` of Python also stands before a last line break."""


def ends(pattern: str | None) -> bool:
    """Whether a pattern covers the whole text and repeats nothing without end."""
    if pattern is None or not (pattern.startswith("^") and pattern.endswith(END)):
        return False
    return not ENDLESS.search(pattern)


def unbounded(kind: inspect.Type, where: str) -> Iterator[str]:
    """The places inside a type where a caller could write without end."""
    if isinstance(kind, inspect.StrType | inspect.BytesType):
        if kind.max_length is None and not ends(getattr(kind, "pattern", None)):
            yield f"{where}: text without a max_length"
    elif isinstance(kind, inspect.ListType | inspect.SetType | inspect.FrozenSetType | inspect.VarTupleType):
        if kind.max_length is None:
            yield f"{where}: collection without a max_length"
        yield from unbounded(kind.item_type, f"{where}[]")
    elif isinstance(kind, inspect.DictType):
        if kind.max_length is None:
            yield f"{where}: mapping without a max_length"
        yield from unbounded(kind.key_type, f"{where} (key)")
        yield from unbounded(kind.value_type, f"{where}{{}}")
    elif isinstance(kind, inspect.UnionType):
        for each in kind.types:
            yield from unbounded(each, where)
    elif isinstance(kind, inspect.TupleType):
        for each in kind.item_types:
            yield from unbounded(each, where)
    elif isinstance(kind, inspect.StructType):
        for field in kind.fields:
            yield from unbounded(field.type, f"{where}.{field.name}")
    elif isinstance(kind, inspect.Metadata):
        yield from unbounded(kind.type, where)
    elif isinstance(kind, inspect.AnyType | inspect.RawType):
        yield f"{where}: anything goes"


def faults(body: type[msgspec.Struct]) -> list[str]:
    return list(unbounded(inspect.type_info(body), f"{body.__module__}.{body.__name__}"))


def test_every_text_and_list_of_a_body_is_bounded() -> None:
    services()
    bodies = list(subclasses(Body))
    assert len(bodies) > 40
    found = [fault for body in bodies for fault in faults(body)]
    assert not found, report(found)


def patterns(node: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """The patterns of a document with their places: those of bodies, answers and parameters."""
    below = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for name, each in below:
        if name == "pattern" and isinstance(each, str):
            yield where, each
        else:
            yield from patterns(each, f"{where}/{name}")


def lax(document: Any) -> list[str]:
    """Patterns that let a line break follow what they describe."""
    return [f"{where}: {pattern} ends in a bare $" for where, pattern in patterns(document) if pattern.endswith("$")]


@pytest.mark.parametrize("name", services())
def test_no_pattern_of_the_wire_ends_in_a_bare_dollar(name: str) -> None:
    found = lax(openapi(services()[name]))
    assert not found, report(found)


def test_the_check_of_patterns_sees_a_line_break_let_through() -> None:
    code = Annotated[str, Meta(pattern="^[a-z]{2}$")]
    assert msgspec.json.decode(rb'"ab\n"', type=code) == "ab\n"
    assert lax({"schemas": [msgspec.json.schema(code)]})
    tight = Annotated[str, Meta(pattern=rf"^[a-z]{{2}}{END}")]
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(rb'"ab\n"', type=tight)
    assert not lax([msgspec.json.schema(tight)])


def test_every_body_refuses_unknown_fields() -> None:
    services()
    loose = [body.__name__ for body in subclasses(Body) if not body.__struct_config__.forbid_unknown_fields]  # type: ignore[attr-defined]
    assert not loose, report(loose)


def ignored(handler: Any) -> list[str]:
    """Parameters of a query whose bounds stand in their type: Litestar heeds those of the parameter alone. A page has
    its limit checked where it is made."""
    found = []
    for name, hint in get_type_hints(handler, include_extras=True).items():
        said = getattr(hint, "__metadata__", ())
        asked = any(isinstance(one, QueryParameter) for one in said)
        if asked and name != "limit" and any(isinstance(one, Meta) for one in said):
            found.append(f"{handler.__module__}.{handler.__name__}: {name}")
    return found


@pytest.mark.parametrize("name", services())
def test_the_bounds_of_a_query_are_heeded(name: str) -> None:
    found = [fault for route in handlers(services()[name]) for fault in ignored(route.fn)]
    assert not found, report(found)


def test_the_check_of_queries_sees_bounds_in_a_type() -> None:
    def loose(days: FromQuery[Annotated[int, Meta(ge=1)]], limit: FromQuery[Limit]) -> None: ...
    def tight(days: Annotated[int, QueryParameter(ge=1)]) -> None: ...

    assert len(ignored(loose)) == 1
    assert not ignored(tight)


class Loose(Body, frozen=True):
    text: str
    several: list[Annotated[str, Meta(max_length=3)]]
    optional: str | None = None
    anything: Any = None
    digits: Annotated[str, Meta(pattern="^[0-9]+$")] = ""


class Tight(Body, frozen=True):
    text: Annotated[str, Meta(max_length=3)] | None
    several: Annotated[list[Annotated[str, Meta(max_length=3)]], Meta(max_length=9)]
    month: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}$(?!\n)")]


def test_the_check_of_bounds_sees_what_has_none() -> None:
    assert [fault.split(": ")[0].rpartition(".")[2] for fault in faults(Loose)] == [
        "text",
        "several",
        "optional",
        "anything",
        "digits",
    ]
    assert not faults(Tight)
