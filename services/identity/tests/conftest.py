"""Fixtures of identity's tests: a company, a second one, browsers on any host, the received mail."""

import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from uuid import uuid4

import pytest

from kit.work import open_work
from stack import Stack
from testkit.harness import Running
from testkit.plugin import Services

sys.path.insert(0, str(Path(__file__).parent))

from identity_companies import (  # found in this folder
    PASSWORD,
    Browser,
    Company,
    Mailbox,
    enrol,
    found,
    sign_in_operator,
)

from identity.operators.service import OperatorService


@pytest.fixture
async def identity(running_services: Services) -> Running:
    return await running_services.get("identity")


@pytest.fixture
async def company(identity: Running) -> AsyncIterator[Company]:
    made = await found(identity)
    yield made
    await made.close()


@pytest.fixture
async def other_company(identity: Running) -> AsyncIterator[Company]:
    made = await found(identity)
    yield made
    await made.close()


@pytest.fixture
async def page(identity: Running) -> AsyncIterator[Callable[[str], Browser]]:
    """Opens browsers on any host."""
    opened: list[Browser] = []

    def open_page(host: str) -> Browser:
        opened.append(Browser(identity, host))
        return opened[-1]

    yield open_page
    for browser in opened:
        await browser.aclose()


@pytest.fixture
def mailbox(servers: Stack) -> Mailbox:
    return Mailbox(servers.home / "mail")


@pytest.fixture
async def login(identity: Running) -> str:
    address = f"{uuid4().hex}@lintel.example"
    async with open_work(identity.runtime, None) as work:
        await OperatorService(work).create(address, "值班员", PASSWORD)
    return address


@pytest.fixture
async def operator(page: Callable[[str], Browser], login: str) -> Browser:
    browser = page("ops.localhost")
    assert (await sign_in_operator(browser, login)).status_code == 201
    await enrol(browser)
    return browser
