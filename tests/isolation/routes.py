"""All routes of all services as data, and one way to call each."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from litestar.handlers import HTTPRouteHandler
from msgspec import Struct

from tests.isolation.bodies import BODIES, QUERIES
from tests.isolation.grant_bodies import FILE
from tests.isolation.story import Story

OPS_HOST = "ops.localhost"
UNSAFE = {"POST", "PUT", "PATCH", "DELETE"}
WORDS = {"code", "cohort", "discipline", "locale"}
"""Path parameters that are words of the product, the same in every company."""

_FILE = (Path(__file__).parents[1] / "data" / "hc-small.xlsx").read_bytes()


class Missing(AssertionError):
    """A route the proofs do not know yet."""


class Route(Struct, frozen=True):
    service: str
    method: str
    path: str
    """with `{parameters}`"""
    handler: HTTPRouteHandler

    @property
    def key(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def opt(self) -> dict[str, Any]:
        return dict(self.handler.opt)

    @property
    def realm(self) -> str:
        return "public" if self.opt.get("public") else str(self.opt.get("realm", "staff"))

    @property
    def permission(self) -> str | None:
        return self.opt.get("permission")

    @property
    def ids(self) -> list[str]:
        """The path parameters that name something of a company."""
        found = [part[1:-1] for part in self.path.split("/") if part.startswith("{")]
        return [name for name in found if name not in WORDS]

    @property
    def endless(self) -> bool:
        """An answer that does not end by itself."""
        return self.handler.media_type == "text/event-stream"

    @property
    def body(self) -> Any:
        if self.method not in {"POST", "PUT", "PATCH"}:
            return None
        if self.key not in BODIES:
            raise Missing(f"{self.key}: add it here: tests/isolation/bodies.py")
        return BODIES[self.key]

    @property
    def queried(self) -> list[str]:
        """Query parameters that take an id."""
        return sorted(
            name
            for name in self.handler.parsed_fn_signature.parameters
            if name.endswith("_id") and name not in self.ids and self.method == "GET"
        )


def routes(story: Story) -> Iterator[Route]:
    """Every route of ours but those that say nothing of anybody (health, metrics, documents)."""
    for service, running in story.world.running.items():
        for route in running.app.routes:
            for handler in getattr(route, "route_handlers", ()):
                if handler.http_methods == {"OPTIONS"} or handler.opt.get("plain"):
                    continue
                for method in sorted(handler.http_methods - {"HEAD", "OPTIONS"}):
                    yield Route(service, method, route.path_format, handler)


class Names:
    """What stands for `{name}` in a request: A's entities, or random ones of the same form."""

    def __init__(self, story: Story, service: str, *, real: bool) -> None:
        self._story = story
        self._service = service
        self._real = real
        self.used: list[str] = []

    def __getitem__(self, name: str) -> str:
        value = self._of_a(name) if self._real else self._random(name)
        self.used.append(value)
        return value

    def _of_a(self, name: str) -> str:
        story = self._story
        if name == "phone":
            return story.canaries.phones[0]
        if name == "person_name":
            return story.canaries.person_name
        if name in WORDS:
            return self._word(name)
        for service in (self._service, "registry", "identity", "ticketing"):
            if (service, name) in story.ids:
                return story.ids[service, name]
        if name in {"payer_id", "recipient_id"}:
            return story.ids["registry", "person_id"]
        if name in {"handler_id", "assignee_id", "cashier_id", "operator_id", "owner_id"}:
            return story.ids["identity", "staff_id"]
        if name in {"event_id", "subject_id"}:
            return story.ids["ticketing", "ticket_id"]
        raise Missing(f"{self._service}: extend the story: it has nothing for {{{name}}}")

    def _word(self, name: str) -> str:
        return next(value for (_, known), value in self._story.ids.items() if known == name)

    def _random(self, name: str) -> str:
        if name in WORDS:
            return self._word(name)
        if name == "phone":
            return "13900000001"
        if name == "person_name":
            return f"无名氏{uuid4().hex[:10]}"
        return uuid4().hex + uuid4().hex[:11] if name == "token" else str(uuid4())


def filled(value: Any, names: Names) -> Any:
    if isinstance(value, str):
        return names[value[1:-1]] if value.startswith("{") and value.endswith("}") else value
    if isinstance(value, dict):
        return {key: filled(item, names) for key, item in value.items()}
    if isinstance(value, list):
        return [filled(item, names) for item in value]
    return value


class Caller:
    """Sends exactly what it is told, and nothing a browser or the test client would add."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._http = httpx.AsyncClient(transport=httpx.ASGITransport(app=story.world.edge))

    async def close(self) -> None:
        await self._http.aclose()

    async def call(
        self,
        route: Route,
        host: str,
        token: str | None = None,
        *,
        real: bool = True,
        without: tuple[str, ...] = (),
        headers: Mapping[str, str] | None = None,
        said: bytes | None = None,
        asked: Mapping[str, str] | None = None,
    ) -> tuple[httpx.Response, Names]:
        """One request to a route, well-formed unless headers are left out, or another body is `said` in place of its
        own, or other parameters are `asked` for."""
        names = Names(self.story, route.service, real=real)
        path = "/".join(filled(part, names) for part in route.path.split("/"))
        sent = {"If-Match": '"999999"', "Idempotency-Key": uuid4().hex, "X-Forwarded-For": uuid4().hex}
        sent |= headers or {}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        sent = {name: value for name, value in sent.items() if name not in without}
        more: dict[str, Any] = {}
        body = route.body if said is None else said
        if body is FILE:
            more["files"] = {"data": ("hc.xlsx", _FILE)}
        elif isinstance(body, bytes):
            more["content"] = body
        elif body is not None:
            more["json"] = filled(body, names)
        if route.method == "GET":
            more["params"] = {name: names[name] for name in route.queried} | filled(QUERIES.get(route.key, {}), names)
            more["params"] |= asked or {}
        answer = await self._http.request(route.method, f"http://{host}{path}", headers=sent, **more)
        return answer, names


def neutral(answer: httpx.Response, names: Names) -> tuple[int, str]:
    """An answer without what must differ between two calls."""
    text = answer.text
    for value in sorted(set(names.used), key=len, reverse=True):
        text = text.replace(value, "…")
    if answer.headers.get("content-type", "").startswith("application/problem+json"):
        problem = answer.json()
        request_id = problem.pop("request_id", "")
        text = text.replace(request_id, "…") if request_id else text
    return answer.status_code, text
