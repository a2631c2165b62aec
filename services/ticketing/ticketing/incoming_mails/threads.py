"""To which ticket a mail says it belongs: a number in its subject, or the answer of ours it answers.

What a subject says anybody can write. Whether the sender is the contact of that ticket is decided elsewhere.
"""

import re
from collections.abc import Iterable
from uuid import UUID

from kit.cipher import Cipher

_NUMBER = re.compile(r"(?<![A-Z0-9])[A-Z]{2}[A-Z0-9]{1,10}\d{8}\d{4,8}(?!\d)")
_OURS = re.compile(r"<[0-9a-f-]{36}\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>@]+>")

_SENT = re.compile(rb"<[0-9a-f-]{36}\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>@\s]{1,250}>")
_MARK = re.compile(rb"^x-lintel-mail:[ \t]*([0-9a-f]{32})[ \t\r]*$", re.I | re.M)
_LOOKED_AT = 1024 * 1024
"""bytes of each part of a return; the headers of our answer stand near its beginning"""
_MOST_NAMED = 20


def number_in(subject: str) -> str | None:
    """The first thing that looks like the number of a document."""
    found = _NUMBER.search(subject.upper())
    return found[0] if found else None


def answer_mark(cipher: Cipher, ticket_id: UUID) -> str:
    """Stands in the header X-Lintel-Mail of our answers. Only who was sent one can show it."""
    return cipher.blind(f"answer {ticket_id}").hex()[:32]


def returned_in(cipher: Cipher, *contents: bytes) -> UUID | None:
    """The ticket of the answer of ours that a bounce proves to bring back, wherever in it that stands (RFC 3464: the
    returned message is a part of its own, whole or its headers only). A Message-ID alone anybody may name."""
    looked_at = [content[:_LOOKED_AT] for content in contents]
    named = dict.fromkeys(UUID(id.decode()) for part in looked_at for id in _SENT.findall(part))
    marks = {mark.lower().decode() for part in looked_at for mark in _MARK.findall(part)}
    return next((id for id in list(named)[:_MOST_NAMED] if answer_mark(cipher, id) in marks), None)


def ticket_in(references: Iterable[str]) -> UUID | None:
    """The ticket of the newest answer of ours among the references (`<delivery.ticket@…>`)."""
    found = [match[1] for reference in references if (match := _OURS.fullmatch(reference))]
    return UUID(found[-1]) if found else None
