"""The one application factory: a service's data becomes a Litestar application."""

from typing import Any

from litestar import Litestar, Response, Router, get
from litestar.connection import Request
from litestar.di import Provide
from litestar.handlers import HTTPRouteHandler
from litestar.middleware import DefineMiddleware
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.serialization import encode_json
from msgspec import Struct
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text

from kit import ops
from kit.edge import Edge
from kit.errors import handle
from kit.openapi import describe
from kit.problems import Malformed, VersionRequired
from kit.runtime import Runtime
from kit.service import Service
from kit.work import Work
from kit.worker import Worker

_BODY_LIMIT = 2_000_000


class UndeclaredRoute(Exception):
    """A route names no permission and is not public: the service must not start."""


class Health(Struct, frozen=True):
    status: str


def _work(request: Request[Any, Any, Any]) -> Work:
    work: Work = request.scope["state"]["work"]
    return work


def _if_match(request: Request[Any, Any, Any]) -> int:
    """The version the caller has seen. Raises VersionRequired without the header."""
    header = request.headers.get("if-match")
    if header is None:
        raise VersionRequired
    value = header.strip().removeprefix("W/").strip('"')
    if not value.isascii() or not value.isdigit() or len(value) > 18:
        raise Malformed
    return int(value)


async def _etag(response: Response[Any]) -> Response[Any]:
    version = getattr(response.content, "version", None)
    if isinstance(version, int):
        response.headers["ETag"] = f'"{version}"'
    return response


def _health_routes(runtime: Runtime) -> list[HTTPRouteHandler]:
    @get("/livez", public=True, plain=True, summary="The process answers")
    async def livez() -> Health:
        return Health("ok")

    @get("/readyz", public=True, plain=True, summary="The service can do its work")
    async def readyz() -> Response[Health]:
        try:
            async with runtime.engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
            ready = runtime.bus.connected and runtime.denials.current
        except Exception:  # whatever is wrong with the database, the answer is: not ready
            ready = False
        return Response(Health("ok" if ready else "unavailable"), status_code=200 if ready else 503)

    return [livez, readyz]


@get("/openapi.json", public=True, plain=True, include_in_schema=False, media_type="application/json")
async def openapi(request: Request[Any, Any, Any]) -> bytes:
    known: dict[str, bytes] = request.app.state.setdefault("documents", {})
    return known.get("openapi") or known.setdefault("openapi", encode_json(describe(request.app)))


@get("/metrics", public=True, plain=True, include_in_schema=False, media_type=CONTENT_TYPE_LATEST)
async def metrics() -> bytes:
    """For Prometheus, on the service's own port only: the edge does not forward this path."""
    return generate_latest()


def check_declared(app: Litestar) -> None:
    """Deny by default: every route of ours is public or names a permission or a realm."""
    for route in app.routes:
        for handler in getattr(route, "route_handlers", ()):
            opt = handler.opt
            if handler.http_methods == {"OPTIONS"}:  # the framework's own; the edge lets nobody in without a token
                continue
            if not (opt.get("public") or opt.get("permission") or opt.get("realm") or opt.get("signed_in")):
                raise UndeclaredRoute(f"{handler.http_methods} {route.path}")


def create_app(runtime: Runtime, worker: Worker | None = None) -> Litestar:
    """The service's application; with a worker, both live in one process."""
    service: Service = runtime.service

    async def start() -> None:
        await runtime.start()
        if worker:
            await worker.start()

    async def stop() -> None:
        if worker:
            await worker.stop()
        await runtime.stop()

    app = Litestar(
        route_handlers=[
            Router(
                path=f"/api/{service.name}",
                route_handlers=[*_health_routes(runtime), openapi, *ops.routes, *service.routes],
            ),
            metrics,
        ],
        middleware=[DefineMiddleware(Edge, runtime=runtime)],
        dependencies={
            "work": Provide(_work, sync_to_thread=False),
            "if_match": Provide(_if_match, sync_to_thread=False),
        },
        exception_handlers={Exception: handle},
        after_request=_etag,
        request_max_body_size=_BODY_LIMIT,
        logging_config=None,
        on_startup=[start],
        on_shutdown=[stop],
        openapi_config=OpenAPIConfig(
            title=f"Lintel {service.name}",
            version="1",
            use_handler_docstrings=True,
            render_plugins=[JsonRenderPlugin()],
            # The framework's own pages come with a catch-all route; they live out of the way.
            openapi_router=Router(
                path="/schema", route_handlers=[], include_in_schema=False, opt={"public": True, "plain": True}
            ),
        ),
    )
    check_declared(app)
    return app
