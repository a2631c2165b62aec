"""A composed e-mail, read back with a parser as a mail program would."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from uuid import UUID

import pytest

from notifications.deliveries.mail import compose, message_id
from notifications.templates.rendering import Text
from notifications.templates.shapes import LegalKind

AT = datetime(2026, 3, 1, 4, 30, tzinfo=UTC)
KEY = message_id(UUID(int=7), "noreply@mail.example.com")


def composed(text: Text, legal_kind: LegalKind = "service", to: str = "wang@example.com") -> bytes:
    mail = compose(
        text,
        provider_key=KEY,
        sender="noreply@mail.example.com",
        sender_name="安居物业, 上海 <一部>",
        to=to,
        locale="zh-CN",
        legal_kind=legal_kind,
        at=AT,
    )
    return mail.as_bytes()


def read(raw: bytes) -> EmailMessage:
    mail = message_from_bytes(raw, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def test_chinese_headers_are_encoded_and_read_back() -> None:
    raw = composed(Text("您的报修已受理(BXJX20260301001)" * 3, "王芳您好"))
    assert raw.isascii()
    assert b"=?utf-8?" in raw
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    mail = read(raw)
    assert mail["Subject"] == "您的报修已受理(BXJX20260301001)" * 3
    assert mail["From"].addresses[0].display_name == "安居物业, 上海 <一部>"
    assert mail["From"].addresses[0].addr_spec == "noreply@mail.example.com"
    assert mail["Date"].datetime == AT


def test_text_and_html_say_the_same_and_html_is_escaped() -> None:
    mail = read(composed(Text("s", "甲 <b>&\n乙\n\n丙")))
    plain, rich = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert rich is not None
    assert plain.get_content().splitlines() == ["甲 <b>&", "乙", "", "丙"]
    assert "甲 &lt;b&gt;&amp;<br>乙" in rich.get_content()
    assert "<p" in rich.get_content()


def test_every_attempt_carries_the_same_message_id() -> None:
    assert read(composed(Text("s", "b")))["Message-ID"] == read(composed(Text("s", "b")))["Message-ID"] == KEY
    assert KEY == "<00000000-0000-0000-0000-000000000007@mail.example.com>"


def test_only_marketing_can_be_unsubscribed_from() -> None:
    assert read(composed(Text("s", "b")))["List-Unsubscribe"] is None
    assert read(composed(Text("s", "b"), "dunning"))["List-Unsubscribe"] is None
    assert "mailto:" in read(composed(Text("s", "b"), "marketing"))["List-Unsubscribe"]


@pytest.mark.parametrize("to", ["a@b.c\r\nBcc: x@y.z", "no-at-sign", "two@x.y, three@x.y"])
def test_an_address_that_cannot_stand_in_a_header_is_refused(to: str) -> None:
    with pytest.raises(ValueError):
        composed(Text("s", "b"), to=to)
