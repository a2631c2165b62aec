"""Whose money a credit is made of."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from billing.refunds.origins import origins

NOON = datetime(2025, 6, 2, 4, 0, tzinfo=UTC)


class Paid(NamedTuple):
    amount_cents: int
    received_at: datetime
    channel: str = "cash"


payments = st.lists(st.integers(1, 100_000), max_size=8).map(
    lambda sums: [Paid(cents, NOON - timedelta(days=days)) for days, cents in enumerate(sums)]
)


@given(paid=payments, cents=st.integers(1, 400_000))
def test_the_latest_that_brought_as_much_and_no_more_of_them(paid: list[Paid], cents: int) -> None:
    found = list(origins(paid, cents))
    brought = sum(one.amount_cents for one in found)
    assert found == paid[: len(found)]
    assert brought >= cents or found == paid
    assert not found or brought - found[-1].amount_cents < cents
