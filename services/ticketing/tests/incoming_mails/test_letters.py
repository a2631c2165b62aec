"""Any bytes are a mail: what can be read is read, and what no person wrote is told apart."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ticketing.incoming_mails.letters import read
from ticketing.incoming_mails.markup import text_of
from ticketing.incoming_mails.quoting import own_words
from ticketing.incoming_mails.threads import number_in, ticket_in

PLAIN = b"From: =?utf-8?b?5byg5LiJ?= <Zhang@Example.com>\r\nTo: kefu@acme.example\r\nMessage-ID: <1@x>\r\n"


def test_a_chinese_mail_with_files() -> None:
    mail = EmailMessage()
    mail["From"] = "张三 <Zhang@Example.com>"
    mail["To"] = "客服 <kefu+HC@acme.example>"
    mail["Subject"] = "楼道灯不亮 TSHC202503050001"
    mail["Message-ID"] = "<abc@example.com>"
    mail["References"] = "<one@x> <two@x>"
    mail.set_content("三号楼楼道灯不亮，请处理。\n")
    mail.add_alternative("<p>三号楼</p>", subtype="html")
    mail.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="灯.png")
    letter = read(mail.as_bytes())
    assert (letter.sender, letter.sender_name) == ("zhang@example.com", "张三")
    assert letter.recipients == ("kefu+hc@acme.example",)
    assert letter.subject == "楼道灯不亮 TSHC202503050001"
    assert letter.words == "三号楼楼道灯不亮，请处理。"
    assert letter.references == ("<one@x>", "<two@x>")
    assert [(file.name, file.content[:4]) for file in letter.enclosures] == [("灯.png", b"\x89PNG")]
    assert letter.no_person is None


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        (b"\r\n" + "没有写字符集".encode(), "没有写字符集"),
        (b"\r\n" + "国标编码".encode("gb18030"), "国标编码"),
        (b"Content-Type: text/plain; charset=gb2312\r\n\r\n" + "镕字".encode("gb18030"), "镕字"),
        (b"Content-Type: text/plain; charset=no-such\r\n\r\n" + "照样读".encode(), "照样读"),
        (b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n5rWL6K+V!!", "测试"),
        (b"Content-Type: text/html\r\n\r\n<style>x</style><p>one</p><div>two<br>three</div>", "one\n\ntwo\nthree"),
        (b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nonly part, no end", "only part, no end"),
        (b"Content-Type: multipart/mixed\r\n\r\nno boundary at all", ""),
    ],
)
def test_broken_mails_are_read_as_far_as_they_go(rest: bytes, words: str) -> None:
    letter = read(PLAIN + b"Subject: x\r\n" + rest)
    assert letter.words == words
    assert letter.sender == "zhang@example.com"


def test_winmail_and_mails_inside_of_mails_are_files() -> None:
    mail = EmailMessage()
    mail["From"] = "li@example.com"
    mail.set_content("见附件")
    mail.add_attachment(b"\x78\x9f\x3e\x22tnef", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    inner = EmailMessage()
    inner["Subject"] = "里面"
    inner.set_content("里面的话")
    mail.add_attachment(inner)
    letter = read(mail.as_bytes())
    assert [file.name for file in letter.enclosures] == ["winmail.dat"]
    assert "里面的话" in letter.full


@pytest.mark.parametrize(
    ("header", "why"),
    [
        (b"Auto-Submitted: auto-replied\r\n", "automatic"),
        (b"Auto-Submitted: no\r\n", None),
        (b"Precedence: bulk\r\n", "bulk"),
        (b"Precedence: auto_reply\r\n", "automatic"),
        (b"List-Id: <news.example.com>\r\n", "bulk"),
        (b"Return-Path: <>\r\n", "bounce"),
        (b"Return-Path: <>\r\nAuto-Submitted: auto-replied\r\n", "automatic"),
        (b"Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n", "bounce"),
        (b"X-Lintel-Mail: 1\r\n", "own_mail"),
        (b"", None),
    ],
)
def test_what_no_person_wrote(header: bytes, why: str | None) -> None:
    assert read(PLAIN + header + b"Subject: x\r\n\r\nhello").no_person == why


def test_systems_that_write_in_their_own_name() -> None:
    for sender, why in (("MAILER-DAEMON@x.example", "bounce"), ("no-reply@x.example", "automatic")):
        assert read(f"From: {sender}\r\n\r\nhello".encode()).no_person == why
    assert read(b"From: noreplyable@x.example\r\n\r\nhello").no_person is None


@pytest.mark.parametrize(
    "quotation",
    [
        "------------------ 原始邮件 ------------------\n发件人: 客服\n旧的",
        "在 2025年3月5日 10:00，客服 <kefu@acme.example> 写道：\n> 旧的",
        "On Wed, Mar 5, 2025 at 10:00 AM Service <kefu@acme.example> wrote:\n> old",
        "-----Original Message-----\nFrom: x\nold",
        "发件人：客服\n发送时间：2025年3月5日\n旧的",
        "> 旧的\n> 旧的",
    ],
)
def test_quotations_are_cut(quotation: str) -> None:
    assert own_words(f"还是没修好。\n\n{quotation}") == "还是没修好。"
    assert own_words(quotation) == quotation.strip()


def test_numbers_and_our_own_answers_are_recognised() -> None:
    ticket = "0195d6a0-0000-7000-8000-000000000001"
    assert number_in("回复: [tshc202503050001] 楼道灯") == "TSHC202503050001"
    assert number_in("电话 13800001111") is None
    assert str(ticket_in([f"<{ticket}.{ticket}@lintel.localhost>", "<else@x>"])) == ticket
    assert ticket_in(["<a.b@c>", f"<{ticket}@x>"]) is None


def test_markup_that_never_ends_is_read() -> None:
    assert text_of("<p>a<![CDATA[<b>") in ("a", "a<![CDATA[<b>", "a\n")
    assert text_of("<script>alert(1)</script>x") == "x"


@settings(max_examples=300)
@given(st.binary(max_size=3000))
def test_random_bytes_are_a_mail(raw: bytes) -> None:
    letter = read(raw)
    assert len(letter.subject) <= 300
    assert letter.sender is None or "@" in letter.sender


_HEADER = st.sampled_from(
    ["From", "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "Message-ID", "References", "Reply-To",
     "Content-Disposition", "MIME-Version", "Date", "Return-Path"]
)  # fmt: skip
_VALUE = st.text(max_size=60) | st.sampled_from(
    ["multipart/mixed; boundary=b", "text/plain; charset=utf-7", "message/rfc822", "base64", "quoted-printable",
     "=?gb2312?B?xOO6ww==?=", "=?x?q?y", "a@b.c", "<>", "attachment; filename*=utf-8''%ff%fe", "text/html; charset="]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(st.tuples(_HEADER, _VALUE), max_size=8), st.binary(max_size=400))
def test_mails_of_any_headers_are_read(headers: list[tuple[str, str]], body: bytes) -> None:
    lines = b"".join(f"{name}: {value}\r\n".encode("utf-8", "surrogatepass") for name, value in headers)
    letter = read(lines + b"\r\n--b\r\n" + body + b"\r\n--b--")
    assert "\x00" not in letter.words + letter.subject + letter.full
