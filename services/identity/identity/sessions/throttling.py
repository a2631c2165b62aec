"""How often somebody may try to sign in (security.md): per address, per account and per tenant, never a hard lock.

When an attacker has used up the allowance of an account, or that of a whole tenant by guessing at any accounts,
holders still get in from where their account was used before: such addresses have an allowance of their own. An
address that tries a little everywhere is counted over all tenants as well; of an IPv6 address the /64 counts, for a
whole one belongs to one connection. Counted in Valkey; while that is out of order, in PostgreSQL, so the throttle
holds over all processes in any case.
"""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import timedelta

from identity.sessions.repository import ThrottleRepository
from kit.limits import counted
from kit.problems import TooManyRequests
from kit.runtime import Runtime
from kit.work import open_work

ADDRESS = "300/hour"
ADDRESS_EVERYWHERE = "1200/hour"
"""many people of many companies share an address of a mobile network"""
ACCOUNT = "20/hour"
ACCOUNT_AT_KNOWN_ADDRESS = "120/hour"
TENANT = "3000/hour"


def subject(*parts: str) -> str:
    """A key that tells nothing about the address, login or secret it counts."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


class Throttle:
    """`scope` is a tenant's id, or `operators`."""

    def __init__(self, runtime: Runtime, scope: str) -> None:
        self.runtime = runtime
        self.scope = scope

    async def arrive(self, address: str) -> None:
        """Raises TooManyRequests when the address tries too often."""
        place = subject("address", counted(address))
        await self._take(ADDRESS, place)
        await self._take(ADDRESS_EVERYWHERE, place, "platform")

    async def admit(self, login: str, address: str, used_from_there: Callable[[], Awaitable[bool]]) -> None:
        """One try at this login, the same whether there is such an account or not. Raises TooManyRequests."""
        try:
            await self._take(TENANT, subject("tenant", self.scope))
            await self.account(login)
        except TooManyRequests:
            if not await used_from_there():
                raise
            await self._take(ACCOUNT_AT_KNOWN_ADDRESS, subject("known", login, counted(address)))

    async def account(self, login: str) -> None:
        await self._take(ACCOUNT, subject("account", login))

    async def _take(self, limit: str, key: str, scope: str = "") -> None:
        await self.runtime.limiter.take(limit, scope or self.scope, f"sign-in:{key}", fallback=self._count_in_database)

    async def _count_in_database(self, key: str, spacing: float, window: float) -> float:
        """The milliseconds to wait; counts in a transaction of its own, for the attempt itself may be rolled back."""
        async with open_work(self.runtime, None) as work:
            free = await ThrottleRepository(work).take(
                key, timedelta(milliseconds=spacing), timedelta(milliseconds=window)
            )
        return 0.0 if free else spacing
