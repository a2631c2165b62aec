"""A worker process that is really killed at the door: the next one neither doubles nor guesses."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import uvicorn

from events import billing
from kit import clock
from notifications.deliveries.retry_plan import RESOLVE_AFTER
from stack import Stack

from .post_office import Contacts
from .story import Story, bill

LINTEL = Path(sys.executable).with_name("lintel")
KILLED = -9


@pytest.fixture
async def registry_url(contacts: Contacts) -> AsyncIterator[str]:
    """The contact route on a socket, for another process."""
    config = uvicorn.Config(contacts, port=0, lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn offers no event
        await asyncio.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    await serving


@pytest.mark.parametrize(("at", "arrived"), [("delivery.handed_over", 0), ("delivery.accepted", 1)])
async def test_a_killed_worker_leaves_a_mail_that_a_person_settles(
    story: Story, servers: Stack, registry_url: str, at: str, arrived: int
) -> None:
    clock.freeze(None)  # the worker lives on the system's time, and tokens are compared with it
    await story.harness.consume(bill(billing.BillIssued, story.payer), story.subject)
    surroundings = {
        "LINTEL_SMTP_URL": story.office.url,
        "LINTEL_REGISTRY_URL": registry_url,
        "LINTEL_TICKETING_URL": registry_url,
        "LINTEL_FAILPOINTS": f"{at}=kill",
    }
    worker = await asyncio.create_subprocess_exec(
        LINTEL, "work", "notifications", env=os.environ | servers.service_env("notifications") | surroundings
    )
    try:
        async with asyncio.timeout(120):
            assert await worker.wait() == KILLED
    finally:
        if worker.returncode is None:
            worker.kill()
            await worker.wait()
    assert (await story.delivery())["state"] == "sending"
    await story.wait(RESOLVE_AFTER)
    assert (await story.delivery())["state"] == "unknown"
    assert len(story.office.mails) == arrived
    settled = await story.act("settle", outcome="sent" if arrived else "not_sent")
    assert settled.status_code == 200, settled.text
    await story.send_due()
    assert (await story.delivery())["state"] == "sent"
    assert len(story.office.mails) == 1
