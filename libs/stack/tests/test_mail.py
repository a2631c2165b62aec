"""The mail sink: what is sent over SMTP is kept and shown, safely."""

import asyncio
import html
import imaplib
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import aiosmtplib
import httpx
import pytest

from stack import Stack
from stack.imap import PASSWORD
from stack.mailbox import KEPT, Mailbox
from stack.viewer import linked, local


def letter(subject: str, recipient: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "门楣 <no-reply@lintel.example>"
    message["To"] = recipient
    message["Subject"] = subject
    message.set_content("请确认：https://acme.localhost/confirm?token=a&b=1 谢谢 <script>alert(1)</script>")
    message.add_alternative(
        "<p>请<a href='https://acme.localhost/confirm'>确认</a></p><script>x</script>", subtype="html"
    )
    return message


async def test_a_mail_is_listed_shown_and_kept(stack: Stack) -> None:
    smtp = stack.endpoints
    subject = "欢迎使用门楣 <b>Welcome</b>"
    await aiosmtplib.send(letter(subject, "li@acme.example"), hostname=smtp.smtp_host, port=smtp.smtp_port)
    await aiosmtplib.send(letter("别的", "wang@acme.example"), hostname=smtp.smtp_host, port=smtp.smtp_port)

    async with httpx.AsyncClient(base_url=smtp.mail_url) as browser:
        found = (await browser.get("/messages.json", params={"to": "li@acme.example"})).json()
        assert [(mail["subject"], mail["to"]) for mail in found] == [(subject, ["li@acme.example"])]
        assert found[0]["from"] == "门楣 <no-reply@lintel.example>"
        assert "token=a&b=1" in found[0]["text"]
        assert set(found[0]) == {"id", "from", "to", "subject", "at", "text"}

        everything = await browser.get("/")
        assert html.escape(subject) in everything.text
        shown = await browser.get(f"/messages/{found[0]['id']}")
        assert subject not in shown.text
        assert html.escape(subject) in shown.text
        assert "<script>" not in shown.text
        assert 'href="https://acme.localhost/confirm?token=a&amp;b=1"' in shown.text
        assert 'sandbox="allow-popups' in shown.text
        assert "script" not in shown.headers["content-security-policy"]
        assert "X-Envelope" not in shown.text

        source = await browser.get(f"/messages/{found[0]['id']}.eml")
        assert source.headers["content-type"].startswith("text/plain")
        assert b"Delivered-To: li@acme.example" in source.content
        for path in ("/messages/../secrets/kek", "/messages/%2e%2e%2fsecrets", "/messages/x", "/x"):
            assert (await browser.get(path)).status_code == 404
    assert len(list((stack.home / "mail").glob("*.eml"))) == 2


def test_only_the_newest_are_kept(tmp_path) -> None:  # type: ignore[no-untyped-def]
    mailbox = Mailbox(tmp_path)
    for number in range(KEPT + 3):
        (tmp_path / f"20260101T000000.{number:06}Z-x.eml").touch()
    mailbox.keep("a@b.example", ["c@d.example"], b"Subject: newest\r\n\r\nx")
    kept = sorted(tmp_path.iterdir())
    assert len(kept) == KEPT
    assert kept[-1].read_bytes() == (
        b"Return-Path: <a@b.example>\r\nDelivered-To: c@d.example\r\nSubject: newest\r\n\r\nx"
    )


def test_links_are_escaped() -> None:
    assert linked("a <b> https://x.example/?q=1&r=2。") == (
        'a &lt;b&gt; <a href="https://x.example/?q=1&amp;r=2">https://x.example/?q=1&amp;r=2</a>。'
    )


def test_times_of_mails_are_those_of_the_company() -> None:
    assert local("2026-11-22T17:05:09Z") == "2026-11-23 01:05:09"


async def test_the_sink_is_read_over_imap_by_numbers_that_stay(stack: Stack) -> None:
    where = stack.endpoints
    for subject in ("第一封", "第二封"):
        await aiosmtplib.send(letter(subject, "Kefu@acme.example"), hostname=where.smtp_host, port=where.smtp_port)
    await aiosmtplib.send(letter("别人的", "else@acme.example"), hostname=where.smtp_host, port=where.smtp_port)

    def read() -> tuple[str, list[bytes], bytes]:
        with imaplib.IMAP4(where.imap_host, where.imap_port) as client:
            client.login("kefu@acme.example", PASSWORD)
            client.select("INBOX")
            validity = client.response("UIDVALIDITY")[1][0]
            _, found = client.uid("SEARCH", "UID", "2:*")
            _, sizes = client.uid("FETCH", "1:*", "(UID RFC822.SIZE FLAGS)")
            _, content = client.uid("FETCH", "2", "(BODY.PEEK[])")
            client.uid("STORE", "1", "+FLAGS", "(\\Seen)")
            assert found == [b"2"]
            return validity, sizes, content[0][1]

    def refused(login: str, password: str, folder: str) -> None:
        with imaplib.IMAP4(where.imap_host, where.imap_port) as client:
            client.login(login, password)
            if client.select(folder)[0] != "OK":
                raise imaplib.IMAP4.error(folder)

    validity, sizes, content = await asyncio.to_thread(read)
    assert len(sizes) == 2
    assert b"FLAGS ()" in sizes[0]
    assert message_from_bytes(content, policy=default)["Subject"] == "第二封"
    stack.restart("mail")
    again, sizes, _ = await asyncio.to_thread(read)
    assert again == validity
    assert b"FLAGS (\\Seen)" in sizes[0]
    for wrong in (("kefu@acme.example", "no", "INBOX"), ("kefu@acme.example", PASSWORD, "Else")):
        with pytest.raises(imaplib.IMAP4.error):
            await asyncio.to_thread(refused, *wrong)


async def test_mail_for_a_company_is_handed_to_its_door(stack: Stack) -> None:
    heard: list[tuple[str, bytes]] = []

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.append((self.headers["X-Envelope-To"], body))
            self.send_response(201 if self.headers["X-Lintel-Key"] == "right" else 403)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    door = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    Thread(target=door.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{door.server_port}/"
    stack.forward("door@acme.example", url, "acme.localhost", "right")
    stack.forward("shut@acme.example", url, "acme.localhost", "wrong")
    stack.forward("gone@acme.example", "http://127.0.0.1:9/", "acme.localhost", "right")
    where = {"hostname": stack.endpoints.smtp_host, "port": stack.endpoints.smtp_port}
    await aiosmtplib.send(letter("进门", "Door@acme.example"), **where)  # type: ignore[arg-type]
    assert [to for to, _ in heard] == ["Door@acme.example"]
    assert "进门" in str(message_from_bytes(heard[0][1], policy=default)["Subject"])
    for address, code in (("shut@acme.example", 554), ("gone@acme.example", 451)):
        with pytest.raises(aiosmtplib.SMTPResponseException) as refused:
            await aiosmtplib.send(letter("不进", address), **where)  # type: ignore[arg-type]
        assert refused.value.code == code
    door.shutdown()
    door.server_close()
