"""What stories of sending start from."""

from collections.abc import AsyncIterator

import httpx
import pytest

from notifications.clients.mail_server import MailServer
from notifications.clients.registry import RegistryClient
from notifications.deliveries.sender import Sender
from testkit.harness import Harness

from .post_office import Contacts, PostOffice
from .story import Story


@pytest.fixture
async def post_office() -> AsyncIterator[PostOffice]:
    office = PostOffice()
    await office.open()
    yield office
    await office.close()


@pytest.fixture
def sender(harness: Harness) -> Sender:
    found = harness.runtime.state["sender"]
    assert isinstance(found, Sender)
    return found


@pytest.fixture
async def contacts(harness: Harness, sender: Sender, post_office: PostOffice) -> AsyncIterator[Contacts]:
    """Registry and the mail server, both within reach of the sender."""
    contacts, registry, server = Contacts(harness.runtime), sender.registry, sender.server
    transport = httpx.ASGITransport(app=contacts)  # type: ignore[arg-type]
    client = RegistryClient("http://registry", harness.runtime.tokens.for_service, transport)
    sender.registry, sender.server = client, MailServer(post_office.url, data_timeout=1.0)
    yield contacts
    await sender.drain()
    await client.close()
    sender.registry, sender.server = registry, server


@pytest.fixture
def story(harness: Harness, sender: Sender, contacts: Contacts, post_office: PostOffice) -> Story:
    told = Story(harness, sender, contacts, post_office)
    contacts.add(told.payer, email="wang.fang@example.com")
    return told
