"""What billing knows of a unit when it calculates, loaded for a chunk of units. Amounts in 分."""

from datetime import date
from uuid import UUID

from msgspec import Struct

from billing.ratings.measures import Measures
from billing.ratings.metering import Earlier, Use
from billing.ratings.periods import ONE_DAY, Period
from billing.ratings.reductions import Reduction


class Assignment(Struct, frozen=True):
    item_code: str
    valid_from: date
    valid_to: date | None


class Owner(Struct, frozen=True):
    payer_id: UUID
    joint: bool
    valid_from: date
    valid_to: date | None


class BilledLine(Struct, frozen=True):
    item_id: UUID
    period: Period
    amount_cents: int


class MeteredFacts(Struct, frozen=True):
    """What the meters of a kind counted in one unit: approved and not billed, what was billed before, and the days of
    readings that wait for somebody. `persons`: of the household."""

    uses: tuple[Use, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    waiting: tuple[date, ...] = ()
    persons: int | None = None


class Granted(Struct, frozen=True):
    """What a unit was granted of one item: a discount, and the days and the share of it. It was granted to
    `payer_id` (None: the developer), or to whoever owns the home: `whoever`."""

    item_id: UUID
    discount_id: UUID
    reduction: Reduction
    payer_id: UUID | None
    whoever: bool = False

    def holds_for(self, payer_id: UUID | None) -> bool:
        return self.whoever or self.payer_id == payer_id


class UnitFacts(Struct, frozen=True):
    """Everything billing knows of one unit that matters for one run."""

    id: UUID
    measures: Measures
    assignments: tuple[Assignment, ...]
    owners: tuple[Owner, ...]
    billed: tuple[BilledLine, ...]
    metered: dict[str, MeteredFacts] = {}
    """by kind of meter"""
    discounts: tuple[Granted, ...] = ()

    def owner_on(self, day: date) -> Owner | None:
        """Who has to pay on a day; None: the developer."""
        found = (o for o in self.owners if o.valid_from <= day and (o.valid_to is None or o.valid_to >= day))
        return next(found, None)

    def payer_on(self, day: date) -> UUID | None:
        owner = self.owner_on(day)
        return owner.payer_id if owner else None

    def payers_of(self, period: Period) -> list[tuple[Period, UUID | None]]:
        """Who has to pay on which of the days, one after the other: the seller up to the day before the transfer, the
        buyer from it on (C4.3); the developer before the first owner. Another share of the same payer changes
        nothing."""
        changes = {owner.valid_from for owner in self.owners}
        changes |= {owner.valid_to + ONE_DAY for owner in self.owners if owner.valid_to is not None}
        found: list[tuple[Period, UUID | None]] = []
        for part in period.split(changes):
            payer = self.payer_on(part.first)
            if found and found[-1][1] == payer:
                found[-1] = Period(found[-1][0].first, part.last), payer
            else:
                found.append((part, payer))
        return found
