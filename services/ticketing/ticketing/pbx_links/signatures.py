"""Signed messages between Lintel and a telephone system, both ways, in the form of Standard Webhooks.

`webhook-signature` is `v1,` and the base64 of HMAC-SHA256 over `<webhook-id>.<webhook-timestamp>.<body>`. The key of
the HMAC is the SHA-256 of the key the company was shown, so that the key itself need not be kept. A message older
than five minutes, or from as far ahead, is refused; within that time its id counts once.
"""

import hashlib
import hmac
import re
import secrets
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from ticketing.pbx_links.errors import ReportNotAuthentic

TOLERANCE = timedelta(minutes=5)
_ID = re.compile(r"[\x21-\x7e]{1,100}")
_SECONDS = re.compile(r"[0-9]{9,11}")
NOBODYS_KEY = bytes(32)
"""Compared with where there is no such connection, so that the answer takes as long"""


def new_key() -> str:
    return "lpbx_" + secrets.token_urlsafe(32)


def signing_key(key: str) -> bytes:
    return hashlib.sha256(key.encode()).digest()


def sign(key: bytes, id: str, at: datetime, body: bytes) -> dict[str, str]:
    """The headers of a message that goes out now."""
    seconds = str(int(at.timestamp()))
    return {"webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": _signature(key, id, seconds, body)}


def authentic(key: bytes | None, headers: Mapping[str, str], body: bytes, now: datetime) -> str:
    """The id of the message. Raises ReportNotAuthentic, for whatever reason with the same words."""
    id, seconds = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    said = headers.get("webhook-signature", "")
    expected = _signature(key or NOBODYS_KEY, id, seconds, body)
    same = any(hmac.compare_digest(expected.encode(), one.encode()) for one in said.split(" ")[:4])
    if key is None or not same or not _ID.fullmatch(id) or not _SECONDS.fullmatch(seconds):
        raise ReportNotAuthentic
    if abs(datetime.fromtimestamp(int(seconds), UTC) - now) > TOLERANCE:
        raise ReportNotAuthentic
    return id


def _signature(key: bytes, id: str, seconds: str, body: bytes) -> str:
    signed = b".".join((id.encode(), seconds.encode(), body))
    return "v1," + b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
