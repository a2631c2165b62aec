"""Mail no person has written: bounces, notices of absence, lists, and what our own system sent (RFC 3834, RFC 5321)."""

import re
from collections.abc import Mapping

from ticketing.incoming_mails.codes import AUTOMATIC, BOUNCE, BULK, OWN

_SYSTEM = re.compile(r"^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+.\-].*)?@")
_BULK = {"bulk", "junk", "list"}
_REPLIES = {"auto_reply", "auto-reply"}
_ABSENT = {"auto-replied"}
"""Who is on holiday has got the mail, though their notice has an empty return path as well (RFC 3834)"""
OWN_MARK = "x-lintel-mail"
"""Stands in every mail of the platform: what comes back unread is a loop"""


def why_no_person(headers: Mapping[str, str], sender: str | None) -> str | None:
    """A code, or None when somebody wrote it. `headers` by their names in small letters."""
    precedence = headers.get("precedence", "").strip().lower()
    kind = headers.get("content-type", "").lower()
    submitted = headers.get("auto-submitted", "no").split(";")[0].strip().lower()
    if OWN_MARK in headers:
        return OWN
    nobody_to_return_to = headers.get("return-path", "").strip() == "<>" and submitted not in _ABSENT
    if nobody_to_return_to or ("multipart/report" in kind and "delivery-status" in kind):
        return BOUNCE
    if sender is not None and _SYSTEM.match(sender):
        return BOUNCE if sender.startswith(("mailer-daemon", "postmaster", "bounce")) else AUTOMATIC
    if submitted not in ("", "no") or precedence in _REPLIES or "x-autoreply" in headers or "x-autorespond" in headers:
        return AUTOMATIC
    if precedence in _BULK or "list-id" in headers or "list-unsubscribe" in headers:
        return BULK
    return None
