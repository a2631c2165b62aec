"""Where the address comes from, and what becomes of a message without one."""

import pytest

from notifications.clients.registry import RegistryClient
from notifications.deliveries.retry_plan import RETRY_AFTER

from .story import Story


async def test_nobody_without_an_address_is_forgotten(story: Story) -> None:
    story.contacts.add(story.payer, email=None)
    await story.issue_bill()
    only = await story.delivery()
    assert (only["state"], only["error_code"], only["message_state"]) == ("unreachable", "no_address", "unreachable")
    assert [getattr(e, "error_code", "") for e in await story.harness.outbox()] == ["no_address"]
    counts = (await story.desk.get("/api/notifications/deliveries/counts")).json()
    assert counts["unreachable"] == 1
    story.contacts.add(story.payer, email="new@example.com")
    again = await story.act("retry")
    assert again.status_code == 200, again.text
    await story.send_due()
    assert (await story.delivery())["state"] == "sent"
    assert story.office.mails[0]["To"] == "new@example.com"
    refused = await story.act("retry")
    assert (refused.status_code, refused.json()["code"]) == (409, "delivery_not_retryable")


async def test_a_person_registry_does_not_know_is_unreachable(story: Story) -> None:
    story.contacts.known.clear()
    await story.issue_bill()
    assert (await story.delivery())["error_code"] == "person_unknown"


@pytest.mark.parametrize("email", ["wang@example.com\r\nBcc: spy@example.com", "not an address"])
async def test_an_address_that_is_none_fails_for_good(story: Story, email: str) -> None:
    story.contacts.add(story.payer, email=email)
    await story.issue_bill()
    only = await story.delivery()
    assert (only["state"], only["error_code"]) == ("failed", "bad_address")
    assert story.office.mails == []


@pytest.mark.parametrize("down", ["error", "refused"])
async def test_registry_being_down_only_delays(story: Story, down: str) -> None:
    client = story.sender.registry
    if down == "refused":
        story.sender.registry = RegistryClient("http://127.0.0.1:1", story.harness.runtime.tokens.for_service)
    story.contacts.status = 503
    await story.issue_bill()
    assert [a["error_code"] for a in await story.log()] == ["registry_unavailable"]
    if down == "refused":
        await story.sender.registry.close()
        story.sender.registry = client
    story.contacts.status = 200
    await story.wait(RETRY_AFTER[0])
    assert (await story.delivery())["state"] == "sent"
