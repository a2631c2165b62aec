"""The stream every open client listens to."""

from typing import Any

from litestar import get
from litestar.connection import Request
from litestar.di import NamedDependency
from litestar.response import Stream

from kit.guards import slug_of
from kit.work import Work
from notifications.streams.hub import HUB, Hub


@get(
    "/stream",
    signed_in=True,
    media_type="text/event-stream",
    summary="Server-Sent Events: `hello`, then `patch` {topic, id?, version?} for everything the caller may see",
)
async def listen(request: Request[Any, Any, Any], work: NamedDependency[Work]) -> Stream:
    hub: Hub = work.runtime.state[HUB]
    events = hub.listen(work.principal, work.tenant_id, slug_of(request.headers.get("host", "")))
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return Stream(events, media_type="text/event-stream", headers=headers)


routes = [listen]
