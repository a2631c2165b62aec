"""argon2id in threads, with back-pressure (security.md: 19 MiB, t=2, p=1; 2 per core; queue full → 503).

A hash costs about 20 ms and 19 MiB: without a bound, a burst of sign-ins would eat memory and starve every other
request. Threads work because the library lets go of the interpreter lock while it hashes.

New passwords are judged behind the same bound, one after the other: the estimator never lets go of the lock, and it
keeps the words around a person where a second estimate would overwrite them.
"""

import asyncio
import os
import secrets
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type

from identity.credentials import strength
from identity.credentials.errors import SignInBusy
from identity.credentials.strength import normalised

T = TypeVar("T")

PER_CORE = 2
WAITING_PER_SLOT = 16


class Hashing:
    """Bounded threads for whatever a password costs; whoever finds the queue full is told to come back."""

    def __init__(self, slots: int, waiting: int) -> None:
        self._argon2 = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1, type=Type.ID)
        self._threads = ThreadPoolExecutor(max_workers=slots, thread_name_prefix="argon2")
        self._judge = ThreadPoolExecutor(max_workers=1, thread_name_prefix="strength")
        self._room = slots + waiting
        self._nobody = self._argon2.hash(secrets.token_hex(16))

    async def weakness(self, password: str, context: Iterable[str]) -> str | None:
        """What `strength.problem` says of a new password."""
        words = tuple(context)
        return await self._run(self._judge, lambda: strength.problem(password, words))

    async def hash(self, password: str) -> str:
        return await self._run(self._threads, lambda: self._argon2.hash(normalised(password)))

    async def verify(self, stored: str | None, password: str) -> bool:
        """Costs the same for an account that does not exist (`stored` is None) as for a wrong password."""
        matches = await self._run(self._threads, lambda: self._matches(stored or self._nobody, normalised(password)))
        return matches and stored is not None

    def is_outdated(self, stored: str) -> bool:
        return self._argon2.check_needs_rehash(stored)

    def _matches(self, stored: str, password: str) -> bool:
        try:
            return self._argon2.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False

    async def _run(self, threads: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        if self._room <= 0:
            raise SignInBusy(retry_after=1)
        self._room -= 1
        try:
            return await asyncio.get_running_loop().run_in_executor(threads, work)
        finally:
            self._room += 1


@cache
def hashing() -> Hashing:
    """The pool of this process."""
    slots = PER_CORE * (os.cpu_count() or 1)
    return Hashing(slots, waiting=WAITING_PER_SLOT * slots)
