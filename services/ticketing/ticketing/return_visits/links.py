"""The address of the page on which a visit is answered. The secret travels behind the `#`, which browsers send to no
server and write to no log; only its SHA-256 is kept."""

from hashlib import sha256
from urllib.parse import urlsplit, urlunsplit

PAGE = "/visit"


def digest(token: str) -> bytes:
    return sha256(token.encode()).digest()


def address(public_url: str, slug: str, token: str) -> str:
    """On the company's own host."""
    origin = urlsplit(public_url)
    return urlunsplit((origin.scheme, f"{slug}.{origin.netloc}", PAGE, "", token))
