"""What a mail server has found out about where a mail comes from: the header Authentication-Results (RFC 8601).

Only the one that stands first is read. Each server writes above what it was given, so that one is of the last that
looked; whatever stands below, the mail may have brought along. A header that does not keep to the grammar says nothing:
who writes mails chooses some of the words in it.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

HEADER = "authentication-results"
LONGEST = 8 * 1024
"""characters; a server that checks everything needs a tenth of it"""
_FOREIGN = "\ufffd"
"""Stands for what has a meaning outside of quotation marks"""
_WORD = re.compile(r"[^\s;=]+")


class Verdict(Struct, frozen=True):
    """Of one method, with what it looked at: `header.from`, `smtp.mailfrom`, `header.d`."""

    method: str
    result: str
    about: dict[str, str]


class Verdicts(Struct, frozen=True):
    """`server` is the authserv-id, who says so."""

    server: str
    found: tuple[Verdict, ...]


def verdicts_in(value: str) -> Verdicts | None:
    """None when it does not say who says so, or not in the words of the standard."""
    if len(value) > LONGEST:
        return None
    plain = _plain(value)
    if plain is None:
        return None
    first, *results = (part.split() for part in re.sub(r"\s*=\s*", "=", plain).split(";"))
    if not first or not _WORD.fullmatch(first[0]) or first[1:] not in ([], ["1"]):
        return None
    found = [_verdict(words) for words in results if words and words != ["none"]]
    whole = tuple(one for one in found if one is not None)
    return Verdicts(first[0].lower(), whole) if len(whole) == len(found) else None


def _verdict(words: list[str]) -> Verdict | None:
    """`method[/version]=result`, then what it is about; nothing is said twice."""
    said = [word.partition("=") for word in words]
    if not all(name and is_said and value for name, is_said, value in said):
        return None
    (method, _, result), *rest = said
    about = {name.lower(): value.lower() for name, _, value in rest}
    return Verdict(method.lower().partition("/")[0], result.lower(), about) if len(about) == len(rest) else None


def _plain(value: str) -> str | None:
    """Without comments, and with nothing in quotation marks that could be taken for a sign. None: one never ends."""
    depth, quoted = 0, False
    kept: list[str] = []
    for sign, escaped in _signs(value):
        if quoted:
            if sign == '"' and not escaped:
                quoted = False
            else:
                kept.append(_FOREIGN if sign in '";=()' or sign.isspace() else sign)
        elif depth or (sign == "(" and not escaped):
            depth += 0 if escaped else (sign == "(") - (sign == ")")
            kept.append(" ")
        elif sign == '"':
            quoted = True
        else:
            kept.append(sign)
    return None if depth or quoted else "".join(kept)


def _signs(value: str) -> Iterator[tuple[str, bool]]:
    """Each sign, and whether a backslash stood before it."""
    escaped = False
    for sign in value:
        if sign == "\\" and not escaped:
            escaped = True
            continue
        yield sign, escaped
        escaped = False
