"""Click to call, over real HTTP to the simulated telephone system, and back."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
import uvicorn
from switchboard import API, OWNERS_NUMBER, Switchboard
from ticketing_world import World

from kit import clock
from stack import Stack
from stack.ports import LOOPBACK, free_port
from ticketing.clients.addresses import NotAllowed, checked, is_public
from ticketing.clients.pbx import CallOut, HttpPbx
from ticketing.dialings.dialler import Dialler
from ticketing.dialings.service import DIALLER, REPORTED_WITHIN


@pytest.fixture
async def door(world: World) -> AsyncIterator[str]:
    """The service behind a socket: what the telephone system reports to."""
    port = free_port(set())
    config = uvicorn.Config(world.harness.running.app, host=LOOPBACK, port=port, lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    for _ in range(500):
        if server.started:
            break
        await asyncio.sleep(0.01)
    yield f"http://{LOOPBACK}:{port}"
    server.should_exit = True
    await serving


@pytest.fixture
async def phones(world: World, servers: Stack, door: str) -> AsyncIterator["Phones"]:
    found = Phones(world, servers.endpoints.phone_url, door)
    await found.connect()
    yield found
    await found.http.aclose()


class Phones:
    """The simulated telephone system, connected to the company of the test; its clock is the real one."""

    def __init__(self, world: World, url: str, door: str) -> None:
        self.world = world
        self.line = world.harness.slug
        self.board = Switchboard(world)
        self.url = url
        self.door = door
        self.http = httpx.AsyncClient(base_url=url, timeout=10)

    async def connect(self) -> None:
        self.world.harness.clock.set(None)  # type: ignore[arg-type]
        await self.board.connect(f"{self.url}/lines/{self.line}/dial")
        line = {
            "name": self.line,
            "number": "0571-00000000",
            "report_url": f"{self.door}{API}/pbx-links/{self.board.id}/reports",
            "host": f"{self.line}.localhost",
            "key": self.board.key,
        }
        assert (await self.http.post("/lines", json=line)).status_code == 200

    async def ring(self, caller: str = OWNERS_NUMBER) -> str:
        answer = await self.http.post("/calls", json={"line": self.line, "caller": caller})
        return str(answer.json()["id"])

    async def do(self, call: str, step: str, **more: Any) -> None:
        assert (await self.http.post(f"/calls/{call}/{step}", json=more)).status_code == 200

    async def placed(self) -> list[dict[str, Any]]:
        calls = (await self.http.get("/calls.json")).json()
        return [one for one in calls if one["line"] == self.line and one["direction"] == "out"]

    async def until(self, state: str) -> dict[str, Any]:
        """The one call of the log once it is in this state."""
        for _ in range(100):
            items = (await self.board.as_staff().get(f"{API}/calls")).json()["items"]
            if items and items[0]["state"] == state:
                found: dict[str, Any] = items[0]
                return found
            await asyncio.sleep(0.05)
        raise TimeoutError(f"{state}: {items}")

    async def dial(self, **whom: Any) -> httpx.Response:
        answer: httpx.Response = await self.board.as_staff().post(f"{API}/dialings", json=whom)
        return answer

    async def hand_over(self) -> None:
        """What the worker and the hands of the service do."""
        await self.world.harness.fire_timers()
        dialler: Dialler = self.world.harness.runtime.state[DIALLER]
        await dialler.drain()

    async def state(self, call: str) -> tuple[str, str | None]:
        found = (await self.board.as_staff().get(f"{API}/calls/{call}/dialing")).json()
        return found["state"], found["reason"]


async def test_a_phone_that_rings_is_a_call_in_the_log(phones: Phones) -> None:
    await phones.board.as_staff().put(f"{API}/my-extension", json={"number": "801"})
    call = await phones.ring()
    assert (await phones.until("ringing"))["number"] == "138****5678"
    await phones.do(call, "answer", extension="801")
    assert (await phones.until("answered"))["operator_name"] == "前台小李"
    await phones.do(call, "hang-up")
    ended = await phones.until("ended")
    for _ in range(100):
        if (await phones.board.call(ended["id"]))["call"]["recorded"]:
            break
        await asyncio.sleep(0.05)
    assert (await phones.board.call(ended["id"]))["call"]["recorded"]


async def test_a_missed_call_is_called_back_with_a_click(phones: Phones) -> None:
    call = await phones.ring()
    await phones.do(call, "miss")
    await phones.until("missed")
    (callback,) = await phones.board.callbacks(kind="missed_call", state="due")
    assert (await phones.dial(callback_id=callback["id"])).json()["code"] == "no_extension"
    await phones.board.as_staff().put(f"{API}/my-extension", json={"number": "801"})
    asked = await phones.dial(callback_id=callback["id"])
    assert (asked.status_code, asked.json()["state"]) == (202, "planned")
    await phones.hand_over()
    assert await phones.state(asked.json()["call_id"]) == ("placed", None)
    (out,) = await phones.placed()
    assert (out["number"], out["extension"], out["dialled_for"]) == (OWNERS_NUMBER, "801", asked.json()["call_id"])
    await phones.do(out["id"], "answer")
    answered = await phones.until("answered")
    assert (answered["direction"], answered["id"]) == ("out", asked.json()["call_id"])
    assert [one["state"] for one in await phones.board.callbacks()] == ["done"]


async def test_a_try_that_was_lost_places_no_second_call(phones: Phones) -> None:
    """The process dies between asking and writing down: the timer asks again, the telephone system knows it."""
    await phones.board.as_staff().put(f"{API}/my-extension", json={"number": "801"})
    asked = await phones.dial(phone="13900000000")
    dialler: Dialler = phones.world.harness.runtime.state[DIALLER]
    orders = []
    kept, dialler.accept = dialler.accept, orders.append  # type: ignore[method-assign]
    try:
        await phones.world.harness.fire_timers()
        await dialler._pbx.place(orders[0].url, orders[0].key, orders[0].call, phones.world.harness.clock.now())
    finally:
        dialler.accept = kept  # type: ignore[method-assign]
    assert await phones.state(asked.json()["call_id"]) == ("sending", None)
    phones.world.harness.clock.set(phones.world.harness.clock.now() + timedelta(seconds=16))
    await phones.hand_over()
    assert await phones.state(asked.json()["call_id"]) == ("placed", None)
    assert len(await phones.placed()) == 1


async def test_nobodys_phone_rings_long_after_the_click(phones: Phones) -> None:
    await phones.board.as_staff().put(f"{API}/my-extension", json={"number": "801"})
    asked = await phones.dial(phone="13900000000")
    phones.world.harness.clock.set(phones.world.harness.clock.now() + timedelta(seconds=61))
    await phones.hand_over()
    assert await phones.state(asked.json()["call_id"]) == ("failed", "too_late")
    assert await phones.placed() == []
    log = (await phones.board.as_staff().get(f"{API}/calls")).json()["items"]
    assert (log[0]["state"], log[0]["result"]) == ("missed", "unreachable")


async def test_a_call_that_is_never_reported_is_not_dialling_for_ever(phones: Phones) -> None:
    await phones.board.as_staff().put(f"{API}/my-extension", json={"number": "801"})
    call = (await phones.dial(phone="13900000000")).json()["call_id"]
    await phones.hand_over()
    assert await phones.state(call) == ("placed", None)
    phones.world.harness.clock.set(phones.world.harness.clock.now() + REPORTED_WITHIN)
    await phones.hand_over()
    assert (await phones.board.call(call))["call"]["state"] == "unreported"
    counts = (await phones.board.as_staff().get(f"{API}/calls")).json()["counts"]
    assert counts == {"unreported": 1}
    again = await phones.dial(call_id=call)
    await phones.hand_over()
    assert await phones.state(again.json()["call_id"]) == ("placed", None)
    await phones.board.report("answered", "late", dialled_for=call, direction="out")
    assert (await phones.board.call(call))["call"]["state"] == "answered", "what is reported late still counts"
    phones.world.harness.clock.set(phones.world.harness.clock.now() + REPORTED_WITHIN)
    await phones.board.report("answered", "in time", dialled_for=again.json()["call_id"], direction="out")
    await phones.hand_over()
    assert (await phones.board.call(again.json()["call_id"]))["call"]["state"] == "answered"


async def test_a_telephone_system_that_refuses_is_not_asked_again(phones: Phones) -> None:
    await phones.board.as_staff().put(f"{API}/my-extension", json={"number": "801"})
    link = (await phones.board.as_staff().get(f"{API}/pbx-links")).json()[0]
    etag = {"If-Match": f'"{link["version"]}"'}
    gone = {"name": "总机", "dial_url": f"{phones.url}/lines/nobody/dial", "active": True}
    await phones.board.as_staff().put(f"{API}/pbx-links/{link['id']}", json=gone, headers=etag)
    asked = await phones.dial(phone="13900000000")
    await phones.hand_over()
    assert await phones.state(asked.json()["call_id"]) == ("failed", "refused_404")


async def test_exactly_one_is_called(phones: Phones) -> None:
    await phones.board.as_staff().put(f"{API}/my-extension", json={"number": "801"})
    for whom in (
        {},
        {"phone": "13900000000", "ticket_id": str(phones.world.unit)},
        {"ticket_id": str(phones.world.unit)},
    ):
        assert (await phones.dial(**whom)).status_code == 422
    ticket = await phones.world.register(contact_phone=OWNERS_NUMBER)
    assert (await phones.dial(ticket_id=ticket["id"])).status_code == 202


async def test_a_call_back_is_about_what_was_spoken_about(phones: Phones) -> None:
    """From the call log, from a promise and from the ticket: the call out belongs to the ticket, and does not make the
    customer one who calls often."""
    board = phones.board
    await board.as_staff().put(f"{API}/my-extension", json={"number": "801"})
    ringing = await phones.ring()
    await phones.do(ringing, "answer", extension="801")
    spoken = await phones.until("answered")
    ticket = await phones.world.register(contact_phone=OWNERS_NUMBER)
    await board.as_staff().post(f"{API}/calls/{spoken['id']}/tickets", json={"ticket_id": ticket["id"]})
    await phones.do(ringing, "hang-up")
    promise = {"kind": "appointed", "due_at": (clock.now() + timedelta(hours=1)).isoformat(), "matter": "答复进度"}
    appointed = await board.as_staff().post(f"{API}/callbacks", json=promise | {"call_id": spoken["id"]})
    assert appointed.status_code == 201, appointed.text
    for whom in (
        {"call_id": spoken["id"]},
        {"callback_id": appointed.json()["id"]},
        {"ticket_id": ticket["id"]},
    ):
        asked = await phones.dial(**whom)
        assert asked.status_code == 202, asked.text
        assert [one["id"] for one in (await board.call(asked.json()["call_id"]))["tickets"]] == [ticket["id"]], whom
    alone = await phones.dial(phone="13900000000")
    assert (await board.call(alone.json()["call_id"]))["tickets"] == []
    other = await phones.world.register(contact_phone=OWNERS_NUMBER)
    both = promise | {"call_id": spoken["id"], "ticket_id": other["id"]}
    named = (await board.as_staff().post(f"{API}/callbacks", json=both)).json()
    asked = await phones.dial(callback_id=named["id"])
    (about,) = (await board.call(asked.json()["call_id"]))["tickets"]
    assert about["id"] == other["id"], "a promise that names its ticket is about that one"
    mine = await phones.world.register(contact_phone=OWNERS_NUMBER, complained_about_id=phones.world.clerk_id)
    link = {"ticket_id": mine["id"]}
    assert (
        await board.as_staff(phones.world.handler_id).post(f"{API}/calls/{spoken['id']}/tickets", json=link)
    ).is_success
    refused = await phones.dial(callback_id=named["id"])
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict_of_interest")
    again = await phones.ring()
    await phones.do(again, "answer", extension="801")
    newest = await phones.until("answered")
    await board.as_staff().post(f"{API}/calls/{newest['id']}/tickets", json={"ticket_id": ticket["id"]})
    assert (await board.call(newest["id"]))["call"]["tier"] == "repeat"


async def test_without_a_telephone_system_nobody_is_called(world: World) -> None:
    answer = await Switchboard(world).as_staff().post(f"{API}/dialings", json={"phone": "13900000000"})
    assert (answer.status_code, answer.json()["code"]) == (409, "no_way_out")


@pytest.mark.parametrize("url", ["https://localhost:1/x", "http://127.0.0.1:9/x", "https://no-such-host.invalid/"])
async def test_what_resolves_into_the_own_network_is_not_spoken_to(url: str) -> None:
    with pytest.raises(NotAllowed):
        await checked(url, frozenset())


async def test_a_name_that_resolves_to_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()

    async def rebound(*_: object, **__: object) -> list[Any]:
        return [(2, 1, 6, "", ("93.184.216.34", 443)), (2, 1, 6, "", ("10.0.0.5", 443))]

    monkeypatch.setattr(loop, "getaddrinfo", rebound)
    with pytest.raises(NotAllowed, match="public_only"):
        await checked("https://pbx.example.com/dial", frozenset())
    allowed = await checked("http://10.0.0.5:80/dial", frozenset({"10.0.0.5:80"}))
    assert (allowed.url, allowed.server_name) == ("http://10.0.0.5:80/dial", None)


async def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    async def public(*_: object, **__: object) -> list[Any]:
        return [(2, 1, 6, "", ("93.184.216.34", 443))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", public)
    target = await checked("https://pbx.example.com/dial?x=1", frozenset())
    assert (target.url, target.host, target.server_name) == (
        "https://93.184.216.34:443/dial?x=1",
        "pbx.example.com",
        "pbx.example.com",
    )


@pytest.mark.parametrize(
    "address", ["::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "::7f00:1", "fec0::1", "ff02::1", "240.0.0.1"]
)
def test_addresses_of_the_own_network_are_known_in_every_wrapping(address: str) -> None:
    assert not is_public(address)


async def test_a_name_that_cannot_be_one_is_refused() -> None:
    with pytest.raises(NotAllowed, match="unknown_host"):
        await checked(f"https://{'a' * 64}.example/", frozenset())


async def test_an_answer_without_end_is_not_read() -> None:
    written = 0

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal written
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 202 Accepted\r\ntransfer-encoding: chunked\r\n\r\n")
        with contextlib.suppress(ConnectionError):
            while written < 300_000_000:
                writer.write(b"100000\r\n" + b"x" * 0x100000 + b"\r\n")
                await writer.drain()
                written += 0x100000
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    pbx = HttpPbx(frozenset({f"127.0.0.1:{port}"}))
    call = CallOut(dialled_for=uuid4(), extension="8001", number=OWNERS_NUMBER)
    await pbx.place(f"http://127.0.0.1:{port}/", bytes(32), call, clock.now())
    await pbx.close()
    server.close()
    assert written < 100_000_000
