"""A mail as its parts: who, what about, in which words, with which files.

Mails come with broken encodings, missing character sets, nested parts and headers of fifty kilobytes. What cannot be
read is replaced by what can. How long that takes is the sender's choice: see `reading` for where it is done.
"""

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import default
from email.utils import getaddresses, parseaddr

from msgspec import Struct

from ticketing.contacts.masking import normal_email
from ticketing.incoming_mails.markup import text_of
from ticketing.incoming_mails.origins import why_no_person
from ticketing.incoming_mails.quoting import own_words
from ticketing.incoming_mails.verdicts import HEADER, Verdicts, verdicts_in

LONGEST_SUBJECT = 300
_REFERENCE = re.compile(r"<[^<>\s]{1,250}>")
_MOST_REFERENCES = 50
_CHARSETS = ("utf-8", "gb18030")
_MOST_PARTS = 200
"""more than any program for mail writes; each file costs us a look into the database"""
_MOST_RECIPIENTS = 500
"""the first ones, the mailbox a server delivered to among them"""
_OUTLINED = ("from", "sender", "reply-to", "subject", "message-id")
_LONGEST_OUTLINE = 64 * 1024
_LONGEST_LINE = 1000
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Signs that do something else than stand there, among them those that turn the order of the others around"""
_FAULTS = (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError, KeyError, RecursionError)
"""What the parser of the standard library raises for malformed parts, depending on what is malformed."""


class LetterUnreadable(Exception):
    """A mail that is no letter of a person, or takes longer to read than one may."""


class Enclosure(Struct, frozen=True, kw_only=True):
    name: str
    content: bytes


class Letter(Struct, frozen=True, kw_only=True):
    """`words` are the sender's own, without what they quote; `full` is everything that was written. `sender` is where
    an answer is wanted, `author` who the mail says has written it, if it is one: only of that the mail servers on the
    way vouch. `verdicts` is what the last of them said."""

    message_id: str | None
    author: str | None
    verdicts: Verdicts | None
    sender: str | None
    sender_name: str | None
    recipients: tuple[str, ...]
    subject: str
    words: str
    full: str
    references: tuple[str, ...]
    no_person: str | None
    """why nobody has written this: a code, or None"""
    enclosures: tuple[Enclosure, ...]


def read(raw: bytes) -> Letter:
    """Raises LetterUnreadable for more parts than a letter has; for nothing else that somebody sent."""
    message = message_from_bytes(raw, policy=default)
    if len(_parts(message)) > _MOST_PARTS:
        raise LetterUnreadable
    return _read(message)


def outline(raw: bytes) -> Letter:
    """Who wrote about what, as far as that can be said at once: for mails nobody can or will read as a whole."""
    head = raw[:_LONGEST_OUTLINE].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    found: dict[str, bytes] = {}
    for line in re.sub(rb"\n[ \t]+", b" ", head).split(b"\n"):
        name = line.partition(b":")[0].decode("latin-1").lower()
        if name in _OUTLINED:
            found.setdefault(name, line[:_LONGEST_LINE])
    return _read(message_from_bytes(b"\n".join(found.values()) + b"\n\n", policy=default))


def _read(message: Message) -> Letter:
    name, address = _address(message, "Reply-To", "From", "Sender")
    full = _clean(_words(message)).strip()
    references = _REFERENCE.findall(f"{_header(message, 'References')} {_header(message, 'In-Reply-To')}")
    return Letter(
        message_id=next(iter(_REFERENCE.findall(_header(message, "Message-ID"))), None),
        author=_author(message),
        verdicts=_verdicts(message),
        sender=address,
        sender_name=name,
        recipients=_recipients(message),
        subject=_clean(_header(message, "Subject"))[:LONGEST_SUBJECT].strip(),
        words=own_words(full),
        full=full,
        references=tuple(references[-_MOST_REFERENCES:]),
        no_person=why_no_person({key.lower(): _header(message, key) for key in set(message.keys())}, address),
        enclosures=tuple(_enclosures(message)),
    )


def _header(message: Message, name: str) -> str:
    """All headers of a name as one text; one that cannot be understood as it stands."""
    try:
        values = message.get_all(name) or []
        return _clean(" ".join(" ".join(str(value).split()) for value in values))
    except _FAULTS:
        wanted = name.lower()
        raw = [value for key, value in message.raw_items() if key.lower() == wanted]
        return _clean(" ".join(" ".join(str(value).split()) for value in raw))


def _address(message: Message, *headers: str) -> tuple[str | None, str | None]:
    """Name and address of the first of the headers that has one."""
    for header in headers:
        name, address = parseaddr(_header(message, header))
        known = normal_email(address) if address else None
        if known:
            shown = _clean(name).strip()[:60]
            return shown or None, known
    return None, None


def _author(message: Message) -> str | None:
    """Of two under From nobody knows which one was vouched for."""
    headers = sum(name.lower() == "from" for name, _ in message.raw_items())
    named = [address for _, address in getaddresses([_header(message, "From")]) if "@" in address]
    return _address(message, "From")[1] if headers == len(named) == 1 else None


def _verdicts(message: Message) -> Verdicts | None:
    first = next((str(value) for name, value in message.raw_items() if name.lower() == HEADER), None)
    return verdicts_in(first) if first else None


def _recipients(message: Message) -> tuple[str, ...]:
    headers = ("Delivered-To", "X-Original-To", "To", "Cc")
    found = getaddresses([_header(message, header) for header in headers])
    return tuple(dict.fromkeys(known for _, address in found if (known := normal_email(address))))[:_MOST_RECIPIENTS]


def _parts(message: Message) -> list[Message]:
    try:
        return [part for part in message.walk() if not part.is_multipart()]
    except _FAULTS:
        return []


def _is_enclosed(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or _name(part) is not None


def _words(message: Message) -> str:
    """The plain text, else the HTML as text; several parts one below the other."""
    plain: list[str] = []
    markup: list[str] = []
    for part in _parts(message):
        kind = _kind(part)
        if kind in ("text/plain", "text/html") and not _enclosed(part):
            (plain if kind == "text/plain" else markup).append(_decoded(part))
    if any(text.strip() for text in plain):
        return "\n\n".join(text for text in plain if text.strip())
    return "\n\n".join(text_of(text) for text in markup)


def _kind(part: Message) -> str:
    try:
        return part.get_content_type()
    except _FAULTS:
        return "application/octet-stream"


def _enclosed(part: Message) -> bool:
    try:
        return _is_enclosed(part)
    except _FAULTS:
        return False


def _name(part: Message) -> str | None:
    try:
        name = part.get_filename()
    except _FAULTS:
        return None
    return _clean(name) if name else None


def _payload(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except _FAULTS:
        content = None
    return content if isinstance(content, bytes) else b""


def _decoded(part: Message) -> str:
    """By the stated character set, then by the ones our customers write in; what is left becomes a replacement sign."""
    content = _payload(part)
    try:
        stated = part.get_content_charset()
    except _FAULTS:
        stated = None
    stated = "gb18030" if stated in ("gb2312", "gbk") else stated
    for charset in dict.fromkeys((stated or _CHARSETS[0], *_CHARSETS)):
        try:
            return content.decode(charset)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return content.decode("utf-8", "replace")


def _enclosures(message: Message) -> list[Enclosure]:
    """Everything that is not read as text, mails inside of the mail included."""
    found = []
    for part in _parts(message):
        if _kind(part) in ("text/plain", "text/html") and not _enclosed(part):
            continue
        content = _payload(part)
        if content:
            found.append(Enclosure(name=_name(part) or "file", content=content))
    return found


def _clean(text: str) -> str:
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
