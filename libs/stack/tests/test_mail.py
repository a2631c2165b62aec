"""The mail sink: what is sent over SMTP is kept and shown, safely."""

import html
from email.message import EmailMessage

import aiosmtplib
import httpx

from stack import Stack
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
