"""Where ticketing may send a request that a company wrote the address of (no way into the own network).

Only https, only public addresses, and the connection goes to the very address that was checked. What an installation
names as allowed (`host:port`) is spoken to as it is.
"""

import asyncio
import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from msgspec import Struct

_PORTS = {"http": 80, "https": 443}


class NotAllowed(Exception):
    """The address leads where nothing may be sent. Holds the reason as a code."""


class Target(Struct, frozen=True, kw_only=True):
    """A checked address: the connection is made to `url`, the request and the certificate are for `host`."""

    url: str
    host: str
    server_name: str | None


def fault_of(url: str, allowed: frozenset[str]) -> str | None:
    """What is wrong with an address as it is written, as a code."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return "bad_address"
    if not host or port is None or parts.username or parts.password or parts.fragment:
        return "bad_address"
    if f"{host}:{port}" in allowed:
        return None
    if parts.scheme != "https":
        return "https_only"
    return "public_only" if _is_private_literal(host) else None


async def checked(url: str, allowed: frozenset[str]) -> Target:
    """Resolve an address and hold on to what it resolved to. Raises NotAllowed."""
    if fault := fault_of(url, allowed):
        raise NotAllowed(fault)
    parts = urlsplit(url)
    host, port = str(parts.hostname), parts.port or _PORTS[parts.scheme]
    if f"{host}:{port}" in allowed:
        return Target(url=url, host=parts.netloc, server_name=None)
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotAllowed("unknown_host") from error
    if not found or not all(is_public(str(one[4][0])) for one in found):
        raise NotAllowed("public_only")
    pinned = ip_address(found[0][4][0])
    place = f"[{pinned}]" if pinned.version == 6 else str(pinned)
    return Target(url=parts._replace(netloc=f"{place}:{port}").geturl(), host=parts.netloc, server_name=host)


def is_public(address: str) -> bool:
    """Whether an address is one of the public network, also where an IPv4 address is wrapped into it."""
    known = ip_address(address.partition("%")[0])
    meant = getattr(known, "ipv4_mapped", None) or getattr(known, "sixtofour", None) or known
    special = meant.is_multicast or meant.is_reserved or getattr(meant, "is_site_local", False)
    return bool(meant.is_global and not special)


def _is_private_literal(host: str) -> bool:
    try:
        return not is_public(host)
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))
