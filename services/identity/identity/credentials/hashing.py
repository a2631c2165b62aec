"""argon2id in threads, with back-pressure (security.md: 19 MiB, t=2, p=1; 2 per core; queue full → 503).

A hash costs about 20 ms and 19 MiB: without a bound, a burst of sign-ins would eat memory and starve every other
request. Threads work because the library lets go of the interpreter lock while it hashes.
"""

import asyncio
import os
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type

from identity.credentials.errors import SignInBusy
from identity.credentials.strength import normalised

T = TypeVar("T")

PER_CORE = 2
WAITING_PER_SLOT = 16


class Hashing:
    """A bounded pool of hashing threads; whoever finds the queue full is told to come back."""

    def __init__(self, slots: int, waiting: int) -> None:
        self._argon2 = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1, type=Type.ID)
        self._threads = ThreadPoolExecutor(max_workers=slots, thread_name_prefix="argon2")
        self._room = slots + waiting
        self._nobody = self._argon2.hash(secrets.token_hex(16))

    async def hash(self, password: str) -> str:
        return await self._run(lambda: self._argon2.hash(normalised(password)))

    async def verify(self, stored: str | None, password: str) -> bool:
        """Costs the same for an account that does not exist (`stored` is None) as for a wrong password."""
        matches = await self._run(lambda: self._matches(stored or self._nobody, normalised(password)))
        return matches and stored is not None

    def is_outdated(self, stored: str) -> bool:
        return self._argon2.check_needs_rehash(stored)

    def _matches(self, stored: str, password: str) -> bool:
        try:
            return self._argon2.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False

    async def _run(self, work: Callable[[], T]) -> T:
        if self._room <= 0:
            raise SignInBusy
        self._room -= 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        finally:
            self._room += 1


@cache
def hashing() -> Hashing:
    """The pool of this process."""
    slots = PER_CORE * (os.cpu_count() or 1)
    return Hashing(slots, waiting=WAITING_PER_SLOT * slots)
