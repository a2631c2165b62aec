"""A company that lives in the world of the tests: it signs up, hires, and its people work through the API."""

import re
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import msgspec
from sqlalchemy import text

from identity.roles.permissions import ALL
from kit.tokens import Claims
from testkit.harness import Client
from testkit.world import World

DATA = Path(__file__).parent / "data"
PASSWORD = "kestrel violin otter 92"
_LINK = re.compile(r"https?://\S+#(?:token=)?([\w.~-]+)")

Json = dict[str, Any]


def all_permissions(world: World) -> frozenset[str]:
    """Every permission that a route of staff asks for, and those that are asked for further inside."""
    found = {
        handler.opt["permission"]
        for running in world.running.values()
        for route in running.app.routes
        for handler in getattr(route, "route_handlers", ())
        if handler.opt.get("permission") and handler.opt.get("realm", "staff") == "staff"
    }
    return ALL | found


async def silence(world: World) -> None:
    """What earlier tests left in the queues is over; it would only keep the world from coming to rest."""
    for running in world.running.values():
        engine = running.runtime.relay_engine
        async with engine.begin() as connection:
            for queue in ("outbox", "timer", "inbox"):
                await connection.execute(text(f"DELETE FROM {queue}"))


class Person:
    """Somebody with a token. Every call says what went wrong, so a story breaks where it breaks."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def get(self, path: str, **query: Any) -> Any:
        return await self._ask("GET", path, params=query)

    async def post(self, path: str, body: Json | None = None, version: int | None = None, **more: Any) -> Any:
        if version is not None:
            more["headers"] = {"If-Match": f'"{version}"'}
        if "files" not in more and "content" not in more and body is not None:
            more["json"] = body
        return await self._ask("POST", path, **more)

    async def put(self, path: str, body: Json, version: int) -> Any:
        return await self._ask("PUT", path, json=body, headers={"If-Match": f'"{version}"'})

    async def patch(self, path: str, body: Json, version: int) -> Any:
        return await self._ask("PATCH", path, json=body, headers={"If-Match": f'"{version}"'})

    async def _ask(self, method: str, path: str, **more: Any) -> Any:
        answer = await self.client.request(method, f"/api/{path}", **more)
        assert answer.is_success, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else None


class Company:
    """A tenant; `admin_id` and `staff` are real members of staff, tokens may claim whatever a proof needs."""

    def __init__(self, world: World, slug: str, name: str) -> None:
        self.world = world
        self.slug = slug
        self.name = name
        self.host = f"{slug}.localhost"
        self.tenant_id = UUID(int=0)
        self.staff: dict[str, UUID] = {}
        self.sign_up_id = ""

    def address(self, role: str) -> str:
        return f"{role.replace('_', '-')}@{self.slug}.example.com"

    async def sign_up(self) -> None:
        guest = Person(self.world.client("www.localhost"))
        body = {"company_name": self.name, "slug": self.slug, "admin_name": "张伟", "email": self.address("admin")}
        self.sign_up_id = (await guest.post("identity/sign-ups", body))["id"]
        await self.world.settle()
        token = await self._mailed("admin")
        await guest.post("identity/sign-ups/confirm", {"token": token, "password": PASSWORD})
        await self.world.settle()
        progress = await guest.get(f"identity/sign-ups/{self.sign_up_id}/progress")
        assert progress["status"] == "ready", progress
        page = self.world.client(self.host)
        signed_in = await page.post(
            "/api/identity/sessions", json={"login": self.address("admin"), "password": PASSWORD}
        )
        assert signed_in.status_code == 201, signed_in.text
        token = page.cookies["__Host-lintel"]
        holder = self.world.running["identity"].issuer.verify(token).principal
        self.tenant_id = holder.tenant_id or self.tenant_id
        self.staff["admin"] = holder.id

    async def hire(self, role: str, **more: Any) -> UUID:
        body = {"display_name": f"员工{role}", "email": self.address(role), "roles": [role], "scope": "tenant"} | more
        hired = await self.as_("admin").post("identity/staff", body)
        self.staff[role] = UUID(hired["id"])
        return self.staff[role]

    async def accept_invitations(self) -> None:
        guest = Person(self.world.client(self.host))
        for role in self.staff.keys() - {"admin"}:
            token = await self._mailed(role)
            await guest.post("identity/invitations/confirm", {"token": token, "password": PASSWORD})

    async def bring_in(self, file: str, code: str, name: str) -> Json:
        """Create a community, import its file, let the facts flow."""
        admin = self.as_("admin")
        community: Json = await admin.post("registry/communities", {"code": code, "name": name})
        content = (DATA / file).read_bytes()
        job = await admin.post(f"registry/communities/{community['id']}/imports", files={"data": (file, content)})
        await admin.post(f"registry/imports/{job['id']}/apply", version=job["version"])
        await self.world.settle(rounds=2_000)
        job = await admin.get(f"registry/imports/{job['id']}")
        assert job["status"] == "applied", job
        return community

    async def units(self, community_id: str) -> dict[str, Json]:
        """All units of a community by code."""
        found: dict[str, Json] = {}
        query: Json = {"limit": 200}
        while True:
            page = await self.as_("admin").get(f"registry/communities/{community_id}/units", **query)
            found |= {unit["code"]: unit for unit in page["items"]}
            if page["next_cursor"] is None:
                return found
            query["cursor"] = page["next_cursor"]

    async def _mailed(self, role: str) -> str:
        await self.world.running["identity"].runtime.state["mail_carrier"].drain()
        for mail in await self.world.mails():
            if self.address(role) in str(mail["to"]) and (found := _LINK.search(mail["text"])):
                return found[1]
        raise AssertionError(f"no mail with a link to {self.address(role)}")

    def as_(self, role: str) -> Person:
        """A member of staff with all permissions and the whole tenant in sight."""
        return Person(self.client(id=self.staff[role]))

    def token(
        self,
        permissions: frozenset[str] | set[str] | None = None,
        communities: list[UUID] | None = None,
        own_only: bool = False,
        id: UUID | None = None,
        realm: str = "staff",
        **changes: Any,
    ) -> str:
        """A token as identity would issue it; without `permissions` it holds all of them."""
        harness = self.world.harness("identity", self.tenant_id, self.slug)
        held = all_permissions(self.world) if permissions is None else permissions
        claims = harness.principal(held, communities, own_only, id or uuid4(), realm)
        return self.issue(msgspec.structs.replace(claims, **changes))

    def issue(self, claims: Claims) -> str:
        return self.world.running["identity"].issuer.issue(claims)

    def service_token(self, caller: str = "notifications") -> str:
        return self.world.running[caller].runtime.tokens.for_service(self.tenant_id)

    def signed(self, token: str, host: str = "") -> Client:
        client = self.world.client(host or self.host)
        client.headers["Authorization"] = f"Bearer {token}"
        return client

    def client(self, **claims: Any) -> Client:
        return self.signed(self.token(**claims))


def this_month(today: date) -> str:
    return f"{today.year}-{today.month:02}"
