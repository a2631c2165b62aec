"""The live stream over a real socket: from a consumed fact to the browser, and every way it ends."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import msgspec
import pytest
import uvicorn

from events import identity, ticketing
from kit.bus import Bus
from kit.tenants import set_status
from notifications.streams.hub import PER_STAFF, Hub
from testkit.harness import Client, Harness

PERMISSIONS = {"ticketing.ticket.read", "notifications.inbox.read"}


@pytest.fixture
async def address(harness: Harness) -> AsyncIterator[str]:
    """The service behind a real server; its lifespan is the harness's business."""
    config = uvicorn.Config(harness.running.app, port=0, lifespan="off", log_config=None, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn offers no event
        await asyncio.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    await serving


@pytest.fixture
def hub(harness: Harness) -> Hub:
    found = harness.runtime.state["hub"]
    assert isinstance(found, Hub)
    return found


class Browser:
    def __init__(self, response: httpx.Response) -> None:
        self._lines = response.aiter_lines()

    async def next(self) -> tuple[str, dict[str, Any]]:
        """The next event, at most three seconds away."""
        name = ""
        async with asyncio.timeout(3):
            async for line in self._lines:
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    return name, msgspec.json.decode(line.removeprefix("data: "))
        raise EOFError

    async def ended(self) -> bool:
        try:
            await self.next()
        except EOFError:
            return True
        return False


@asynccontextmanager
async def listening(address: str, client: Client) -> AsyncIterator[Browser]:
    headers = {"Authorization": client.headers["Authorization"], "Host": client.base_url.host}
    async with (
        httpx.AsyncClient(base_url=address, trust_env=False) as web,
        web.stream("GET", "/api/notifications/stream", headers=headers) as response,
    ):
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        browser = Browser(response)
        assert await browser.next() == ("hello", {"staff_id": str(client.id)})
        yield browser


async def assign(harness: Harness, community: UUID, handler: UUID | None = None) -> UUID:
    ticket = uuid4()
    fact = ticketing.TicketAssigned(
        no="BX1",
        kind="repair",
        channel="phone",
        state="assigned",
        severity="general",
        community_id=community,
        handler_id=handler,
    )
    await harness.consume(fact, ticket)
    return ticket


async def test_a_fact_reaches_the_browsers_of_its_readers_only(harness: Harness, address: str) -> None:
    here, elsewhere = uuid4(), uuid4()
    near, far = harness.staff(PERMISSIONS, communities=[here]), harness.staff(PERMISSIONS, communities=[elsewhere])
    other = await harness.other_tenant()
    stranger = other.staff(PERMISSIONS)
    async with (
        listening(address, near) as one,
        listening(address, far) as two,
        listening(address, stranger) as three,
    ):
        ticket = await assign(harness, here, near.id)
        heard = [await one.next(), await one.next()]
        assert ("patch", {"topic": "ticket", "id": str(ticket), "version": 1}) in heard
        assert ("patch", {"topic": "inbox", "id": str(near.id)}) in heard
        # The others hear nothing of it: the first thing they get is their own.
        own = await assign(harness, elsewhere)
        assert await two.next() == ("patch", {"topic": "ticket", "id": str(own), "version": 1})
        theirs = await assign(other, here)
        assert await three.next() == ("patch", {"topic": "ticket", "id": str(theirs), "version": 1})
    await other.close()


async def test_reading_a_note_changes_my_count_in_my_other_windows(harness: Harness, address: str) -> None:
    staff = harness.staff(PERMISSIONS - {"ticketing.ticket.read"})
    await assign(harness, uuid4(), staff.id)
    async with listening(address, staff) as browser:
        assert (await staff.post("/api/notifications/inbox/read-all")).status_code == 200
        assert await browser.next() == ("patch", {"topic": "inbox", "id": str(staff.id)})


async def test_nobody_listens_without_signing_in(harness: Harness, address: str) -> None:
    async with httpx.AsyncClient(base_url=address, trust_env=False) as web:
        answer = await web.get("/api/notifications/stream", headers={"Host": f"{harness.slug}.localhost"})
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


async def test_the_stream_ends_with_the_token(harness: Harness, address: str, hub: Hub) -> None:
    harness.clock.advance(timedelta())
    async with listening(address, harness.staff(PERMISSIONS)) as browser:
        harness.clock.advance(timedelta(minutes=4, seconds=58))
        await hub.check()
        harness.clock.advance(timedelta(seconds=2))
        await hub.check()
        assert await browser.next() == ("bye", {"reason": "expired"})
        assert await browser.ended()


async def test_a_revoked_session_hears_no_more(harness: Harness, address: str) -> None:
    staff = harness.staff(PERMISSIONS)
    session = harness.runtime.tokens.verify(staff.headers["Authorization"].removeprefix("Bearer ")).principal.session_id
    assert session is not None
    async with listening(address, staff) as browser:
        revoked = identity.SessionRevoked(staff_id=staff.id, expires_at=harness.clock.now() + timedelta(minutes=5))
        await harness.consume(revoked, session)
        assert await browser.next() == ("bye", {"reason": "revoked"})
        assert await browser.ended()


async def test_changed_permissions_end_the_stream(harness: Harness, address: str) -> None:
    staff = harness.staff(PERMISSIONS)
    async with listening(address, staff) as browser:
        changed = identity.StaffChanged(
            display_name="李工",
            status="active",
            posts=(),
            roles=(),
            permissions=(),
            scope="own",
            access_version=2,
        )
        await harness.consume(changed, staff.id)
        assert await browser.next() == ("bye", {"reason": "revoked"})


async def test_a_suspended_company_hears_no_more(harness: Harness, address: str) -> None:
    async with listening(address, harness.staff(PERMISSIONS)) as browser:
        async with harness.work() as work:
            await set_status(work, "suspended")
        assert await browser.next() == ("bye", {"reason": "suspended"})


async def test_everybody_starts_over_when_the_broker_is_back(
    harness: Harness, address: str, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(address, harness.staff(PERMISSIONS)) as browser:
        with monkeypatch.context() as away:
            away.setattr(Bus, "connected", property(lambda _: False))
            await hub.check()
        await hub.check()
        assert await browser.next() == ("resync", {"reason": "resync"})
        assert await browser.ended()


async def test_one_staff_member_does_not_hold_more_connections_than_he_needs(
    harness: Harness, address: str, hub: Hub
) -> None:
    staff = harness.staff(PERMISSIONS)
    headers = {"Authorization": staff.headers["Authorization"], "Host": staff.base_url.host}
    async with listening(address, staff) as oldest:
        web = httpx.AsyncClient(base_url=address, trust_env=False)
        request = web.build_request("GET", "/api/notifications/stream", headers=headers)
        later = [await web.send(request, stream=True) for _ in range(PER_STAFF)]
        assert await oldest.next() == ("bye", {"reason": "replaced"})
        for response in later:
            await response.aclose()
        await web.aclose()


async def test_browsers_that_leave_are_forgotten(harness: Harness, address: str, hub: Hub) -> None:
    before = hub.size
    async with listening(address, harness.staff(PERMISSIONS)):
        assert hub.size == before + 1
    async with asyncio.timeout(3):
        while hub.size > before:  # noqa: ASYNC110 - the server notices a lost socket in its own time
            await asyncio.sleep(0.02)
