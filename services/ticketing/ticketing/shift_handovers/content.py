"""What the two who sign put their names to.

Both signatures carry the same SHA-256 of the same canonical text, so it can be shown at any time that nothing was
changed between them or afterwards.
"""

import hashlib
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import msgspec
from msgspec import Struct

KINDS = ("ticket", "call_back", "phone_message", "key", "cash_box", "item", "equipment", "instruction")
"""What is handed over (C3.11, E1-20): the first three come from the records of the desk by themselves"""


class HandoverContentLine(Struct, frozen=True, kw_only=True):
    item_id: UUID
    kind: str
    text: str
    amount_cents: int | None
    """分"""
    outcome: str
    """`open` or `done`"""
    word: str | None
    """how it was done"""


def content_of(no: str, shift_id: UUID, off_going_id: UUID, lines: Iterable[HandoverContentLine]) -> dict[str, Any]:
    """The content in one order, whatever order the lines come in."""
    listed = [msgspec.to_builtins(line) for line in sorted(lines, key=lambda line: line.item_id)]
    return {"no": no, "shift_id": str(shift_id), "off_going_id": str(off_going_id), "lines": listed}


def hash_of(content: dict[str, Any]) -> str:
    return hashlib.sha256(msgspec.json.encode(content, order="deterministic")).hexdigest()
