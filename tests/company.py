"""A company in the test world: signed up through the API, with real staff and a real community file."""

import asyncio
import re
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from testkit.harness import Client
from testkit.world import World

DATA = Path(__file__).parent / "data"
PASSWORD = "Seven-Quiet-Herons-21"
_TOKEN = re.compile(r"__Host-lintel=([^;]+)")

Json = dict[str, Any]


def ok(answer: Any) -> Any:
    """The body of a success; anything else fails the test with the problem."""
    assert answer.status_code < 400, f"{answer.request.method} {answer.request.url}: {answer.status_code} {answer.text}"
    return answer.json() if answer.content else None


class Company:
    """A tenant of the world and its people, each a signed-in client."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.slug = f"co-{uuid4().hex[:8]}"
        self.host = f"{self.slug}.localhost"
        self.tenant_id = UUID(int=0)
        self.staff_ids: dict[str, UUID] = {}
        self._clients: dict[str, Client] = {}

    async def sign_up(self, name: str = "测试物业服务有限公司") -> "Company":
        guest = self.world.client("www.localhost")
        address = self.address("tenant_admin")
        body = {"company_name": name, "slug": self.slug, "admin_name": "王管理", "email": address}
        ok(await guest.post("/api/identity/sign-ups", json=body))
        token = await self.mailed_token(address)
        confirmed = ok(await guest.post("/api/identity/sign-ups/confirm", json={"token": token, "password": PASSWORD}))
        await self.world.settle()
        progress = ok(await guest.get(f"/api/identity/sign-ups/{confirmed['id']}/progress"))
        assert progress["status"] == "ready", progress
        me = ok(await (await self.as_("tenant_admin")).get("/api/identity/me"))
        self.tenant_id = UUID(me["tenant"]["id"])
        self.staff_ids["tenant_admin"] = UUID(me["staff"]["id"])
        return self

    def address(self, role: str) -> str:
        return f"{role.replace('_', '-')}@{self.slug}.example"

    async def mailed_token(self, address: str) -> str:
        """The secret of the newest link mailed to an address."""
        for _ in range(50):
            await self.world.settle()
            for mail in await self.world.mails():
                found = re.search(r"https?://\S+#(?:token=)?([\w.~-]+)", mail["text"])
                if found and address in mail["to"]:
                    return found[1]
            await asyncio.sleep(0.1)
        raise AssertionError(f"no mail to {address}")

    async def hire(self, *roles: str) -> None:
        """One member of staff for each role, for the whole company."""
        admin, guest = await self.as_("tenant_admin"), self.world.client(self.host)
        for role in roles:
            body = {"display_name": role, "email": self.address(role), "roles": [role], "scope": "tenant"}
            staff = ok(await admin.post("/api/identity/staff", json=body))
            self.staff_ids[role] = UUID(staff["id"])
        for role in roles:
            body = {"token": await self.mailed_token(self.address(role)), "password": PASSWORD}
            ok(await guest.post("/api/identity/invitations/confirm", json=body))
        await self.world.settle()

    async def as_(self, role: str) -> Client:
        """The client of whoever holds the role; signs in when first used."""
        if role not in self._clients:
            self._clients[role] = self.world.client(self.host)
            await self.sign_in(role)
        return self._clients[role]

    async def sign_in(self, role: str) -> None:
        """Sign in again: tokens live five minutes of the world's clock."""
        client = self._clients[role]
        client.headers.pop("Authorization", None)
        client.cookies.clear()
        answer = await client.post("/api/identity/sessions", json={"login": self.address(role), "password": PASSWORD})
        ok(answer)
        found = _TOKEN.search(",".join(answer.headers.get_list("set-cookie")))
        assert found, answer.headers
        client.headers["Authorization"] = f"Bearer {found[1]}"

    async def bring_in(self, file: str = "hc-small.xlsx", code: str = "QH", name: str = "清河家园") -> Json:
        """Create a community, import its file, let the facts flow."""
        admin = await self.as_("tenant_admin")
        community: Json = ok(await admin.post("/api/registry/communities", json={"code": code, "name": name}))
        job = ok(
            await admin.post(
                f"/api/registry/communities/{community['id']}/imports",
                files={"data": (file, (DATA / file).read_bytes())},
            )
        )
        applied = await admin.post(
            f"/api/registry/imports/{job['id']}/apply", headers={"If-Match": f'"{job["version"]}"'}
        )
        ok(applied)
        await self.world.settle(rounds=2_000)
        job = ok(await admin.get(f"/api/registry/imports/{job['id']}"))
        assert job["status"] == "applied", job
        return community

    async def units(self, community_id: str) -> dict[str, Json]:
        """All units of a community by code."""
        admin = await self.as_("tenant_admin")
        found: dict[str, Json] = {}
        cursor: str | None = ""
        while cursor is not None:
            query = {"limit": 200} | ({"cursor": cursor} if cursor else {})
            page = ok(await admin.get(f"/api/registry/communities/{community_id}/units", params=query))
            found |= {unit["code"]: unit for unit in page["items"]}
            cursor = page["next_cursor"]
        return found
