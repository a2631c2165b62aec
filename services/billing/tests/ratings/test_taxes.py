"""The tax an amount contains, against the golden cases and for every amount."""

from decimal import Decimal

import pytest
from billing_golden import expected_cents
from hypothesis import given
from hypothesis import strategies as st

from billing.ratings.taxes import RATES, tax_in


@pytest.mark.parametrize(("id", "gross", "rate"), [("B54", 25060, "0.06"), ("B55", 30000, "0.09")])
def test_golden(id: str, gross: int, rate: str) -> None:
    assert [tax_in(gross, Decimal(rate))] == expected_cents(id)


def test_without_a_rate_nothing_is_taken_out() -> None:
    assert (tax_in(25060, None), tax_in(25060, Decimal(0))) == (0, 0)


@given(st.integers(1, 10**12), st.sampled_from(RATES))
def test_net_and_tax_make_the_amount_and_are_never_off_by_more_than_half_a_cent(gross: int, rate: str) -> None:
    tax = tax_in(gross, Decimal(rate))
    assert 0 <= tax < gross
    assert abs((gross - tax) * (1 + Decimal(rate)) - gross) <= (1 + Decimal(rate)) / 2
