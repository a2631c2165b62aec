"""Asking a telephone system for a call out. An adapter for a make of its own is a class with the one method `place`."""

import asyncio
from datetime import datetime
from typing import Protocol
from uuid import UUID

import httpx
import msgspec
from msgspec import Struct

from ticketing.clients.addresses import NotAllowed, checked
from ticketing.pbx_links.signatures import sign

TIMEOUT = httpx.Timeout(5.0)
LONGEST = 10.0
"""seconds, however slowly the system speaks"""


class CallOut(Struct, frozen=True, kw_only=True):
    """Ring the extension, then the number. `dialled_for` comes back with every report of the call, and the system
    places one call for it, however often it is asked."""

    dialled_for: UUID
    extension: str
    number: str


class NotPlaced(Exception):
    """The system did not take the call. Holds the reason as a code; `final`: asking again will not help."""

    def __init__(self, reason: str, *, final: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.final = final


class Pbx(Protocol):
    """What every adapter does."""

    async def place(self, url: str, key: bytes, call: CallOut, at: datetime) -> None:
        """Returns when the system has taken the call. Raises NotPlaced."""


class HttpPbx:
    """Systems that take the wish as a signed JSON document over HTTP."""

    def __init__(self, allowed: frozenset[str]) -> None:
        self._allowed = allowed
        self._http = httpx.AsyncClient(timeout=TIMEOUT, trust_env=False, follow_redirects=False)

    async def place(self, url: str, key: bytes, call: CallOut, at: datetime) -> None:
        body = msgspec.json.encode(call)
        headers = sign(key, str(call.dialled_for), at, body) | {"content-type": "application/json"}
        try:
            target = await checked(url, self._allowed)
            named = {"sni_hostname": target.server_name} if target.server_name else {}
            sent = headers | {"host": target.host}
            # Whatever it says besides the status is not even read: it may have no end.
            async with (
                asyncio.timeout(LONGEST),
                self._http.stream("POST", target.url, content=body, headers=sent, extensions=named) as answer,
            ):
                refused = None if answer.is_success else f"refused_{answer.status_code}"
                final = answer.is_client_error
        except NotAllowed as error:
            raise NotPlaced(str(error), final=True) from error
        except (httpx.HTTPError, TimeoutError) as error:
            raise NotPlaced("no_answer", final=False) from error
        if refused:
            raise NotPlaced(refused, final=final)

    async def close(self) -> None:
        await self._http.aclose()
