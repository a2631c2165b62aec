"""The chain of a tenant's audit entries, and of the operators' (security.md, "Audit").

Every entry carries a keyed digest over its contents and the digest before it; the head keeps the last number and
digest. So an edited entry, a removed one and a cut tail all show, and without the tenant's data key nobody can write
a chain that fits.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from msgspec import Struct

BEGINNING = b"\0" * 32


class Entry(Struct, frozen=True):
    """`seq` counts from 1. `details` hold codes, ids and numbers; sign-ins the network address they came from, and
    `tenant.suspended` the reason in the operator's own words, because the account forgets it when work goes on."""

    seq: int
    at: datetime
    actor_realm: str
    actor_id: UUID
    action: str
    subject_id: UUID
    details: dict[str, Any]


Seal = Callable[[str], bytes]
"""A keyed digest of 32 bytes."""


def digest(seal: Seal, previous: bytes, entry: Entry) -> bytes:
    fields = [entry.seq, int(entry.at.timestamp() * 1_000_000), entry.actor_realm, entry.actor_id, entry.action]
    contents = msgspec.json.encode([previous.hex(), *fields, entry.subject_id, entry.details], order="deterministic")
    return seal(contents.decode())


class Walk:
    """Follows a chain from its beginning, entry by entry, without keeping any."""

    def __init__(self, seal: Seal) -> None:
        self._seal = seal
        self.last = 0
        self._previous = BEGINNING

    def fault(self, entry: Entry, kept: bytes) -> str | None:
        """What is wrong with the next entry, in words; None when it follows."""
        if entry.seq != self.last + 1:
            return f"entry {self.last + 1} is missing"
        if digest(self._seal, self._previous, entry) != kept:
            return f"entry {entry.seq} was changed"
        self._previous, self.last = kept, entry.seq
        return None

    def ending(self, head_seq: int, head_digest: bytes) -> str | None:
        """What is wrong with the end, compared with what the head says."""
        if (self.last, self._previous) == (head_seq, head_digest):
            return None
        return f"the chain ends at {self.last}, its head says {head_seq}"
