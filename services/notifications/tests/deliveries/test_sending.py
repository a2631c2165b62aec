"""Mails on their way: what arrives, when, and in whose words."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from uuid_utils.compat import uuid7

from events import billing
from notifications.deliveries.retry_plan import RETRY_AFTER
from notifications.templates.models import TemplateText

from .story import NOON, Story, bill


async def test_a_bill_arrives_with_its_facts_and_its_proof(story: Story) -> None:
    await story.issue_bill()
    (mail,) = story.office.mails
    assert mail["Subject"] == "账单 ZDJX20260301001：应缴 268.80元"
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
    assert story.office.mails[0]["Subject"] == "账单 ZDJX20260301001：应缴 268.80元"
    assert (await story.detail())["text_version"] == 0
