"""What a correction makes of the lines of a bill: item by item those that stand, and those that stand instead (C4.2,
C4.9). Amounts in 分, with the tax.

An item that comes to the same is left as it is, however its lines are cut: nobody owes anything else for it."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Protocol
from uuid import UUID

import msgspec
from msgspec import Struct

from billing.calculations.results import DraftLine


class Replaced(Protocol):
    """A line that stands."""

    id: Any
    amount_cents: Any
    label: Any


class NewLine(Struct, frozen=True):
    """A line that is to stand. `trace` explains it as it explains every line."""

    price_version_id: UUID
    period_from: date
    period_to: date
    amount_cents: int
    tax_rate: Decimal | None
    tax_cents: int
    label: str | None
    trace: dict[str, Any]
    discount_cents: int
    discount_id: UUID | None
    discount_shares: tuple[tuple[UUID, int], ...] = ()


class Change(Struct, frozen=True):
    """Of one item: `line_ids` are reversed, `lines` stand instead."""

    charge_item_id: UUID
    line_ids: tuple[UUID, ...]
    old_cents: int
    lines: tuple[NewLine, ...]

    @property
    def new_cents(self) -> int:
        return sum(line.amount_cents for line in self.lines)

    @property
    def more_cents(self) -> int:
        """How much more is owed for the item; negative: how much less."""
        return self.new_cents - self.old_cents


def changed(item_id: UUID, standing: Sequence[Replaced], rated: Sequence[DraftLine]) -> Change | None:
    """None when the item comes to the same. What a meter counted keeps the name of its line."""
    labels = {line.label for line in standing}
    label = labels.pop() if len(labels) == 1 else None
    change = Change(
        charge_item_id=item_id,
        line_ids=tuple(sorted(line.id for line in standing)),
        old_cents=sum(line.amount_cents for line in standing),
        lines=tuple(_new(line, label) for line in sorted(rated, key=lambda one: (one.first, one.last))),
    )
    return change if change.more_cents else None


def split(changes: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """Those that come to less, and those that come to more."""
    return [one for one in changes if one.more_cents < 0], [one for one in changes if one.more_cents > 0]


def goes_below(changes: Sequence[Change], sums: Mapping[UUID, int]) -> UUID | None:
    """An item of which a bill would charge less than nothing; `sums`: what it charges of each."""
    below = (one.charge_item_id for one in changes if sums.get(one.charge_item_id, 0) + one.more_cents < 0)
    return next(below, None)


def _new(line: DraftLine, label: str | None) -> NewLine:
    return NewLine(
        price_version_id=line.version_id,
        period_from=line.first,
        period_to=line.last,
        amount_cents=line.amount_cents,
        tax_rate=line.tax_rate,
        tax_cents=line.tax_cents,
        label=label,
        trace=msgspec.json.decode(line.trace),
        discount_cents=line.discount_cents,
        discount_id=line.discount_id,
        discount_shares=line.discount_shares,
    )
