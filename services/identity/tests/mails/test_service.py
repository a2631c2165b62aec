from datetime import timedelta
from typing import Any

import pytest
from identity_companies import Company, Mailbox
from sqlalchemy import text

from identity.mails import texts
from identity.mails.sending import Sender
from identity.mails.service import MailService
from kit import clock

VALUES = {"company": "绿城物业", "name": "张伟", "link": "http://acme.localhost/invitation#s3cret"}


async def plan(company: Company, address: str) -> None:
    async with company.harness.work() as work:
        await MailService(work).plan(texts.INVITATION, "zh-CN", address, VALUES)


async def mails(company: Company) -> list[Any]:
    async with company.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT state, attempts, sealed IS NULL AS erased, problem FROM mail WHERE tenant_id = :t"),
            {"t": company.harness.tenant_id},
        )
        return list(rows.all())


@pytest.fixture
def broken_server(company: Company) -> Any:
    """Nobody listens at the SMTP port; gives back the working one when called."""
    state = company.harness.runtime.state
    working = state.get("sender")
    state["sender"] = Sender("smtp://127.0.0.1:1", "Lintel <no-reply@lintel.localhost>")

    def repair() -> None:
        if working is None:
            state.pop("sender", None)
        else:
            state["sender"] = working

    yield repair
    repair()


async def test_a_mail_is_sent_once_and_its_secret_erased(company: Company, mailbox: Mailbox) -> None:
    address = f"li@{company.harness.slug}.example.com"
    await plan(company, address)
    await company.harness.fire_timers()
    clock.freeze(clock.now() + timedelta(days=2))
    await company.harness.fire_timers()
    [mail] = mailbox.to(address)
    assert mail.get_content().count("s3cret") == 1
    assert mail["From"] == "Lintel <no-reply@lintel.localhost>"
    assert mail["Message-ID"].endswith("@lintel.localhost>")
    assert await mails(company) == [("sent", 1, True, None)]


async def test_a_server_that_is_down_only_delays(company: Company, mailbox: Mailbox, broken_server: Any) -> None:
    address = f"wang@{company.harness.slug}.example.com"
    clock.freeze(clock.now())
    await plan(company, address)
    for attempts in range(1, 5):
        await company.harness.fire_timers()
        [mail] = await mails(company)
        assert (mail.state, mail.attempts, mail.erased) == ("planned", attempts, False)
        clock.advance(timedelta(minutes=10))
    assert not mailbox.to(address)
    broken_server()
    await company.harness.fire_timers()
    assert len(mailbox.to(address)) == 1
    assert (await mails(company))[0].state == "sent"


async def test_after_a_day_the_link_is_dead_and_the_mail_given_up(company: Company, broken_server: Any) -> None:
    clock.freeze(clock.now())
    await plan(company, "zhao@example.com")
    await company.harness.fire_timers()
    clock.advance(timedelta(hours=24))
    await company.harness.fire_timers()
    [mail] = await mails(company)
    assert (mail.state, mail.erased) == ("given_up", True)
    clock.advance(timedelta(days=1))
    await company.harness.fire_timers()
    assert await mails(company) == [mail]


async def test_nothing_readable_rests_in_the_database(company: Company, broken_server: Any) -> None:
    await plan(company, "qian@example.com")
    async with company.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT row_to_json(m)::text FROM mail m WHERE tenant_id = :t"), {"t": company.harness.tenant_id}
        )
        kept = str(rows.all())
    assert "qian" not in kept
    assert "s3cret" not in kept


async def test_a_text_without_its_values_fails_where_it_is_planned(company: Company) -> None:
    with pytest.raises(KeyError):
        async with company.harness.work() as work:
            await MailService(work).plan(texts.INVITATION, "en", "sun@example.com", {"company": "x"})
