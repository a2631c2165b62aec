"""Fixtures of identity's tests: a company, a second one, browsers on any host, the received mail."""

import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from stack import Stack
from testkit.harness import Running
from testkit.plugin import Services

sys.path.insert(0, str(Path(__file__).parent))

from identity_companies import Browser, Company, Mailbox, found  # found in this folder


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
