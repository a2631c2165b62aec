"""A telephone system as the tests of calls need one: it signs its reports with the key it was given."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import msgspec
from ticketing_world import ALL_PERMISSIONS, World

from ticketing.pbx_links.signatures import sign, signing_key

CALL_PERMISSIONS = {
    *(f"ticketing.call.{action}" for action in ("read", "handle", "supervise")),
    *(f"ticketing.callback.{action}" for action in ("read", "process")),
    *(f"ticketing.phone_message.{action}" for action in ("read", "take")),
    "ticketing.recording.read",
    "ticketing.article.read",
    "ticketing.article.manage",
    "ticketing.script.manage",
    "ticketing.recording_check.read",
    "ticketing.recording_check.score",
    "ticketing.pbx_link.manage",
}
API = "/api/ticketing"
OWNERS_NUMBER = "13812345678"


class Switchboard:
    def __init__(self, world: World) -> None:
        self.world = world
        self.id = ""
        self.key = ""

    async def connect(self, dial_url: str | None = None) -> "Switchboard":
        body = {"name": "总机", "dial_url": dial_url}
        answer = await self.as_staff().post(f"{API}/pbx-links", json=body)
        assert answer.status_code == 201, answer.text
        self.id, self.key = answer.json()["link"]["id"], answer.json()["key"]
        return self

    def as_staff(self, id: UUID | None = None, **scope: Any) -> Any:
        permissions = scope.pop("permissions", ALL_PERMISSIONS | CALL_PERMISSIONS)
        return self.world.as_staff(id or self.world.clerk_id, permissions=permissions, **scope)

    async def send(self, kind: str, call: str = "c1", *, message: str = "", **more: Any) -> httpx.Response:
        now = self.world.harness.clock.now()
        body = {"call_id": call, "kind": kind, "at": now.isoformat(), "caller": OWNERS_NUMBER} | more
        return await self.deliver(msgspec.json.encode(body), now, message or uuid4().hex)

    async def deliver(self, body: bytes, at: datetime, message: str, key: str = "") -> httpx.Response:
        headers = sign(signing_key(key or self.key), message, at, body) | {"content-type": "application/json"}
        path = f"{API}/pbx-links/{self.id}/reports"
        return await self.world.harness.anonymous().post(path, content=body, headers=headers)

    async def report(self, kind: str, call: str = "c1", **more: Any) -> str:
        answer = await self.send(kind, call, **more)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["call_id"])

    async def call(self, id: str) -> dict[str, Any]:
        answer = await self.as_staff().get(f"{API}/calls/{id}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def callbacks(self, **filters: Any) -> list[dict[str, Any]]:
        answer = await self.as_staff().get(f"{API}/callbacks", params=filters)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def spoken(self, call: str, minutes: int = 2, ticket: dict[str, Any] | None = None, **more: Any) -> str:
        """A whole call that was answered, about a ticket if there is one."""
        id = await self.report("ringing", call, **more)
        answer = await self.as_staff().post(f"{API}/calls/{id}/answer")
        assert answer.status_code == 200, answer.text
        if ticket is not None:
            linked = await self.as_staff().post(f"{API}/calls/{id}/tickets", json={"ticket_id": ticket["id"]})
            assert linked.status_code == 200, linked.text
        self.world.harness.clock.advance(timedelta(minutes=minutes))
        await self.report("ended", call, **more)
        return id
