"""Whom an answer to a ticket goes to, read from ticketing at the moment of sending and never stored (C0.4)."""

from collections.abc import Callable
from uuid import UUID

import httpx
import msgspec

from notifications.clients.registry import TIMEOUT, Contact, RegistryUnavailable


class TicketingClient:
    """The requester of a ticket whom registry does not know: the address they wrote from."""

    def __init__(
        self, url: str, token: Callable[[UUID], str], transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self._token = token
        self._http = httpx.AsyncClient(base_url=url, timeout=TIMEOUT, trust_env=False, transport=transport)

    async def contact(self, tenant_id: UUID, ticket_id: UUID) -> Contact | None:
        """None when ticketing does not know the ticket. Raises RegistryUnavailable to try again later."""
        headers = {"Authorization": f"Bearer {self._token(tenant_id)}"}
        try:
            answer = await self._http.get(f"/api/ticketing/correspondences/{ticket_id}", headers=headers)
            if answer.status_code == httpx.codes.NOT_FOUND:
                return None
            answer.raise_for_status()
            return msgspec.json.decode(answer.content, type=Contact)
        except (httpx.HTTPError, msgspec.MsgspecError) as error:
            raise RegistryUnavailable(type(error).__name__) from error

    async def close(self) -> None:
        await self._http.aclose()
