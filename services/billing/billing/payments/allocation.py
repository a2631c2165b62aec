"""In which order money settles debts (C4.10; 民法典 §§560–561). Amounts in 分, never negative.

1. Debts the payer designates, then all others.
2. In each group earliest due first; debts of the same due date pro rata to their balance, exact to the
   cent (largest remainder, ties by bill number).
3. Inside one debt interest before principal.

What no debt takes is left over: it becomes credit only when the payer agrees.
"""

from collections.abc import Collection, Sequence
from datetime import date
from itertools import groupby
from uuid import UUID

from msgspec import Struct

from billing.ratings.shares import largest_remainder


class Debt(Struct, frozen=True):
    bill_id: UUID
    no: str
    due_date: date
    principal_cents: int
    interest_cents: int = 0

    @property
    def total_cents(self) -> int:
        return self.principal_cents + self.interest_cents


class Settlement(Struct, frozen=True):
    bill_id: UUID
    principal_cents: int
    interest_cents: int

    @property
    def total_cents(self) -> int:
        return self.principal_cents + self.interest_cents


class Split(Struct, frozen=True):
    settlements: tuple[Settlement, ...]
    left_cents: int


def allocate(amount_cents: int, debts: Sequence[Debt], designated: Collection[UUID] = ()) -> Split:
    if amount_cents < 0 or any(debt.principal_cents < 0 or debt.interest_cents < 0 for debt in debts):
        raise ValueError("money and debts are never negative")
    settlements: list[Settlement] = []
    left = amount_cents
    ranked = sorted(debts, key=lambda debt: (debt.bill_id not in designated, debt.due_date, debt.no))
    for _, group in groupby(ranked, key=lambda debt: (debt.bill_id not in designated, debt.due_date)):
        equal = [debt for debt in group if debt.total_cents > 0]
        paid = min(left, sum(debt.total_cents for debt in equal))
        if paid == 0:
            continue
        left -= paid
        shares = largest_remainder(paid, [(debt.no, debt.total_cents) for debt in equal])
        settlements += [_inside(debt, shares[debt.no]) for debt in equal if shares[debt.no]]
    return Split(tuple(settlements), left)


def _inside(debt: Debt, paid_cents: int) -> Settlement:
    interest = min(paid_cents, debt.interest_cents)
    return Settlement(debt.bill_id, paid_cents - interest, interest)
