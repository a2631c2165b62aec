"""The chain of a tenant's audit entries (security.md, "Audit").

Every entry carries a keyed digest over its contents and the digest before it; the head keeps the last number and
digest. So an edited entry, a removed one and a cut tail all show, and without the tenant's data key nobody can write
a chain that fits.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from msgspec import Struct

BEGINNING = b"\0" * 32


class Entry(Struct, frozen=True):
    """`seq` counts from 1. `details` hold codes, ids and numbers."""

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


def fault(seal: Seal, chain: Iterable[tuple[Entry, bytes]], head_seq: int, head_digest: bytes) -> str | None:
    """What is wrong with a chain in order of its numbers, in words; None when it is whole."""
    previous, last = BEGINNING, 0
    for entry, kept in chain:
        if entry.seq != last + 1:
            return f"entry {last + 1} is missing"
        if digest(seal, previous, entry) != kept:
            return f"entry {entry.seq} was changed"
        previous, last = kept, entry.seq
    if (last, previous) != (head_seq, head_digest):
        return f"the chain ends at {last}, its head says {head_seq}"
    return None
