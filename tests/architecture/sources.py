"""The repository's sources as parsed files, and the services as they are installed."""

import ast
import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from litestar import Router
from litestar.handlers import HTTPRouteHandler
from msgspec import Struct

from kit.service import Service, services

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = ("kit", "events", "stack", "testkit", "command", "demo")
MADE_BY_TOOLS = {".git", "node_modules", "dist", "coverage", "__pycache__"}
SHOWN_DOT_FOLDERS = {".ci", ".github"}


class Source(Struct, frozen=True):
    """One Python file; `path` is relative to the repository."""

    path: str
    text: str

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(self.path.split("/"))

    @property
    def name(self) -> str:
        return self.parts[-1].removesuffix(".py")

    @property
    def tree(self) -> ast.Module:
        return _parse(self.text)


@cache
def _parse(text: str) -> ast.Module:
    return ast.parse(text)


@cache
def files() -> tuple[Path, ...]:
    """Every file of the repository that nobody's tools made."""
    found = []
    for folder, subfolders, names in os.walk(ROOT):
        subfolders[:] = sorted(
            name
            for name in subfolders
            if name not in MADE_BY_TOOLS and (not name.startswith(".") or name in SHOWN_DOT_FOLDERS)
        )
        found += [Path(folder) / name for name in sorted(names) if name not in MADE_BY_TOOLS]
    return tuple(found)


@cache
def sources(under: str = "") -> tuple[Source, ...]:
    """All Python files below a folder of the repository."""
    wanted = [file for file in files() if file.suffix == ".py" and file.is_relative_to(ROOT / under)]
    return tuple(Source(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in wanted)


def service_sources() -> list[Source]:
    """The packages of all installed services, without their tests and migrations."""
    return [source for name in services() for source in sources(f"services/{name}/{name}")]


def library_sources() -> list[Source]:
    return [source for name in LIBRARIES for source in sources(f"libs/{name}/{name}")]


def subclasses(base: type) -> Iterator[type]:
    """All classes below one, of the services and kit (tests define some of their own)."""
    below: list[type] = base.__subclasses__()
    for each in below:
        if each.__module__.split(".")[0] in {*services(), "kit"}:
            yield each
        yield from subclasses(each)


def handlers(service: Service) -> Iterator[HTTPRouteHandler]:
    """The HTTP handlers a service declares."""
    yield from _handlers(service.routes)


def _handlers(declared: Sequence[object]) -> Iterator[HTTPRouteHandler]:
    for each in declared:
        if isinstance(each, HTTPRouteHandler):
            yield each
        elif isinstance(each, Router):
            for route in each.routes:
                yield from _handlers(list(getattr(route, "route_handlers", ())))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with its dotted name: `work.session.commit`; parts that are no names become `?`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return "?"


def docstrings(tree: ast.Module) -> set[ast.Constant]:
    """The string constants that are documentation: first statements and strings that follow an assignment."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }


def report(found: list[str]) -> str:
    return "\n".join(["", *found])
