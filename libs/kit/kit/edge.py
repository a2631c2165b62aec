"""The edge of a transaction: every HTTP request passes here once on its way in and once on its way out.

In: who asks, may they, is it a repetition. Out: commit before the first byte of a success is sent, roll back
otherwise. Whatever goes wrong before that byte becomes a problem+json.
"""

import time
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import structlog
from litestar.connection import Request
from litestar.enums import ScopeType
from litestar.exceptions import LitestarException
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send
from msgspec.structs import replace

from kit import idempotency, telemetry
from kit.bodies import check, expects_json
from kit.errors import Busy, problem_response
from kit.guards import authenticate, authorize
from kit.limits import counted
from kit.outbox import Cause
from kit.problems import IdempotencyKeyRequired
from kit.runtime import Runtime
from kit.work import Work

_KEY_LENGTH = 200


class Edge:
    def __init__(self, app: ASGIApp, runtime: Runtime) -> None:
        self._app = app
        self._runtime = runtime

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        opt = scope["route_handler"].opt
        if scope["type"] != ScopeType.HTTP or opt.get("plain"):
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        request_id = headers.get("x-request-id", "")[:64] or uuid4().hex
        route = scope.get("path_template", "")
        exchange = _Exchange(send)
        started = time.perf_counter()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        with telemetry.span(f"{scope['method']} {route}", headers):
            try:
                await self._serve(scope, receive, exchange, headers, request_id)
            except Exception as error:
                if exchange.started:
                    raise
                if isinstance(error, LitestarException) and isinstance(error.__cause__, Exception):
                    error = error.__cause__  # what went wrong at the commit, wrapped by the framework
                await problem_response(error, request_id)(scope, receive, exchange.deliver)
        telemetry.REQUESTS.labels(self._runtime.service.name, scope["method"], route, str(exchange.status)).observe(
            time.perf_counter() - started
        )

    async def _serve(
        self, scope: HTTPScope, receive: Receive, exchange: "_Exchange", headers: dict[str, str], request_id: str
    ) -> None:
        runtime, opt = self._runtime, scope["route_handler"].opt
        optional = bool(opt.get("public"))
        principal, tenant_id = await authenticate(runtime, headers, scope["method"], optional=optional)
        structlog.contextvars.bind_contextvars(tenant=str(tenant_id or ""), actor=str(principal.id))
        authorize(opt, principal)
        if limit := opt.get("limit"):
            peer = (scope.get("client") or ("",))[0]
            who = str(principal.id) if principal.realm != "public" else counted(address_of(headers, peer))
            route = f"{scope['method']} {scope.get('path_template', '')}"
            await runtime.limiter.take(limit, str(tenant_id or "platform"), f"{route}:{who}")
        if expects_json(scope["route_handler"]):
            # The connection keeps the body, so the handler reads it again without the network.
            check(scope["route_handler"], await Request[Any, Any, Any](scope, receive).body())
        cause = Cause(request_id, actor_id=principal.id if principal.realm != "public" else None)
        async with Work(runtime, principal, tenant_id, cause) as work:
            scope["state"]["work"] = work
            try:
                if principal.realm == "staff" and scope["method"] == "POST" and opt.get("idempotent", True):
                    await self._once(scope, receive, exchange, headers, work)
                else:
                    await self._app(scope, receive, exchange.committing(work))
            except BaseException:
                await work.rollback()
                raise

    async def _once(
        self, scope: HTTPScope, receive: Receive, exchange: "_Exchange", headers: dict[str, str], work: Work
    ) -> None:
        key = headers.get("idempotency-key", "")
        if not 0 < len(key) <= _KEY_LENGTH:
            raise IdempotencyKeyRequired
        body = await Request[Any, Any, Any](scope, receive).body()
        wanted = idempotency.request_hash(scope["method"], scope["path"], scope["query_string"], body)
        answer = await exchange.capture(self._app, scope, receive)
        trouble: Exception | None = None
        try:
            kept = answer.status < 400 and await idempotency.keep(work, key, wanted, answer)
            if kept:
                await work.commit()
        except Exception as error:
            kept, trouble = False, error
        if not kept:  # refused, maybe because it was done before
            await work.rollback()
            if first := await idempotency.recall(work, key, wanted):
                answer = replace(first, headers=[*first.headers, ("idempotent-replayed", "true")])
            elif trouble or answer.status < 400:
                raise trouble or Busy(retry_after=1)
        await exchange.send_answer(answer)


class _Exchange:
    """The way out of one request."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.started = False
        self.status = 500

    async def deliver(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            self.status = message["status"]
        await self._send(message)

    def committing(self, work: Work) -> Send:
        """A send that ends the transaction before the first byte goes out."""

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                if message["status"] < 400:
                    await work.commit()
                else:
                    await work.rollback()
            await self.deliver(message)

        return send

    async def capture(self, app: ASGIApp, scope: Scope, receive: Receive) -> idempotency.Answer:
        """Run the handler and hold its answer back."""
        status, headers, body = 500, [], bytearray()

        async def hold(message: Message) -> None:
            nonlocal status, headers
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = [(k.decode("latin-1"), v.decode("latin-1")) for k, v in message["headers"]]
            elif message["type"] == "http.response.body":
                body.extend(message["body"])

        await app(scope, receive, hold)
        return idempotency.Answer(status, headers, bytes(body))

    async def send_answer(self, answer: idempotency.Answer) -> None:
        headers = [(k.encode("latin-1"), v.encode("latin-1")) for k, v in answer.headers]
        await self.deliver({"type": "http.response.start", "status": answer.status, "headers": headers})
        await self.deliver({"type": "http.response.body", "body": answer.body, "more_body": False})


def address_of(headers: Mapping[str, str], peer: str) -> str:
    """The caller's address; only the edge proxy, which is ours, appends to the header."""
    return headers.get("x-forwarded-for", peer).rpartition(",")[2].strip()
