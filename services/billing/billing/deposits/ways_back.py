"""Through which channels a deposit goes back: those it came through (C4.8: original payer and channel). Amounts in 分.

A bill may be paid by several: then those that brought as much as goes back, else the one that brought most, so that a
coin beside a transfer does not turn it into cash. What prepayment has paid goes back either way: it is not known how
that came.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol

from billing.payments.models import CASH, TRANSFER


class Paid(Protocol):
    """A payment of the bill of a deposit."""

    @property
    def channel(self) -> str: ...

    @property
    def amount_cents(self) -> int: ...


def came(payments: Iterable[Paid]) -> Mapping[str, int]:
    """How much came through which channel."""
    sums: Counter[str] = Counter()
    for payment in payments:
        sums[payment.channel] += payment.amount_cents
    return sums


def ways_back(brought: Mapping[str, int], cents: int) -> list[str]:
    """`cents`: what goes back."""
    if not brought:
        return [CASH, TRANSFER]
    least = min(cents, max(brought.values()))
    return sorted(channel for channel, came_by in brought.items() if came_by >= least)
