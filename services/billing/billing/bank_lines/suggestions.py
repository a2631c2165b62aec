"""What a line of the bank may be, the likeliest first, and why (C4.12: by payer, amount and reference). In 分.

A transfer that was received before comes first: it must not be received twice. What somebody owes counts with the late
fee of today; it is `exact` where that, or one bill of it, is the amount of the line.
"""

from collections.abc import Iterable
from uuid import UUID

from msgspec import Struct

RECORDED_REFERENCE, RECORDED_UNIT, RECORDED_AMOUNT = "recorded_reference", "recorded_unit", "recorded_amount"
BILL_NUMBER, UNIT_CODE, PAID_BEFORE, SAME_AMOUNT = "bill_number", "unit_code", "paid_before", "same_amount"
_LIKELY = (
    (RECORDED_REFERENCE, True),
    (RECORDED_UNIT, True),
    (BILL_NUMBER, True),
    (UNIT_CODE, True),
    (RECORDED_AMOUNT, True),
    (PAID_BEFORE, True),
    (BILL_NUMBER, False),
    (UNIT_CODE, False),
    (PAID_BEFORE, False),
    (SAME_AMOUNT, True),
)
SHOWN = 4
FEW = 3
"""More homes than that which owe the same amount say nothing."""


class Suggestion(Struct, frozen=True, kw_only=True):
    """`payment_id`: the transfer it is; else whose debt it pays, all of it or the bills."""

    why: str
    exact: bool
    unit_id: UUID
    unit_code: str
    payer_id: UUID | None
    owed_cents: int = 0
    bill_ids: tuple[UUID, ...] = ()
    payment_id: UUID | None = None
    receipt_no: str | None = None


class Owing(Struct, frozen=True):
    """What one payer owes for a unit: total by bill, with its late fee."""

    unit_id: UUID
    unit_code: str
    payer_id: UUID | None
    bills: dict[UUID, int]
    """0 bills: a home that owes nothing"""

    @property
    def total_cents(self) -> int:
        return sum(self.bills.values())


def paying(why: str, owing: Owing, cents: int, named: Iterable[UUID] = ()) -> Suggestion:
    """All that is owed where that is the amount; else the bills that are named, or the one that has the amount."""
    meant = [id for id in named if id in owing.bills]
    exact = owing.total_cents == cents
    if not exact and not meant:
        meant = [id for id, owed in owing.bills.items() if owed == cents][:1]
    if exact:
        meant = []
    exact = exact or (bool(meant) and sum(owing.bills[id] for id in meant) == cents)
    return Suggestion(
        why=why,
        exact=exact,
        unit_id=owing.unit_id,
        unit_code=owing.unit_code,
        payer_id=owing.payer_id,
        owed_cents=owing.total_cents,
        bill_ids=tuple(meant),
    )


def likeliest(found: Iterable[Suggestion]) -> list[Suggestion]:
    """In order, each payment and each payer of a unit once, for the best reason."""
    ranked = sorted(found, key=lambda one: (_LIKELY.index((one.why, one.exact)), one.unit_code, str(one.payer_id)))
    once = {(one.payment_id, one.unit_id, one.payer_id): one for one in reversed(ranked)}
    return [one for one in ranked if once[one.payment_id, one.unit_id, one.payer_id] is one][:SHOWN]
