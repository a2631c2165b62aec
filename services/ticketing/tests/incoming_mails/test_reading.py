"""Mails that are written to be read for ever cost nobody but the process that reads them."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from mail_world import MailWorld

from ticketing.incoming_mails import reading_process
from ticketing.incoming_mails.letters import LetterUnreadable, outline, read
from ticketing.incoming_mails.reading import Reader

HEAD = b"From: Zhang <zhang@example.com>\r\nSubject: x\r\nMessage-ID: <1@x>\r\n"
ENDLESS = {
    "markup": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<a " * 100_000,
    "headers": HEAD + b"".join(b"X-%d: a\r\n" % number for number in range(60_000)) + b"\r\nx",
    "addresses": HEAD + b"To: " + b'"a" ' * 200_000 + b"\r\n\r\nx",
    "quotations": HEAD + b"\r\nFrom: a\n" + b"\t" * 200_000 + b"x",
}


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    found = Reader()
    yield found
    await found.stop()


@pytest.mark.parametrize("kind", ENDLESS)
async def test_a_mail_that_takes_too_long_is_given_up_and_the_next_one_is_read(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr("ticketing.incoming_mails.reading.PATIENCE", 3.0)
    longest, before = 0.0, time.monotonic()

    async def live_on() -> None:
        nonlocal longest, before
        while True:
            await asyncio.sleep(0.01)
            longest, before = max(longest, time.monotonic() - before), time.monotonic()

    others = asyncio.create_task(live_on())
    with pytest.raises(LetterUnreadable):
        await reader.read(ENDLESS[kind])
    others.cancel()
    assert longest < 1, "somebody else had to wait"
    assert (await reader.read(HEAD + b"\r\nhello")).words == "hello"


async def test_what_is_read_there_is_what_it_says(reader: Reader) -> None:
    plain = HEAD + b"Reply-To: li@example.com\r\n\r\nhello"
    assert await reader.read(plain) == read(plain)
    letter = await reader.read(plain)
    assert (letter.author, letter.sender) == ("zhang@example.com", "li@example.com")


async def test_a_reader_that_has_died_is_replaced(reader: Reader) -> None:
    await reader.read(HEAD + b"\r\none")
    assert reader._process
    reader._process.kill()
    with pytest.raises(LetterUnreadable):
        await reader.read(HEAD + b"\r\ntwo")
    assert (await reader.read(HEAD + b"\r\nthree")).words == "three"


async def test_the_process_that_reads_knows_no_secret(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINTEL_DATABASE_URL", "postgresql://secret")
    await reader.read(HEAD + b"\r\nhello")
    assert reader._process
    with open(f"/proc/{reader._process.pid}/environ", "rb") as known:  # noqa: ASYNC230
        assert b"secret" not in known.read()
    assert reading_process.SECONDS < 10


@pytest.mark.parametrize("kind", ENDLESS)
def test_the_outline_of_any_mail_is_found_at_once(kind: str) -> None:
    begun = time.process_time()
    letter = outline(ENDLESS[kind])
    assert time.process_time() - begun < 0.5
    assert (letter.sender, letter.subject, letter.message_id) == ("zhang@example.com", "x", "<1@x>")


def test_a_mail_of_thousands_of_parts_is_no_letter() -> None:
    parts = b"--b\r\nContent-Type: image/png\r\n\r\nx\r\n" * 1000
    with pytest.raises(LetterUnreadable):
        read(HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts + b"--b--")


async def test_what_cannot_be_read_waits_for_somebody(post: MailWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ticketing.incoming_mails.reading.PATIENCE", 2.0)
    await post.mailbox(host=None, login=None, password=None)
    secret = (await post.key("email"))["secret"]
    taken = await post.hand_in(ENDLESS["markup"], secret)
    assert taken.json() == {"outcome": "set_aside"}
    (waiting,) = await post.mails(waiting=True)
    assert (waiting["reason"], waiting["sender"], waiting["kept"]) == ("unreadable", "z***@example.com", True)
    body = {"community_id": str(post.world.community), "kind": "complaint"}
    refused = await post.admin().post(
        f"/api/ticketing/incoming-mails/{waiting['id']}/register", json=body,
        headers={"If-Match": f'"{waiting["version"]}"'},
    )  # fmt: skip
    assert (refused.status_code, refused.json()["code"]) == (409, "mail_unreadable")
