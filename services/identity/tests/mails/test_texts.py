"""The words of the mails in both languages."""

import pytest

from identity.mails import texts

VALUES = {"company": "绿城物业", "name": "张伟", "link": "http://acme.localhost/x#y"}


@pytest.mark.parametrize("kind", texts.KINDS)
@pytest.mark.parametrize("locale", texts.LOCALES)
def test_every_text_exists_in_both_languages_and_names_everything(kind: str, locale: str) -> None:
    text = texts.render(kind, locale, VALUES)
    assert "绿城物业" in text.subject
    assert all(value in text.subject + text.body for value in VALUES.values())
    assert "{" not in text.subject + text.body


def test_languages_differ_and_unknown_ones_fall_back() -> None:
    assert texts.render(texts.SIGN_UP, "en", VALUES) != texts.render(texts.SIGN_UP, "zh-CN", VALUES)
    assert texts.render(texts.SIGN_UP, "fr", VALUES) == texts.render(texts.SIGN_UP, "zh-CN", VALUES)


def test_no_header_or_paragraph_can_be_smuggled_in() -> None:
    evil = VALUES | {"company": "x\r\nBcc: all@example.com", "name": "{link}\n\nPay here"}
    text = texts.render(texts.INVITATION, "en", evil)
    assert "\n" not in text.subject
    assert "\n\nPay here" not in text.body
    assert "Hello {link} Pay here," in text.body
