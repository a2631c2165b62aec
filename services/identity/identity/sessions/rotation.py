"""The secret of a session changes at every renewal (architecture.md §7).

The next secret follows from the present one and a key only identity has. So of many concurrent renewals with the same
secret exactly one moves the session on, and the others, arriving within a short grace, reach the same next secret
instead of throwing the person out; a thief who comes later with the old secret ends the session.
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from datetime import datetime, timedelta

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
GRACE = timedelta(seconds=10)


def successor(key: bytes, secret: str) -> str:
    return urlsafe_b64encode(hmac.digest(key, secret.encode(), hashlib.sha256)).decode().rstrip("=")


def rotation_key(signing_key: str) -> bytes:
    """Derived from the private signing key, for this purpose only."""
    return hmac.digest(signing_key.encode(), b"session rotation", hashlib.sha256)


def within_grace(renewed_at: datetime, at: datetime) -> bool:
    return at - renewed_at <= GRACE


def is_over(last_seen_at: datetime, expires_at: datetime, at: datetime) -> bool:
    return at >= expires_at or at - last_seen_at >= IDLE
