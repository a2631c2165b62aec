"""Mails on their way: over real sockets, with everything that goes wrong on the way."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from uuid_utils.compat import uuid7

from events import billing, identity
from events.notifications import MessageDead
from kit import failpoints
from notifications.clients.registry import RegistryClient
from notifications.deliveries.letter import Try
from notifications.deliveries.retry_plan import RESOLVE_AFTER, RETRY_AFTER
from notifications.deliveries.sender import Sender
from notifications.templates.models import TemplateText
from testkit.harness import Client, Harness

from .conftest import Contacts, PostOffice

NOON = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
DESK = {"notifications.delivery.read", "notifications.delivery.retry", "notifications.inbox.read"}


def bill(kind: type[billing.BillFact], payer: UUID) -> billing.BillFact:
    return kind(
        no="ZDJX20260301001",
        community_id=uuid4(),
        payer_id=payer,
        period_from=date(2026, 3, 1),
        period_to=date(2026, 3, 31),
        due_date=date(2026, 3, 31),
        amount_cents=26880,
        balance_cents=26880,
    )


def payment(payer: UUID, cashier: UUID | None = None) -> billing.PaymentSucceeded:
    return billing.PaymentSucceeded(
        community_id=uuid4(),
        payer_id=payer,
        channel="transfer",
        amount_cents=26880,
        credited_cents=0,
        receipt_no="SJJX20260305001",
        received_at=NOON,
        cashier_id=cashier,
    )


class Story:
    """One payer, one desk, and the delivery that is followed."""

    def __init__(self, harness: Harness, sender: Sender, contacts: Contacts, post_office: PostOffice) -> None:
        self.harness, self.sender, self.contacts, self.office = harness, sender, contacts, post_office
        self.payer, self.subject = uuid4(), uuid4()
        harness.clock.set(NOON)

    @property
    def desk(self) -> Client:
        """Signed in afresh: days pass in these stories, and tokens live five minutes."""
        return self.harness.staff(DESK)

    async def issue_bill(self, kind: type[billing.BillFact] = billing.BillIssued) -> None:
        await self.harness.consume(bill(kind, self.payer), self.subject)
        await self.send_due()

    async def send_due(self) -> None:
        await self.harness.fire_timers()
        await self.sender.drain()

    async def wait(self, time: timedelta) -> None:
        self.harness.clock.advance(time)
        await self.send_due()

    async def deliveries(self) -> list[dict[str, Any]]:
        answer = await self.desk.get("/api/notifications/deliveries", params={"subject_id": str(self.subject)})
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def delivery(self) -> dict[str, Any]:
        (only,) = await self.deliveries()
        return only

    async def log(self) -> list[dict[str, Any]]:
        return (await self.detail())["log"]

    async def detail(self) -> Any:
        answer = await self.desk.get(f"/api/notifications/deliveries/{(await self.delivery())['id']}")
        return answer.json()

    async def act(self, action: str, **body: str) -> Any:
        id = (await self.deliveries())[-1]["id"]
        return await self.desk.post(f"/api/notifications/deliveries/{id}/{action}", json=body or None)


@pytest.fixture
def story(harness: Harness, sender: Sender, contacts: Contacts, post_office: PostOffice) -> Story:
    told = Story(harness, sender, contacts, post_office)
    contacts.add(told.payer, email="wang.fang@example.com")
    return told


async def test_a_bill_arrives_with_its_facts_and_its_proof(story: Story) -> None:
    await story.issue_bill()
    (mail,) = story.office.mails
    assert mail["Subject"] == "账单 ZDJX20260301001:应缴 268.80元"
    assert mail["To"] == "wang.fang@example.com"
    assert mail["From"].addresses[0].display_name == "测试物业"
    body = mail.get_body(("plain",))
    assert body is not None
    assert "王芳您好" in body.get_content()
    assert "请于 2026年3月31日 前缴纳" in body.get_content()
    detail = await story.detail()
    assert detail["provider_key"] == mail["Message-ID"]
    assert detail["text_version"] == 0
    assert detail["delivery"]["state"] == "sent"
    assert detail["delivery"]["masked_address"] == "w***@example.com"
    assert [(a["no"], a["outcome"]) for a in detail["log"]] == [(1, "sent")]
    assert story.contacts.asked == [story.harness.tenant_id]


async def test_the_reader_is_written_to_in_his_language(story: Story) -> None:
    story.contacts.add(story.payer, email="wang@example.com", name="Fang Wang", locale="en")
    await story.issue_bill()
    (mail,) = story.office.mails
    assert mail["Subject"] == "Bill ZDJX20260301001: ¥268.80 due"
    assert mail["Content-Language"] == "en"
    assert (await story.detail())["locale"] == "en"


async def test_dunning_waits_for_the_morning(story: Story) -> None:
    story.harness.clock.set(datetime(2026, 3, 1, 13, 30, tzinfo=UTC))  # 21:30 in Shanghai
    await story.issue_bill(billing.BillOverdue)
    assert story.office.mails == []
    assert (await story.delivery())["next_at"] == "2026-03-02T00:00:00Z"
    await story.wait(timedelta(hours=10, minutes=29))
    assert story.office.mails == []
    await story.wait(timedelta(minutes=1))
    assert len(story.office.mails) == 1


async def test_a_dunning_mail_that_comes_late_to_the_sender_respects_the_night(story: Story) -> None:
    story.harness.clock.set(datetime(2026, 3, 1, 11, 59, tzinfo=UTC))  # 19:59
    await story.harness.consume(bill(billing.BillOverdue, story.payer), story.subject)
    await story.wait(timedelta(minutes=2))
    assert story.office.mails == []
    await story.wait(timedelta(hours=12))
    assert len(story.office.mails) == 1


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
    await story.wait(timedelta(days=1))
    assert len(await story.log()) == 4


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
    assert note["title"] == "请电话告知:已收到您的缴费 268.80元(收据 SJJX20260305001)"
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


async def test_a_busy_server_gets_the_same_mail_again(story: Story) -> None:
    story.office.to_mail = "451 try later"
    await story.issue_bill()
    assert (await story.delivery())["state"] == "planned"
    story.office.to_mail = "250 OK"
    await story.wait(RETRY_AFTER[0])
    (mail,) = story.office.mails
    detail = await story.detail()
    assert mail["Message-ID"] == detail["provider_key"]
    assert [(a["outcome"], a["error_code"]) for a in detail["log"]] == [("failed", "mail_refused"), ("sent", None)]


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


async def test_a_stored_text_that_no_longer_fits_does_not_stop_the_mail(story: Story) -> None:
    async with story.harness.work() as work:
        work.session.add(
            TemplateText(
                tenant_id=story.harness.tenant_id,
                id=uuid7(),
                code="bill_issued",
                locale="zh-CN",
                version=1,
                subject="{bill_no} {dropped_variable}",
                body="{amount} {due_date}",
                written_by=uuid4(),
                written_at=NOON,
            )
        )
    await story.issue_bill()
    assert story.office.mails[0]["Subject"] == "账单 ZDJX20260301001:应缴 268.80元"
    assert (await story.detail())["text_version"] == 0
