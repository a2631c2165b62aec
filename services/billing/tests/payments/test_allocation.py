"""The order in which money settles debts (C4.10)."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from billing_golden import expected_cents
from hypothesis import given
from hypothesis import strategies as st

from billing.payments.allocation import COIN, Debt, allocate, rounding


def debt(number: int, cents: int, due: date = date(2025, 3, 31), late_fee: int = 0) -> Debt:
    return Debt(UUID(int=number), f"ZD{number:04d}", due, cents, late_fee)


def paid(amount: int, debts: list[Debt], designated: tuple[UUID, ...] = ()) -> dict[int, int]:
    return {item.bill_id.int: item.total_cents for item in allocate(amount, debts, designated).settlements}


def test_b44_earliest_due_first() -> None:
    debts = [
        debt(3, 25060, date(2025, 3, 31)),
        debt(1, 25060, date(2025, 1, 31)),
        debt(2, 25060, date(2025, 2, 28)),
    ]
    assert paid(60000, debts) == {1: 25060, 2: 25060, 3: 9880}
    assert 25060 - 9880 == 15180


def test_b46_credit_balance() -> None:
    split = allocate(50000, [debt(1, 25060, date(2025, 1, 31)), debt(2, 25060, date(2025, 2, 28))])
    assert [item.total_cents for item in split.settlements] == [25060, 24940]
    assert (25060 - 24940, split.left_cents) == (120, 0)


def test_the_payers_designation_comes_first_and_the_rest_goes_on() -> None:
    debts = [
        debt(1, 100, date(2025, 1, 31)),
        debt(2, 100, date(2025, 2, 28)),
        debt(3, 100, date(2025, 3, 31)),
    ]
    assert paid(150, debts, (UUID(int=3),)) == {3: 100, 1: 50}


def test_the_same_due_date_is_shared_pro_rata_to_the_cent() -> None:
    assert paid(100, [debt(1, 100), debt(2, 100), debt(3, 100)]) == {1: 34, 2: 33, 3: 33}


def test_the_late_fee_before_the_principal() -> None:
    debts = [debt(1, 1000, late_fee=50)]
    (settlement,) = allocate(60, debts).settlements
    assert (settlement.late_fee_cents, settlement.principal_cents) == (50, 10)


def test_b59_the_last_coins_of_cash_are_waived() -> None:
    debts = [debt(1, 25067)]
    waived = rounding(25060, debts)
    (settlement,) = allocate(25060, debts, waived_cents=waived).settlements
    assert (settlement.total_cents, settlement.waived_cents) == (25060, 7)
    assert [25067 - settlement.total_cents - settlement.waived_cents] == expected_cents("B59")


def test_less_than_a_coin_is_waived_where_the_money_ends() -> None:
    debts = [debt(1, 10005, date(2025, 1, 31)), debt(2, 3, date(2025, 2, 28)), debt(3, 500, date(2025, 3, 31))]
    chosen = (UUID(int=1), UUID(int=2))
    assert rounding(10000, debts, chosen) == 8
    split = allocate(10000, debts, chosen, 8)
    assert [(one.total_cents, one.waived_cents) for one in split.settlements] == [(10000, 5), (0, 3)]
    assert (split.left_cents, split.waived_cents) == (0, 8)


@pytest.mark.parametrize("amount", [25067, 25066, 25050, 25070, 0])
def test_what_is_no_rounding_waives_nothing(amount: int) -> None:
    assert rounding(amount, [debt(1, 25067)]) == 0


@given(debts=st.lists(st.integers(1, 10**6), min_size=1, max_size=8))
def test_rounding_settles_everything_for_less_than_a_coin(debts: list[int]) -> None:
    owed = [debt(number, cents, date(2025, 1, 31) + timedelta(days=number % 3)) for number, cents in enumerate(debts)]
    amount = sum(debts) // COIN * COIN
    split = allocate(amount, owed, waived_cents=rounding(amount, owed))
    assert split.waived_cents == sum(debts) - amount < COIN
    settled = {one.bill_id: one.total_cents + one.waived_cents for one in split.settlements}
    assert settled == {one.bill_id: one.principal_cents for one in owed}
    assert all(one.total_cents >= 0 for one in split.settlements)


def test_nothing_of_a_deposit_is_let_go_of() -> None:
    held = Debt(UUID(int=1), "ZD0001", date(2025, 3, 31), 5_003, held_cents=5_000)
    only = Debt(UUID(int=2), "ZD0002", date(2025, 4, 30), 5_000, held_cents=5_000)
    assert rounding(5_000, [held]) == rounding(10_000, [held, only]) == 3
    split = allocate(10_000, [held, only], waived_cents=3)
    assert [(one.principal_cents, one.waived_cents) for one in split.settlements] == [(5_000, 3), (5_000, 0)]
    assert rounding(5_000, [Debt(UUID(int=3), "ZD0003", date(2025, 3, 31), 5_003, held_cents=5_001)]) == 0


def test_negative_money_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        allocate(-1, [debt(1, 100)])


@given(
    amount=st.integers(0, 10**7),
    debts=st.lists(
        st.tuples(st.integers(0, 10**6), st.integers(0, 10**4), st.integers(0, 5), st.booleans()), max_size=12
    ),
)
def test_every_cent_is_accounted_for(amount: int, debts: list[tuple[int, int, int, bool]]) -> None:
    owed = [
        debt(number, cents, date(2025, 1, 31) + timedelta(days=due), late_fee)
        for number, (cents, late_fee, due, _) in enumerate(debts)
    ]
    chosen = {item.bill_id for item, (*_, wanted) in zip(owed, debts, strict=True) if wanted}
    split = allocate(amount, owed, chosen)
    by_bill = {item.bill_id: item for item in split.settlements}
    assert sum(item.total_cents for item in split.settlements) + split.left_cents == amount
    assert split.left_cents == max(0, amount - sum(item.total_cents for item in owed))
    for item in owed:
        settled = by_bill.get(item.bill_id)
        if settled:
            assert 0 <= settled.principal_cents <= item.principal_cents
            assert 0 <= settled.late_fee_cents <= item.late_fee_cents
            assert settled.total_cents > 0
