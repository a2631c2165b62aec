"""Mails over a real server: sent once, delayed, refused, interrupted, forgotten."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from identity_companies import Company, Mailbox
from post_office import PostOffice
from sqlalchemy import text

from identity.mails import texts
from identity.mails.carrying import WAITING, MailCarrier
from identity.mails.sending import Sender
from identity.mails.service import CARRIER, WATCH, MailService, Try
from kit import clock, failpoints

VALUES = {"company": "绿城物业", "name": "张伟", "link": "http://acme.localhost/invitation#s3cret"}
FROM = "Lintel <no-reply@lintel.localhost>"


async def plan(company: Company, address: str) -> UUID:
    async with company.harness.work() as work:
        return (await MailService(work).plan(texts.INVITATION, "zh-CN", address, VALUES)).id


async def mails(company: Company) -> list[Any]:
    async with company.harness.work() as work:
        rows = await work.session.execute(
            text(
                "SELECT state, attempts, sealed IS NULL AS erased, problem FROM mail WHERE tenant_id = :t ORDER BY id"
            ),
            {"t": company.harness.tenant_id},
        )
        return list(rows.all())


@pytest.fixture
def carrier(company: Company) -> Iterator[MailCarrier]:
    found: MailCarrier = company.harness.runtime.state[CARRIER]
    working = found.sender
    yield found
    found.sender = working


@pytest.fixture
def broken_server(carrier: MailCarrier) -> Any:
    """Nobody listens at the SMTP port; gives back the working one when called."""
    working, carrier.sender = carrier.sender, Sender("smtp://127.0.0.1:1", FROM)

    def repair() -> None:
        carrier.sender = working

    return repair


@pytest.fixture
async def office(carrier: MailCarrier) -> Any:
    """A mail server with opinions, and without SMTPUTF8."""
    made = PostOffice()
    await made.open()
    carrier.sender = Sender(made.url, FROM, data_timeout=0.3)
    yield made
    await made.close()


async def test_a_mail_is_sent_once_and_its_secret_erased(company: Company, mailbox: Mailbox) -> None:
    address = f"li@{company.harness.slug}.example.com"
    await plan(company, address)
    await company.harness.fire_timers()
    clock.freeze(clock.now() + timedelta(days=2))
    await company.harness.fire_timers()
    [mail] = mailbox.to(address)
    assert mail.get_content().count("s3cret") == 1
    assert mail["From"] == FROM
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


async def test_what_one_recipient_does_wrong_holds_no_other_mail_up(company: Company, office: PostOffice) -> None:
    clock.freeze(clock.now())
    office.refused = {"nobody@example.com": "550 no such mailbox", "later@example.com": "450 try later"}
    for address in ("张伟@example.com", "a\x00b@example.com", "nobody@example.com", "later@example.com"):
        await plan(company, address)
    await plan(company, "good@example.com")
    await company.harness.fire_timers()
    assert [(mail.state, mail.erased, mail.problem) for mail in await mails(company)] == [
        ("given_up", True, "UnicodeEncodeError"),
        ("given_up", True, "ValueError"),
        ("given_up", True, "SMTPRecipientRefused 550"),
        ("planned", False, "SMTPRecipientRefused 450"),
        ("sent", True, None),
    ]
    assert office.taken == ["good@example.com"]
    office.refused = {}
    clock.advance(timedelta(seconds=10))
    await company.harness.fire_timers()
    assert office.taken == ["good@example.com", "later@example.com"]


async def test_contents_the_server_refuses_are_given_up(company: Company, office: PostOffice) -> None:
    office.to_mail = "554 looks like spam"
    await plan(company, "li@example.com")
    await company.harness.fire_timers()
    assert await mails(company) == [("given_up", 1, True, "SMTPDataError 554")]


async def test_mails_that_were_sent_stay_sent_whatever_happens_to_the_next(
    company: Company, office: PostOffice
) -> None:
    clock.freeze(clock.now())
    for number in range(3):
        await plan(company, f"{number}@example.com")
    failpoints.arm("mail.accepted")  # the process dies when the server has taken the first mail
    await company.harness.fire_timers()
    assert sorted(mail.state for mail in await mails(company)) == ["sending", "sent", "sent"]
    clock.advance(WATCH)
    await company.harness.fire_timers()
    clock.advance(timedelta(minutes=10))
    await company.harness.fire_timers()
    assert [mail.state for mail in await mails(company)] == ["sent"] * 3
    assert (len(office.taken), len(set(office.taken))) == (4, 3)
    assert len(set(office.ids)) == 3


async def test_a_mail_whose_end_nobody_knows_is_sent_once_more_only(
    company: Company, carrier: MailCarrier, office: PostOffice
) -> None:
    clock.freeze(clock.now())
    office.pause = 0.6
    await plan(company, "li@example.com")
    rested = Sender(office.url, FROM, data_timeout=0.3)
    down = Sender("smtp://127.0.0.1:1", FROM)
    for sender, state, erased in (
        (rested, "planned", False), (down, "planned", False), (rested, "unknown", True), (rested, "unknown", True),
    ):  # fmt: skip
        carrier.sender = sender
        sender._resting_until = 0.0
        await company.harness.fire_timers()
        [mail] = await mails(company)
        assert (mail.state, mail.erased, mail.problem) == (state, erased, "no_answer")
        clock.advance(timedelta(minutes=10))
    assert mail.attempts == 3


async def test_a_mail_is_claimed_by_one(company: Company, carrier: MailCarrier, office: PostOffice) -> None:
    id = await plan(company, "li@example.com")
    attempt = Try(company.harness.tenant_id, id, 0)
    for _ in range(3):
        await carrier.accept(attempt)
    await carrier.drain()
    await company.harness.fire_timers()
    assert office.taken == ["li@example.com"]


async def test_tenants_take_turns(
    company: Company, other_company: Company, carrier: MailCarrier, office: PostOffice
) -> None:
    flood = [await plan(company, f"{number}@flood.example.com") for number in range(5)]
    wanted = await plan(other_company, "boss@example.com")
    attempts = [Try(company.harness.tenant_id, id, 0) for id in flood]
    for attempt in (*attempts, Try(other_company.harness.tenant_id, wanted, 0)):
        await carrier.accept(attempt)
    await carrier.drain()
    assert office.taken.index("boss@example.com") == 1
    assert len(office.taken) == 6


async def test_the_mails_of_one_tenant_leave_room_for_others(
    company: Company, other_company: Company, carrier: MailCarrier, office: PostOffice
) -> None:
    for _ in range(WAITING + 50):
        await carrier.accept(Try(company.harness.tenant_id, uuid4(), 0))
    await carrier.accept(Try(other_company.harness.tenant_id, await plan(other_company, "boss@example.com"), 0))
    await carrier.drain()
    assert office.taken == ["boss@example.com"]


async def test_a_slow_server_does_not_hold_the_timers_up(
    company: Company, carrier: MailCarrier, office: PostOffice
) -> None:
    office.pause = 0.2
    for number in range(3):
        await plan(company, f"{number}@example.com")
    while await company.harness.running.alarm.serve(company.harness.tenant_id):
        pass
    assert office.taken == []
    await carrier.stop()  # an orderly end lets at most the mail on its way arrive, the others wait for the next process
    assert len(office.taken) <= 1
    waiting = [mail.state for mail in await mails(company) if mail.state == "planned"]
    assert len(waiting) == 3 - len(office.taken)
    clock.freeze(clock.now() + WATCH)
    await company.harness.fire_timers()
    assert sorted(office.taken) == [f"{number}@example.com" for number in range(3)]
