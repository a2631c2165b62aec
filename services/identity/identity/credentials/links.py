"""Secrets that are handed out once: only their SHA-256 is kept, so a stolen database opens nothing.

The secret travels in the fragment of the address (`#…`), which browsers send to no server and write to no log.
"""

import hashlib
import secrets
from urllib.parse import urlsplit, urlunsplit


def new_secret() -> str:
    """256 random bits, URL-safe."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


def address(public_url: str, path: str, secret: str = "", slug: str = "") -> str:
    """A page of the platform, or of a tenant (`slug`), with the secret behind the #."""
    parts = urlsplit(public_url)
    host = f"{slug}.{parts.netloc}" if slug else parts.netloc
    return urlunsplit((parts.scheme, host, path, "", secret))
