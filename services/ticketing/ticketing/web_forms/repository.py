"""Keeps two sendings of one form apart."""

from typing import ClassVar

from sqlalchemy import text

from kit.repository import Repository
from ticketing.tickets.models import Ticket

_WAIT = text("SELECT pg_advisory_xact_lock(:key)")


class WebFormRepository(Repository[Ticket]):
    model: ClassVar[type[Ticket]] = Ticket

    async def one_at_a_time(self, token_hash: bytes) -> None:
        """Until the end of the transaction nobody else sends the form of this token: a second sending waits here and
        then finds the ticket of the first."""
        await self.session.execute(_WAIT, {"key": int.from_bytes(token_hash[:8], signed=True)})
