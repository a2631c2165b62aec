"""Crashes and silence on both sides of the door: nothing lost, nothing doubled, nothing guessed."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest

from events import billing
from kit import failpoints
from notifications.deliveries.letter import Try
from notifications.deliveries.retry_plan import RESOLVE_AFTER

from .story import Story, bill


async def test_a_server_that_never_answers_leaves_the_end_unknown_and_is_not_asked_twice(story: Story) -> None:
    story.office.pause = 1.5
    await story.issue_bill()
    only = await story.delivery()
    assert (only["state"], only["message_state"]) == ("unknown", "unknown")
    story.office.pause = 0.0
    await story.wait(timedelta(days=1))
    assert [a["outcome"] for a in await story.log()] == ["unknown"]


@pytest.mark.parametrize("crash", ["delivery.handed_over", "delivery.accepted"])
async def test_a_crash_behind_the_door_never_doubles_a_mail(story: Story, crash: str) -> None:
    failpoints.arm(crash)
    await story.issue_bill()
    assert (await story.delivery())["state"] == "sending"
    taken = len(story.office.mails)
    assert taken == (1 if crash == "delivery.accepted" else 0)
    await story.wait(RESOLVE_AFTER)
    only = await story.delivery()
    assert (only["state"], only["message_state"]) == ("unknown", "unknown")
    await story.wait(timedelta(days=1))
    assert len(story.office.mails) == taken


@pytest.mark.parametrize(("outcome", "mails"), [("sent", 0), ("not_sent", 1)])
async def test_a_person_settles_what_nobody_knows(story: Story, outcome: str, mails: int) -> None:
    failpoints.arm("delivery.handed_over")
    await story.issue_bill()
    early = await story.act("settle", outcome=outcome)
    assert (early.status_code, early.json()["code"]) == (409, "delivery_not_unknown")
    await story.wait(RESOLVE_AFTER)
    settled = await story.act("settle", outcome=outcome)
    assert settled.status_code == 200, settled.text
    await story.send_due()
    only = await story.delivery()
    assert (only["state"], only["message_state"]) == ("sent", "sent")
    assert len(story.office.mails) == mails


async def test_a_crash_before_the_door_is_repeated(story: Story) -> None:
    contact = story.sender.registry.contact
    story.sender.registry.contact = None  # type: ignore[assignment,method-assign]  # breaks off without a trace
    await story.issue_bill()
    assert (await story.delivery())["state"] == "planned"
    story.sender.registry.contact = contact  # type: ignore[method-assign]
    await story.wait(RESOLVE_AFTER)
    assert len(story.office.mails) == 1
    assert (await story.delivery())["state"] == "sent"


async def test_two_hands_with_the_same_try_send_one_mail(story: Story) -> None:
    story.office.pause = 0.2
    await story.harness.consume(bill(billing.BillIssued, story.payer), story.subject)
    attempt = Try(story.harness.tenant_id, UUID((await story.delivery())["id"]), 0)
    for _ in range(5):
        await story.sender.accept(attempt)
    await story.sender.drain()
    await story.send_due()
    assert len(story.office.mails) == 1
    assert [a["outcome"] for a in await story.log()] == ["sent"]


async def test_an_orderly_stop_lets_the_mail_arrive_and_leaves_the_rest_for_later(story: Story) -> None:
    story.office.pause = 0.3
    await story.harness.consume(bill(billing.BillIssued, story.payer), story.subject)
    await story.harness.fire_timers()
    await asyncio.wait_for(story.office.thinking.wait(), 5)
    waiting = Try(story.harness.tenant_id, UUID(int=0), 0)
    for _ in range(20):
        await story.sender.accept(waiting)
    await story.sender.stop()
    assert (await story.delivery())["state"] == "sent"
