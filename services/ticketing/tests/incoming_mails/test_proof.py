"""Whose word about a sender is believed, and what it says."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketing.incoming_mails.letters import read
from ticketing.incoming_mails.proof import proves
from ticketing.incoming_mails.verdicts import Verdict, verdicts_in

MX = "mx.acme.example"
AUTHOR = "zhang@example.com"


def proven(*headers: str, author: str = AUTHOR) -> bool:
    lines = "".join(f"Authentication-Results: {header}\r\n" for header in headers)
    letter = read(f"{lines}From: {author}\r\nSubject: x\r\n\r\nhello".encode())
    return proves(MX, letter.author, letter.verdicts)


@pytest.mark.parametrize(
    "header",
    [
        f"{MX}; dmarc=pass header.from=example.com",
        f"{MX} 1; dmarc=pass (p=reject dis=none) header.from=Example.COM; spf=fail smtp.mailfrom=other.example",
        "MX.Acme.Example;\r\n  dkim=pass (a; b) header.d=example.com;\r\n\tdmarc=pass header.from=example.com;",
        f"{MX}; spf=pass smtp.mailfrom=zhang@example.com",
        f"{MX}; spf=pass smtp.mailfrom=bounces.example.com",
        f"{MX}; spf=none smtp.mailfrom=x@y.example; dkim=pass header.i=@example.com; dkim=fail header.d=other.example",
        f"{MX}; dmarc=none header.from=example.com; dkim=pass header.d=example.com",
        f"{MX}; dkim/1 = pass header.d = example.com",
        f'"{MX}"; dkim=pass reason="good; signature" header.d=example.com',
    ],
)
def test_what_is_proven(header: str) -> None:
    assert proven(header)


@pytest.mark.parametrize(
    "header",
    [
        "",
        f"{MX}",
        f"{MX}; none",
        f"{MX}; dmarc=fail (p=none) header.from=example.com; spf=pass smtp.mailfrom=zhang@example.com",
        f"{MX}; dmarc=pass header.from=other.example",
        f"{MX}; dmarc=pass",
        f"{MX}; dmarc=pass header.from=example.com; dmarc=fail header.from=example.com",
        f"{MX}; dmarc=temperror header.from=example.com",
        f"{MX}; spf=softfail smtp.mailfrom=example.com; dkim=none",
        f"{MX}; spf=pass smtp.mailfrom=other.example; dkim=pass header.d=other.example",
        f"{MX}; spf=pass smtp.helo=example.com",
        f"{MX}; dkim=pass header.d=com",
        f"{MX}; dkim=pass header.d=badexample.com",
        f"{MX}; auth=pass smtp.auth=example.com; iprev=pass policy.iprev=example.com",
        "other.example; dmarc=pass header.from=example.com",
        "dmarc=pass header.from=example.com",
        f"{MX}; spf=fail (dmarc=pass header.from=example.com) smtp.mailfrom=x@y.example",
        f'{MX}; spf=fail smtp.mailfrom="a; dmarc=pass header.from=example.com"@y.example',
        f'{MX}; spf=fail smtp.mailfrom="a\\"; dmarc=pass header.from=example.com"@y.example',
        f"{MX}; spf=fail (never ends; dmarc=pass header.from=example.com",
        f'{MX}; spf=fail "never ends; dmarc=pass header.from=example.com',
        f"{MX}; dmarc=pass header.from=example.com header.from=example.com",
        f"{MX}; dmarc=pass header.from=example.com and more",
        f"{MX} 2; dmarc=pass header.from=example.com",
        f"{MX}; dmarc=pass header.from=example.com; " + "x=y " * 4000,
    ],
)
def test_what_is_not(header: str) -> None:
    assert not proven(header)


def test_only_the_header_that_stands_first_counts() -> None:
    true, forged = f"{MX}; dmarc=fail header.from=example.com", f"{MX}; dmarc=pass header.from=example.com"
    assert not proven(true, forged)
    assert not proven("relay.example; spf=pass smtp.mailfrom=x@y.example", forged)
    assert proven(forged, true), "what stands first was written last"


@pytest.mark.parametrize(
    "author",
    [
        "zhang@example.com, eve@evil.example",
        "zhang@example.com\r\nFrom: eve@evil.example",
        "eve@evil.example\r\nfrom: zhang@example.com",
        "zhang",
    ],
)
def test_of_two_authors_nobody_knows_who_was_vouched_for(author: str) -> None:
    for domain in ("example.com", "evil.example"):
        assert not proven(f"{MX}; dmarc=pass header.from={domain}", author=author)


def test_an_author_with_a_name_is_one() -> None:
    header = f"{MX}; dmarc=pass header.from=example.com"
    for author in ('"eve@evil.example" <zhang@example.com>', "=?utf-8?b?5byg5LiJ?= <zhang@example.com>"):
        assert proven(header, author=author)


def test_nobody_is_believed_who_is_not_named() -> None:
    said = verdicts_in(f"{MX}; dmarc=pass header.from=example.com")
    assert said is not None
    assert said.found == (Verdict("dmarc", "pass", {"header.from": "example.com"}),)
    assert proves(MX, AUTHOR, said)
    assert not proves(None, AUTHOR, said)


@given(st.text(alphabet='ab.;=()"\\ \t', max_size=60))
def test_any_text_is_read_or_not(text: str) -> None:
    said = verdicts_in(text)
    assert said is None or said.server


def test_a_long_one_costs_nothing() -> None:
    begun = time.process_time()
    for hostile in ("(" * 8000, '"\\' * 4000, "=" * 8000, " " * 8000 + "x", "a=" * 4000, "; " * 4000):
        verdicts_in(hostile)
    assert time.process_time() - begun < 1
