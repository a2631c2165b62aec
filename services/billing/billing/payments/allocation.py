"""In which order money settles debts (C4.10; 民法典 §§560–561). Amounts in 分, never negative.

1. Debts the payer designates, then all others.
2. In each group earliest due first; debts of the same due date pro rata to their balance, exact to the
   cent (largest remainder, ties by bill number).
3. Inside one debt the late fee before the principal, unless both agreed on the principal first.

A debt on which something is offered for paying early asks for the rest only; when it gets all of that, what was offered
is let go of. What no debt takes is left over: it becomes credit only when the payer agrees. Who pays cash may be let
off the last 分 (抹零, C4.2 rule 3): they are waived where the money ends.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import groupby
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from billing.ratings.shares import largest_remainder

COIN = 10
"""分 of the smallest coin in use: what is less may be waived"""


class Debt(Struct, frozen=True):
    bill_id: UUID
    no: str
    due_date: date
    principal_cents: int
    late_fee_cents: int = 0
    held_cents: int = 0
    """of the principal: a deposit is the payer's, nothing of it is let go of"""
    offer_cents: int = 0
    """not of the principal: let go of once all else is paid"""

    @property
    def total_cents(self) -> int:
        return self.principal_cents + self.late_fee_cents

    @property
    def waivable_cents(self) -> int:
        return self.principal_cents - self.held_cents


class Settlement(Struct, frozen=True):
    """What a debt takes of the money, what of it is waived beside, and what is let go of as the rest came early."""

    bill_id: UUID
    principal_cents: int
    late_fee_cents: int
    waived_cents: int = 0
    discount_cents: int = 0

    @property
    def total_cents(self) -> int:
        return self.principal_cents + self.late_fee_cents


class Split(Struct, frozen=True):
    settlements: tuple[Settlement, ...]
    left_cents: int

    @property
    def waived_cents(self) -> int:
        return sum(settlement.waived_cents for settlement in self.settlements)

    @property
    def discount_cents(self) -> int:
        return sum(settlement.discount_cents for settlement in self.settlements)


def rounding(amount_cents: int, debts: Sequence[Debt], designated: Collection[UUID] = ()) -> int:
    """The 分 that are missing from what is to be paid: the designated debts, or all. 0 where it is no rounding."""
    meant = [debt for debt in debts if not designated or debt.bill_id in designated]
    missing = sum(debt.total_cents for debt in meant) - amount_cents
    # Only principal is waived with the coins: of a late fee as small as that there is nothing to take them from.
    rounds = amount_cents % COIN == 0 and 0 < missing < COIN
    return missing if rounds and missing <= sum(debt.waivable_cents for debt in meant) else 0


def allocate(
    amount_cents: int,
    debts: Sequence[Debt],
    designated: Collection[UUID] = (),
    waived_cents: int = 0,
    *,
    principal_first: bool = False,
) -> Split:
    if amount_cents < 0 or any(debt.principal_cents < 0 or debt.late_fee_cents < 0 for debt in debts):
        raise ValueError("money and debts are never negative")
    settlements: list[Settlement] = []
    left = amount_cents + waived_cents
    ranked = sorted(debts, key=lambda debt: (debt.bill_id not in designated, debt.due_date, debt.no))
    for _, group in groupby(ranked, key=lambda debt: (debt.bill_id not in designated, debt.due_date)):
        equal = [debt for debt in group if debt.total_cents > 0]
        paid = min(left, sum(debt.total_cents for debt in equal))
        if paid == 0:
            continue
        left -= paid
        shares = largest_remainder(paid, [(debt.no, debt.total_cents) for debt in equal])
        settlements += [_inside(debt, shares[debt.no], principal_first) for debt in equal if shares[debt.no]]
    held = {debt.bill_id: debt.held_cents for debt in debts}
    return Split(_waived(settlements, waived_cents, held), left)


def _waived(settlements: Sequence[Settlement], cents: int, held: Mapping[UUID, int]) -> tuple[Settlement, ...]:
    """Takes the money for the waived 分 away again, from the last debt back."""
    paid = []
    for settlement in reversed(settlements):
        cut = min(cents, max(0, settlement.principal_cents - held[settlement.bill_id]))
        cents -= cut
        paid.append(replace(settlement, principal_cents=settlement.principal_cents - cut, waived_cents=cut))
    return tuple(reversed(paid))


def _inside(debt: Debt, paid_cents: int, principal_first: bool) -> Settlement:
    late_fee = max(0, paid_cents - debt.principal_cents) if principal_first else min(paid_cents, debt.late_fee_cents)
    discount = debt.offer_cents if paid_cents == debt.total_cents else 0
    return Settlement(debt.bill_id, paid_cents - late_fee, late_fee, discount_cents=discount)
