"""Whose money a credit is made of (C4.10). Amounts in 分.

Credit is used oldest first, so what is left of it is of the latest payments: of those that together brought as much as
goes back. Their channels are the ways back, and the day of the oldest of them says how old it is."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar


class Brought(Protocol):
    """A payment, and what of it became credit."""

    @property
    def channel(self) -> str: ...

    @property
    def amount_cents(self) -> int: ...

    @property
    def received_at(self) -> datetime: ...


B = TypeVar("B", bound=Brought)


def origins(payments: Iterable[B], cents: int) -> Sequence[B]:
    """Those of `payments`, the latest first, that brought `cents`; all when they brought less."""
    found: list[B] = []
    missing = cents
    for payment in payments:
        if missing <= 0:
            break
        found.append(payment)
        missing -= payment.amount_cents
    return found
