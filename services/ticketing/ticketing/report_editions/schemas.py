"""Editions on the wire."""

from datetime import datetime

from kit.schemas import Read


class EditionRead(Read, frozen=True, kw_only=True):
    """`reason` says why the one before was corrected."""

    number: int
    made_at: datetime
    made_by_name: str | None
    reason: str | None
