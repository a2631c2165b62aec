"""When nothing gets through: four attempts, the next channel, a dead message that is stated."""

from datetime import timedelta
from uuid import uuid4

import pytest

from events import identity
from events.notifications import MessageDead, MessageRevived
from notifications.deliveries.retry_plan import RETRY_AFTER

from .story import DESK, Story, payment


async def test_a_server_that_is_down_is_tried_four_times_then_the_message_is_dead(story: Story) -> None:
    await story.office.close()
    await story.issue_bill()
    for pause in RETRY_AFTER:
        assert (await story.delivery())["state"] == "planned"
        await story.wait(pause - timedelta(seconds=1))
        before = len(await story.log())
        await story.wait(timedelta(seconds=1))
        assert len(await story.log()) == before + 1
    only = await story.delivery()
    assert (only["state"], only["attempts"], only["message_state"]) == ("failed", 4, "dead")
    assert {a["error_code"] for a in await story.log()} == {"mail_server_unavailable"}
    (dead,) = await story.harness.outbox()
    expected = ("bill_issued", "person", story.payer, "mail_server_unavailable")
    assert isinstance(dead, MessageDead)
    assert (dead.template, dead.recipient_kind, dead.recipient_id, dead.error_code) == expected
    assert (dead.subject_kind, dead.subject_id) == ("bill", story.subject)
    await story.wait(timedelta(days=1))
    assert len(await story.log()) == 4
    assert (await story.act("retry")).status_code == 200
    assert [type(fact) for fact in await story.harness.outbox()] == [MessageDead, MessageRevived]


async def test_a_failed_mail_becomes_a_phone_task_for_whoever_is_in_charge(story: Story) -> None:
    story.office.to_recipient = "550 5.1.1 <wang.fang@example.com>: no such mailbox"
    cashier = story.harness.staff(DESK)
    await story.harness.consume(payment(story.payer, cashier.id), story.subject)
    await story.send_due()
    task, mail = await story.deliveries()
    assert (mail["channel"], mail["state"], mail["error_code"]) == ("email", "failed", "recipient_refused")
    assert mail["attempts"] == 1  # a mailbox that does not exist is not asked again
    assert (task["channel"], task["state"]) == ("phone_task", "sent")
    note = (await cashier.get("/api/notifications/inbox")).json()["items"][0]
    assert note["title"] == "请电话告知：已收到您的缴费 268.80元（收据 SJJX20260305001）"
    assert (note["template"], note["subject_kind"]) == ("phone_task", "payment")
    assert await story.harness.outbox() == []
    again = await story.act("retry")
    assert again.status_code == 200
    await story.send_due()
    assert [d["channel"] for d in await story.deliveries()] == ["phone_task", "email"]
    assert (await story.deliveries())[0]["message_state"] == "sent"


async def test_the_answer_of_the_server_is_kept_without_the_address(story: Story) -> None:
    story.office.to_recipient = "550 5.1.1 <wang.fang@example.com>: no such mailbox"
    await story.issue_bill()
    (attempt,) = await story.log()
    assert attempt["detail"] == "550 5.1.1 <w***@example.com>: no such mailbox"


async def test_a_company_may_do_without_phone_tasks(story: Story) -> None:
    manager = story.harness.staff({"notifications.template.manage"})
    chosen = await manager.put(
        "/api/notifications/channel-order", json={"channels": ["email"]}, headers={"If-Match": '"0"'}
    )
    assert chosen.status_code == 200, chosen.text
    story.office.to_recipient = "550 no such mailbox"
    await story.harness.consume(payment(story.payer, uuid4()), story.subject)
    await story.send_due()
    assert (await story.delivery())["message_state"] == "dead"


async def test_a_company_may_prefer_the_phone(story: Story) -> None:
    manager = story.harness.staff({"notifications.template.manage"})
    await manager.put(
        "/api/notifications/channel-order", json={"channels": ["phone_task", "email"]}, headers={"If-Match": '"0"'}
    )
    cashier = story.harness.staff(DESK)
    await story.harness.consume(payment(story.payer, cashier.id), story.subject)
    await story.send_due()
    assert [(d["channel"], d["message_state"]) for d in await story.deliveries()] == [("phone_task", "sent")]
    assert story.office.mails == []
    story.subject = uuid4()
    await story.issue_bill()  # nobody is in charge of a bill, so the mail goes out
    assert [(d["channel"], d["state"]) for d in await story.deliveries()] == [("email", "sent")]


@pytest.mark.parametrize("in_charge", [None, "left"])
async def test_a_phone_task_for_nobody_is_a_dead_message(story: Story, in_charge: str | None) -> None:
    manager, cashier = story.harness.staff({"notifications.template.manage"}), uuid4()
    await manager.put(
        "/api/notifications/channel-order", json={"channels": ["phone_task"]}, headers={"If-Match": '"0"'}
    )
    gone = identity.StaffLeft(display_name="李工", status="left", posts=(), roles=(), permissions=(), scope="own")
    await story.harness.consume(gone, cashier)
    await story.harness.consume(payment(story.payer, cashier if in_charge else None), story.subject)
    only = await story.delivery()
    assert (only["channel"], only["state"], only["message_state"]) == ("phone_task", "failed", "dead")
    assert [getattr(e, "error_code", "") for e in await story.harness.outbox()] == ["nobody_in_charge"]
