"""What a run makes of one unit: draft bills, what stands out, and why there is nothing to bill. Amounts in 分."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from msgspec import Struct

from billing.ratings.reductions import Reduction

NO_ASSIGNMENT, UNKNOWN_ITEM, NO_AREA = "no_assignment", "unknown_item", "no_area"
NOT_ACTIVE, NO_PRICE, ALREADY_BILLED, ZERO = "not_active", "no_price", "already_billed", "zero_amount"
READING_WAITS, NO_READING, TWO_TARIFFS = "reading_waits", "no_reading", "two_tariffs"
WEIGHT = {
    reason: index
    for index, reason in enumerate(
        (
            NO_PRICE,
            UNKNOWN_ITEM,
            NO_AREA,
            READING_WAITS,
            NO_READING,
            ZERO,
            NOT_ACTIVE,
            NO_ASSIGNMENT,
            ALREADY_BILLED,
        )
    )
}
"""Of several reasons why a unit gets no bill the one that needs somebody to act is named."""


class DraftLine(Struct, frozen=True):
    item_id: UUID
    version_id: UUID
    first: date
    last: date
    amount_cents: int
    tax_rate: Decimal | None
    tax_cents: int
    trace: str
    readings: tuple[UUID, ...] = ()
    """what it charges of meters"""
    label: str | None = None
    """of which meter, read when, where its cycle may have been billed before"""
    reduction: Reduction | None = None
    discount_cents: int = 0
    """how much more it would be without the reduction"""
    discount_id: UUID | None = None
    discount_shares: tuple[tuple[UUID, int], ...] = ()
    """where several grants adjoin on it: what each of them brought"""


class DraftBill(Struct, frozen=True):
    unit_id: UUID
    payer_id: UUID | None
    joint: bool
    bill_in: str
    first: date
    last: date
    lines: tuple[DraftLine, ...]

    @property
    def amount_cents(self) -> int:
        return sum(line.amount_cents for line in self.lines)


class Jump(Struct, frozen=True):
    unit_id: UUID
    item_id: UUID
    previous_cents: int
    current_cents: int


class Unread(Struct, frozen=True):
    """An item of meters that charges a unit nothing, or not all, for want of a reading, and why."""

    unit_id: UUID
    item_id: UUID
    reason: str


class UnitResult(Struct, frozen=True):
    """`previous` is what each item amounted to in its previous cycle; `reason` is set when there is no bill, and
    `item_id` when it is one item's formula that has no value for the unit."""

    bills: tuple[DraftBill, ...]
    jumps: tuple[Jump, ...]
    previous: dict[UUID, int]
    reason: str | None
    item_id: UUID | None = None
    unread: tuple[Unread, ...] = ()
