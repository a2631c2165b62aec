"""To which ticket a mail says it belongs: a number in its subject, or the answer of ours it answers.

What a subject says anybody can write. Whether the sender is the contact of that ticket is decided elsewhere.
"""

import re
from collections.abc import Iterable
from uuid import UUID

_NUMBER = re.compile(r"(?<![A-Z0-9])[A-Z]{2}[A-Z0-9]{1,10}\d{8}\d{4,8}(?!\d)")
_OURS = re.compile(r"<[0-9a-f-]{36}\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>@]+>")

_ANY_REFERENCE = re.compile(r"<[^<>\s]{1,250}>")


def number_in(subject: str) -> str | None:
    """The first thing that looks like the number of a document."""
    found = _NUMBER.search(subject.upper())
    return found[0] if found else None


def returned_in(*contents: bytes) -> UUID | None:
    """The ticket of the answer of ours that a bounce brings back, wherever in it that stands (RFC 3464: the returned
    message is a part of its own, whole or its headers only)."""
    return ticket_in(_ANY_REFERENCE.findall(b"\n".join(contents).decode("latin-1")))


def ticket_in(references: Iterable[str]) -> UUID | None:
    """The ticket of the newest answer of ours among the references (`<delivery.ticket@…>`)."""
    found = [match[1] for reference in references if (match := _OURS.fullmatch(reference))]
    return UUID(found[-1]) if found else None
