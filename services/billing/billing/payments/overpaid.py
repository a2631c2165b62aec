"""What of a bill's money is too much once the bill charges less: the latest first (C4.9, C4.10). Amounts in 分.

Whoever paid last paid what was not owed. What of it went to the late fee comes back the same way."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from msgspec import Struct


class Source(Struct, frozen=True):
    """A part of a payment, or a use of credit, and what of it the bill still has."""

    payment_id: UUID | None
    use_id: UUID | None
    at: datetime
    principal_cents: int
    late_fee_cents: int


class Freed(Struct, frozen=True):
    source: Source
    principal_cents: int
    late_fee_cents: int

    @property
    def total_cents(self) -> int:
        return self.principal_cents + self.late_fee_cents


def freed(sources: Iterable[Source], principal_cents: int, late_fee_cents: int) -> list[Freed]:
    """`sources`: the latest first. Raises ValueError when they brought less."""
    found = []
    for source in sources:
        principal, late_fee = min(source.principal_cents, principal_cents), min(source.late_fee_cents, late_fee_cents)
        if principal or late_fee:
            found.append(Freed(source, principal, late_fee))
            principal_cents, late_fee_cents = principal_cents - principal, late_fee_cents - late_fee
    if principal_cents or late_fee_cents:
        raise ValueError("no more comes back than was paid")
    return found
