"""Which mail servers may be asked: names that lead into the own network are refused.

A company enters the name of its mail server; without this rule it could have the platform knock at the platform's own
doors. The address that was looked at is the address that is connected to, so the answer cannot change in between.
"""

import socket

from ticketing.clients.addresses import is_public


class HostRefused(Exception):
    """The name leads nowhere, or where it must not."""


def address_of(host: str, port: int, *, private: bool) -> str:
    """The address to connect to. Raises HostRefused; `private` allows addresses of the own network."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as unknown:
        raise HostRefused("host_unknown") from unknown
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not private and any(not is_public(address) for address in addresses):
        raise HostRefused("host_not_allowed")
    return addresses[0]
