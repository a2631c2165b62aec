"""A company as a sign-up leaves it, and browsers that sign in to it."""

import email
import email.policy
import re
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pyotp
from uuid_utils.compat import uuid7

from events import Event, billing, notifications, registry, ticketing
from identity.credentials.service import hash_new
from identity.mails.service import CARRIER
from identity.sign_ups.service import Administrator, FoundingService
from kit import clock
from kit.work import open_work
from testkit.harness import Harness, Running

PASSWORD = "kestrel violin otter 92"
ANSWERS: tuple[type[Event], ...] = (
    registry.TenantProvisioned,
    ticketing.TenantProvisioned,
    billing.TenantProvisioned,
    notifications.TenantProvisioned,
)
LINK = re.compile(r"https?://\S+#(\S+)")


class Browser(httpx.AsyncClient):
    """Keeps cookies and behaves like our own page: origin and client header on every request, an address of its own."""

    def __init__(self, running: Running, host: str) -> None:
        super().__init__(
            transport=httpx.ASGITransport(app=running.app),  # type: ignore[arg-type]
            base_url=f"https://{host}",
            headers={"Origin": f"https://{host}", "X-Lintel-Client": "test", "X-Forwarded-For": str(uuid4())},
            event_hooks={"request": [_add_key]},
        )

    async def sign_in(self, login: str, password: str = PASSWORD) -> httpx.Response:
        return await self.post("/api/identity/sessions", json={"login": login, "password": password})


async def _add_key(request: httpx.Request) -> None:
    if request.method == "POST" and "idempotency-key" not in request.headers:
        request.headers["Idempotency-Key"] = uuid4().hex


class Mailbox:
    """What the real SMTP server received."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def to(self, address: str) -> list[Any]:
        """The mails to an address, oldest first."""
        found = []
        for file in sorted(self._folder.glob("*.eml")):
            message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            if message["To"] == address:
                found.append(message)
        return found

    def secret(self, address: str) -> str:
        """What stands behind the # of the link in the newest mail."""
        match = LINK.search(self.to(address)[-1].get_content())
        assert match
        return match.group(1)


class Tenancy(Harness):
    """A harness that lets the mails go out which its timers hand over."""

    async def fire_timers(self) -> int:
        fired = await super().fire_timers()
        await self.runtime.state[CARRIER].drain()
        return fired


class Company:
    """A founded and activated tenant; `admin` is its administrator's login."""

    def __init__(self, harness: Tenancy, admin: str, admin_id: UUID) -> None:
        self.harness = harness
        self.admin = admin
        self.admin_id = admin_id
        self.host = f"{harness.slug}.localhost"
        self._browsers: list[Browser] = []

    def browser(self, host: str = "") -> Browser:
        browser = Browser(self.harness.running, host or self.host)
        self._browsers.append(browser)
        return browser

    async def signed_in(self, login: str = "", password: str = PASSWORD) -> Browser:
        browser = self.browser()
        answer = await browser.sign_in(login or self.admin, password)
        assert answer.status_code == 201, answer.text
        return browser

    async def close(self) -> None:
        for browser in self._browsers:
            await browser.aclose()
        await self.harness.close()


async def found(running: Running) -> Company:
    slug, tenant_id = f"c{uuid4().hex[:12]}", uuid7()
    admin = f"admin@{slug}.example.com"
    async with open_work(running.runtime, None) as work:
        await work.bind(tenant_id)
        administrator = Administrator("张伟", admin)
        hashed = await hash_new(PASSWORD, ())
        staff = await FoundingService(work).found(slug, "绿城物业", "zh-CN", administrator, hashed)
    harness = Tenancy(running, tenant_id, slug)
    for answer in ANSWERS:
        await harness.consume(answer(), tenant_id, version=1)
    await harness.forget_outbox()
    running.runtime.directory.forget()
    return Company(harness, admin, staff.id)


async def sign_in_operator(
    page: Browser, login: str, password: str = PASSWORD, code: str | None = None
) -> httpx.Response:
    body = {"login": login, "password": password, "code": code}
    return await page.post("/api/identity/operator/sessions", json=body)


async def enrol(page: Browser) -> str:
    """Enrol the signed-in operator's second factor and renew the token; returns the secret."""
    secret: str = (await page.post("/api/identity/operator/totp")).json()["secret"]
    confirmed = await page.post(
        "/api/identity/operator/totp/confirm", json={"code": pyotp.TOTP(secret).at(clock.now())}
    )
    assert confirmed.status_code == 200, confirmed.text
    assert (await page.post("/api/identity/operator/sessions/refresh")).status_code == 200
    return secret
