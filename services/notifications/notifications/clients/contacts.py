"""Contact data, read from the service that knows them at the moment of sending and never stored (C0.4)."""

from collections.abc import Callable
from typing import ClassVar
from uuid import UUID

import httpx
import msgspec
from msgspec import Struct

TIMEOUT = httpx.Timeout(5.0)


class Contact(Struct, frozen=True):
    """What of a person a message needs. The reader ignores everything else the other service tells."""

    name: str | None = None
    email: str | None = None
    locale: str | None = None
    reply_to: str | None = None
    """where an answer is read, when that is not the sender"""
    mark: str | None = None
    """what the mail bears, so that its return can be told from one that is made up"""
    answer: str | None = None
    """the words that answer the requester's mail"""


class ContactUnavailable(Exception):
    """The service did not answer, or not with contact data: try again later."""


class ContactClient:
    """`token` makes a service token for a tenant; `transport` is httpx's own unless the caller brings one."""

    path: ClassVar[str]
    """Where the contacts stand; the id follows"""

    def __init__(
        self, url: str, token: Callable[[UUID], str], transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self._token = token
        self._http = httpx.AsyncClient(base_url=url, timeout=TIMEOUT, trust_env=False, transport=transport)

    async def contact(self, tenant_id: UUID, id: UUID) -> Contact | None:
        """None when the service does not know the id (any more). Raises ContactUnavailable."""
        headers = {"Authorization": f"Bearer {self._token(tenant_id)}"}
        try:
            answer = await self._http.get(f"{self.path}/{id}", headers=headers)
            if answer.status_code == httpx.codes.NOT_FOUND:
                return None
            answer.raise_for_status()
            return msgspec.json.decode(answer.content, type=Contact)
        except (httpx.HTTPError, msgspec.MsgspecError) as error:
            raise ContactUnavailable(type(error).__name__) from error

    async def close(self) -> None:
        await self._http.aclose()
